package org.alongside.mentoring.scheme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.mentoring.SchemeId;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sheet and the books of each scheme. */
@Repository
class SchemeBooks {
    private final JdbcClient database;

    SchemeBooks(JdbcClient database) {
        this.database = database;
    }

    /**
     * A scheme as its sheet shows it.
     *
     * @param minimumMeetings that it promises each pair
     */
    record Head(
            SchemeId id,
            String name,
            LocalDate startsOn,
            LocalDate endsOn,
            int minimumMeetings,
            PersonId coordinator) {}

    /** The scheme that was started last. */
    Optional<Head> current() {
        return database.sql("select * from scheme order by starts_on desc, created_at desc limit 1")
                .query((row, number) -> new Head(
                        new SchemeId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getInt("minimum_meetings"),
                        new PersonId(row.getObject("coordinator_id", UUID.class))))
                .optional();
    }

    /** Staff on duty for the meetings of a scheme. */
    List<PersonId> adults(SchemeId scheme) {
        return database.sql("select person_id from scheme_adult where scheme_id = :scheme order by person_id")
                .param("scheme", scheme.value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    int runningPairs(SchemeId scheme) {
        return database.sql("select count(*) from pairing where scheme_id = :scheme and ended_on is null")
                .param("scheme", scheme.value())
                .query(Integer.class)
                .single();
    }

    SchemeSheet sheet(SchemeId scheme) {
        return database.sql("""
                        select s.debrief_weeks, t.* from scheme s left join scheme_sheet t on t.scheme_id = s.id where s.id = :scheme
                        """)
                .param("scheme", scheme.value())
                .query((row, number) -> {
                    var weeks = row.getInt("debrief_weeks");
                    if (row.getString("aims") == null) {
                        return new SchemeSheet(
                                "", List.of(7, 8, 9, 10), EnumSet.of(SchemeSheet.Format.ONE_TO_ONE), 0, 6, weeks, 0);
                    }
                    return new SchemeSheet(
                            row.getString("aims"),
                            words(row.getString("target_years")).stream()
                                    .map(Integer::valueOf)
                                    .toList(),
                            words(row.getString("formats")).stream()
                                    .map(SchemeSheet.Format::valueOf)
                                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(SchemeSheet.Format.class))),
                            row.getInt("capacity"),
                            row.getInt("training_hours"),
                            weeks,
                            row.getLong("version"));
                })
                .single();
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(",", -1)).filter(it -> !it.isEmpty()).toList();
    }

    /** @return whether the sheet was still as it had been seen */
    boolean write(SchemeId scheme, SchemeSheet sheet, PersonId by, LocalDateTime now) {
        database.sql("insert ignore into scheme_sheet (scheme_id) values (:scheme)")
                .param("scheme", scheme.value())
                .update();
        var first = database.sql("""
                                update scheme_sheet set aims = :aims, target_years = :years, formats = :formats, capacity = :capacity,
                                    training_hours = :hours, changed_by = :by, changed_at = :now, version = version + 1
                                where scheme_id = :scheme and version = :version
                                """)
                        .param("aims", sheet.aims())
                        .param(
                                "years",
                                sheet.targetYears().stream()
                                        .sorted()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(",")))
                        .param(
                                "formats",
                                sheet.formats().stream()
                                        .sorted()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(",")))
                        .param("capacity", sheet.capacity())
                        .param("hours", sheet.trainingHours())
                        .param("by", by.value())
                        .param("now", now)
                        .param("scheme", scheme.value())
                        .param("version", sheet.version())
                        .update()
                == 1;
        if (first) {
            database.sql("update scheme set debrief_weeks = :weeks, version = version + 1 where id = :scheme")
                    .param("weeks", sheet.debriefWeeks())
                    .param("scheme", scheme.value())
                    .update();
        }
        return first;
    }

    /** The entries of a book that are not struck out, the newest first; policies by their review date. */
    List<Entry> entries(SchemeId scheme, Entry.Book book) {
        return database.sql("""
                        select * from scheme_entry where scheme_id = :scheme and book = :book and removed_at is null
                        order by due, day desc, made_at desc
                        """)
                .param("scheme", scheme.value())
                .param("book", book.name())
                .query((row, number) -> new Entry(
                        row.getObject("id", UUID.class),
                        book,
                        row.getObject("day", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        row.getString("choice"),
                        row.getString("title"),
                        row.getString("answer"),
                        row.getObject("amount", Integer.class),
                        new PersonId(row.getObject("made_by", UUID.class))))
                .list();
    }

    void add(SchemeId scheme, Entry entry, LocalDateTime now) {
        database.sql("""
                        insert ignore into scheme_entry (id, scheme_id, book, day, due, choice, title, answer, amount, made_by, made_at)
                        values (:id, :scheme, :book, :day, :due, :choice, :title, :answer, :amount, :by, :now)
                        """)
                .param("id", entry.id())
                .param("scheme", scheme.value())
                .param("book", entry.book().name())
                .param("day", entry.day())
                .param("due", entry.due())
                .param("choice", entry.choice())
                .param("title", entry.title())
                .param("answer", entry.answer())
                .param("amount", entry.amount())
                .param("by", entry.by().value())
                .param("now", now)
                .update();
    }

    /** @return whether it was there, in this scheme */
    boolean strike(SchemeId scheme, UUID entry, PersonId by, LocalDateTime now) {
        return database.sql("""
                                update scheme_entry set removed_by = :by, removed_at = :now
                                where id = :id and scheme_id = :scheme and removed_at is null
                                """)
                        .param("by", by.value())
                        .param("now", now)
                        .param("id", entry)
                        .param("scheme", scheme.value())
                        .update()
                == 1;
    }

    /** The next cohort begins with the sheet and the policies of the one before; its logs begin empty. */
    void carryOver(SchemeId to, @Nullable SchemeId from) {
        if (from == null) {
            return;
        }
        database.sql("""
                        insert ignore into scheme_sheet (scheme_id, aims, target_years, formats, capacity, training_hours)
                        select :to, aims, target_years, formats, capacity, training_hours from scheme_sheet where scheme_id = :from
                        """).param("to", to.value()).param("from", from.value()).update();
        database.sql("""
                        update scheme n join scheme o on o.id = :from
                        set n.debrief_weeks = o.debrief_weeks, n.minimum_meetings = o.minimum_meetings where n.id = :to
                        """).param("to", to.value()).param("from", from.value()).update();
        database.sql("""
                        insert into scheme_entry (id, scheme_id, book, day, due, choice, title, answer, amount, made_by, made_at)
                        select uuid(), :to, book, day, due, choice, title, answer, amount, made_by, made_at
                        from scheme_entry where scheme_id = :from and book = 'POLICY' and removed_at is null
                        """).param("to", to.value()).param("from", from.value()).update();
    }
}
