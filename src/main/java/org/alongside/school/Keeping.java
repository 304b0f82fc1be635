package org.alongside.school;

/** What is kept about people for the same time, and goes together. Casework keeps terms of its own. */
public enum Keeping {
    /** The way in, mails and the own calendar: counted from the day of leaving. */
    ACCOUNT,
    /** Everything of the scheme: counted from the end of the last scheme they were in. */
    MENTORING,
    /** Classes and what was missed: counted from the day of leaving. */
    LESSONS,
    /** Who they are, and whatever still leads to them: counted from the day of leaving, and last of all. */
    REGISTER
}
