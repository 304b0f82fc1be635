package org.alongside.school;

import java.util.List;

/**
 * From one school year to the next.
 *
 * @param by the administrator who does it
 * @param leavers pupils who leave with the old year
 */
public record YearChange(AcademicYear from, AcademicYear to, PersonId by, List<PersonId> leavers) {
    public YearChange {
        leavers = List.copyOf(leavers);
    }
}
