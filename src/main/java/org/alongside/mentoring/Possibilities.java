package org.alongside.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.mentoring.scheduling.Chance;
import org.alongside.mentoring.scheduling.Opening;
import org.alongside.mentoring.scheduling.RoomPlaces;
import org.alongside.school.PersonId;
import org.alongside.school.Slot;
import org.jspecify.annotations.Nullable;

/** When a pair could meet and how many could meet when: what rules, calendars and other meetings leave. */
final class Possibilities {
    private final Scheme scheme;
    private final SchemeFacts facts;
    private final Taken taken;

    Possibilities(Scheme scheme, SchemeFacts facts, Taken taken) {
        this.scheme = scheme;
        this.facts = facts;
        this.taken = taken;
    }

    /** Places at one time of a week; rooms by their place in the list of rooms. */
    Opening opening(PlanWeek week, int number) {
        var slot = week.slot(facts.slots(), number);
        var day = week.date(slot);
        var rooms = new ArrayList<RoomPlaces>();
        for (var room : facts.roomsAt(slot, day)) {
            rooms.add(new RoomPlaces(
                    facts.rooms().indexOf(room), room.pairs() - taken.pairsIn(room.name(), day, slot.period()), true));
        }
        return new Opening(number, rooms, adultPlaces(slot, day));
    }

    private int adultPlaces(Slot slot, LocalDate day) {
        return facts.adultsAt(slot, day).stream()
                .mapToInt(adult -> Math.max(0, scheme.pairsPerAdult() - taken.pairsWith(adult, day, slot.period())))
                .sum();
    }

    /** All openings of a week on days when school is open. */
    List<Opening> openings(PlanWeek week) {
        var openings = new ArrayList<Opening>();
        for (int number = 0; number < facts.slots().perWeek(); number++) {
            var day = week.date(week.slot(facts.slots(), number));
            var period = week.slot(facts.slots(), number).period();
            if (week.isOpen(day) && facts.hindrances().closed(day, period) == null) {
                openings.add(opening(week, number));
            }
        }
        return openings;
    }

    /** Why this pair cannot meet then, whatever rooms and adults there are; null if it can. */
    @Nullable
    Hitch hitch(YearPlanning.PairToPlan pair, PlanWeek week, int number) {
        var slot = week.slot(facts.slots(), number);
        var day = week.date(slot);
        if (!week.isOpen(day) || facts.hindrances().closed(day, slot.period()) != null) {
            return Hitch.CLOSED;
        }
        if (day.isBefore(pair.from()) || day.isAfter(pair.to())) {
            return Hitch.OUTSIDE;
        }
        if (!pair.days().contains(slot.day())) {
            return Hitch.OTHER_DAY;
        }
        var absent = absent(pair, day, slot.period());
        return absent != null ? absent : busy(pair, slot, day);
    }

    private @Nullable Hitch absent(YearPlanning.PairToPlan pair, LocalDate day, int period) {
        var in = facts.hindrances();
        if (in.exam(yearGroup(pair.mentor()), day, period) != null) {
            return Hitch.MENTOR_EXAM;
        }
        if (in.exam(yearGroup(pair.mentee()), day, period) != null) {
            return Hitch.MENTEE_EXAM;
        }
        if (in.away(pair.mentor(), day, period) != null) {
            return Hitch.MENTOR_AWAY;
        }
        return in.away(pair.mentee(), day, period) != null ? Hitch.MENTEE_AWAY : null;
    }

    private @Nullable Hitch busy(YearPlanning.PairToPlan pair, Slot slot, LocalDate day) {
        if (facts.lesson(pair.mentor(), slot) != null) {
            return Hitch.MENTOR_LESSON;
        }
        if (taken.meets(pair.mentor(), day, slot.period())) {
            return Hitch.MENTOR_MEETS;
        }
        var lesson = facts.lesson(pair.mentee(), slot);
        if (lesson != null && !facts.rules().mayMiss(lesson)) {
            return Hitch.MENTEE_LESSON;
        }
        return taken.meets(pair.mentee(), day, slot.period()) ? Hitch.MENTEE_MEETS : null;
    }

    private @Nullable Integer yearGroup(PersonId person) {
        return facts.yearGroups().get(person);
    }

    /** The same for the planner: the chance, or the rule that bars it. */
    Chance chance(YearPlanning.PairToPlan pair, PlanWeek week, int number) {
        var hitch = hitch(pair, week, number);
        return hitch == null ? open(pair, week, number) : Chance.barred(number, hitch.rule());
    }

    /** What a meeting then would cost the mentee. */
    Chance open(YearPlanning.PairToPlan pair, PlanWeek week, int number) {
        var slot = week.slot(facts.slots(), number);
        var lesson = facts.lesson(pair.mentee(), slot);
        return lesson == null
                ? Chance.open(number, facts.slots().cost(slot), "")
                : Chance.open(number, Slots.LESSON_COST, lesson);
    }
}
