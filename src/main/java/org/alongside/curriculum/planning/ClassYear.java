package org.alongside.curriculum.planning;

import java.util.List;
import org.alongside.school.SchoolDay;

/** All hours of a class in a year, in order: its slots on the days on which school is open. */
record ClassYear(List<Opening> openings) {
    ClassYear {
        openings = List.copyOf(openings);
    }

    static ClassYear of(List<LessonSlot> slots, List<SchoolDay> days) {
        return new ClassYear(days.stream()
                .flatMap(day -> slots.stream()
                        .filter(it -> it.slot().week() == day.week()
                                && it.slot().day() == day.date().getDayOfWeek())
                        .map(it -> new Opening(day.date(), it.slot().period(), day.week(), day.halfTerm(), it.room())))
                .sorted()
                .toList());
    }
}
