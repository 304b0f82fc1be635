package org.alongside.mentoring.scheduling;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one more room, or one more adult, in one slot of every week from the notice on would give. The other weeks stay
 * as they are, other pairs may move within the week, and nobody loses a meeting. Exact, unless mentors have several pairs
 * or pairs need rooms without steps: then at least this many.
 *
 * @param byRoom how many more meetings a room for one pair would give
 * @param byAdult how many more meetings an adult would give
 * @param byBoth how many more meetings both would give
 */
public record OneMorePlace(int slot, int byRoom, int byAdult, int byBoth) {
    /**
     * Answers for every slot that is open in some week, best first.
     *
     * @param plan meetings made from the problem
     * @param pairsPerAdult how many pairs one adult looks after
     */
    public static List<OneMorePlace> everywhere(ScheduleProblem problem, List<Meeting> plan, int pairsPerAdult) {
        var draft = Draft.of(problem, plan);
        var slots = new TreeSet<Integer>();
        problem.weeks().forEach(week -> week.openings().forEach(opening -> slots.add(opening.slot())));
        var gains = new int[slots.isEmpty() ? 0 : slots.last() + 1][3];
        for (var week = problem.noticeFrom(); week < draft.weeks(); week++) {
            var search = new Search(draft, week);
            for (int slot : slots) {
                var opening = draft.opening(week, slot);
                if (opening != null && search.wouldFill(slot)) {
                    var rooms = opening.roomPlaces();
                    var adults = opening.adultPlaces();
                    gains[slot][0] += search.gain(slot, Math.min(rooms + 1, adults));
                    gains[slot][1] += search.gain(slot, Math.min(rooms, adults + pairsPerAdult));
                    gains[slot][2] += search.gain(slot, Math.min(rooms + 1, adults + pairsPerAdult));
                }
            }
        }
        return slots.stream()
                .map(slot -> new OneMorePlace(slot, gains[slot][0], gains[slot][1], gains[slot][2]))
                .sorted(Comparator.comparingInt((OneMorePlace each) -> -Math.max(each.byRoom, each.byAdult))
                        .thenComparingInt(each -> -each.byBoth)
                        .thenComparingInt(OneMorePlace::slot))
                .toList();
    }

    /** Moves pairs along within one week. */
    private static final class Search {
        private static final int UNSEEN = -2;
        private static final int START = -1;

        private final Draft draft;
        private final int week;
        private final @Nullable Chance[] kept;
        private final int[] used;

        Search(Draft draft, int week) {
            this.draft = draft;
            this.week = week;
            kept = new Chance[draft.pairs()];
            used = new int[draft.slots()];
            for (var pair = 0; pair < kept.length; pair++) {
                kept[pair] = draft.chosen(pair, week);
                if (kept[pair] instanceof Chance chance && chance.slot() < used.length) {
                    used[chance.slot()]++;
                }
            }
        }

        boolean wouldFill(int slot) {
            return gain(slot, Integer.MAX_VALUE, 1) > 0;
        }

        /** How many more meetings there would be if the slot had this many places. */
        int gain(int slot, int places) {
            var opening = draft.opening(week, slot);
            var before = opening == null ? 0 : opening.places();
            return places <= before ? 0 : gain(slot, places, places - before);
        }

        private int gain(int slot, int places, int most) {
            var gained = 0;
            while (gained < most && used[slot] < places && fill(slot)) {
                gained++;
            }
            restore();
            return gained;
        }

        private void restore() {
            Arrays.fill(used, 0);
            for (var pair = 0; pair < kept.length; pair++) {
                draft.choose(pair, week, kept[pair]);
                if (kept[pair] instanceof Chance chance && chance.slot() < used.length) {
                    used[chance.slot()]++;
                }
            }
        }

        /** Lets somebody move into the slot, somebody else into the place that is left, until one who had none has one. */
        private boolean fill(int target) {
            var mover = new int[used.length];
            var cameFrom = new int[used.length];
            Arrays.fill(cameFrom, UNSEEN);
            cameFrom[target] = START;
            var waiting = new ArrayDeque<Integer>(List.of(target));
            while (!waiting.isEmpty()) {
                int slot = waiting.remove();
                for (var pair = 0; pair < draft.pairs(); pair++) {
                    @Nullable Chance now = draft.chosen(pair, week);
                    if (now != null && (now.slot() >= used.length || cameFrom[now.slot()] != UNSEEN)) {
                        continue;
                    }
                    if (canMove(pair, slot)) {
                        if (now == null) {
                            moveAll(pair, slot, mover, cameFrom);
                            return true;
                        }
                        mover[now.slot()] = pair;
                        cameFrom[now.slot()] = slot;
                        waiting.add(now.slot());
                    }
                }
            }
            return false;
        }

        private void moveAll(int pair, int slot, int[] mover, int[] cameFrom) {
            var going = pair;
            for (var to = slot; to != START; ) {
                draft.choose(going, week, chance(going, to));
                going = mover[to];
                var next = cameFrom[to];
                if (next == START) {
                    used[to]++;
                }
                to = next;
            }
        }

        private boolean canMove(int pair, int slot) {
            @Nullable Chance there = chance(pair, slot);
            return there != null
                    && there.barred() == null
                    && draft.withinLimit(pair, week, there)
                    && mentorIsFree(pair, slot)
                    && staysOnTheLevel(pair, slot);
        }

        private boolean staysOnTheLevel(int pair, int slot) {
            var opening = draft.opening(week, slot);
            return !draft.needsStepFree(pair)
                    || opening != null && draft.meetingsIn(week, slot, true) < opening.stepFreePlaces();
        }

        private boolean mentorIsFree(int pair, int slot) {
            for (int other : draft.pairsWithSameMentor(pair)) {
                if (draft.chosen(other, week) instanceof Chance chance && chance.slot() == slot) {
                    return false;
                }
            }
            return true;
        }

        private @Nullable Chance chance(int pair, int slot) {
            for (var chance : draft.chances(pair, week)) {
                if (chance.slot() == slot) {
                    return chance;
                }
            }
            return null;
        }
    }
}
