package org.alongside.reporting.suppression;

import java.util.Set;

/** What is told in reply to a {@link Question}. */
public sealed interface Answer {
    /** The number itself. */
    record Exactly(long count) implements Answer {}

    /**
     * Too small by itself, or it would give a small one away: a number for more than was asked.
     *
     * @param atoms what the number adds up; it contains all that was asked
     */
    record Together(Set<String> atoms, long count) implements Answer {}

    /** Nothing can be told yet. */
    record Withheld() implements Answer {}
}
