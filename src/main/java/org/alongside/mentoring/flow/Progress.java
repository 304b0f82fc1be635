package org.alongside.mentoring.flow;

/** Hears how far a calculation has come. Interrupting the calculating thread cancels the calculation. */
@FunctionalInterface
public interface Progress {
    /** Nobody is listening. */
    Progress UNHEARD = (done, of) -> {};

    /**
     * Called from the calculating thread, often; must be quick.
     *
     * @param done units of work done, 0 to {@code of}
     */
    void reached(int done, int of);
}
