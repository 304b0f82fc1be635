package org.alongside.identity.passkey;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a browser is asked, with a challenge that is good for one answer. It stays on the server, in the page's session. */
public final class Question {
    private final UUID account;
    private final Home home;
    private final Object options;
    private final String json;
    private final Instant until;
    private final AtomicBoolean answered = new AtomicBoolean();

    Question(UUID account, Home home, Object options, String json, Instant until) {
        this.account = account;
        this.home = home;
        this.options = options;
        this.json = json;
        this.until = until;
    }

    /** The options as browsers want them, bytes in base64url. */
    public String json() {
        return json;
    }

    UUID account() {
        return account;
    }

    Home home() {
        return home;
    }

    /** The options of that kind, once and in time. */
    <T> T takeFor(UUID whom, Class<T> kind, Instant now) {
        if (!whom.equals(account) || now.isAfter(until) || !kind.isInstance(options) || answered.getAndSet(true)) {
            throw new PasskeyRefused("The question is somebody else's, too old or answered already");
        }
        return kind.cast(options);
    }
}
