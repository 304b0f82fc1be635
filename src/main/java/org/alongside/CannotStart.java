package org.alongside;

/** Why the portal cannot start, in one plain sentence with the way out. Printed as it is, without a stack trace. */
final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence itself; never null. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
