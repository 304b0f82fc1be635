package org.alongside.safeguarding.casework.files;

/** What sort of work an action is, in words that fit any case: a clerk reads them, and nothing else of it. */
public enum Task {
    PHONE("Phone"),
    WRITE("Write"),
    BOOK_MEETING("Book a meeting"),
    SEND_FILE("Send the file"),
    TALK_TO_CHILD("Talk to the child"),
    TELL_CHILD("Tell the child"),
    ASK_AGENCY("Ask an agency"),
    POST_ENVELOPE("Post a closed envelope to the family"),
    CHECK("Check"),
    OTHER("Do");

    private final String recorded;

    Task(String recorded) {
        this.recorded = recorded;
    }

    /** As records say it; they are for decades and do not follow the words of the pages. */
    String recorded() {
        return recorded;
    }
}
