package org.alongside.reporting.suppression;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How things stood whenever it was told, kept for eight years in the database that the counts come from ({@code told_member}).
 * It is told anew at most once a week, and only if nothing small can be worked out from all tellings together.
 */
public final class StandingBook {
    /** Stands in the book where nobody was counted. */
    private static final UUID NOBODY = new UUID(0, 0);

    /** Longer than anybody is at a school: after that nobody of a telling is counted again. */
    public static final int YEARS_KEPT = 8;

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Threshold threshold;

    /** @param threshold the same for everything that is told of these members */
    public StandingBook(JdbcClient database, TransactionOperations transaction, Threshold threshold) {
        this.database = database;
        this.transaction = transaction;
        this.threshold = threshold;
    }

    /** What was told last on this day or in the year before it. */
    public Optional<Standing> told(String subject, LocalDate day) {
        return tellings("""
                        subject = :subject and told_on = (select max(told_on) from told_member
                            where subject = :subject and told_on between :from and :day)
                        """, subject, day.minusYears(1), day).stream().findFirst();
    }

    /**
     * Tells how things stand if that may be told, and returns what is known now: this, or what was told last.
     *
     * @param now what everybody is counted as today; several from fine to coarse, of which the first that may be told is
     */
    public Optional<Standing> tell(String subject, LocalDate today, List<Map<UUID, String>> now) {
        return tell(subject, List.of(), today, now);
    }

    /**
     * The same, where something else is told of the same members.
     *
     * @param beside what else is told of them: it must not follow from everything together either
     */
    public Optional<Standing> tell(String subject, List<String> beside, LocalDate today, List<Map<UUID, String>> now) {
        var last = told(subject, today);
        for (var it : now) {
            if (last.isPresent() && last.get().members().equals(it)) {
                return Optional.of(new Standing(today, it)); // nothing that was not told
            }
        }
        if (last.isEmpty() && now.stream().allMatch(Map::isEmpty)) {
            return last;
        }
        var week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (last.filter(it -> !it.on().isBefore(week)).isPresent()) {
            return last;
        }
        for (var it : now) {
            var standing = new Standing(today, it);
            if (standing.mayFollow(concerning(subject, beside, standing, last), threshold)) {
                return write(subject, standing);
            }
        }
        return last;
    }

    /**
     * Throws away tellings of before this day, of whatever subject; it is safe when nobody of them can be counted any
     * more.
     */
    public void forgetBefore(LocalDate day) {
        transaction.executeWithoutResult(ignored -> database.sql("delete from told_member where told_on < :day")
                .param("day", Date.valueOf(day))
                .update());
    }

    /** Tellings in which somebody of these was counted. Others share nobody with it, and so no difference. */
    private List<Standing> concerning(String subject, List<String> beside, Standing standing, Optional<Standing> last) {
        var subjects = new ArrayList<>(beside);
        subjects.add(subject);
        if (last.isEmpty() && isNew(subjects)) {
            return List.of(); // nobody has to be looked for one by one
        }
        var members = new HashSet<>(standing.members().keySet());
        last.ifPresent(it -> members.addAll(it.members().keySet()));
        members.add(NOBODY);
        record Telling(String subject, LocalDate day) {}
        var tellings = database.sql(
                        "select distinct subject, told_on from told_member where subject in (:subjects) and member in (:members)")
                .param("subjects", subjects)
                .param("members", members)
                .query((row, number) -> new Telling(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
        var found = new ArrayList<Standing>();
        for (var it : tellings) {
            found.addAll(tellings(
                    "subject = :subject and told_on between :from and :day", it.subject(), it.day(), it.day()));
        }
        return found;
    }

    private boolean isNew(List<String> subjects) {
        return !database.sql("select exists (select 1 from told_member where subject in (:subjects))")
                .param("subjects", subjects)
                .query(Boolean.class)
                .single();
    }

    private List<Standing> tellings(String condition, String subject, LocalDate from, LocalDate day) {
        Map<LocalDate, Map<UUID, String>> found = new TreeMap<>();
        database.sql("select told_on, member, part from told_member where " + condition)
                .param("subject", subject)
                .param("from", Date.valueOf(from))
                .param("day", Date.valueOf(day))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("told_on", LocalDate.class), any -> new HashMap<>())
                            .put(row.getObject("member", UUID.class), row.getString("part"));
                });
        found.values().forEach(it -> it.remove(NOBODY));
        return found.entrySet().stream()
                .map(it -> new Standing(it.getKey(), it.getValue()))
                .toList();
    }

    private Optional<Standing> write(String subject, Standing standing) {
        var rows = new ArrayList<Object>();
        var members = standing.members().isEmpty() ? Map.of(NOBODY, "") : standing.members();
        members.forEach((member, part) -> {
            rows.add(subject);
            rows.add(standing.on().toString());
            rows.add(member.toString());
            rows.add(part);
        });
        var places = String.join(", ", Collections.nCopies(members.size(), "(?, ?, ?, ?)"));
        try {
            transaction.executeWithoutResult(
                    ignored -> database.sql("insert into told_member (subject, told_on, member, part) values " + places)
                            .params(rows)
                            .update());
            return Optional.of(standing);
        } catch (DuplicateKeyException somebodyElseToldIt) {
            return told(subject, standing.on());
        }
    }
}
