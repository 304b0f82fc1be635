package org.alongside.mentoring.scheduling;

import java.time.LocalDate;
import java.util.List;

/**
 * A week in which school is open on at least one day.
 *
 * @param halfTerm number of the half-term; lessons missed are counted within it
 * @param openings at most one for each slot
 */
public record TeachingWeek(LocalDate monday, int halfTerm, List<Opening> openings) {
    /** Keeps its own copy. */
    public TeachingWeek {
        openings = List.copyOf(openings);
    }
}
