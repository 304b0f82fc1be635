package org.alongside.curriculum.retention;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is over its time and who removes it. Nothing here happens by itself: a person sees the list, leaves out what has to stay
 * and removes the rest; what remains of that is a number. What was recorded of lessons, also that a pupil was withdrawn from
 * one, is not touched.
 */
@Service
@PreAuthorize("hasAnyRole('PSHE_LEAD','HEAD')")
@Transactional(readOnly = true)
class Retention {
    private final JdbcClient database;
    private final People people;
    private final SignedInPerson who;
    private final Clock clock;

    Retention(JdbcClient database, People people, SignedInPerson who, Clock clock) {
        this.database = database;
        this.people = people;
        this.who = who;
        this.clock = clock;
    }

    Period period(Kept kept) {
        return database.sql("select months, changed_by is null, version from curriculum_retention where kind = :kind")
                .param("kind", kept.name())
                .query((row, number) -> new Period(kept, row.getInt(1), row.getBoolean(2), row.getLong(3)))
                .single();
    }

    /**
     * Changes how long something is kept. Nothing is removed by it.
     *
     * @param months 1 to 300
     * @throws IllegalArgumentException with a message key outside these, or when somebody changed it since
     */
    @Transactional
    void change(Period seen, int months) {
        if (months < 1 || months > Period.LONGEST) {
            throw new IllegalArgumentException("curriculum.retention.months-range");
        }
        var mine = database.sql("""
                        update curriculum_retention set months = :months, changed_by = :by, changed_at = :at, version = version + 1
                        where kind = :kind and version = :version
                        """)
                .param("months", months)
                .param("by", who.required().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("kind", seen.kept().name())
                .param("version", seen.version())
                .update();
        if (mine == 0) {
            throw new IllegalArgumentException("curriculum.retention.changed");
        }
    }

    /** Withdrawals that are over their time: ended, refused or taken back, or of a pupil who left, the oldest first. */
    List<OldWithdrawal> withdrawals() {
        record Row(
                UUID id,
                PersonId pupil,
                LocalDate asked,
                @Nullable String decision,
                @Nullable LocalDate decided,
                @Nullable LocalDate ended) {}
        var rows = database.sql("""
                        select id, pupil_id, asked_on, decision, decided_on, ended_on from withdrawal where asked_on <= :cutoff
                        """)
                .param("cutoff", Date.valueOf(cutoff(Kept.WITHDRAWAL)))
                .query((row, number) -> new Row(
                        row.getObject(1, UUID.class),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getDate(3).toLocalDate(),
                        row.getString(4),
                        row.getDate(5) == null ? null : row.getDate(5).toLocalDate(),
                        row.getDate(6) == null ? null : row.getDate(6).toLocalDate()))
                .list();
        var named = people.named(rows.stream().map(Row::pupil).distinct().toList());
        var old = new ArrayList<OldWithdrawal>();
        for (var it : rows) {
            var person = named.get(it.pupil());
            var left = person == null ? null : person.leftOn();
            if (it.ended() != null) {
                old.add(new OldWithdrawal(it.id(), it.pupil(), it.asked(), it.ended(), OldWithdrawal.Why.ENDED));
            } else if (it.decision() != null && !it.decision().equals("GRANTED") && it.decided() != null) {
                old.add(new OldWithdrawal(
                        it.id(), it.pupil(), it.asked(), it.decided(), OldWithdrawal.Why.valueOf(it.decision())));
            } else if (left != null) {
                old.add(new OldWithdrawal(it.id(), it.pupil(), it.asked(), left, OldWithdrawal.Why.LEFT));
            }
        }
        var cutoff = cutoff(Kept.WITHDRAWAL);
        return old.stream()
                .filter(it -> !it.over().isAfter(cutoff))
                .sorted(Comparator.comparing(OldWithdrawal::over)
                        .thenComparing(it -> it.id().toString()))
                .toList();
    }

    /** Questions that are over their time, as numbers. */
    List<OldQuestions> questions() {
        return database.sql("""
                        select coalesce(y.name, ''), q.year_group, count(*) from box_question q
                        left join academic_year y on y.id = q.academic_year
                        where q.shown_from <= :cutoff group by y.name, q.year_group order by y.name, q.year_group
                        """)
                .param("cutoff", Date.valueOf(cutoff(Kept.QUESTION)))
                .query((row, number) -> new OldQuestions(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** The day until which something must have been over to be over its time. */
    LocalDate cutoff(Kept kept) {
        return Said.dayOf(clock.instant()).minusMonths(period(kept).months());
    }

    /**
     * Removes these withdrawals, each with its history. One that is not over its time any more stays.
     *
     * @param act made by the page: the same one removes nothing a second time
     * @return how many were removed
     */
    @Transactional
    int removeWithdrawals(UUID act, Collection<UUID> chosen) {
        var old = withdrawals().stream().filter(it -> chosen.contains(it.id())).toList();
        if (old.isEmpty()
                || !note(
                        act,
                        Kept.WITHDRAWAL,
                        old.size(),
                        old.getFirst().over(),
                        old.getLast().over())) {
            return 0;
        }
        var ids = old.stream().map(OldWithdrawal::id).toList();
        for (var table : List.of("withdrawal_lesson", "withdrawal_step")) {
            database.sql("delete from " + table + " where withdrawal_id in (:ids)")
                    .param("ids", ids)
                    .update();
        }
        return database.sql("delete from withdrawal where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    /**
     * Removes the questions that were over their time on this day, with their answers.
     *
     * @param act as above
     * @param until as the person saw it; later ones stay
     * @return how many were removed
     */
    @Transactional
    int removeQuestions(UUID act, LocalDate until) {
        var last = until.isAfter(cutoff(Kept.QUESTION)) ? cutoff(Kept.QUESTION) : until;
        record Span(
                int number, @Nullable Date oldest, @Nullable Date newest) {}
        var span = database.sql(
                        "select count(*), min(shown_from), max(shown_from) from box_question where shown_from <= :last")
                .param("last", Date.valueOf(last))
                .query((row, number) -> new Span(row.getInt(1), row.getDate(2), row.getDate(3)))
                .single();
        if (span.number() == 0
                || span.oldest() == null
                || span.newest() == null
                || !note(
                        act,
                        Kept.QUESTION,
                        span.number(),
                        span.oldest().toLocalDate(),
                        span.newest().toLocalDate())) {
            return 0;
        }
        return database.sql("delete from box_question where shown_from <= :last")
                .param("last", Date.valueOf(last))
                .update();
    }

    private boolean note(UUID act, Kept kept, int number, LocalDate oldest, LocalDate newest) {
        return database.sql("""
                                insert ignore into curriculum_removal (id, kind, removed, months, oldest, newest, removed_by, removed_at)
                                values (:id, :kind, :number, :months, :oldest, :newest, :by, :at)
                                """)
                        .param("id", act)
                        .param("kind", kept.name())
                        .param("number", number)
                        .param("months", period(kept).months())
                        .param("oldest", Date.valueOf(oldest))
                        .param("newest", Date.valueOf(newest))
                        .param("by", who.required().value())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** What was removed, newest first, the last fifty. */
    List<Removal> removals() {
        return database.sql("""
                        select kind, removed, months, oldest, newest, removed_by, removed_at from curriculum_removal
                        order by removed_at desc, id limit 50
                        """)
                .query((row, number) -> new Removal(
                        Kept.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getInt(3),
                        row.getDate(4) == null ? null : row.getDate(4).toLocalDate(),
                        row.getDate(5) == null ? null : row.getDate(5).toLocalDate(),
                        new PersonId(row.getObject(6, UUID.class)),
                        row.getTimestamp(7).toInstant()))
                .list();
    }
}
