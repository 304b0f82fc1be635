package org.alongside.safeguarding.casework.clerk;

import java.time.Instant;
import org.alongside.safeguarding.Narrative;

/**
 * A letter of a lead to a family. A clerk sees none of it; it is given out in a closed envelope.
 *
 * @param to name and address, a line each, as they stand on the envelope
 */
record FamilyLetter(Narrative to, Narrative subject, Narrative body) {
    static final int LONGEST_TO = 400;
    static final int LONGEST_SUBJECT = 120;

    /** @throws IllegalArgumentException with a message key if something is too long */
    FamilyLetter {
        if (to.disclose().length() > LONGEST_TO || subject.disclose().length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("safeguarding.family.too-long");
        }
    }

    @Override
    public String toString() {
        return "FamilyLetter[withheld]";
    }

    /** One that was written, without its words. */
    record Written(long place, Instant at, String by) {}
}
