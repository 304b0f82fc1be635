package org.alongside.mentoring;

import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A name that somebody typed, and who is meant by it.
 *
 * @param writer whose wish it is; never told to anybody who is named
 * @param strength only of a {@link Kind#PLEASE_NOT}
 * @param meant whom the coordinator found; null while nobody looked, and if it is nobody here
 * @param settled whether the coordinator has looked
 */
record NamedPerson(
        UUID id,
        PersonId writer,
        Kind kind,
        String written,
        Strength strength,
        @Nullable PersonId meant,
        boolean settled) {
    /** How many of a kind somebody may write, and how long a name may be. */
    static final int MOST = 3;

    static final int LONGEST = 60;

    /** What is said of the named person. */
    enum Kind {
        /** Not with this person. */
        PLEASE_NOT,
        /** Known already. */
        KNOWN
    }

    @Override
    public String toString() {
        return "NamedPerson[" + kind + "]";
    }
}
