package org.alongside.curriculum.delivery.coverage;

import org.jspecify.annotations.Nullable;

/**
 * One statement in one class or year group, as the person who asks may see it.
 *
 * @param state of all its classes together
 * @param planned lessons to come or without a record
 * @param taught lessons taught
 * @param missed lessons not taught and without a new day
 * @param pupils in it now
 * @param met how many of them have met it this year; null when that is not told
 * @param withdrawn of those who have not; null when that is not told
 * @param toCatchUp of those who have not; null when that is not told
 */
public record CoverageCell(
        State state,
        int planned,
        int taught,
        int missed,
        int pupils,
        @Nullable Integer met,
        @Nullable Integer withdrawn,
        @Nullable Integer toCatchUp) {
    /** What can be said in a word. */
    public enum State {
        /** In every class. */
        TAUGHT,
        /** In some of the classes. */
        PARTLY,
        PLANNED,
        MISSED,
        /** No lesson of the year serves it. */
        NONE
    }
}
