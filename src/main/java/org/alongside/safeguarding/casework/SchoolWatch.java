package org.alongside.safeguarding.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
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

    /**
     * Who has which part of today, and of the next day that is watched if today is over; without a calendar none.
     *
     * @param now parts that are over are there as well
     */
    @PreAuthorize("isAuthenticated()")
    List<Part> parts(Instant now) {
        var settings = book.settings();
        var today = Said.dayOf(now);
        var day = school.days(today, today.plusDays(DAYS_AHEAD)).stream()
                .map(SchoolDay::date)
                .filter(it -> at(it, settings.closes()).isAfter(now))
                .findFirst();
        var parts = new ArrayList<Part>();
        day.ifPresent(it -> {
            add(parts, at(it, settings.opens()), at(it, earlier(settings.closes(), LocalTime.NOON)));
            add(parts, at(it, later(settings.opens(), LocalTime.NOON)), at(it, settings.closes()));
        });
        return parts;
    }

    private void add(List<Part> parts, Instant from, Instant until) {
        if (!from.isBefore(until)) {
            return;
        }
        var who = onDuty(from);
        if (!parts.isEmpty() && parts.getLast().who().equals(who)) {
            parts.set(parts.size() - 1, new Part(parts.getLast().from(), until, who));
        } else {
            parts.add(new Part(from, until, who));
        }
    }

    private static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Said.LONDON).toInstant();
    }

    /**
     * A part of a day.
     *
     * @param who empty if the rota names nobody who is here: then every lead is told at once
     */
    record Part(Instant from, Instant until, List<PersonId> who) {
        Part {
            who = List.copyOf(who);
        }

        boolean isNow(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }
}
