package org.alongside.safeguarding;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A word that puts blame on a child, and what helps instead.
 *
 * @param word as it begins, so that "promiscuous" also finds "promiscuously"
 * @param instead a sentence for whoever writes
 */
public record WordHint(UUID id, String word, String instead) {
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_INSTEAD = 300;

    /** What somebody else said, in double or curved quotation marks: that stays as it was said. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”|‘[^‘]*?’(?!\\p{L})");

    /** @throws IllegalArgumentException with a message key if a part is missing or too long */
    public WordHint {
        word = word.strip();
        instead = instead.strip();
        if (word.isBlank() || instead.isBlank()) {
            throw new IllegalArgumentException("safeguarding.words.hint.missing");
        }
        if (word.length() > LONGEST_WORD || instead.length() > LONGEST_INSTEAD) {
            throw new IllegalArgumentException("safeguarding.words.hint.long");
        }
    }

    /** Those of these hints whose word somebody used as their own. */
    public static List<WordHint> in(String text, List<WordHint> hints) {
        var own = QUOTED.matcher(text.toLowerCase(Locale.UK)).replaceAll(" ");
        return hints.stream().filter(it -> it.isIn(own)).toList();
    }

    private boolean isIn(String own) {
        var from = own.indexOf(word.toLowerCase(Locale.UK));
        while (from > 0 && Character.isLetter(own.charAt(from - 1))) {
            from = own.indexOf(word.toLowerCase(Locale.UK), from + 1);
        }
        return from >= 0;
    }
}
