package org.alongside.curriculum;

import java.util.Optional;

/**
 * The lessons in which one year group meets a strand.
 *
 * @param halfTerm in which it is usually taught, 1 to 6
 * @param followUp empty when the file does not promise one
 */
public record Unit(
        UnitId id,
        StrandId strand,
        int year,
        int halfTerm,
        String title,
        String aim,
        Optional<FollowUp> followUp,
        Source source) {
    /**
     * A return to the unit some time after its last lesson.
     *
     * @param weeks after the last lesson, at least 1
     */
    public record FollowUp(int weeks, String what) {}
}
