package org.alongside.mentoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.school.SchoolDay;
import org.alongside.school.Slot;
import org.jspecify.annotations.Nullable;

/** Everything that a plan is laid over: the scheme, its pairs and their meetings, the weeks, and what time it is. */
final class PlanGround {
    final Scheme scheme;
    final SchemeFacts facts;
    final List<YearPlanning.PairToPlan> pairs;
    final List<Meetings.Standing> standing;
    /** Meetings of everybody else. */
    final List<Meetings.Appointment> others;

    final List<PlanWeek> weeks;
    final LocalDateTime now;
    /** First day for which people can still be told in time. */
    final LocalDate notice;

    private final Map<LocalDate, PlanWeek> byMonday = new HashMap<>();
    private final Map<PairingId, YearPlanning.PairToPlan> byId = new HashMap<>();

    /**
     * @param standing all meetings of the pairs that are not cancelled, past and to come
     * @param appointments all meetings of anybody, those of the pairs among them
     * @param days school days from the first to the last of all pairs
     */
    PlanGround(
            Scheme scheme,
            SchemeFacts facts,
            List<YearPlanning.PairToPlan> pairs,
            List<Meetings.Standing> standing,
            List<Meetings.Appointment> appointments,
            List<SchoolDay> days,
            LocalDateTime now,
            LocalDate notice) {
        this.scheme = scheme;
        this.facts = facts;
        this.pairs = pairs;
        this.now = now;
        this.notice = notice;
        pairs.forEach(it -> byId.put(it.id(), it));
        this.standing =
                standing.stream().filter(it -> byId.containsKey(it.pairing())).toList();
        others = appointments.stream()
                .filter(it -> !byId.containsKey(it.pairing()))
                .toList();
        weeks = PlanWeek.of(
                days, this.standing.stream().map(it -> it.place().day()).toList());
        weeks.forEach(it -> byMonday.put(it.monday(), it));
    }

    YearPlanning.PairToPlan pair(PairingId id) {
        return Objects.requireNonNull(byId.get(id));
    }

    PlanWeek week(LocalDate day) {
        return Objects.requireNonNull(byMonday.get(SchemeSpan.mondayOf(day)));
    }

    Slot slot(Place place) {
        return new Slot(week(place.day()).letter(), place.day().getDayOfWeek(), place.period());
    }

    /** The number of the meeting's time within its week, or -1 if there is no such period any more. */
    int number(Place place) {
        return week(place.day()).number(facts.slots(), place.day(), place.period());
    }

    /** The room's place in the list of rooms, or -1 if it is not used for meetings any more. */
    int room(String name) {
        for (int number = 0; number < facts.rooms().size(); number++) {
            if (facts.rooms().get(number).name().equals(name)) {
                return number;
            }
        }
        return -1;
    }

    boolean isPast(LocalDate day, LocalTime starts) {
        return !day.atTime(starts).isAfter(now);
    }

    /** Why the pair cannot meet where it is to meet, whatever rooms and adults there are; null if it can. */
    @Nullable
    Hitch hitch(Possibilities possible, Meetings.Standing it) {
        var number = number(it.place());
        return number < 0
                ? Hitch.CLOSED
                : possible.hitch(pair(it.pairing()), week(it.place().day()), number);
    }

    /** The school with nobody's meetings but those of everybody else. */
    Possibilities withoutUs() {
        return new Possibilities(scheme, facts, new Taken(others));
    }
}
