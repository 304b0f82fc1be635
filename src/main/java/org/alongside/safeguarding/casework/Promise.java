package org.alongside.safeguarding.casework;

import java.time.Duration;
import java.time.Instant;
import org.alongside.safeguarding.Danger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Within how many minutes the school promises that a safe adult has opened what was told. */
@Component
class Promise {
    private final Duration usually;
    private final Duration inDanger;

    Promise(
            @Value("${alongside.safeguarding.minutes:15}") int usually,
            @Value("${alongside.safeguarding.danger-minutes:5}") int inDanger) {
        if (usually < 1 || inDanger < 1) {
            throw new IllegalArgumentException("A promise needs at least one minute");
        }
        this.usually = Duration.ofMinutes(usually);
        this.inDanger = Duration.ofMinutes(Math.min(usually, inDanger));
    }

    Instant dueAt(Instant raisedAt, Danger danger) {
        return raisedAt.plus(danger == Danger.YES ? inDanger : usually);
    }
}
