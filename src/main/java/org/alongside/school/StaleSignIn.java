package org.alongside.school;

/** Whoever asks is who they say, but signed in too long ago: ask for the password and try again. */
public final class StaleSignIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Nothing to say but that. */
    public StaleSignIn() {
        super("Signed in too long ago");
    }
}
