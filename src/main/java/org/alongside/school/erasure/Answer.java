package org.alongside.school.erasure;

import java.io.Serializable;
import org.alongside.base.ui.Tone;

/** Says what became of what somebody did, and shows the page as it is now. */
@FunctionalInterface
interface Answer extends Serializable {
    void say(Tone tone, String key);

    /** Says that it was done, or with the message key of the refusal that it was not. */
    default void attempt(Runnable deed, String done) {
        try {
            deed.run();
            say(Tone.OK, done);
        } catch (IllegalArgumentException refused) {
            say(Tone.WARN, String.valueOf(refused.getMessage()));
        }
    }
}
