package org.alongside.mentoring.scheduling;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A year plan in the making: which slot each pair has in each week. */
final class Draft {
    static final int NONE = -1;

    private final ScheduleProblem problem;
    private final @Nullable Opening[][] openings;
    private final int[][] places;
    private final int[][] stepFreePlaces;
    private final Map<String, Integer> placeOf = new HashMap<>();
    private final int[][] publishedSlot;
    private final boolean[] stepFree;
    private final boolean[] mentorShared;
    private final @Nullable Chance[][] chosen;
    private final int[] met;

    Draft(ScheduleProblem problem) {
        this.problem = problem;
        var weeks = problem.weeks().size();
        var pairs = problem.pairs().size();
        openings = new Opening[weeks][slots(problem)];
        places = new int[weeks][slots()];
        stepFreePlaces = new int[weeks][slots()];
        for (var week = 0; week < weeks; week++) {
            for (var opening : problem.weeks().get(week).openings()) {
                openings[week][opening.slot()] = opening;
                places[week][opening.slot()] = opening.places();
                stepFreePlaces[week][opening.slot()] = opening.stepFreePlaces();
            }
        }
        publishedSlot = new int[pairs][weeks];
        chosen = new Chance[pairs][weeks];
        met = new int[pairs];
        stepFree = new boolean[pairs];
        mentorShared = new boolean[pairs];
        markMentors();
        keepPublished();
    }

    /** The plan that people have, or have been proposed. */
    static Draft of(ScheduleProblem problem, List<Meeting> plan) {
        var draft = new Draft(problem);
        for (var meeting : plan) {
            var pair = draft.place(meeting.pair());
            if (pair != NONE && meeting.week() >= 0 && meeting.week() < draft.weeks()) {
                draft.choose(pair, meeting.week(), draft.chanceAt(pair, meeting.week(), meeting.slot()));
            }
        }
        return draft;
    }

    private static int slots(ScheduleProblem problem) {
        var slots = 0;
        for (var week : problem.weeks()) {
            for (var opening : week.openings()) {
                slots = Math.max(slots, opening.slot() + 1);
            }
        }
        return slots;
    }

    private void markMentors() {
        var once = new HashSet<String>();
        var shared = new HashSet<String>();
        // a mentor with one such pair meets all pairs without steps: simple, and nobody goes without
        var withoutSteps = new HashSet<String>();
        for (var pair : problem.pairs()) {
            if (!once.add(pair.mentor())) {
                shared.add(pair.mentor());
            }
            if (pair.stepFree()) {
                withoutSteps.add(pair.mentor());
            }
        }
        for (var pair = 0; pair < stepFree.length; pair++) {
            mentorShared[pair] = shared.contains(problem.pairs().get(pair).mentor());
            stepFree[pair] = withoutSteps.contains(problem.pairs().get(pair).mentor());
        }
    }

    private void keepPublished() {
        for (var pair = 0; pair < publishedSlot.length; pair++) {
            placeOf.putIfAbsent(problem.pairs().get(pair).key(), pair);
            Arrays.fill(publishedSlot[pair], NONE);
        }
        for (var meeting : problem.published()) {
            var pair = placeOf.get(meeting.pair());
            if (pair == null || meeting.week() < 0 || meeting.week() >= openings.length) {
                continue;
            }
            publishedSlot[pair][meeting.week()] = meeting.slot();
            if (meeting.week() < problem.noticeFrom()) {
                choose(pair, meeting.week(), chanceAt(pair, meeting.week(), meeting.slot()));
            }
        }
    }

    private Chance chanceAt(int pair, int week, int slot) {
        for (var chance : problem.pairs().get(pair).chances(week)) {
            if (chance.slot() == slot) {
                return chance;
            }
        }
        return Chance.open(slot, 0, "");
    }

    void choose(int pair, int week, @Nullable Chance chance) {
        met[pair] += (chance == null ? 0 : 1) - (chosen[pair][week] == null ? 0 : 1);
        chosen[pair][week] = chance;
    }

    ScheduleProblem problem() {
        return problem;
    }

    /** The place of the pair in the problem, or {@link #NONE}. */
    int place(String pair) {
        return placeOf.getOrDefault(pair, NONE);
    }

    /** Slots are numbered below this. */
    int slots() {
        return openings.length == 0 ? 0 : openings[0].length;
    }

    int pairs() {
        return met.length;
    }

    int weeks() {
        return openings.length;
    }

    @Nullable
    Chance chosen(int pair, int week) {
        return chosen[pair][week];
    }

    @Nullable
    Opening opening(int week, int slot) {
        return slot >= 0 && slot < openings[week].length ? openings[week][slot] : null;
    }

    /** How many pairs may meet in the slot. */
    int places(int week, int slot) {
        return slot >= 0 && slot < places[week].length ? places[week][slot] : 0;
    }

    /** How many places can be reached without steps. */
    int stepFreePlaces(int week, int slot) {
        return slot >= 0 && slot < places[week].length ? stepFreePlaces[week][slot] : 0;
    }

    int met(int pair) {
        return met[pair];
    }

    int publishedSlot(int pair, int week) {
        return publishedSlot[pair][week];
    }

    boolean needsStepFree(int pair) {
        return stepFree[pair];
    }

    boolean sharesMentor(int pair) {
        return mentorShared[pair];
    }

    List<Chance> chances(int pair, int week) {
        return problem.pairs().get(pair).chances(week);
    }

    /** Whether the pair could meet then if nobody else did. */
    boolean usable(int pair, int week, Chance chance) {
        if (chance.barred() != null) {
            return false;
        }
        return places(week, chance.slot()) > 0 && (!stepFree[pair] || stepFreePlaces(week, chance.slot()) > 0);
    }

    boolean canMeetIn(int pair, int week) {
        return chances(pair, week).stream().anyMatch(chance -> usable(pair, week, chance));
    }

    /** How often the pair uses the slot in other weeks. */
    int uses(int pair, int slot, int exceptWeek) {
        var count = 0;
        for (var week = 0; week < weeks(); week++) {
            var chance = chosen[pair][week];
            if (week != exceptWeek && chance != null && chance.slot() == slot) {
                count++;
            }
        }
        return count;
    }

    /** How often the mentee misses this lesson in other weeks of the same half-term. */
    int lessonsMissed(int pair, String lesson, int exceptWeek) {
        var count = 0;
        var halfTerm = problem.weeks().get(exceptWeek).halfTerm();
        for (var week = 0; week < weeks(); week++) {
            if (week != exceptWeek && problem.weeks().get(week).halfTerm() == halfTerm && misses(pair, week, lesson)) {
                count++;
            }
        }
        return count;
    }

    boolean misses(int pair, int week, String lesson) {
        if (week < 0 || week >= weeks() || lesson.isEmpty()) {
            return false;
        }
        var chance = chosen[pair][week];
        return chance != null && chance.lesson().equals(lesson);
    }

    boolean withinLimit(int pair, int week, Chance chance) {
        return chance.lesson().isEmpty() || lessonsMissed(pair, chance.lesson(), week) < problem.lessonLimit();
    }

    /** Gives up meetings until no mentee misses more of a subject than the limit; says whether any was given up. */
    boolean obeyLimit() {
        var dropped = false;
        for (var pair = 0; pair < pairs(); pair++) {
            for (var week = weeks() - 1; week >= problem.noticeFrom(); week--) {
                var chance = chosen[pair][week];
                if (chance != null && !withinLimit(pair, week, chance)) {
                    choose(pair, week, null);
                    dropped = true;
                }
            }
        }
        return dropped;
    }

    PlanValue value() {
        var shortfall = 0L;
        var unfairness = 0L;
        var changed = 0L;
        var missed = 0L;
        var cost = 0L;
        for (var pair = 0; pair < pairs(); pair++) {
            shortfall += Math.max(0, problem.minimum() - met[pair]);
            for (var meetings = met[pair]; meetings < problem.minimum(); meetings++) {
                unfairness += Prices.unfairness(problem.minimum(), meetings);
            }
            for (var week = problem.noticeFrom(); week < weeks(); week++) {
                var chance = chosen[pair][week];
                var told = publishedSlot[pair][week];
                changed += told != NONE && (chance == null || chance.slot() != told) ? 1 : 0;
                missed += chance == null && canMeetIn(pair, week) ? 1 : 0;
                cost += chance == null ? 0 : chance.cost();
            }
        }
        return new PlanValue(shortfall, unfairness, changed, missed, cost);
    }

    /** How many pairs meet in the slot, or only those without steps. */
    int meetingsIn(int week, int slot, boolean onlyStepFree) {
        var count = 0;
        for (var pair = 0; pair < pairs(); pair++) {
            var chance = chosen[pair][week];
            if (chance != null && chance.slot() == slot && (!onlyStepFree || stepFree[pair])) {
                count++;
            }
        }
        return count;
    }

    Set<Integer> pairsWithSameMentor(int pair) {
        var others = new HashSet<Integer>();
        for (var other = 0; mentorShared[pair] && other < pairs(); other++) {
            if (other != pair
                    && Objects.equals(
                            problem.pairs().get(other).mentor(),
                            problem.pairs().get(pair).mentor())) {
                others.add(other);
            }
        }
        return others;
    }
}
