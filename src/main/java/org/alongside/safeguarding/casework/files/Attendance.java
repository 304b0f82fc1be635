package org.alongside.safeguarding.casework.files;

/**
 * Whether an agency came to a meeting.
 *
 * @param agency as people call it
 */
record Attendance(String agency, Came came) {
    static final int LONGEST = 120;

    /** How an agency took part. */
    enum Came {
        CAME("came"),
        REPORT("sent a report"),
        APOLOGIES("sent apologies"),
        ABSENT("did not come");

        private final String recorded;

        Came(String recorded) {
            this.recorded = recorded;
        }
    }

    String recorded() {
        return agency + ": " + came.recorded;
    }
}
