package org.alongside.mentoring.flow;

/** A flow whose potentials do not prove that it is the cheapest, or that is no flow at all. Nothing is built on it. */
public final class UncertifiedFlow extends RuntimeException {
    private static final long serialVersionUID = 1;

    UncertifiedFlow(String why) {
        super(why);
    }
}
