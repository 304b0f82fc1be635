package org.alongside.mentoring.measures;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A set of questions that may ship with the portal. Published scales stand in their own words and order, unaltered; the
 * Warwick-Edinburgh scale and the SDQ may not be given to others and are not here.
 */
enum Instrument {
    /**
     * Stirling Children’s Wellbeing Scale: 12 items and three on social desirability, ages 8 to 15, free, not to be
     * altered (Liddle and Carter 2015, Stirling Council Educational Psychology Service).
     */
    STIRLING(15, 1, 5, true, List.of(2, 7, 13)),
    /** Loneliness of people aged 10 to 15: the three indirect questions of the Office for National Statistics’ standard. */
    LONELINESS(3, 1, 3, true, List.of()),
    /** The direct question of the same standard, counted by itself. */
    LONELY(1, 1, 5, true, List.of()),
    /** Our own, of mentees. */
    MENTEE(4, 1, 4, true, List.of()),
    /** Our own, of mentors. */
    MENTOR(4, 1, 4, false, List.of());

    private final int items;
    private final int least;
    private final int most;
    private final boolean ofMentees;
    private final List<Integer> notCounted;

    Instrument(int items, int least, int most, boolean ofMentees, List<Integer> notCounted) {
        this.items = items;
        this.least = least;
        this.most = most;
        this.ofMentees = ofMentees;
        this.notCounted = notCounted;
    }

    int items() {
        return items;
    }

    boolean isFor(boolean mentee) {
        return ofMentees == mentee;
    }

    /** The items whose values make the sum; the others only show whether somebody answers to please. */
    List<Integer> counted() {
        return IntStream.rangeClosed(1, items)
                .boxed()
                .filter(it -> !notCounted.contains(it))
                .toList();
    }

    /** The values of each item in the order in which they are offered. */
    List<Integer> choices() {
        return IntStream.rangeClosed(least, most).boxed().toList();
    }

    boolean allows(int item, int value) {
        return item >= 1 && item <= items && value >= least && value <= most;
    }

    String question(int item) {
        return "mentoring.measure." + name() + "." + item;
    }

    String answer(int value) {
        return "mentoring.measure." + name() + ".value." + value;
    }
}
