package org.alongside.safeguarding.casework;

import java.time.Duration;
import java.time.Instant;
import org.alongside.safeguarding.Danger;
import org.springframework.stereotype.Component;

/**
 * By when the school promises that a safe adult has opened what was told: within so many minutes in which somebody
 * watches. Danger does not wait for the morning: its minutes run day and night.
 */
@Component
class Promise {
    private final WatchBook book;
    private final SchoolWatch watch;

    Promise(WatchBook book, SchoolWatch watch) {
        this.book = book;
        this.watch = watch;
    }

    /**
     * The two moments after which somebody else is told.
     *
     * @param due nobody opened it in time
     * @param forgotten nor in the same time again
     */
    record Kept(Instant due, Instant forgotten) {}

    Kept from(Instant raisedAt, Danger danger) {
        var settings = book.settings();
        if (danger == Danger.YES) {
            var within = Duration.ofMinutes(settings.dangerMinutes());
            return new Kept(raisedAt.plus(within), raisedAt.plus(within).plus(within));
        }
        var hours = watch.hours(raisedAt);
        var within = Duration.ofMinutes(settings.minutes());
        var due = hours.after(raisedAt, within);
        return new Kept(due, hours.after(due, within));
    }
}
