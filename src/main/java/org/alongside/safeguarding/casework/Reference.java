package org.alongside.safeguarding.casework;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Makes references that can be said on the phone: nothing in them looks or sounds like something else. */
final class Reference {
    private static final String LETTERS = "ACDEFGHJKLMNPQRTUVWXY";
    private static final String DIGITS = "2346789";
    private static final RandomGenerator RANDOM = new SecureRandom();

    private Reference() {}

    /** Such as KT4-72; about 150,000 different ones, and the database makes sure that none comes twice. */
    static String next() {
        return "" + one(LETTERS) + one(LETTERS) + one(DIGITS) + "-" + one(DIGITS) + one(DIGITS);
    }

    private static char one(String of) {
        return of.charAt(RANDOM.nextInt(of.length()));
    }
}
