package org.alongside.curriculum.delivery.voice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How many wrong codes came from one address lately. A whole school comes from one address and pupils mistype, so that much is
 * free; guessing one of 148 million codes is still hopeless. It lives in memory alone.
 */
@Component
class WrongCodes {
    /** How many wrong ones are free in {@link #SPAN}. */
    static final int MOST = 60;

    static final Duration SPAN = Duration.ofMinutes(10);

    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Deque<Instant>> times = new HashMap<>();
    private final Clock clock;

    WrongCodes(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean mayTry(String address) {
        forget();
        return times.size() < MOST_ADDRESSES
                && times.getOrDefault(address, new ArrayDeque<>()).size() < MOST;
    }

    synchronized void count(String address) {
        times.computeIfAbsent(address, it -> new ArrayDeque<>()).add(clock.instant());
    }

    private void forget() {
        var old = clock.instant().minus(SPAN);
        times.values().forEach(it -> it.removeIf(when -> when.isBefore(old)));
        times.values().removeIf(Deque::isEmpty);
    }
}
