package org.alongside.safeguarding.casework.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {
    private static final LocalDate FRIDAY_BEFORE_MAY_DAY = LocalDate.of(2026, 5, 1);

    @Test
    void aBankHolidayIsNoWorkingDay() {
        assertThat(WorkingDays.after(FRIDAY_BEFORE_MAY_DAY, 5, Set.of(LocalDate.of(2026, 5, 4))))
                .isEqualTo(LocalDate.of(2026, 5, 11));
        assertThat(WorkingDays.after(FRIDAY_BEFORE_MAY_DAY, 5, Set.of())).isEqualTo(LocalDate.of(2026, 5, 8));
    }

    @Test
    void weekendsAreNotCounted() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 5, 9), 1, Set.of())).isEqualTo(LocalDate.of(2026, 5, 11));
    }
}
