package org.alongside.safeguarding.casework.referrals;

/** Who may be told something about what was decided. */
enum Listener {
    REFERRER("whoever passed it on"),
    CHILD("the child"),
    FAMILY("the family");

    private final String recorded;

    Listener(String recorded) {
        this.recorded = recorded;
    }

    String recorded() {
        return recorded;
    }
}
