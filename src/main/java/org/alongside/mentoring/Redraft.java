package org.alongside.mentoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.mentoring.StandingPlan.PairWeek;
import org.alongside.mentoring.flow.Progress;
import org.alongside.mentoring.scheduling.Chance;
import org.alongside.mentoring.scheduling.Meeting;
import org.alongside.mentoring.scheduling.MentoringPair;
import org.alongside.mentoring.scheduling.SchedulePlanner;
import org.alongside.mentoring.scheduling.ScheduleProblem;
import org.alongside.mentoring.scheduling.TeachingWeek;
import org.alongside.mentoring.scheduling.YearPlan;

/**
 * The rest of the year planned again with as few changes as can be. What is past stays; what comes before the notice
 * date stays unless it has become impossible; of the rest, the planner changes the fewest meetings.
 *
 * <p>A week that is half over, or half within the notice, stands twice in the planner's problem: once with the meetings
 * that stay, once with the places that they leave.
 */
final class Redraft {
    /** More than any time of the day costs. */
    private static final int RATHER_MOVE = 8;

    private final PlanGround ground;
    private final StandingPlan standing;
    private final Possibilities possible;
    private final TreeMap<java.time.LocalDate, List<Meetings.Standing>> frozen = new TreeMap<>();
    private final List<PlanWeek> open;

    /**
     * What came out.
     *
     * @param steps what changes, by day
     * @param stays meetings from now on that stay as they are
     * @param meetings how many meetings each pair has in all, past ones among them
     */
    record Outcome(List<PlanStep> steps, int stays, Map<PairingId, Integer> meetings, YearPlan plan) {
        int total() {
            return plan.meetings().size();
        }
    }

    Redraft(PlanGround ground) {
        this.ground = ground;
        standing = new StandingPlan(ground);
        possible = new Possibilities(ground.scheme, ground.facts, standing.taken());
        Stream.concat(standing.past.stream(), standing.pinned.stream())
                .forEach(it -> frozen.computeIfAbsent(
                                SchemeSpan.mondayOf(it.place().day()), monday -> new ArrayList<>())
                        .add(it));
        open = ground.weeks.stream()
                .filter(it -> !it.monday().plusDays(6).isBefore(ground.now.toLocalDate()))
                .toList();
    }

    /**
     * Plans.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted or {@code progress} throws it
     */
    Outcome plan(Progress progress) {
        var plan = SchedulePlanner.flows().plan(problem(), progress);
        var planned = new HashMap<PairWeek, Meeting>();
        var meetings = new HashMap<PairingId, Integer>();
        for (var it : plan.meetings()) {
            var id = new PairingId(UUID.fromString(it.pair()));
            meetings.merge(id, 1, Integer::sum);
            if (it.week() >= frozen.size()) {
                planned.put(new PairWeek(id, open.get(it.week() - frozen.size()).monday()), it);
            }
        }
        var steps = new StepFinder(ground, standing);
        return new Outcome(steps.find(planned), steps.stays(), meetings, plan);
    }

    /** The rest of the year as the planner sees it; its published meetings are the plan as it is. */
    ScheduleProblem problem() {
        var teaching = new ArrayList<TeachingWeek>();
        var told = new ArrayList<Meeting>();
        frozen.forEach((monday, meetings) -> {
            meetings.forEach(it -> told.add(told(it, teaching.size())));
            teaching.add(new TeachingWeek(monday, ground.week(monday).halfTerm(), List.of()));
        });
        for (var week : open) {
            for (var pair : ground.pairs) {
                var it = standing.free(new PairWeek(pair.id(), week.monday()));
                if (it != null) {
                    told.add(told(it, teaching.size()));
                }
            }
            teaching.add(new TeachingWeek(week.monday(), week.halfTerm(), possible.openings(week)));
        }
        return new ScheduleProblem(
                teaching,
                ground.pairs.stream().map(this::mentoringPair).toList(),
                ground.scheme.minimumMeetings(),
                ground.facts.rules().lessonLimit(),
                told,
                frozen.size(),
                ground.scheme.startsOn().toEpochDay());
    }

    private Meeting told(Meetings.Standing it, int week) {
        return new Meeting(
                it.pairing().value().toString(),
                week,
                ground.number(it.place()),
                ground.room(it.place().room()));
    }

    private MentoringPair mentoringPair(YearPlanning.PairToPlan pair) {
        var chances = new ArrayList<List<Chance>>();
        frozen.values()
                .forEach(meetings -> chances.add(meetings.stream()
                        .filter(it -> it.pairing().equals(pair.id()) && ground.number(it.place()) >= 0)
                        .map(it -> possible.open(pair, ground.week(it.place().day()), ground.number(it.place())))
                        .limit(1)
                        .toList()));
        open.forEach(week -> chances.add(chances(pair, week)));
        return new MentoringPair(
                pair.id().value().toString(),
                pair.mentor().value().toString(),
                pair.mentee().value().toString(),
                false,
                chances);
    }

    private List<Chance> chances(YearPlanning.PairToPlan pair, PlanWeek week) {
        var key = new PairWeek(pair.id(), week.monday());
        if (standing.isSettled(key)) {
            return List.of();
        }
        var told = standing.free(key);
        // what has become impossible may move at short notice; nothing else is new before the notice date
        var first =
                told != null && told.place().day().isBefore(ground.notice) ? ground.now.toLocalDate() : ground.notice;
        var slots = ground.facts.slots();
        var hurt = told != null && losesRoomOrAdult(told) ? ground.number(told.place()) : -1;
        var chances = new ArrayList<Chance>();
        for (int number = 0; number < slots.perWeek(); number++) {
            var slot = week.slot(slots, number);
            var day = week.date(slot);
            var tooSoon =
                    day.isBefore(first) || ground.isPast(day, slots.period(slot).starts());
            var chance = tooSoon ? Chance.barred(number, Hitch.TOO_SOON.rule()) : possible.chance(pair, week, number);
            chances.add(
                    number == hurt && chance.barred() == null
                            ? Chance.open(number, chance.cost() + RATHER_MOVE, chance.lesson())
                            : chance);
        }
        return chances;
    }

    /** People have to be told of something anyway, so if somebody has to move then rather this pair than another. */
    private boolean losesRoomOrAdult(Meetings.Standing it) {
        var slot = ground.slot(it.place());
        var day = it.place().day();
        return !ground.facts.adultsAt(slot, day).contains(it.place().adult())
                || ground.facts.roomsAt(slot, day).stream()
                        .noneMatch(room -> room.name().equals(it.place().room()));
    }
}
