package org.alongside.safeguarding.casework;

import java.time.Clock;
import java.time.Duration;
import org.alongside.watch.spi.Sign;
import org.alongside.watch.spi.Watched;
import org.springframework.stereotype.Component;

/** Whether this node still looks for worries that nobody has seen. */
@Component
class AlarmWatched implements Watched {
    private static final Duration LATE = Duration.ofMinutes(3);

    private final Alarm alarm;
    private final Clock clock;

    AlarmWatched(Alarm alarm, Clock clock) {
        this.alarm = alarm;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "escalation-clock";
    }

    @Override
    public Sign look() {
        var since = Duration.between(alarm.sweptAt(), clock.instant());
        return since.compareTo(LATE) > 0 ? Sign.broken("stands-still", since.toMinutes()) : Sign.fine("fine");
    }
}
