package org.alongside.mentoring.scheduling;

/** How usual a slot is for a pair. */
interface Routine {
    /** How often the pair uses the slot in other weeks. */
    int uses(int pair, int week, int slot);

    /** As planned by now. */
    static Routine planned(Draft draft) {
        return (pair, week, slot) -> draft.uses(pair, slot, week);
    }

    /** Before there is one: what could become the routine, because it is possible in many weeks. */
    static Routine possible(Draft draft) {
        var possible = new int[draft.pairs()][draft.slots()];
        for (var pair = 0; pair < possible.length; pair++) {
            for (var week = 0; week < draft.weeks(); week++) {
                for (var chance : draft.chances(pair, week)) {
                    if (draft.usable(pair, week, chance)) {
                        possible[pair][chance.slot()]++;
                    }
                }
            }
        }
        return (pair, week, slot) -> possible[pair][slot];
    }
}
