package org.alongside.school;

/**
 * What rests on one person so that somebody has to take it over before they stop. Implemented by every module that has
 * such duties; whoever ends a role asks all of them, and never learns what the duties are.
 */
public interface Duties {
    /** Whether anything rests on this person at present. */
    boolean restOn(PersonId person);

    /**
     * Gives everything to somebody else. Doing it twice is doing it once.
     *
     * @param to holds a role that allows it
     */
    void handOver(PersonId from, PersonId to);
}
