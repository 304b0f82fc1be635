package org.alongside.curriculum.delivery.coverage;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One pupil in one class.
 *
 * @param from first day in the class
 * @param until last day in the class; null while they are in it
 */
public record Seat(
        UUID schoolClass,
        PersonId pupil,
        LocalDate from,
        @Nullable LocalDate until) {
    boolean isTakenOn(LocalDate day) {
        return !day.isBefore(from) && !isLeftBefore(day);
    }

    boolean isLeftBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
