package org.alongside.safeguarding.casework.files;

/** Somebody else has changed the facts since they were read; nothing was written. */
final class FactsChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Facts theirs;

    FactsChanged(Facts theirs) {
        super("Somebody else has changed the facts");
        this.theirs = theirs;
    }

    Facts theirs() {
        return theirs;
    }
}
