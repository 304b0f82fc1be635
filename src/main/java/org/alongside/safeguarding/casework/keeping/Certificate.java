package org.alongside.safeguarding.casework.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is left of a record that was erased.
 *
 * @param entries how many there were
 * @param lastHash of the chain that is gone: a copy that somebody has can still be told from a false one
 * @param texts how many were erased
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
        Instant erasedAt) {}
