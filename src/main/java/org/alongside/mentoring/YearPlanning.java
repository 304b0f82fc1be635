package org.alongside.mentoring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.mentoring.flow.Progress;
import org.alongside.mentoring.scheduling.Chance;
import org.alongside.mentoring.scheduling.Meeting;
import org.alongside.mentoring.scheduling.MentoringPair;
import org.alongside.mentoring.scheduling.SchedulePlanner;
import org.alongside.mentoring.scheduling.ScheduleProblem;
import org.alongside.mentoring.scheduling.TeachingWeek;
import org.alongside.mentoring.scheduling.YearPlan;
import org.alongside.school.PersonId;
import org.alongside.school.SchoolYear;
import org.springframework.stereotype.Component;

/**
 * Lays the year of all pairs of a scheme: one meeting a week, on school days only, round exams and closed days, when the
 * mentor has no lesson and the mentee none that is protected, in a discreet room that is free, with an adult on duty.
 */
@Component
class YearPlanning {
    private final SchoolYear school;
    private final Meetings meetings;
    private final PlanRuleBook rules;
    private final CalendarNews calendars;

    YearPlanning(SchoolYear school, Meetings meetings, PlanRuleBook rules, CalendarNews calendars) {
        this.school = school;
        this.meetings = meetings;
        this.rules = rules;
        this.calendars = calendars;
    }

    /**
     * A pair that is to get a year.
     *
     * @param days on which they would meet at all
     * @param from first day of the pairing
     * @param to last day of the pairing
     */
    record PairToPlan(
            PairingId id, PersonId mentor, PersonId mentee, Set<DayOfWeek> days, LocalDate from, LocalDate to) {
        private static final Set<DayOfWeek> ANY_DAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

        PairToPlan(PairingId id, PersonId mentor, PersonId mentee) {
            this(id, mentor, mentee, ANY_DAY);
        }

        PairToPlan(PairingId id, PersonId mentor, PersonId mentee, Set<DayOfWeek> days) {
            this(id, mentor, mentee, days, LocalDate.MIN, LocalDate.MAX);
        }

        PairToPlan(PairingId id, PersonId mentor, PersonId mentee, LocalDate from, LocalDate to) {
            this(id, mentor, mentee, ANY_DAY, from, to);
        }
    }

    /**
     * Plans and keeps the meetings from one day to another, both included, round all meetings that people have already.
     *
     * @return what the plan says of itself: per pair how many meetings, and what is missing
     */
    YearPlan plan(Scheme scheme, SchemeFacts facts, LocalDate from, LocalDate to, List<PairToPlan> pairs) {
        var weeks = PlanWeek.of(school.days(from, to), Set.of());
        var taken = new Taken(meetings.appointments(from, to));
        var possible = new Possibilities(scheme, facts, taken);
        var teaching = weeks.stream()
                .map(week -> new TeachingWeek(week.monday(), week.halfTerm(), possible.openings(week)))
                .toList();
        var problem = new ScheduleProblem(
                teaching,
                pairs.stream()
                        .map(pair -> mentoringPair(facts, possible, weeks, pair))
                        .toList(),
                scheme.minimumMeetings(),
                facts.rules().lessonLimit(),
                List.of(),
                0,
                scheme.startsOn().toEpochDay());
        var plan = SchedulePlanner.flows().plan(problem, Progress.UNHEARD);
        var planned = newMeetings(facts, new DutyRoster(scheme, facts, taken), weeks, plan.meetings());
        meetings.add(planned);
        calendars.of(planned.stream().map(Meetings.NewMeeting::id).toList());
        rules.raisePlanVersion(scheme.id());
        return plan;
    }

    private static MentoringPair mentoringPair(
            SchemeFacts facts, Possibilities possible, List<PlanWeek> weeks, PairToPlan pair) {
        List<List<Chance>> chances = new ArrayList<>();
        for (var week : weeks) {
            var inWeek = new ArrayList<Chance>();
            for (int number = 0; number < facts.slots().perWeek(); number++) {
                inWeek.add(possible.chance(pair, week, number));
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

    private static List<Meetings.NewMeeting> newMeetings(
            SchemeFacts facts, DutyRoster roster, List<PlanWeek> weeks, List<Meeting> planned) {
        return planned.stream()
                .map(it -> {
                    var week = weeks.get(it.week());
                    var slot = week.slot(facts.slots(), it.slot());
                    var period = facts.slots().period(slot);
                    var day = week.date(slot);
                    return new Meetings.NewMeeting(
                            new MeetingId(UUID.randomUUID()),
                            new PairingId(UUID.fromString(it.pair())),
                            new Place(
                                    day,
                                    slot.period(),
                                    period.starts(),
                                    period.ends(),
                                    facts.rooms().get(it.room()).name(),
                                    roster.name(day, slot)));
                })
                .toList();
    }
}
