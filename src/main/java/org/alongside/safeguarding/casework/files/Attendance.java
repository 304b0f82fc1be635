package org.alongside.safeguarding.casework.files;

/**
 * Whether an agency came to a meeting.
 *
 * @param agency as people call it
 */
public record Attendance(String agency, Came came) {
    static final int LONGEST = 120;

    /** @throws IllegalArgumentException with a message key if the name is too long */
    public Attendance {
        if (agency.length() > LONGEST) {
            throw new IllegalArgumentException("safeguarding.case.meeting.too-long");
        }
    }

    /** How an agency took part. */
    public enum Came {
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
