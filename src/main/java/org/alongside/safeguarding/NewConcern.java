package org.alongside.safeguarding;

import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A worry as it leaves the form. Who sends it is not in here: that is whoever is signed in.
 *
 * @param key made once per form; sending the same key again is asking for the same receipt
 * @param details who, when, where, at most {@link #LONGEST_DETAILS} characters; null if not said
 * @param adult whom it is about, if it is about an adult and the sender says so; null otherwise
 * @param preferred the lead whom the sender would rather talk to; null for whoever is there
 * @param account what staff add; {@link StaffAccount#NONE} from everybody else
 */
public record NewConcern(
        UUID key,
        About about,
        Narrative narrative,
        @Nullable Narrative details,
        Danger danger,
        @Nullable AboutAdult adult,
        @Nullable PersonId preferred,
        StaffAccount account) {
    /** The longest that is taken for who, when and where, in characters. */
    public static final int LONGEST_DETAILS = 2_000;

    /** A worry that names no adult. */
    public NewConcern(
            UUID key,
            About about,
            Narrative narrative,
            @Nullable Narrative details,
            Danger danger,
            @Nullable PersonId preferred) {
        this(key, about, narrative, details, danger, null, preferred, StaffAccount.NONE);
    }

    /** A worry as anybody tells it. */
    public NewConcern(
            UUID key,
            About about,
            Narrative narrative,
            @Nullable Narrative details,
            Danger danger,
            @Nullable AboutAdult adult,
            @Nullable PersonId preferred) {
        this(key, about, narrative, details, danger, adult, preferred, StaffAccount.NONE);
    }

    /** @throws IllegalArgumentException if the details are too long */
    public NewConcern {
        if (details != null && details.disclose().length() > LONGEST_DETAILS) {
            throw new IllegalArgumentException("safeguarding.words.too-long");
        }
    }

    @Override
    public String toString() {
        return "NewConcern[withheld]";
    }
}
