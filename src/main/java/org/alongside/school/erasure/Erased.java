package org.alongside.school.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.school.Keeping;
import org.alongside.school.PersonId;

/**
 * The certificate of one erasure: numbers and days, and nobody who was erased.
 *
 * @param stayed how much had been on the list and was not over its time any more
 */
record Erased(
        UUID id,
        PersonId proposedBy,
        Instant proposedAt,
        PersonId agreedBy,
        Instant at,
        int stayed,
        List<Part> parts,
        List<Line> lines) {

    /** How many people's records of a kind went, the term on that day, and from when to when their time had begun. */
    record Part(Keeping kind, int people, int months, LocalDate oldest, LocalDate newest) {}

    /** What went from one table, and what stays there without anybody. */
    record Line(String table, int removed, int parted) {}
}
