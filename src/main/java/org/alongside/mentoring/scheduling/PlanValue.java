package org.alongside.mentoring.scheduling;

import java.util.List;

/**
 * How good a plan is; what comes first counts first, and less is better.
 *
 * @param shortfall meetings missing to the minimum, over all pairs
 * @param unfairness grows faster than the shortfall of a pair: the fourth powers of all steps below the minimum, summed
 * @param changed published meetings given up
 * @param missed weeks in which a pair could meet and does not
 * @param cost what mentees give up: tutor time 0, lunch 1, before or after school 2, a lesson 4
 */
public record PlanValue(long shortfall, long unfairness, long changed, long missed, long cost)
        implements Comparable<PlanValue> {
    static final int LEVELS = 5;

    static PlanValue of(List<Long> levels) {
        return new PlanValue(levels.get(0), levels.get(1), levels.get(2), levels.get(3), levels.get(4));
    }

    @Override
    public int compareTo(PlanValue other) {
        return java.util.Arrays.compare(levels(), other.levels());
    }

    private long[] levels() {
        return new long[] {shortfall, unfairness, changed, missed, cost};
    }
}
