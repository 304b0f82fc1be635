package org.alongside.safeguarding;

import java.time.Duration;
import java.time.Instant;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a sender may know of their worry afterwards: never its words, never the case.
 *
 * @param reference to say aloud, such as KT4-72
 * @param dueAt until then a safe adult has to have opened it
 * @param track whose desk it is on
 * @param notTo who never reads it, because it is about them; null if the sender named nobody
 * @param seen null while nobody has opened it
 * @param reply null while nobody has written back
 */
public record Receipt(
        String reference,
        Instant sentAt,
        Instant dueAt,
        Track track,
        @Nullable PersonId notTo,
        @Nullable Seen seen,
        @Nullable Reply reply) {

    /** @param by the lead's name as pupils say it */
    public record Seen(String by, Instant at) {}

    /** @param by the lead's name as pupils say it */
    public record Reply(String by, Instant at, Narrative words) {}

    /** Full minutes from sending to opening; 0 while nobody has opened it. */
    public long minutesUntilSeen() {
        var opened = seen;
        return opened == null
                ? 0
                : Math.max(0, Duration.between(sentAt, opened.at()).toMinutes());
    }
}
