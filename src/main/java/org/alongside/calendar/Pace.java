package org.alongside.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often the same one may ask. Counts on this node only, and forgets the oldest when there are too many to know. */
final class Pace {
    private static final int MOST_KNOWN = 10_000;

    private record Round(Instant ends, int asked) {}

    private final Map<String, Round> rounds = new LinkedHashMap<>();
    private final int most;
    private final Duration length;
    private final Clock clock;

    Pace(int most, Duration length, Clock clock) {
        this.most = most;
        this.length = length;
        this.clock = clock;
    }

    /** Counts one more; false if that is too many in this round. */
    synchronized boolean allows(String who) {
        var now = clock.instant();
        var round = rounds.get(who);
        if (round == null || !now.isBefore(round.ends())) {
            rounds.remove(who);
            if (rounds.size() >= MOST_KNOWN) {
                rounds.remove(rounds.keySet().iterator().next());
            }
            rounds.put(who, new Round(now.plus(length), 1));
            return true;
        }
        if (round.asked() >= most) {
            return false;
        }
        rounds.put(who, new Round(round.ends(), round.asked() + 1));
        return true;
    }
}
