package org.alongside.mentoring;

import java.time.LocalDate;
import org.alongside.school.PersonId;

/**
 * One yearly run.
 *
 * @param endsOn planned end; more than six months and more than 24 weeks after the start
 * @param minimumMeetings how many meetings each pair is to have, 26 unless the school says otherwise
 * @param yearGap how many years older a mentor must be
 * @param pairsPerAdult how many pairs one adult on duty looks after at the same time
 */
record Scheme(
        SchemeId id,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        int minimumMeetings,
        int yearGap,
        int pairsPerAdult,
        PersonId coordinator) {}
