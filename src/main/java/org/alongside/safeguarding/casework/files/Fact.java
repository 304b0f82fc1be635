package org.alongside.safeguarding.casework.files;

/** What is known of a child now, in words. */
enum Fact {
    NICKNAMES("nicknames", "Also called", 1_000),
    PLACES("places", "Places", 1_000),
    VEHICLES("vehicles", "Cars", 1_000),
    ACCOUNTS("accounts", "Accounts and numbers", 1_000),
    AT_RISK("at_risk", "Who else may be at risk", 2_000),
    OWN_VIEW("own_view", "What the child wishes", 2_000),
    SPEAKER("speaker", "Speaks for the child", 200);

    private final String column;
    private final String recorded;
    private final int longest;

    Fact(String column, String recorded, int longest) {
        this.column = column;
        this.recorded = recorded;
        this.longest = longest;
    }

    String column() {
        return column;
    }

    String recorded() {
        return recorded;
    }

    int longest() {
        return longest;
    }
}
