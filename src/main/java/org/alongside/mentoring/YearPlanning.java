package org.alongside.mentoring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.mentoring.flow.Progress;
import org.alongside.mentoring.scheduling.Chance;
import org.alongside.mentoring.scheduling.Meeting;
import org.alongside.mentoring.scheduling.MentoringPair;
import org.alongside.mentoring.scheduling.Opening;
import org.alongside.mentoring.scheduling.RoomPlaces;
import org.alongside.mentoring.scheduling.SchedulePlanner;
import org.alongside.mentoring.scheduling.ScheduleProblem;
import org.alongside.mentoring.scheduling.SlotFacts;
import org.alongside.mentoring.scheduling.TeachingWeek;
import org.alongside.mentoring.scheduling.YearPlan;
import org.alongside.school.PersonId;
import org.alongside.school.SchoolDay;
import org.alongside.school.SchoolYear;
import org.alongside.school.Slot;
import org.alongside.school.Week;
import org.springframework.stereotype.Component;

/**
 * Lays the year of all pairs of a scheme: one meeting a week, on school days only, when neither has a lesson, in a
 * discreet room that is free, with an adult on duty.
 */
@Component
class YearPlanning {
    private static final int LESSON_LIMIT = 2;

    private final SchoolYear school;
    private final Meetings meetings;

    YearPlanning(SchoolYear school, Meetings meetings) {
        this.school = school;
        this.meetings = meetings;
    }

    /**
     * A pair that is to get a year.
     *
     * @param days on which they would meet at all
     */
    record PairToPlan(PairingId id, PersonId mentor, PersonId mentee, Set<DayOfWeek> days) {
        PairToPlan(PairingId id, PersonId mentor, PersonId mentee) {
            this(id, mentor, mentee, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        }
    }

    /**
     * Plans and keeps the meetings from one day to another, both included, round all meetings that people have already.
     *
     * @return what the plan says of itself: per pair how many meetings, and what is missing
     */
    YearPlan plan(Scheme scheme, SchemeFacts facts, LocalDate from, LocalDate to, List<PairToPlan> pairs) {
        var weeks = weeks(school.days(from, to));
        var taken = new Taken(meetings.appointments(from, to));
        var teaching = weeks.values().stream()
                .map(week -> new TeachingWeek(week.monday(), week.halfTerm(), openings(scheme, facts, taken, week)))
                .toList();
        var problem = new ScheduleProblem(
                teaching,
                pairs.stream()
                        .map(pair -> mentoringPair(facts, taken, List.copyOf(weeks.values()), pair))
                        .toList(),
                scheme.minimumMeetings(),
                LESSON_LIMIT,
                List.of(),
                0,
                scheme.startsOn().toEpochDay());
        var plan = SchedulePlanner.flows().plan(problem, Progress.UNHEARD);
        meetings.add(newMeetings(facts, taken, List.copyOf(weeks.values()), plan.meetings()));
        return plan;
    }

    /** One school week: its open days, and which half of the timetable. */
    private record PlanWeek(LocalDate monday, Week letter, int halfTerm, List<LocalDate> days) {
        /** Day and period as one number that means the same time in every week. */
        Slot slot(Slots slots, int number) {
            var perDay = slots.all().size() / 10;
            var inLetter = letter == Week.A ? 0 : slots.all().size() / 2;
            return slots.at(inLetter + number / perDay * perDay + number % perDay);
        }

        LocalDate date(Slot slot) {
            return monday.plusDays(slot.day().getValue() - 1L);
        }

        boolean isOpen(Slot slot) {
            return days.contains(date(slot));
        }
    }

    private static Map<LocalDate, PlanWeek> weeks(List<SchoolDay> days) {
        var weeks = new TreeMap<LocalDate, PlanWeek>();
        for (var day : days) {
            weeks.computeIfAbsent(
                            SchemeSpan.mondayOf(day.date()),
                            monday -> new PlanWeek(
                                    monday, day.week(), monday.getYear() * 10 + day.halfTerm(), new ArrayList<>()))
                    .days()
                    .add(day.date());
        }
        return weeks;
    }

    private static List<Opening> openings(Scheme scheme, SchemeFacts facts, Taken taken, PlanWeek week) {
        var openings = new ArrayList<Opening>();
        for (int number = 0; number < facts.slots().all().size() / 2; number++) {
            var slot = week.slot(facts.slots(), number);
            if (!week.isOpen(slot)) {
                continue;
            }
            var day = week.date(slot);
            var rooms = facts.roomsAt(slot).stream()
                    .map(room -> new RoomPlaces(
                            facts.rooms().indexOf(room),
                            room.pairs() - taken.pairsIn(room.name(), day, slot.period()),
                            true))
                    .toList();
            var adults = facts.adultsAt(slot).stream()
                    .mapToInt(adult -> Math.max(0, scheme.pairsPerAdult() - taken.pairsWith(adult, day, slot.period())))
                    .sum();
            openings.add(new Opening(number, rooms, adults));
        }
        return openings;
    }

    private static MentoringPair mentoringPair(SchemeFacts facts, Taken taken, List<PlanWeek> weeks, PairToPlan pair) {
        var mentorLessons = facts.lessonsOf(pair.mentor());
        var menteeLessons = facts.lessonsOf(pair.mentee());
        List<List<Chance>> chances = new ArrayList<>();
        for (var week : weeks) {
            var inWeek = new ArrayList<Chance>();
            for (int number = 0; number < facts.slots().all().size() / 2; number++) {
                var slot = week.slot(facts.slots(), number);
                var day = week.date(slot);
                inWeek.add(new SlotFacts(
                                number,
                                week.isOpen(slot),
                                false,
                                mentorLessons.contains(slot) || taken.meets(pair.mentor(), day, slot.period()),
                                menteeLessons.contains(slot)
                                        || taken.meets(pair.mentee(), day, slot.period())
                                        || !pair.days().contains(slot.day()),
                                facts.slots().cost(slot),
                                "")
                        .chance());
            }
            chances.add(inWeek);
        }
        return new MentoringPair(
                pair.id().value().toString(),
                pair.mentor().value().toString(),
                pair.mentee().value().toString(),
                false,
                chances);
    }

    /** Names day, room and adult of each meeting: of the adults who are free, whoever looks after the fewest pairs then. */
    private static List<Meetings.NewMeeting> newMeetings(
            SchemeFacts facts, Taken taken, List<PlanWeek> weeks, List<Meeting> planned) {
        var looksAfter = new HashMap<String, Integer>();
        return planned.stream()
                .map(it -> {
                    var week = weeks.get(it.week());
                    var slot = week.slot(facts.slots(), it.slot());
                    var period = facts.slots().period(slot);
                    var day = week.date(slot);
                    var when = it.week() + "/" + it.slot() + "/";
                    var adult = facts.adultsAt(slot).stream()
                            .min(Comparator.comparingInt(one -> taken.pairsWith(one, day, slot.period())
                                    + looksAfter.getOrDefault(when + one.value(), 0)))
                            .orElseThrow();
                    looksAfter.merge(when + adult.value(), 1, Integer::sum);
                    return new Meetings.NewMeeting(
                            new PairingId(UUID.fromString(it.pair())),
                            day,
                            slot.period(),
                            period.starts(),
                            period.ends(),
                            facts.rooms().get(it.room()).name(),
                            adult);
                })
                .collect(Collectors.toList());
    }
}
