package org.alongside.mentoring.scheduling;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.mentoring.flow.Certificate;

/**
 * A year plan with its proof.
 *
 * @param meetings by week, then in the order of the pairs
 * @param years one for each pair, in the order of the pairs
 * @param value what the plan is worth
 * @param bound no plan is worth more than this, even one without a limit on lessons missed
 * @param wholeYear the proof of the bound
 * @param weeks for each week that was planned: with all other weeks as they are, this week cannot be better
 * @param gaps what is missing; empty if nothing is
 */
public record YearPlan(
        List<Meeting> meetings,
        List<PairYear> years,
        PlanValue value,
        PlanValue bound,
        Certificate wholeYear,
        List<Certificate> weeks,
        Set<Gap> gaps) {
    /** Keeps its own copies, in an order that is the same in every run. */
    public YearPlan {
        meetings = List.copyOf(meetings);
        years = List.copyOf(years);
        weeks = List.copyOf(weeks);
        gaps = Collections.unmodifiableSet(new TreeSet<>(gaps));
    }

    /** Whether no better plan exists; otherwise the plan and the bound show how far it may be from the best. */
    public boolean provenBest() {
        return value.equals(bound);
    }

    /** Something that is missing for a full year. */
    public enum Gap {
        /** There are no pairs. */
        NO_PAIRS,
        /** There are fewer weeks than the minimum of meetings. */
        TOO_FEW_WEEKS,
        /** At least one pair has fewer possible weeks than the minimum. */
        PAIR_WITH_TOO_FEW_WEEKS,
        /** There are too few rooms or adults for the minimum. */
        TOO_FEW_PLACES
    }
}
