package org.alongside.mentoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.alongside.school.SchoolDay;
import org.alongside.school.Slot;
import org.alongside.school.Week;

/**
 * One school week: its open days, and which half of the timetable.
 *
 * @param halfTerm a number that no other half-term of any year has
 */
record PlanWeek(LocalDate monday, Week letter, int halfTerm, Set<LocalDate> days) {
    /** The weeks of these school days, and those of these other days, on which school may be closed. */
    static List<PlanWeek> of(List<SchoolDay> days, Collection<LocalDate> others) {
        var weeks = new TreeMap<LocalDate, PlanWeek>();
        for (var day : days) {
            weeks.computeIfAbsent(
                            SchemeSpan.mondayOf(day.date()),
                            monday -> new PlanWeek(
                                    monday, day.week(), monday.getYear() * 10 + day.halfTerm(), new HashSet<>()))
                    .days()
                    .add(day.date());
        }
        others.forEach(day -> weeks.computeIfAbsent(
                SchemeSpan.mondayOf(day), monday -> new PlanWeek(monday, Week.A, 0, new HashSet<>())));
        return List.copyOf(weeks.values());
    }

    /** Day and period as one number that means the same time in every week. */
    Slot slot(Slots slots, int number) {
        return slots.at(letter == Week.A ? number : slots.perWeek() + number);
    }

    /** The number of this time, or -1 if there is no such period. */
    int number(Slots slots, LocalDate day, int period) {
        var slot = new Slot(letter, day.getDayOfWeek(), period);
        return slots.has(slot) ? slots.number(slot) % slots.perWeek() : -1;
    }

    LocalDate date(Slot slot) {
        return monday.plusDays(slot.day().getValue() - 1L);
    }

    boolean isOpen(LocalDate day) {
        return days.contains(day);
    }
}
