package org.alongside.reporting;

import java.util.List;
import java.util.Locale;

/** Who a paper is for, and which parts of the numbers it holds, in this order. */
enum Audience {
    /** Everything that the head sees. */
    GOVERNORS("mentoring.", "curriculum.", "safeguarding."),
    /** The council’s aggregate profile: what comes up, who came, what is taught and who is trained. No pairings. */
    COUNCIL("safeguarding.", "curriculum.");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> parts;

    Audience(String... parts) {
        this.parts = List.of(parts);
    }

    /** What the keys of its figures and tables begin with. */
    List<String> parts() {
        return parts;
    }

    /** As its address and its words name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The governors, if it is nobody. */
    static Audience of(String word) {
        return word.equals(COUNCIL.word()) ? COUNCIL : GOVERNORS;
    }

    /** Beside its parts: the training of mentors and of how many, which stand among mentoring. */
    boolean wants(String key) {
        return parts.stream().anyMatch(key::startsWith) || key.contains("train") || key.equals("mentoring.mentors");
    }
}
