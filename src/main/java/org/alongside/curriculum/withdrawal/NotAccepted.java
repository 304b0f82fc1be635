package org.alongside.curriculum.withdrawal;

/** The register does not take an entry as it is; the message is the key of the sentence that says why. */
class NotAccepted extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotAccepted(String key) {
        super(key);
    }

    String key() {
        return String.valueOf(getMessage());
    }
}
