package org.alongside.safeguarding.casework.keeping;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What opens a locked copy: six groups of four letters and digits that nobody confuses, 118 bits. */
final class Passphrase {
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passphrase() {}

    static String next() {
        return IntStream.range(0, 6)
                .mapToObj(group -> RANDOM.ints(4, 0, LETTERS.length())
                        .mapToObj(it -> String.valueOf(LETTERS.charAt(it)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
