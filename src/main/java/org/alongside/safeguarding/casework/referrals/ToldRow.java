package org.alongside.safeguarding.casework.referrals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worry as an inspection asks for it: what became of it, without a name and without a word.
 *
 * @param from who told it, as the end of a message key
 * @param about of whom, as the end of a message key
 * @param seenAt null while nobody has opened it
 * @param cases of which it is a part, such as C-114
 * @param open whether one of them is open
 * @param agencies to which one of them was referred, each once
 * @param decided what they decided, as ends of message keys
 */
record ToldRow(
        String reference,
        Instant toldAt,
        String from,
        String about,
        @Nullable Instant seenAt,
        List<String> cases,
        boolean open,
        List<String> agencies,
        List<Threshold> decided) {
    ToldRow {
        cases = List.copyOf(cases);
        agencies = List.copyOf(agencies);
        decided = List.copyOf(decided);
    }

    /** From telling to opening; null while nobody has. */
    @Nullable
    Duration seenAfter() {
        return seenAt == null ? null : Duration.between(toldAt, seenAt);
    }
}
