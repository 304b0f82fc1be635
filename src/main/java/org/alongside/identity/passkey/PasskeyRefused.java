package org.alongside.identity.passkey;

import java.io.Serial;

/** What a browser answered does not prove what it should. */
public class PasskeyRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    PasskeyRefused(String why) {
        super(why);
    }

    PasskeyRefused(String why, Throwable cause) {
        super(why, cause);
    }
}
