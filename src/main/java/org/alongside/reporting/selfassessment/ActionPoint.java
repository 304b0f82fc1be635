package org.alongside.reporting.selfassessment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the DSL makes of a rating.
 *
 * @param assessment the version that it came from; who sees that, sees this
 * @param who a name or a role, also outside the school
 * @param doneOn null while it is open
 */
record ActionPoint(
        UUID id,
        UUID assessment,
        Factor factor,
        String what,
        String who,
        LocalDate due,
        @Nullable LocalDate doneOn) {

    boolean isLate(LocalDate today) {
        return doneOn == null && due.isBefore(today);
    }
}
