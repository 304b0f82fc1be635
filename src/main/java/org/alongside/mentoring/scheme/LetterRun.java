package org.alongside.mentoring.scheme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.ForCoordinators;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One letter for many families, and that it was sent. A family of which the safeguarding lead said "ask first" is left out
 * here and is written to one by one, or not at all.
 */
@Service
@ForCoordinators
class LetterRun {
    private static final int RECENT_DAYS = 42;

    private final Families families;
    private final SchemeBooks books;
    private final JdbcClient database;
    private final SignedInPerson who;
    private final Clock clock;

    LetterRun(Families families, SchemeBooks books, JdbcClient database, SignedInPerson who, Clock clock) {
        this.families = families;
        this.books = books;
        this.database = database;
        this.who = who;
        this.clock = clock;
    }

    /** Which families. */
    enum Whom {
        /** Those that were never told. */
        NOT_TOLD,
        /** Those that have not said yes or no. */
        NO_ANSWER,
        EVERYBODY
    }

    /**
     * A family to write to.
     *
     * @param startsOn the first day of the pairing, or of the scheme as long as there is none
     * @param endsOn the same for the last day
     */
    record Addressee(PersonId pupil, boolean mentor, LocalDate startsOn, LocalDate endsOn) {}

    /**
     * Whom a letter goes to.
     *
     * @param held how many are left out because the safeguarding lead is to be asked first
     */
    record Round(List<Addressee> addressees, int held) {}

    /** The families of the scheme that was started last for which this letter is. */
    @Transactional(readOnly = true)
    Round round(Letters.Kind kind, Whom whom) {
        var scheme = scheme();
        var which = switch (kind) {
            case MENTEE_FAMILY -> "t.side = 'MENTEE'";
            case MENTOR_FAMILY -> "t.side = 'MENTOR'";
            case ENDING -> "p.id is not null and p.ended_on is null";
            case CHANGE -> "p.ended_why in ('MENTOR_LEFT', 'NOT_FITTING', 'OTHER') and t.side = 'MENTEE'";
        };
        var told = switch (whom) {
            case NOT_TOLD -> " and g.informed is null";
            case NO_ANSWER -> " and g.decided is null";
            case EVERYBODY -> "";
        };
        record Row(Addressee addressee, boolean held) {}
        var rows = database.sql("""
                        select t.person_id, t.side = 'MENTOR' mentor, coalesce(min(p.starts_on), s.starts_on) starts_on,
                            coalesce(max(p.ends_on), s.ends_on) ends_on, max(h.open_one is not null) held
                        from participant t join scheme s on s.id = t.scheme_id
                        left join pairing p on p.scheme_id = t.scheme_id and t.person_id in (p.mentor_id, p.mentee_id)
                            and (p.ended_on is null or p.ended_on >= :recent)
                        left join (select e.person_id, max(if(e.kind = 'INFORMED', e.day, null)) informed,
                                max(if(e.kind <> 'INFORMED', e.day, null)) decided
                            from family_event e where e.scheme_id = :scheme group by e.person_id) g on g.person_id = t.person_id
                        left join family_hold h on h.open_one = t.person_id
                        where t.scheme_id = :scheme and %s%s group by t.person_id, t.side, s.starts_on, s.ends_on
                        """.formatted(which, told))
                .param("scheme", scheme.value())
                .param("recent", today().minusDays(RECENT_DAYS))
                .query((row, number) -> new Row(
                        new Addressee(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                row.getBoolean("mentor"),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class)),
                        row.getBoolean("held")))
                .list();
        return new Round(
                rows.stream().filter(it -> !it.held()).map(Row::addressee).toList(),
                (int) rows.stream().filter(Row::held).count());
    }

    /**
     * Keeps that these families had a letter today; marked twice it is kept once. Whoever does not take part, or is to be
     * asked about first, is passed over.
     *
     * @return how many were marked
     */
    @Transactional
    int sent(Collection<PersonId> pupils) {
        var scheme = scheme();
        var already = toldToday(scheme.value());
        var marked = 0;
        for (var pupil : Set.copyOf(pupils)) {
            if (families.takesPart(scheme, pupil) && !families.isHeld(pupil) && !already.contains(pupil)) {
                families.add(
                        scheme,
                        new Families.Event(
                                UUID.randomUUID(),
                                pupil,
                                Families.Kind.INFORMED,
                                today(),
                                Families.How.LETTER,
                                "",
                                who.required()),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
                marked++;
            }
        }
        return marked;
    }

    private Set<PersonId> toldToday(@Nullable UUID scheme) {
        return database
                .sql("""
                        select person_id from family_event
                        where scheme_id = :scheme and kind = 'INFORMED' and how = 'LETTER' and day = :today
                        """)
                .param("scheme", scheme)
                .param("today", today())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .stream()
                .collect(Collectors.toSet());
    }

    private org.alongside.mentoring.SchemeId scheme() {
        return books.current()
                .map(SchemeBooks.Head::id)
                .orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
    }

    LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
