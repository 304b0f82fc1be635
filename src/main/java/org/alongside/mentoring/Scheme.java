package org.alongside.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One yearly run.
 *
 * @param endsOn planned end; more than six months and more than 24 weeks after the start
 * @param minimumMeetings how many meetings each pair is to have, 26 unless the school says otherwise
 * @param yearGap how many years older a mentor must be
 * @param pairsPerAdult how many pairs one adult on duty looks after at the same time
 * @param commonSlots how many free periods in two weeks a pair must have in common
 * @param pickingFrom since when pupils may choose interests; null if they never could
 */
record Scheme(
        SchemeId id,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        int minimumMeetings,
        int yearGap,
        int pairsPerAdult,
        PersonId coordinator,
        int commonSlots,
        @Nullable Instant pickingFrom) {}
