package org.alongside.safeguarding;

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
        var kept = words.replace("\r\n", "\n")
                .codePoints()
                .filter(it -> it == '\n' || it == '\t' || !Character.isISOControl(it))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (kept.isBlank()) {
            throw new IllegalArgumentException("safeguarding.words.none");
        }
        if (kept.length() > LONGEST) {
            throw new IllegalArgumentException("safeguarding.words.too-long");
        }
        return new Narrative(kept);
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
