package org.alongside.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.alongside.mentoring.flow.Progress;
import org.alongside.mentoring.scheduling.DeadlineRule;
import org.alongside.mentoring.scheduling.LinearBound;
import org.alongside.mentoring.scheduling.MeetingChange;
import org.alongside.mentoring.scheduling.Opening;
import org.alongside.mentoring.scheduling.OrTools;
import org.alongside.mentoring.scheduling.PairYear;
import org.alongside.mentoring.scheduling.ProvenLevels;
import org.alongside.mentoring.scheduling.ReferenceYear;
import org.alongside.mentoring.scheduling.SchedulePlanner;
import org.alongside.mentoring.scheduling.ScheduleProblem;
import org.alongside.mentoring.scheduling.TeachingWeek;
import org.alongside.mentoring.scheduling.YearPlan;

/** The year plan of 300 pairs against OR-Tools on the same networks, and against what a school does without us. */
final class Schedule implements Benchmark {
    private static final String OURS = "ours, levels 1 to 4, proven";
    private static final String THEIRS = "OR-Tools MinCostFlow, the same network";
    private static final int NOTICE = 12;

    private final List<Bar> bars = new ArrayList<>();

    @Override
    public List<Bar> measure() throws Exception {
        var problem = ReferenceYear.of(300, 20, 1);
        var plan = plan(problem);
        if (OrTools.isThere()) {
            race(problem);
            bound(problem, plan);
        } else {
            System.out.println("OR-Tools cannot be loaded on this machine: nothing is compared with it.");
        }
        overload(6);
        overload(5);
        roomLost(problem, plan);
        threads(ReferenceYear.of(60, 6, 1));
        bars.add(new Bar("300 pairs in 64 MB [failures]", Child.failures("year"), 0));
        return bars;
    }

    private static YearPlan plan(ScheduleProblem problem) {
        return SchedulePlanner.flows().plan(problem, Progress.UNHEARD);
    }

    private void race(ScheduleProblem problem) {
        var differences = ProvenLevels.of(problem) == OrTools.year(problem) ? 0 : 1;
        bars.add(new Bar("300 pairs, missed weeks and cost: differences to OR-Tools", differences, 0));
        var race = new Race()
                .with(OURS, () -> ProvenLevels.of(problem))
                .with(THEIRS, () -> OrTools.year(problem))
                .with("OR-Tools MinCostFlow, week by week", () -> OrTools.weekByWeek(problem))
                .with("ours, the whole plan with routine and rooms", () -> plan(problem))
                .run(3, 7);
        race.print("300 pairs x 32 weeks, median of 7");
        bars.add(new Bar("300 pairs, levels 1 to 4: time / OR-Tools", race.ratio(OURS, THEIRS), 1));
        System.out.printf(
                "  against OR-Tools week by week: %.3f%n", race.ratio(OURS, "OR-Tools MinCostFlow, week by week"));
    }

    private void bound(ScheduleProblem problem, YearPlan plan) {
        var start = System.nanoTime();
        var bound = LinearBound.of(problem);
        System.out.printf("GLOP: %s in %.1f s; ours: %s%n", bound, (System.nanoTime() - start) / 1e9, plan.value());
        bars.add(new Bar("300 pairs: not proven best by its own bound", plan.provenBest() ? 0 : 1, 0));
        bars.add(new Bar("300 pairs: shortfall above GLOP", plan.value().shortfall() - bound.shortfall(), 0));
        bars.add(new Bar("300 pairs: missed weeks above GLOP", plan.value().missed() - bound.missed(), 0));
        bars.add(new Bar("300 pairs: lesson cost above GLOP", plan.value().cost() - bound.cost(), 0));
    }

    private void overload(int rooms) {
        var problem = ReferenceYear.of(300, rooms, 1);
        var plan = plan(problem);
        var theirs = DeadlineRule.meetings(problem);
        var worst = 0;
        var theirWorst = 0;
        for (var pair = 0; pair < theirs.length; pair++) {
            var year = plan.years().get(pair);
            var wanted = Math.min(problem.minimum(), year.possibleWeeks());
            worst = Math.max(worst, wanted - year.meetings());
            theirWorst = Math.max(theirWorst, wanted - theirs[pair]);
        }
        var sum = plan.years().stream().mapToInt(PairYear::shortfall).sum();
        var theirSum = Arrays.stream(theirs)
                .map(met -> Math.max(0, problem.minimum() - met))
                .sum();
        var share = 100
                * plan.meetings().size()
                / plan.years().stream().mapToInt(PairYear::possibleWeeks).sum();
        System.out.printf(
                "overload, rooms for %d %%: worst avoidable shortfall %d, deadline rule %d; sum %d, deadline rule %d%n",
                share, worst, theirWorst, sum, theirSum);
        var name = "overload, rooms for " + share + " %: ";
        bars.add(new Bar(name + "worst shortfall / deadline rule", (double) worst / theirWorst, 0.5));
        bars.add(new Bar(name + "shortfall beyond deadline rule", Math.max(0, sum - theirSum), 0));
    }

    private void roomLost(ScheduleProblem problem, YearPlan plan) {
        var random = new Random(1);
        var weeks = new ArrayList<TeachingWeek>();
        for (var week : problem.weeks()) {
            var late = weeks.size() >= NOTICE;
            weeks.add(new TeachingWeek(
                    week.monday(),
                    week.halfTerm(),
                    week.openings().stream()
                            .map(opening -> late && random.nextInt(100) < 70 ? withoutARoom(opening) : opening)
                            .toList()));
        }
        var lost = new ScheduleProblem(
                weeks, problem.pairs(), problem.minimum(), problem.lessonLimit(), List.of(), 0, problem.seed());
        var start = System.nanoTime();
        var mended = plan(lost.published(plan.meetings(), NOTICE));
        var seconds = (System.nanoTime() - start) / 1e9;
        var changes = changes(plan, mended);
        var sameLots = changes(plan, plan(lost));
        var newLots = changes(
                plan,
                plan(new ScheduleProblem(
                        weeks,
                        problem.pairs(),
                        problem.minimum(),
                        problem.lessonLimit(),
                        List.of(),
                        0,
                        problem.seed() + 1)));
        System.out.printf(
                "a room lost from week %d on: %d meetings change in %.1f s, proven fewest %d;"
                        + " from scratch %d with the same lots, %d with new ones%n",
                NOTICE, changes, seconds, mended.bound().changed(), sameLots, newLots);
        bars.add(new Bar("room lost: changes / from scratch, new lots", (double) changes / newLots, 0.15));
        bars.add(new Bar(
                "room lost: given up beyond the proven fewest",
                mended.value().changed() - mended.bound().changed(),
                0));
    }

    private static Opening withoutARoom(Opening opening) {
        return opening.rooms().isEmpty()
                ? opening
                : new Opening(
                        opening.slot(),
                        opening.rooms().subList(1, opening.rooms().size()),
                        opening.adultPlaces());
    }

    /** Meetings at another time, or no more; a new room is no change of the plan that people keep in their heads. */
    private static long changes(YearPlan before, YearPlan after) {
        return MeetingChange.between(before.meetings(), after.meetings()).stream()
                .filter(change -> change.week() >= NOTICE && change.before() != null && !change.isOnlyTheRoom())
                .count();
    }

    private void threads(ScheduleProblem problem) throws Exception {
        var alone = plan(problem).toString();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<String> again = () -> plan(problem).toString();
            var differences = 0;
            for (var answer : threads.invokeAll(Collections.nCopies(8, again))) {
                differences += answer.get().equals(alone) ? 0 : 1;
            }
            bars.add(new Bar("four threads at once: different plans of 8", differences, 0));
        }
    }
}
