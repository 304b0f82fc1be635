package org.alongside.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** A clock that goes on as clocks do, but from a moment that the test sets. */
final class MovableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    void set(ZonedDateTime moment) {
        ahead = Duration.between(Clock.systemUTC().instant(), moment.toInstant());
    }

    /** So much later than it was; negative for earlier. */
    void goOn(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }
}
