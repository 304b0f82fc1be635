package org.alongside.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.alongside.base.ui.Said;
import org.alongside.school.OpenAccounts;
import org.alongside.school.School;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a feed for whoever knows its secret. It works only while the person may come in. */
@Service
class FeedReader {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Feeds feeds;
    private final Appointments appointments;
    private final RuleBook rules;
    private final Titles titles;
    private final School school;
    private final OpenAccounts accounts;
    private final Clock clock;

    FeedReader(
            Feeds feeds,
            Appointments appointments,
            RuleBook rules,
            Titles titles,
            School school,
            OpenAccounts accounts,
            Clock clock) {
        this.feeds = feeds;
        this.appointments = appointments;
        this.rules = rules;
        this.titles = titles;
        this.school = school;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Empty alike for a secret that was guessed, stopped or renewed, and for a person who may not come in any more. */
    @PreAuthorize("permitAll()") // the secret is the key: 256 bits that only this person was shown
    @Transactional
    Optional<Answer> read(Secret secret) {
        return feeds.behind(secret).filter(it -> accounts.has(it.person())).map(this::answer);
    }

    private Answer answer(Feeds.Feed feed) {
        var now = clock.instant();
        if (feed.askedAt() == null || feed.askedAt().plus(HOUR).isBefore(now)) {
            feeds.asked(feed.person(), now.truncatedTo(ChronoUnit.HOURS));
        }
        var known = rules.rules();
        var file = CalendarFile.feed(school.facts().name(), feed.madeAt().truncatedTo(ChronoUnit.SECONDS));
        appointments.around(feed.person(), Said.dayOf(now)).forEach(it -> file.add(it, titles.of(it, known)));
        var bytes = file.bytes();
        var hash = HexFormat.of().formatHex(Secret.sha256(bytes));
        return new Answer(bytes, '"' + hash + '"', since(feed, hash, now));
    }

    /** HTTP knows whole seconds: a later answer is said to be at least one second later. */
    private Instant since(Feeds.Feed feed, String hash, Instant now) {
        var before = feed.saidAt();
        if (before != null && hash.equals(feed.said())) {
            return before;
        }
        var since = now.truncatedTo(ChronoUnit.SECONDS);
        if (before != null && !since.isAfter(before)) {
            since = before.plusSeconds(1);
        }
        feeds.said(feed.person(), hash, since);
        return since;
    }
}
