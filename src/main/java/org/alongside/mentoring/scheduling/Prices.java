package org.alongside.mentoring.scheduling;

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

    /** For the whole year at once: no limit on lessons, and no routine yet. */
    record WholeYear(Draft draft) implements Prices {
        @Override
        public int levels() {
            return PlanValue.LEVELS;
        }

        @Override
        public boolean allows(int pair, int week, Chance chance) {
            return draft.usable(pair, week, chance);
        }

        @Override
        public void after(int pair, int week, Chance chance, long[] cost) {}
    }

    /**
     * For one week while all others stay: lessons in turn, then few different slots, then the usual one.
     *
     * @param routine how usual a slot is for a pair
     */
    record OneWeek(Draft draft, Routine routine) implements Prices {
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
            cost[PlanValue.LEVELS] = lesson.isEmpty()
                    ? 0
                    : (draft.misses(pair, week - 1, lesson) ? TWICE_RUNNING : 0)
                            + (draft.misses(pair, week + 1, lesson) ? TWICE_RUNNING : 0)
                            + draft.lessonsMissed(pair, lesson, week);
            var uses = routine.uses(pair, week, chance.slot());
            cost[PlanValue.LEVELS + 1] = uses == 0 ? 1 : 0;
            cost[PlanValue.LEVELS + 2] = -uses;
            cost[PlanValue.LEVELS + 3] = Lots.draw(draft, pair, chance.slot());
        }
    }
}
