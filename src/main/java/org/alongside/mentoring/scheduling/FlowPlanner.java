package org.alongside.mentoring.scheduling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alongside.mentoring.flow.Certificate;
import org.alongside.mentoring.flow.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Plans the whole year as one flow, which is the best there is without a limit on lessons missed, and then goes over
 * the weeks one by one for the limit, for turns among lessons, and for a steady routine.
 */
final class FlowPlanner implements SchedulePlanner {
    // each round only improves, and the second or third usually changes nothing
    private static final int MOST_ROUNDS = 6;

    @Override
    public YearPlan plan(ScheduleProblem problem, Progress progress) {
        var draft = new Draft(problem);
        var planned =
                IntStream.range(problem.noticeFrom(), draft.weeks()).boxed().toList();
        var year = new ScheduleNetwork(draft, planned, new Prices.WholeYear(draft));
        var flow = year.cheapest((done, of) -> progress.reached(done, 2 * of));
        var wholeYear = year.certify(flow);
        year.write(flow);
        var bound = draft.value();
        draft.obeyLimit();
        var weeks = sweep(draft, planned, progress);
        return new YearPlan(
                new RoomNaming(draft).meetings(),
                IntStream.range(0, draft.pairs())
                        .mapToObj(pair -> Reasons.year(draft, pair))
                        .toList(),
                draft.value(),
                bound,
                wholeYear,
                weeks,
                gaps(draft));
    }

    private static List<Certificate> sweep(Draft draft, List<Integer> planned, Progress progress) {
        var certificates = List.<Certificate>of();
        var steps = MOST_ROUNDS * planned.size();
        var first = Routine.possible(draft);
        var later = Routine.planned(draft);
        for (var round = 0; round < MOST_ROUNDS; round++) {
            certificates = new ArrayList<>();
            var changed = false;
            for (int week : planned) {
                progress.reached(steps + round * planned.size() + certificates.size(), 2 * steps);
                var before = column(draft, week);
                certificates.add(planWeek(draft, week, round == 0 ? first : later));
                changed |= !before.equals(column(draft, week));
            }
            if (!changed && round > 0) {
                break;
            }
        }
        progress.reached(1, 1);
        return certificates;
    }

    private static Certificate planWeek(Draft draft, int week, Routine routine) {
        var network = new ScheduleNetwork(draft, List.of(week), new Prices.OneWeek(draft, routine));
        var flow = network.cheapest(Progress.UNHEARD);
        var certificate = network.certify(flow);
        for (var pair = 0; pair < draft.pairs(); pair++) {
            draft.choose(pair, week, null);
        }
        network.write(flow);
        return certificate;
    }

    private static List<Integer> column(Draft draft, int week) {
        var slots = new ArrayList<Integer>();
        for (var pair = 0; pair < draft.pairs(); pair++) {
            @Nullable Chance chance = draft.chosen(pair, week);
            slots.add(chance == null ? Draft.NONE : chance.slot());
        }
        return slots;
    }

    private static Set<YearPlan.Gap> gaps(Draft draft) {
        var gaps = EnumSet.noneOf(YearPlan.Gap.class);
        var minimum = draft.problem().minimum();
        if (draft.pairs() == 0) {
            gaps.add(YearPlan.Gap.NO_PAIRS);
        }
        if (draft.weeks() < minimum) {
            gaps.add(YearPlan.Gap.TOO_FEW_WEEKS);
        }
        for (var pair = 0; pair < draft.pairs(); pair++) {
            var possible = Reasons.possibleWeeks(draft, pair);
            if (possible < minimum) {
                gaps.add(YearPlan.Gap.PAIR_WITH_TOO_FEW_WEEKS);
            }
            if (draft.met(pair) < Math.min(possible, minimum)) {
                gaps.add(YearPlan.Gap.TOO_FEW_PLACES);
            }
        }
        return gaps;
    }
}
