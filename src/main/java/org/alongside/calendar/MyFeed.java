package org.alongside.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.base.ui.Said;
import org.alongside.calendar.spi.Appointment;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The feed of whoever is signed in. There is no way to name somebody else. */
@Service
@PreAuthorize("isAuthenticated()")
class MyFeed {
    private static final int NEXT = 5;

    private final Feeds feeds;
    private final Appointments appointments;
    private final SignedInPerson who;
    private final Clock clock;

    MyFeed(Feeds feeds, Appointments appointments, SignedInPerson who, Clock clock) {
        this.feeds = feeds;
        this.appointments = appointments;
        this.who = who;
        this.clock = clock;
    }

    /** @param askedAt when a calendar last fetched it, to the hour; null if none has */
    record Facts(Instant madeAt, @Nullable Instant askedAt) {}

    @Transactional(readOnly = true)
    Optional<Facts> facts() {
        return who.id().flatMap(feeds::of).map(it -> new Facts(it.madeAt(), it.askedAt()));
    }

    /** A new address; an older one stops. It is told this once and kept nowhere. */
    @Transactional
    Secret renew() {
        var secret = Secret.random();
        feeds.put(who.required(), secret, clock.instant());
        return secret;
    }

    /** The address stops; calendars that know it learn nothing more. */
    @Transactional
    void stop() {
        feeds.remove(who.required());
    }

    /** The next few appointments that will take place, in order. */
    @Transactional(readOnly = true)
    List<Appointment> next() {
        var today = Said.dayOf(clock.instant());
        return who.id().stream()
                .flatMap(it -> appointments.around(it, today).stream())
                .filter(it -> !it.cancelled() && !it.day().isBefore(today))
                .limit(NEXT)
                .toList();
    }
}
