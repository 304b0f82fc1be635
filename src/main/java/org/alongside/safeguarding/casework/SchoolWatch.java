package org.alongside.safeguarding.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.SafeguardingTeam;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.Watch;
import org.alongside.school.PersonId;
import org.alongside.school.RoleHolders;
import org.alongside.school.SchoolDay;
import org.alongside.school.SchoolYear;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The watch as the school's calendar, its hours and its rota make it. */
@Service
class SchoolWatch implements Watch {
    /** Longer than any holiday. */
    private static final int DAYS_AHEAD = 100;

    private final WatchBook book;
    private final SchoolYear school;
    private final RoleHolders holders;
    private final Clock clock;

    SchoolWatch(WatchBook book, SchoolYear school, RoleHolders holders, Clock clock) {
        this.book = book;
        this.school = school;
        this.holders = holders;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Now now() {
        var now = clock.instant();
        var hours = hours(now);
        return new Now(hours.isWatched(now), hours.nextOpening(now).orElse(null), onDuty(now));
    }

    /** The hours from this moment on. */
    @PreAuthorize("permitAll()") // the clock asks, with nobody signed in
    WatchHours hours(Instant now) {
        var today = Said.dayOf(now);
        var settings = book.settings();
        return new WatchHours(
                settings.opens(),
                settings.closes(),
                school.days(today, today.plusDays(DAYS_AHEAD)).stream()
                        .map(SchoolDay::date)
                        .toList());
    }

    /** Leads whom the rota names for this moment and who are here; empty when nobody watches. */
    @PreAuthorize("permitAll()") // the clock asks, with nobody signed in
    List<PersonId> onDuty(Instant now) {
        var today = Said.dayOf(now);
        var time = now.atZone(Said.LONDON).toLocalTime();
        var day = school.days(today, today).stream().findFirst();
        var settings = book.settings();
        if (day.isEmpty() || time.isBefore(settings.opens()) || !time.isBefore(settings.closes())) {
            return List.of();
        }
        var away = book.away(today);
        var leads = SafeguardingTeam.now(holders).readers(Track.LEADS, null).atOnce();
        return day.map(it -> book.duties().get(DutySlot.at(it, time))).stream()
                .filter(Objects::nonNull)
                .filter(leads::contains)
                .filter(it -> away.stream().noneMatch(gone -> gone.person().equals(it) && gone.covers(today)))
                .toList();
    }
}
