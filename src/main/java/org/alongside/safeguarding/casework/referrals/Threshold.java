package org.alongside.safeguarding.casework.referrals;

/** What an agency decided about its threshold; why is in words. */
enum Threshold {
    MET("their threshold is met"),
    PARTLY("another service takes it on"),
    NOT_MET("their threshold is not met"),
    MORE("they want to know more");

    private final String recorded;

    Threshold(String recorded) {
        this.recorded = recorded;
    }

    String recorded() {
        return recorded;
    }
}
