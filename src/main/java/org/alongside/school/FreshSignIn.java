package org.alongside.school;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether whoever asks has proved lately that it is them. A session that somebody left open must not be enough to read
 * what a child told. Implemented by the module that knows about accounts.
 */
public interface FreshSignIn {
    /** What came of a password. */
    enum Answer {
        CONFIRMED,
        WRONG,
        /** Too many wrong ones: it has to wait. */
        WAIT,
        /** Signed in at the school's identity provider, which has to be asked there. */
        ELSEWHERE
    }

    /** What proves it. */
    enum Proof {
        PASSWORD,
        /** Six digits from an app, or a code from paper. */
        CODE,
        /** A passkey, or else a code that is typed. */
        PASSKEY,
        /** The school's identity provider, which has to be asked there. */
        ELSEWHERE
    }

    /** What whoever is signed in is asked for. */
    Proof proof();

    /** False for nobody, and for a sign-in that is older than {@link #lasts()}. */
    boolean isFresh();

    /** How long a sign-in is fresh. */
    Duration lasts();

    /** The password or code of whoever is signed in, once more; if it is right, this session is fresh from now on. */
    Answer confirm(String typed);

    /**
     * What proves it without typing: a button that asks the device for a passkey. Empty if there is none to ask for.
     *
     * @param then called when it is proved
     */
    Optional<Component> withoutTyping(Runnable then);
}
