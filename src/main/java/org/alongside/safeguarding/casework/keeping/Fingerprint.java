package org.alongside.safeguarding.casework.keeping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** What people compare of a key: five groups of four hexadecimal digits, 80 bits of its SHA-256. */
final class Fingerprint {
    private Fingerprint() {}

    /** @param publicKey in Base64, as it stands in a copy */
    static String of(String publicKey) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(publicKey.getBytes(StandardCharsets.US_ASCII));
            var hex = HexFormat.of().formatHex(digest, 0, 10).toUpperCase(Locale.ROOT);
            return hex.replaceAll("(.{4})(?=.)", "$1-");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
