package org.alongside.mentoring.scheduling;

import java.util.Arrays;

/** What meeting and not meeting costs in one network; the first five levels are those of {@link PlanValue}. */
interface Prices {
    /** How many levels there are. */
    int levels();

    /** Whether the pair may meet then at all. */
    boolean allows(int pair, int week, Chance chance);

    /** What comes after the levels of {@link PlanValue} if the pair meets then. */
    void after(int pair, int week, Chance chance, long[] cost);

    /** The price of having this many meetings instead of one more. */
    static long unfairness(int minimum, int meetings) {
        var missing = (long) Math.max(0, minimum - meetings);
        return missing * missing * missing * missing;
    }

    /** For the whole year at once: no limit on lessons; a pair keeps to the slots that it can use most often. */
    record WholeYear(Draft draft, int[][] usableWeeks) implements Prices {
        static WholeYear of(Draft draft) {
            var usable = new int[draft.pairs()][];
            for (var pair = 0; pair < usable.length; pair++) {
                usable[pair] = new int[8];
                for (var week = 0; week < draft.weeks(); week++) {
                    for (var chance : draft.chances(pair, week)) {
                        if (draft.usable(pair, week, chance)) {
                            if (chance.slot() >= usable[pair].length) {
                                usable[pair] = Arrays.copyOf(usable[pair], chance.slot() + 8);
                            }
                            usable[pair][chance.slot()]++;
                        }
                    }
                }
            }
            return new WholeYear(draft, usable);
        }

        @Override
        public int levels() {
            return PlanValue.LEVELS + 2;
        }

        @Override
        public boolean allows(int pair, int week, Chance chance) {
            return draft.usable(pair, week, chance);
        }

        @Override
        public void after(int pair, int week, Chance chance, long[] cost) {
            cost[PlanValue.LEVELS] = draft.weeks() - usableWeeks[pair][chance.slot()];
            cost[PlanValue.LEVELS + 1] = Lots.draw(draft, pair, chance.slot());
        }
    }

    /** For one week while all others stay: lessons in turn, then few different slots, then the usual one. */
    record OneWeek(Draft draft) implements Prices {
        // missing the same subject two weeks running is worse than any count within a half-term
        private static final int TWICE_RUNNING = 100;

        @Override
        public int levels() {
            return PlanValue.LEVELS + 4;
        }

        @Override
        public boolean allows(int pair, int week, Chance chance) {
            return draft.usable(pair, week, chance) && draft.withinLimit(pair, week, chance);
        }

        @Override
        public void after(int pair, int week, Chance chance, long[] cost) {
            var lesson = chance.lesson();
            var running = (draft.misses(pair, week - 1, lesson) ? TWICE_RUNNING : 0)
                    + (draft.misses(pair, week + 1, lesson) ? TWICE_RUNNING : 0);
            var uses = draft.uses(pair, chance.slot(), week);
            cost[PlanValue.LEVELS] = lesson.isEmpty() ? 0 : running + draft.lessonsMissed(pair, lesson, week);
            cost[PlanValue.LEVELS + 1] = uses == 0 ? 1 : 0;
            cost[PlanValue.LEVELS + 2] = -uses;
            cost[PlanValue.LEVELS + 3] = Lots.draw(draft, pair, chance.slot());
        }
    }
}
