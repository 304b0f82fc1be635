package org.alongside.safeguarding.casework;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.alongside.base.demo.DemoChapter;
import org.alongside.school.PersonId;
import org.alongside.school.Week;
import org.alongside.school.demo.DemoCast;
import org.springframework.stereotype.Component;

/** A chapter of the demo school: who of the leads is told first on which half day, in weeks A and B. */
@Component
class DemoRota implements DemoChapter {
    private final WatchBook book;

    DemoRota(WatchBook book) {
        this.book = book;
    }

    @Override
    public int place() {
        return 395;
    }

    @Override
    public void tell(LocalDate today) {
        if (!book.duties().isEmpty()) {
            return;
        }
        for (var week : Week.values()) {
            for (int day = 1; day <= 5; day++) {
                for (var half : DutySlot.Half.values()) {
                    var slot = new DutySlot(week, DayOfWeek.of(day), half);
                    book.putOnDuty(slot, onDuty(slot));
                }
            }
        }
    }

    /** The DSL in the mornings, the deputy in most afternoons and on Fridays of week B. */
    private static PersonId onDuty(DutySlot slot) {
        var deputy = slot.half() == DutySlot.Half.PM
                ? slot.day() != DayOfWeek.MONDAY
                : slot.week() == Week.B && slot.day() == DayOfWeek.FRIDAY;
        return deputy ? DemoCast.TOM_BLAKE : DemoCast.FARAH_SIDDIQUI;
    }
}
