package org.alongside.safeguarding.casework.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.safeguarding.Track;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a record that was erased.
 *
 * @param entries how many there were
 * @param lastHash of the chain that is gone: a copy that somebody has can still be told from a false one
 * @param texts how many were erased
 * @param track on whose desk it was
 * @param notTo who must never see it
 */
record Certificate(
        UUID id,
        String caseReference,
        long entries,
        String lastHash,
        long texts,
        LocalDate dueOn,
        String askedName,
        String confirmedName,
        Instant erasedAt,
        Track track,
        @Nullable PersonId notTo) {}
