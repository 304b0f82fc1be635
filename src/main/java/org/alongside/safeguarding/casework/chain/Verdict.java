package org.alongside.safeguarding.casework.chain;

/** What a check of a chain found. */
public sealed interface Verdict {
    /** Whether nothing was found. */
    default boolean intact() {
        return this instanceof Intact;
    }

    /**
     * Nothing was found.
     *
     * @param count of the entries, which are all as they were written
     */
    record Intact(long count) implements Verdict {}

    /**
     * Something was found.
     *
     * @param place of the first entry that is not as it was written; one more than there are if the end is missing
     * @param what is wrong with it
     */
    record Broken(long place, Break what) implements Verdict {}
}
