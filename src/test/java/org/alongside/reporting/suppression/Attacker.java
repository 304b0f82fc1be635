package org.alongside.reporting.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who keeps every number that was ever told and adds and subtracts them in every way there is. Knows nothing of
 * how the product decides: it works on sums of atoms by elimination.
 */
public final class Attacker {
    private static final long PRIME = 2_147_483_647L;

    private final List<String> atoms;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<long[]> known = new ArrayList<>();

    /** @param atoms the finest sets that it can tell apart, at most about twenty */
    public Attacker(List<String> atoms) {
        this.atoms = atoms;
        for (int i = 0; i < atoms.size(); i++) {
            places.put(atoms.get(i), i);
        }
    }

    /** Hears a number; the last place of a row is the number itself. */
    public void hears(Set<String> sum, long count) {
        var row = new long[atoms.size() + 1];
        sum.forEach(it -> row[places.get(it)] = 1);
        row[atoms.size()] = Math.floorMod(count, PRIME);
        reduce(row);
        for (int i = 0; i < atoms.size(); i++) {
            if (row[i] != 0) {
                scale(row, inverse(row[i]));
                known.add(row);
                return;
            }
        }
        if (row[atoms.size()] != 0) {
            throw new IllegalStateException("Two numbers contradict each other: one was counted again");
        }
    }

    /** Hears all that a release says to these questions. */
    void hears(Release release, List<Question> questions) {
        for (var question : questions) {
            switch (release.answer(question)) {
                case Answer.Exactly(long count) -> hears(question.atoms(), count);
                case Answer.Together(Set<String> all, long count) -> hears(all, count);
                case Answer.Withheld() -> {}
            }
        }
    }

    /** Counts of people that follow from what was heard although they are too small, as "atoms = count". */
    public List<String> learned(Threshold threshold) {
        var found = new ArrayList<String>();
        for (int subset = 1; subset < 1 << atoms.size(); subset++) {
            var row = new long[atoms.size() + 1];
            for (int i = 0; i < atoms.size(); i++) {
                row[i] = subset >> i & 1;
            }
            reduce(row);
            var follows = true;
            for (int i = 0; i < atoms.size() && follows; i++) {
                follows = row[i] == 0;
            }
            if (follows) {
                var count = Math.floorMod(-row[atoms.size()], PRIME);
                if (!threshold.allows(count)) {
                    found.add(Integer.toBinaryString(subset) + " = " + count);
                }
            }
        }
        return found;
    }

    private void reduce(long[] row) {
        for (var pivot : known) {
            int at = 0;
            while (pivot[at] == 0) {
                at++;
            }
            var times = row[at];
            if (times != 0) {
                for (int i = at; i < row.length; i++) {
                    row[i] = Math.floorMod(row[i] - times * pivot[i] % PRIME, PRIME);
                }
            }
        }
    }

    private static void scale(long[] row, long by) {
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] * by % PRIME;
        }
    }

    private static long inverse(long of) {
        long result = 1;
        long base = of;
        for (long left = PRIME - 2; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result * base % PRIME;
            }
            base = base * base % PRIME;
        }
        return result;
    }
}
