package org.alongside.mentoring;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alongside.mentoring.matching.FreeSlots;
import org.alongside.school.Period;
import org.alongside.school.Slot;
import org.alongside.school.Week;

/**
 * The slots of the two-week timetable, numbered as the kernel wants them: from 0, week A before B, Monday to Friday,
 * first to last period.
 */
final class Slots {
    static final int LESSON_COST = 4;

    /** What a mentee without a lesson gives up for a meeting then; less is better. */
    private static final Map<Period.Kind, Integer> COST =
            Map.of(Period.Kind.TUTOR, 0, Period.Kind.LUNCH, 1, Period.Kind.OUTSIDE, 2, Period.Kind.LESSON, LESSON_COST);

    private final List<Period> periods;
    private final List<Slot> all = new ArrayList<>();
    private final Map<Slot, Integer> numbers = new TreeMap<>();

    Slots(List<Period> periods) {
        this.periods = List.copyOf(periods);
        for (var week : Week.values()) {
            for (int day = 1; day <= 5; day++) {
                for (var period : periods) {
                    var slot = new Slot(week, DayOfWeek.of(day), period.number());
                    numbers.put(slot, all.size());
                    all.add(slot);
                }
            }
        }
    }

    List<Slot> all() {
        return all;
    }

    Slot at(int number) {
        return all.get(number);
    }

    int perWeek() {
        return all.size() / 2;
    }

    boolean has(Slot slot) {
        return numbers.containsKey(slot);
    }

    int number(Slot slot) {
        return java.util.Objects.requireNonNull(numbers.get(slot));
    }

    List<Period> periods() {
        return periods;
    }

    Period period(Slot slot) {
        return periods.stream()
                .filter(it -> it.number() == slot.period())
                .findFirst()
                .orElseThrow();
    }

    int cost(Slot slot) {
        return COST.getOrDefault(period(slot).kind(), LESSON_COST);
    }

    /** The slots without a lesson. */
    FreeSlots free(Set<Slot> lessons) {
        return FreeSlots.of(all.stream()
                .filter(it -> !lessons.contains(it))
                .map(numbers::get)
                .toList());
    }

    FreeSlots of(Set<Slot> slots) {
        return FreeSlots.of(slots.stream().map(numbers::get).toList());
    }
}
