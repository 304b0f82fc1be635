package org.alongside.safeguarding.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.alongside.base.ui.Said;

/**
 * When somebody watches: on school days, between two times. Without any school day ahead it is as if somebody always
 * watched, because a promise that never runs would wake nobody.
 *
 * @param days school days, in order, beginning no later than the first moment that is asked about
 */
record WatchHours(LocalTime opens, LocalTime closes, List<LocalDate> days) {

    boolean isWatched(Instant moment) {
        return days.isEmpty()
                || days.stream().anyMatch(day -> !moment.isBefore(start(day)) && moment.isBefore(end(day)));
    }

    /** When the watch begins again; empty while there is one, or if no day is known. */
    Optional<Instant> nextOpening(Instant moment) {
        return isWatched(moment)
                ? Optional.empty()
                : days.stream().map(this::start).filter(moment::isBefore).findFirst();
    }

    /** The moment at which this much watched time will have passed. */
    Instant after(Instant moment, Duration watched) {
        var left = watched;
        for (var day : days) {
            var from = moment.isAfter(start(day)) ? moment : start(day);
            if (!from.isBefore(end(day))) {
                continue;
            }
            var room = Duration.between(from, end(day));
            if (room.compareTo(left) >= 0) {
                return from.plus(left);
            }
            left = left.minus(room);
        }
        return days.isEmpty() ? moment.plus(watched) : endOfDays(moment).plus(left);
    }

    private Instant endOfDays(Instant moment) {
        var last = end(days.getLast());
        return last.isBefore(moment) ? moment : last;
    }

    private Instant start(LocalDate day) {
        return day.atTime(opens).atZone(Said.LONDON).toInstant();
    }

    private Instant end(LocalDate day) {
        return day.atTime(closes).atZone(Said.LONDON).toInstant();
    }
}
