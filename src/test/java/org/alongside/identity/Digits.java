package org.alongside.identity;

import java.time.Clock;

/** The app on somebody's phone. */
public final class Digits {
    private Digits() {}

    /** What it shows now for this secret, as it was typed from the page. */
    public static String now(String secret) {
        return new SharedSecret(secret.replace(" ", ""))
                .digitsAt(Clock.systemUTC().instant());
    }
}
