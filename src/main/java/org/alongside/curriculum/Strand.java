package org.alongside.curriculum;

import java.util.List;

/**
 * A theme that comes back year after year.
 *
 * @param number its place in the spiral and its colour, from 1
 * @param shortName for the picture
 * @param years year groups that are meant to meet it, rising
 */
public record Strand(StrandId id, int number, String name, String shortName, List<Integer> years) {
    public Strand {
        years = List.copyOf(years);
    }

    /** Whether it begins after the spiral has ended, in the sixth form. */
    public boolean afterTheSpiral() {
        return !years.isEmpty() && years.stream().allMatch(it -> it > LAST_YEAR_OF_THE_SPIRAL);
    }

    /** The last year group for which all strands of the spiral are meant. */
    public static final int LAST_YEAR_OF_THE_SPIRAL = 11;
}
