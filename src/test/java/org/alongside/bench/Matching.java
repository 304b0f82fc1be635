package org.alongside.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.alongside.mentoring.flow.Progress;
import org.alongside.mentoring.matching.JGraphTMatching;
import org.alongside.mentoring.matching.Matcher;
import org.alongside.mentoring.matching.MatchingProblem;
import org.alongside.mentoring.matching.Mentor;
import org.alongside.mentoring.matching.Pair;
import org.alongside.mentoring.matching.ReferenceCohort;
import org.alongside.mentoring.matching.TotalOnly;

/**
 * Matching against JGraphT's capacity scaling on generated cohorts. All start from the same scores; each builds its own
 * network, and ours also proves its answer.
 */
final class Matching implements Benchmark {
    private static final String THEIRS = "JGraphT, total only";
    private static final String THEIRS_SOLVING = "JGraphT, total only, its graph built before the clock starts";
    private static final String OURS_TOTAL = "ours, total only, proven";
    private static final String OURS = "ours, all six levels, proven";

    private final List<Bar> bars = new ArrayList<>();

    @Override
    public List<Bar> measure() throws Exception {
        agree();
        race(150, 300, 30, 15, 0.15, 0.5);
        race(400, 1200, 5, 7, 0.05, 0.2);
        for (var instance : List.of(
                ReferenceCohort.of(40, 30, 130, 1),
                ReferenceCohort.of(150, 300, 110, 1),
                ReferenceCohort.of(150, 300, 90, 1),
                ReferenceCohort.of(150, 300, 100, 2),
                ReferenceCohort.of(400, 1200, 110, 1))) {
            fairness(instance);
        }
        mentorLeaves(ReferenceCohort.of(150, 300, 110, 1));
        threads(ReferenceCohort.of(150, 300, 110, 1));
        bars.add(new Bar("400 x 1200 in 64 MB [failures]", Child.failures("match"), 0));
        return bars;
    }

    private void agree() {
        var random = new Random(20261123);
        var differences = 0;
        for (var instance = 0; instance < 500; instance++) {
            var problem = ReferenceCohort.of(
                    1 + random.nextInt(40), 1 + random.nextInt(60), 60 + random.nextInt(70), random.nextLong());
            differences += TotalOnly.cheapest(problem)
                            == JGraphTMatching.totalOnly(problem).cheapest()
                    ? 0
                    : 1;
        }
        bars.add(new Bar("500 random cohorts: differences to JGraphT", differences, 0));
    }

    private void race(int mentors, int mentees, int warmUps, int rounds, double totalBar, double fullBar) {
        var problem = ReferenceCohort.of(mentors, mentees, 110, 1);
        var size = mentors + " x " + mentees;
        var ready = JGraphTMatching.totalOnly(problem);
        var race = new Race()
                .with(THEIRS, () -> JGraphTMatching.totalOnly(problem).cheapest())
                .with(OURS_TOTAL, () -> TotalOnly.cheapest(problem))
                .with(THEIRS_SOLVING, ready::cheapest)
                .with(OURS, () -> Matcher.match(problem, Progress.UNHEARD))
                .run(warmUps, rounds);
        race.print(size + " (mentors x mentees), median of " + rounds);
        System.out.printf(
                "  against solving alone: total only %.3f, all levels %.3f%n",
                race.ratio(OURS_TOTAL, THEIRS_SOLVING), race.ratio(OURS, THEIRS_SOLVING));
        bars.add(new Bar(size + ", total only: time / JGraphT", race.ratio(OURS_TOTAL, THEIRS), totalBar));
        bars.add(new Bar(size + ", all levels: time / JGraphT", race.ratio(OURS, THEIRS), fullBar));
    }

    private void fairness(MatchingProblem problem) {
        var name = problem.mentors().size() + " x " + problem.mentees().size();
        var matching = Matcher.match(problem, Progress.UNHEARD);
        var served = JGraphTMatching.needLost(problem, 0);
        var exact = JGraphTMatching.needLost(problem, matching.worst()) == served
                && JGraphTMatching.needLost(problem, matching.worst() + 1) > served;
        var mostMatched = problem.mentees().size() - matching.unmatched().size();
        var cheapest = TotalOnly.cheapest(problem);
        var unmatched = cheapest / 2_000_000;
        var most = 1000L * (problem.mentees().size() - unmatched) - cheapest % 2_000_000;
        System.out.printf(
                "%s: %d matched, worst %d, total %d of at most %d%n",
                name, mostMatched, matching.worst(), matching.total(), most);
        bars.add(new Bar(name + ", worst-off: differences to the exact max-min", exact ? 0 : 1, 0));
        bars.add(new Bar(name + ", total given up for fairness [%]", 100 - 100.0 * matching.total() / most, 2.5));
    }

    private void mentorLeaves(MatchingProblem problem) {
        var before = Matcher.match(problem, Progress.UNHEARD);
        var told = before.pairs().stream()
                .map(pair -> new Pair(pair.mentee(), pair.mentor()))
                .collect(Collectors.toSet());
        var gone = before.pairs().getFirst().mentor();
        var mentors = problem.mentors().stream()
                .map(mentor -> mentor.key().equals(gone) ? without(mentor) : mentor)
                .toList();
        var then = new MatchingProblem(
                problem.mentees(), mentors, problem.appraisal(), problem.locked(), told, problem.seed());
        var mended = Matcher.match(then, Progress.UNHEARD);
        var scratch = Matcher.match(then.published(java.util.Set.of()), Progress.UNHEARD);
        var scratchChanges = told.stream()
                .filter(pair -> !pair.mentor().equals(scratch.mentorOfEach().get(pair.mentee())))
                .count();
        var lost = told.stream().filter(pair -> pair.mentor().equals(gone)).count();
        var fewest = JGraphTMatching.needLostAndChanged(then) % 1_000_000;
        System.out.printf(
                "a mentor of %d leaves: %d pairs change, proven fewest %d; from scratch %d%n",
                lost, mended.changed(), fewest, scratchChanges);
        bars.add(new Bar("a mentor leaves: changes beyond the fewest", mended.changed() - fewest, 0));
        var race = new Race()
                .with("fresh", () -> Matcher.match(problem, Progress.UNHEARD))
                .with("mended", () -> Matcher.match(then, Progress.UNHEARD))
                .run(15, 21);
        race.print("a mentor leaves, 150 x 300, median of 21");
        bars.add(new Bar("a mentor leaves: time / fresh match", race.ratio("mended", "fresh"), 1));
    }

    private static Mentor without(Mentor mentor) {
        return new Mentor(
                mentor.key(),
                mentor.year(),
                0,
                mentor.trained(),
                mentor.cleared(),
                mentor.tastes(),
                mentor.sex(),
                mentor.free());
    }

    private void threads(MatchingProblem problem) throws Exception {
        var alone = Matcher.match(problem, Progress.UNHEARD).toString();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<String> again =
                    () -> Matcher.match(problem, Progress.UNHEARD).toString();
            var differences = 0;
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(8, again))) {
                differences += answer.get().equals(alone) ? 0 : 1;
            }
            bars.add(new Bar("four threads at once: different answers of 8", differences, 0));
        }
    }
}
