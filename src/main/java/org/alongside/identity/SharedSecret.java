package org.alongside.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** What the portal and somebody's app both know, and from which both count six digits every half minute (RFC 6238). */
final class SharedSecret {
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final TimeBasedOneTimePasswordGenerator DIGITS = new TimeBasedOneTimePasswordGenerator(STEP, 6);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;

    private final String letters;

    /** @param letters as {@link #letters()} gave them */
    SharedSecret(String letters) {
        this.letters = letters;
    }

    static SharedSecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SharedSecret(base32(bytes));
    }

    /** In base 32, for typing into an app. */
    String letters() {
        return letters;
    }

    /** What the picture says to the app. */
    String address(String school, String username) {
        var issuer = URLEncoder.encode("Alongside, " + school, StandardCharsets.UTF_8)
                .replace("+", "%20");
        var who = URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + issuer + ":" + who + "?secret=" + letters + "&issuer=" + issuer;
    }

    /**
     * The half minute to which these digits belong: the present one, or one beside it, because clocks differ. Empty if to
     * none, or to one that is not later than the last that was used.
     */
    OptionalLong stepOf(String digits, Instant now, long lastUsed) {
        for (int beside : new int[] {0, -1, 1}) {
            var then = now.plus(STEP.multipliedBy(beside));
            var step = then.getEpochSecond() / STEP.toSeconds();
            if (step > lastUsed && digitsAt(then).equals(digits)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    String digitsAt(Instant when) {
        try {
            return DIGITS.generateOneTimePasswordString(new SecretKeySpec(bytes(letters), "HmacSHA1"), when);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e); // any bytes are a key
        }
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = (held << 8) | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE_32.charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }

    private static byte[] bytes(String base32) {
        var bytes = new byte[base32.length() * 5 / 8];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < base32.length(); i++) {
            held = (held << 5) | BASE_32.indexOf(base32.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
            }
            held &= (1 << bits) - 1;
        }
        return bytes;
    }

    @Override
    public String toString() {
        return "a shared secret";
    }
}
