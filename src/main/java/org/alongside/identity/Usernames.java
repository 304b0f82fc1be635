package org.alongside.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names to sign in with: "a.okafor", and "a.okafor2" when that one is taken. */
final class Usernames {
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._-]{1,58}[a-z0-9]");

    private Usernames() {}

    /** @throws IllegalArgumentException with the message key of what is wrong */
    static String checked(String typed) {
        return typed(typed).orElseThrow(() -> new IllegalArgumentException("identity.username.wrong"));
    }

    /** What somebody typed at the sign-in page, if it can be a username at all. */
    static Optional<String> typed(String typed) {
        var name = typed.strip().toLowerCase(Locale.ROOT);
        return ALLOWED.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    /** A free name made of initial and family name, without accents. */
    static String proposedFor(String given, String family, Predicate<String> taken) {
        var initial = plain(given);
        var rest = plain(family);
        var whole = (initial.isEmpty() ? "x" : initial.substring(0, 1)) + "." + (rest.isEmpty() ? "user" : rest);
        var wish = whole.length() > 50 ? whole.substring(0, 50) : whole; // a number still fits behind it
        var name = wish;
        for (int number = 2; ; number++) {
            if (!taken.test(name)) {
                return name;
            }
            name = wish + number;
        }
    }

    private static String plain(String name) {
        var letters = name.toLowerCase(Locale.ROOT)
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "t")
                .replace("ı", "i")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ß", "ss");
        return Normalizer.normalize(letters, Normalizer.Form.NFD).replaceAll("[^a-z0-9]", "");
    }
}
