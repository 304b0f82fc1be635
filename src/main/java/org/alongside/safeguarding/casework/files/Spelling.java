package org.alongside.safeguarding.casework.files;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What remains of a name when people write it in their own ways: capitals, spaces, hyphens and accents never count. For
 * places and nicknames "the" in front and a plural do not count either; an account, a car or a person is exact.
 *
 * @see "Decision 0076"
 */
final class Spelling {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’`]");
    private static final Pattern ARTICLE = Pattern.compile("^the\\s+");
    /** Shorter words with an s at the end are hardly ever plurals: gas, bus, Jas. */
    private static final int SHORTEST_PLURAL = 4;

    private Spelling() {}

    /** Equal for what may be the same; empty if there is no letter and no digit. */
    static String of(Shared.What what, String written) {
        var plain = ACCENTS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.UK)
                .strip();
        if (what != Shared.What.PLACES && what != Shared.What.NICKNAMES) {
            return NO_LETTER.matcher(plain).replaceAll("");
        }
        var words = APOSTROPHE
                .matcher(ARTICLE.matcher(plain).replaceFirst("").replace("&", " and "))
                .replaceAll("");
        return Arrays.stream(NO_LETTER.split(words)).map(Spelling::singular).collect(joining());
    }

    private static String singular(String word) {
        if (word.length() < SHORTEST_PLURAL || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > SHORTEST_PLURAL) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.matches(".*(sh|ch|x|ss|z|bus)es")) {
            return word.substring(0, word.length() - 2);
        }
        return word.substring(0, word.length() - 1);
    }
}
