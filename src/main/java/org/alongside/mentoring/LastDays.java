package org.alongside.mentoring;

import java.time.Clock;
import org.alongside.base.ui.Said;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends the pairings of those who said that they would leave, on the day on which they are gone. */
@Component
class LastDays {
    private final Pairings pairings;
    private final Clock clock;

    LastDays(Pairings pairings, Clock clock) {
        this.pairings = pairings;
        this.clock = clock;
    }

    /** Every hour, on every node: whoever comes second finds nothing to do. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void round() {
        pairings.endOfThoseWhoLeft(Said.dayOf(clock.instant()));
    }
}
