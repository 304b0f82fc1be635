package org.alongside.safeguarding;

import java.util.Optional;

/**
 * Somebody's own words. They never print themselves: whoever needs them says so with {@link #disclose()}, a word that is
 * easy to find in a review. Nothing in them is changed but control characters, which no keyboard writes and which could
 * hide words on a page.
 */
public final class Narrative {
    /** The longest that is taken, in characters. */
    public static final int LONGEST = 10_000;

    private final String words;

    private Narrative(String words) {
        this.words = words;
    }

    /**
     * @param words as they were typed
     * @throws IllegalArgumentException if there are none, or more than {@link #LONGEST}
     */
    public static Narrative of(String words) {
        var kept = kept(words);
        if (kept.isBlank()) {
            throw new IllegalArgumentException("safeguarding.words.none");
        }
        if (kept.length() > LONGEST) {
            throw new IllegalArgumentException("safeguarding.words.too-long");
        }
        return new Narrative(kept);
    }

    /**
     * The same for what may be left out.
     *
     * @return empty if there is nothing in it
     * @throws IllegalArgumentException if there is more than {@link #LONGEST}
     */
    public static Optional<Narrative> ifAny(String words) {
        return kept(words).isBlank() ? Optional.empty() : Optional.of(of(words));
    }

    /** The beginning of what is typed and not sent yet, however long it is; empty if there is nothing in it. */
    public static Optional<Narrative> asFarAsItFits(String words) {
        var kept = kept(words);
        if (kept.length() <= LONGEST) {
            return ifAny(kept);
        }
        var last = Character.isHighSurrogate(kept.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return ifAny(kept.substring(0, last));
    }

    /** Half a character, as cutting leaves it behind an emoji, is in no alphabet: the mark for that stands in its place. */
    private static String kept(String words) {
        return words.replace("\r\n", "\n")
                .codePoints()
                .filter(it -> it == '\n' || it == '\t' || !Character.isISOControl(it))
                .map(it -> it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE ? 0xFFFD : it)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The words. Only for the page of somebody who may read them, and for sealing. */
    public String disclose() {
        return words;
    }

    @Override
    public String toString() {
        return "[narrative withheld]";
    }
}
