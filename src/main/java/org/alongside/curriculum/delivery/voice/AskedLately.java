package org.alongside.curriculum.delivery.voice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.alongside.school.PersonId;
import org.springframework.stereotype.Component;

/** How often somebody asked lately. It lives in memory alone and never beside a question, so that it betrays nobody later. */
@Component
class AskedLately {
    /** How many questions somebody may send in {@link #SPAN}. */
    static final int MOST = 5;

    static final Duration SPAN = Duration.ofHours(1);

    private final Map<PersonId, Deque<Instant>> times = new HashMap<>();
    private final Clock clock;

    AskedLately(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more question; false if there were too many lately. */
    synchronized boolean mayAsk(PersonId person) {
        var old = clock.instant().minus(SPAN);
        times.values().forEach(it -> it.removeIf(when -> when.isBefore(old)));
        times.values().removeIf(Deque::isEmpty);
        var mine = times.computeIfAbsent(person, it -> new ArrayDeque<>());
        if (mine.size() >= MOST) {
            return false;
        }
        mine.add(clock.instant());
        return true;
    }
}
