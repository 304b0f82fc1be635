package org.alongside.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The part of an address that nobody can guess: 256 random bits. It never says itself; only its address does. */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int LETTERS = 43;

    private final String letters;

    /** @param letters of an address that somebody asked for; may be anything */
    Secret(String letters) {
        this.letters = letters;
    }

    static Secret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether it could be one of ours. */
    boolean isWellFormed() {
        return letters.length() == LETTERS
                && letters.chars()
                        .allMatch(it -> it < 128 && (Character.isLetterOrDigit(it) || it == '-' || it == '_'));
    }

    /** What is kept of it. A plain hash is enough: nobody can try 2^256 of them. */
    byte[] hash() {
        return sha256(letters.getBytes(StandardCharsets.UTF_8));
    }

    /** Where the feed is, from the portal's address on. */
    String path() {
        return "calendar/" + letters + ".ics";
    }

    @Override
    public String toString() {
        return "a secret";
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
