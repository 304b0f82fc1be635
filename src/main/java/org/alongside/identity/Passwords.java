package org.alongside.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, and how one is made up for somebody else. Length counts, not signs (NIST SP 800-63B 5.1.1). */
@Component
class Passwords {
    static final int SHORTEST = 12;
    private static final int LONGEST = 64;
    private static final int LONGEST_BYTES = 72; // more than this bcrypt does not read

    /** Easy to read aloud across an office desk, hard to guess: ten of sixty syllables are 59 bits. */
    private static final List<String> SYLLABLES = List.of(
            "ba", "be", "bi", "bo", "da", "de", "di", "do", "fa", "fe", "fi", "fo", "ga", "go", "ha", "he", "ka", "ke",
            "ki", "ko", "la", "le", "li", "lo", "ma", "me", "mi", "mo", "na", "ne", "ni", "no", "pa", "pe", "pi", "po",
            "ra", "re", "ri", "ro", "sa", "se", "si", "so", "ta", "te", "ti", "to", "va", "ve", "vi", "vo", "wa", "we",
            "wi", "ya", "yo", "za", "ze", "zo");

    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** @throws IllegalArgumentException with the message key of what is wrong */
    String hashOf(String password) {
        if (password.length() < SHORTEST) {
            throw new IllegalArgumentException("identity.password.short");
        }
        if (password.length() > LONGEST || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new IllegalArgumentException("identity.password.long");
        }
        return String.valueOf(encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** For example "lamido-keta-soruve-hipa": written down once, changed at the first sign-in. */
    String madeUp() {
        var words = new StringBuilder();
        for (var syllables : new int[] {3, 2, 3, 2}) {
            if (!words.isEmpty()) {
                words.append('-');
            }
            for (int i = 0; i < syllables; i++) {
                words.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            }
        }
        return words.toString();
    }
}
