package org.alongside.safeguarding.casework.vault;

import org.jspecify.annotations.Nullable;

/** Why what was told cannot be sealed or opened, in one sentence with the way out; stops the start. */
final class KeysNotUsable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeysNotUsable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
