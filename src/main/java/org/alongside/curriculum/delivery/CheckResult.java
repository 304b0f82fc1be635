package org.alongside.curriculum.delivery;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole class showed: numbers of pupils, never whose.
 *
 * @param notYet 0 to {@value #MOST}, as the others
 */
record CheckResult(int notYet, int partly, int secure) {
    static final int MOST = 400;

    int pupils() {
        return notYet + partly + secure;
    }

    boolean isPossible() {
        return notYet >= 0 && partly >= 0 && secure >= 0 && pupils() <= MOST;
    }

    /** As the draft keeps it: three numbers with commas between. */
    String kept() {
        return notYet + "," + partly + "," + secure;
    }

    static @Nullable CheckResult read(@Nullable String kept) {
        if (kept == null) {
            return null;
        }
        var numbers =
                Arrays.stream(kept.split(",", -1)).mapToInt(Integer::parseInt).toArray();
        return new CheckResult(numbers[0], numbers[1], numbers[2]);
    }
}
