package org.alongside.mentoring;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.base.ui.Said;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.SchoolYear;
import org.alongside.school.YearChange;
import org.alongside.school.YearStep;
import org.alongside.school.YearStepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At the end of a year the scheme goes on: its rules, its adults and its book, with nobody in it yet. */
@Component
class SchemeNextYear implements YearStep {
    private static final int ORDER = 30;
    private static final int LOOK_AHEAD_MONTHS = 20;
    private static final int MINIMUM_MEETINGS = 26;
    private static final int LONGEST = 80;
    /** However somebody wrote it: 2026/27, 2026–27, 2026-2027. */
    private static final Pattern YEAR = Pattern.compile("\\d{4} ?[-–/] ?\\d{2,4}");

    private final Schemes schemes;
    private final People people;
    private final SchoolYear school;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SchemeNextYear(
            Schemes schemes,
            People people,
            SchoolYear school,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.schemes = schemes;
        this.people = people;
        this.school = school;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String name() {
        return "mentoring";
    }

    private record Next(Scheme before, String name, SchemeSpan span, Set<PersonId> adults) {}

    @Override
    public Outlook rehearse(YearChange change) {
        var before = schemes.current().orElse(null);
        if (before == null) {
            return Outlook.of(Line.of("mentoring.year-end.none"));
        }
        if (before.startsOn().isAfter(change.from().lastDay())) {
            return Outlook.of(Line.of("mentoring.year-end.there", before.name()));
        }
        if (!isHere(before.coordinator())) {
            return Outlook.of(Line.of("mentoring.year-end.no-coordinator"));
        }
        var running = running(before.id());
        var meet = Line.of("mentoring.year-end.pairs", running, Said.day(before.endsOn()));
        return next(change)
                .map(it -> Outlook.of(
                        Line.of(
                                "mentoring.year-end.scheme",
                                it.name(),
                                Said.day(it.span().startsOn()),
                                it.adults().size()),
                        meet))
                .orElseGet(() -> Outlook.of(Line.of("mentoring.year-end.calendar-short"), meet));
    }

    private long running(SchemeId scheme) {
        return database.sql("select count(*) from pairing where scheme_id = :scheme and ended_on is null")
                .param("scheme", scheme.value())
                .query(Long.class)
                .single();
    }

    /** Empty where a coordinator has to look first: no scheme, the next one is there, or the calendar is too short. */
    private Optional<Next> next(YearChange change) {
        return schemes.current()
                .filter(it -> !it.startsOn().isAfter(change.from().lastDay()))
                .filter(it -> isHere(it.coordinator()))
                .flatMap(before -> {
                    var first = Stream.of(
                                    before.endsOn().plusDays(1), change.to().firstDay(), today())
                            .max(LocalDate::compareTo)
                            .orElseThrow();
                    var span = SchemeSpan.from(
                            first, MINIMUM_MEETINGS, school.days(first, first.plusMonths(LOOK_AHEAD_MONTHS)));
                    return span.teachingWeeks() < MINIMUM_MEETINGS
                            ? Optional.<Next>empty()
                            : Optional.of(new Next(before, name(before, change), span, here(before)));
                });
    }

    private static String name(Scheme before, YearChange change) {
        var year = YEAR.matcher(before.name());
        var name = year.find()
                ? year.replaceFirst(change.to().name())
                : before.name() + ", " + change.to().name();
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }

    private boolean isHere(PersonId person) {
        return people.find(person).filter(it -> it.leftOn() == null).isPresent();
    }

    private Set<PersonId> here(Scheme before) {
        var adults = people.named(schemes.adults(before.id())).values().stream()
                .filter(it -> it.leftOn() == null)
                .map(PersonRow::id)
                .collect(Collectors.toSet());
        return adults.isEmpty() ? Set.of(before.coordinator()) : adults;
    }

    @Override
    public @Nullable String make(YearChange change) {
        return next(change)
                .map(it -> {
                    var before = it.before();
                    var id = schemes.add(it.name(), it.span(), before.coordinator());
                    schemes.adults(id, it.adults());
                    schemes.rules(id, before.yearGap(), before.commonSlots(), before.pairsPerAdult());
                    events.publishEvent(new SchemeStarted(id, before.id()));
                    return id.value().toString();
                })
                .orElse(null);
    }

    @Override
    public void takeBack(YearChange change, String note) {
        var scheme = UUID.fromString(note);
        var used = Stream.of("participant", "match_run", "pairing")
                .mapToLong(table -> database.sql("select count(*) from " + table + " where scheme_id = :scheme")
                        .param("scheme", scheme)
                        .query(Long.class)
                        .single())
                .sum();
        if (used > 0) {
            throw new YearStepRefused(Line.of("mentoring.year-end.used"));
        }
        for (var table : List.of("scheme_adult", "scheme_protected_subject", "scheme_duty", "plan_change")) {
            database.sql("delete from " + table + " where scheme_id = :scheme")
                    .param("scheme", scheme)
                    .update();
        }
        database.sql("delete from scheme where id = :scheme and starts_on >= :first")
                .param("scheme", scheme)
                .param("first", Date.valueOf(change.from().lastDay()))
                .update();
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
