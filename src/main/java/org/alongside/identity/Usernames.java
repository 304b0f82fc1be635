package org.alongside.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names to sign in with: "a.okafor", and "a.okafor2" when that one is taken. */
final class Usernames {
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._-]{1,58}[a-z0-9]");

    private Usernames() {}

    /** @throws IllegalArgumentException with the message key of what is wrong */
    static String checked(String typed) {
        var name = typed.strip().toLowerCase(Locale.ROOT);
        if (!ALLOWED.matcher(name).matches()) {
            throw new IllegalArgumentException("identity.username.wrong");
        }
        return name;
    }

    /** A free name made of initial and family name, without accents. */
    static String proposedFor(String given, String family, Predicate<String> taken) {
        var initial = plain(given);
        var rest = plain(family);
        var wish = (initial.isEmpty() ? "x" : initial.substring(0, 1)) + "." + (rest.isEmpty() ? "user" : rest);
        var name = wish.length() > 50 ? wish.substring(0, 50) : wish;
        for (int number = 2; ; number++) {
            if (!taken.test(name)) {
                return name;
            }
            name = wish + number;
        }
    }

    private static String plain(String name) {
        return Normalizer.normalize(
                        name.replace("ł", "l")
                                .replace("Ł", "L")
                                .replace("ø", "o")
                                .replace("ß", "ss"),
                        Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
