package org.alongside.mentoring;

import java.time.LocalDate;
import java.util.List;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One pairing as lists show it.
 *
 * @param shared keys of the interests of both, rare ones first
 * @param planned how many meetings its year has in all, whatever became of them
 * @param held how many of them were held
 * @param next day of the next planned meeting; null if there is none
 */
record PairingRow(
        PairingId id,
        PersonId mentor,
        PersonId mentee,
        List<String> shared,
        LocalDate startsOn,
        LocalDate endsOn,
        int planned,
        int held,
        @Nullable LocalDate next) {}
