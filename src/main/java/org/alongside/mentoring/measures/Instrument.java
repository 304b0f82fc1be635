package org.alongside.mentoring.measures;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A set of questions that may ship with the portal. Published scales stand in their own words and order, unaltered; the
 * Warwick-Edinburgh scale and the SDQ may not be given to others and are not here.
 */
enum Instrument {
    /**
     * Stirling Children’s Wellbeing Scale: 12 items and three on social desirability, ages 8 to 15, free, not to be
     * altered (Liddle and Carter 2015, Stirling Council Educational Psychology Service).
     */
    STIRLING(15, 1, 5, Asked.MENTEES, List.of(2, 7, 13)),
    /** Loneliness of people aged 10 to 15: the three indirect questions of the Office for National Statistics’ standard. */
    LONELINESS(3, 1, 3, Asked.MENTEES, List.of()),
    /** The direct question of the same standard, counted by itself. */
    LONELY(1, 1, 5, Asked.MENTEES, List.of()),
    /** From 16 on the same standard asks in the words for adults; here of pupils of Years 12 and 13. */
    LONELINESS_16(3, 1, 3, Asked.SIXTH_FORM, List.of()),
    /** Its direct question, for Years 12 and 13. */
    LONELY_16(1, 1, 5, Asked.SIXTH_FORM, List.of()),
    /** Our own, of mentees. */
    MENTEE(4, 1, 4, Asked.MENTEES, List.of()),
    /** Our own, of mentors. */
    MENTOR(4, 1, 4, Asked.MENTORS, List.of());

    private static final int FIRST_OF_SIXTH_FORM = 12;

    private final int items;
    private final int least;
    private final int most;
    private final Asked of;
    private final List<Integer> notCounted;

    Instrument(int items, int least, int most, Asked of, List<Integer> notCounted) {
        this.items = items;
        this.least = least;
        this.most = most;
        this.of = of;
        this.notCounted = notCounted;
    }

    int items() {
        return items;
    }

    /** Who is asked. */
    private enum Asked {
        MENTEES,
        MENTORS,
        SIXTH_FORM
    }

    /**
     * Whether somebody is asked this.
     *
     * @param mentee whether they take part as a mentee, else as a mentor
     * @param yearGroup 7 to 13; null if it is not known, then as for the younger ones
     */
    boolean isFor(boolean mentee, @Nullable Integer yearGroup) {
        var sixthForm = yearGroup != null && yearGroup >= FIRST_OF_SIXTH_FORM;
        return switch (of) {
            case MENTEES -> mentee && !(sixthForm && (this == LONELINESS || this == LONELY));
            case MENTORS -> !mentee;
            case SIXTH_FORM -> sixthForm;
        };
    }

    /** Whether its words are somebody else's, to be checked at their source. */
    boolean isPublished() {
        return this != MENTEE && this != MENTOR;
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

    /** Whether a lower sum is the better one. */
    boolean isBetterLow() {
        return this == LONELINESS || this == LONELY || this == LONELINESS_16 || this == LONELY_16;
    }

    String question(int item) {
        return "mentoring.measure." + name() + "." + item;
    }

    String answer(int value) {
        return "mentoring.measure." + name() + ".value." + value;
    }
}
