package org.alongside.base;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The key of a form: two sendings with the same key are the same only if they say the same.
 *
 * @see "Decision 0092"
 */
public final class FormKey {
    private static final int CHANGED_MOST_OFTEN = 50;

    private FormKey() {}

    /**
     * Keeps what was sent once. Something else under the same key was changed after an answer that got lost: it is kept
     * too, under a key that follows from it.
     *
     * @param insert keeps it under a key; false if something is kept under that one
     * @param says whether what is kept under a key is the same
     * @return the key under which it is kept now
     * @throws IllegalStateException if it can be kept nowhere; then nothing is
     */
    public static UUID keepOnce(UUID key, Predicate<UUID> insert, Predicate<UUID> says) {
        var own = key;
        for (int turn = 0; turn < CHANGED_MOST_OFTEN; turn++) {
            if (insert.test(own) || says.test(own)) {
                return own;
            }
            own = UUID.nameUUIDFromBytes((own + "/again").getBytes(StandardCharsets.UTF_8));
        }
        throw new IllegalStateException("A form was sent that cannot be kept");
    }
}
