package org.alongside.identity.provider;

/**
 * One thing that was looked at.
 *
 * @param key of the sentence that says what is right, what is wrong, and what to do
 * @param detail goes into the sentence; may be empty
 */
record Finding(Kind kind, String key, String detail) {
    enum Kind {
        RIGHT,
        WRONG,
        GOOD_TO_KNOW
    }

    static Finding right(String key, String detail) {
        return new Finding(Kind.RIGHT, "identity.provider.check." + key, detail);
    }

    static Finding wrong(String key, String detail) {
        return new Finding(Kind.WRONG, "identity.provider.check." + key, detail);
    }

    static Finding toKnow(String key) {
        return new Finding(Kind.GOOD_TO_KNOW, "identity.provider.check." + key, "");
    }
}
