package org.alongside.curriculum.takeaway;

/** A file that nothing can be done with; the key names the sentence that says why and what to do. */
final class FileRefused extends RuntimeException {
    private final String key;

    FileRefused(String key) {
        super(key);
        this.key = key;
    }

    String key() {
        return key;
    }
}
