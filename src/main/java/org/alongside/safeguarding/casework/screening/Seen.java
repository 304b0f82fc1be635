package org.alongside.safeguarding.casework.screening;

/** What somebody says of one indicator. None of them weighs more than another. */
enum Seen {
    NOW("Now"),
    BEFORE("Before, not now"),
    NOT_SEEN("Not seen"),
    NOT_KNOWN("Not known");

    private final String recorded;

    Seen(String recorded) {
        this.recorded = recorded;
    }

    /** As records say it; they are for decades. */
    String recorded() {
        return recorded;
    }
}
