package org.alongside.reporting.selfassessment;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a survey of designated safeguarding leads asked about (Ellis 2017, table 21: n = 102, of whom 100 to 102 answered
 * each question), with how many gave each rating from 1 to 5. The table counts, not the prose around it, which repeats a
 * wrong row in places. Those who answered chose to: a reference point, not a norm.
 */
enum Factor {
    FAMILIES(0, 6, 15, 48, 33),
    TIME(2, 30, 18, 43, 8),
    AGENCIES(8, 17, 12, 43, 22),
    THRESHOLDS(2, 19, 19, 48, 14),
    SUPERVISION(15, 28, 30, 21, 7),
    PUPILS_KNOW(1, 9, 6, 52, 32),
    STAFF(1, 4, 4, 59, 33),
    PSHE(2, 6, 13, 57, 23),
    YOUTH_CULTURE(0, 7, 11, 64, 19),
    SEN(4, 9, 7, 52, 28),
    EXPERIENCE(0, 15, 4, 51, 31),
    CSE_TRAINING(1, 15, 12, 55, 18),
    IN_HOUSE(3, 12, 8, 44, 34);

    /** How many took part in the survey. */
    static final int SURVEYED = 102;

    /** The highest rating; the lowest is 1. */
    static final int BEST = 5;

    private final List<Integer> gave;

    Factor(Integer... gave) {
        this.gave = List.of(gave);
    }

    /** How many answered this question in the survey. */
    int answered() {
        return gave.stream().mapToInt(it -> it).sum();
    }

    /** The survey's mean rating, from 1 to 5. */
    double mean() {
        return IntStream.rangeClosed(1, BEST)
                        .mapToDouble(it -> it * gave.get(it - 1))
                        .sum()
                / answered();
    }

    /** How many in the survey rated it 1 or 2. */
    int low() {
        return gave.get(0) + gave.get(1);
    }
}
