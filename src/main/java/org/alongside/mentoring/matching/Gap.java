package org.alongside.mentoring.matching;

/**
 * Something that is missing for a full matching.
 *
 * @param key the person it is about, or empty if it is about all
 */
public record Gap(Kind kind, String key) {
    /** What is missing. */
    public enum Kind {
        /** There is nobody to be mentored. */
        NO_MENTEES,
        /** There is nobody to mentor. */
        NO_MENTORS,
        /** Fewer places than mentees. */
        TOO_FEW_PLACES,
        /** No mentor may take this mentee. */
        NOBODY_MAY_TAKE,
        /** A key occurs twice; only the first of the two counts. */
        NAMED_TWICE,
        /** A locked pair was left out: a rule that does not yield, no place, or somebody unknown. */
        LOCK_NOT_POSSIBLE
    }
}
