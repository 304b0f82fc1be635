package org.alongside.safeguarding.casework.files;

/** What sort of work an action is, in words that fit any case: a clerk reads them, and nothing else of it. */
public enum Task {
    PHONE,
    WRITE,
    BOOK_MEETING,
    SEND_FILE,
    TALK_TO_CHILD,
    TELL_CHILD,
    ASK_AGENCY,
    CHECK,
    OTHER
}
