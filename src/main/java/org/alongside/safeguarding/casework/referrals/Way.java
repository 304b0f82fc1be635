package org.alongside.safeguarding.casework.referrals;

/** How something reached an agency. The names as records say them do not follow the words of the pages. */
enum Way {
    PHONE("by telephone"),
    EMAIL("by secure mail"),
    PORTAL("by their own form"),
    POST("by post"),
    HAND("by hand");

    private final String recorded;

    Way(String recorded) {
        this.recorded = recorded;
    }

    String recorded() {
        return recorded;
    }
}
