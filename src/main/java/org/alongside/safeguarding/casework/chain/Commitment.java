package org.alongside.safeguarding.casework.chain;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Binds an entry to words without being them: whoever has words and salt can show that these were the words; whoever has
 * neither cannot even guess, because the salt is drawn by lot. So the words can be sealed again with another key,
 * blacked out in a copy, or erased, and the chain still holds.
 */
public final class Commitment {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{64}");

    private Commitment() {}

    /** A new salt: 256 random bits as 64 hexadecimal digits. It is sealed and erased together with the words. */
    public static String salt() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * The digest of salt and words.
     *
     * @param salt as {@link #salt()} makes it
     * @param words as they are kept, to the letter
     * @throws IllegalArgumentException if the salt is not 64 hexadecimal digits
     */
    public static Hash to(String salt, String words) {
        if (!SALT.matcher(salt).matches()) {
            throw new IllegalArgumentException("Not a salt");
        }
        return Hash.of(List.of("alongside words 1", salt, words));
    }
}
