package org.alongside.school.roster;

/** Somebody pressed Stop; nothing was changed. */
public final class ImportStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImportStopped() {
        super("Stopped by the person who started it", null, false, false);
    }
}
