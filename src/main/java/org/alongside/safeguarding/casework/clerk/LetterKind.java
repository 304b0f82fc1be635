package org.alongside.safeguarding.casework.clerk;

/** What a letter is for. */
enum LetterKind {
    INVITATION("invitation to a meeting"),
    CHASE("asking for an answer");

    private final String recorded;

    LetterKind(String recorded) {
        this.recorded = recorded;
    }

    /** As records say it; they are for decades and do not follow the words of the pages. */
    String recorded() {
        return recorded;
    }
}
