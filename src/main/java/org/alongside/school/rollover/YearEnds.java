package org.alongside.school.rollover;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.alongside.school.YearChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which changes of the year were made, and what each step noted. */
@Component
class YearEnds {
    private final JdbcClient database;
    private final Clock clock;

    YearEnds(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A change that was made. */
    record Made(int moving, int leaving, boolean isConfirmed, PersonId by) {}

    /** One at a time, also against an import. */
    void lock() {
        database.sql("select id from school_settings where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    Optional<Made> of(UUID toYear) {
        return database.sql(
                        "select moving, leaving, confirmed_at is not null, made_by from school_year_end where to_year = :to")
                .param("to", toYear)
                .query((row, number) -> new Made(
                        row.getInt(1), row.getInt(2), row.getBoolean(3), new PersonId(row.getObject(4, UUID.class))))
                .optional();
    }

    /** The ids of two years. */
    record Between(UUID from, UUID to) {}

    /** The change that was made and waits to be confirmed. */
    Optional<Between> unconfirmed() {
        return database.sql("select from_year, to_year from school_year_end where confirmed_at is null limit 1")
                .query((row, number) -> new Between(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional();
    }

    void begin(YearChange change) {
        database.sql("""
                        insert into school_year_end (to_year, from_year, moving, leaving, made_by, made_at)
                        values (:to, :from, 0, 0, :by, :now)
                        """)
                .param("to", change.to().id())
                .param("from", change.from().id())
                .param("by", change.by().value())
                .param("now", now())
                .update();
    }

    void counts(UUID toYear, int moving, int leaving) {
        database.sql("update school_year_end set moving = :moving, leaving = :leaving where to_year = :to")
                .param("moving", moving)
                .param("leaving", leaving)
                .param("to", toYear)
                .update();
    }

    void note(UUID toYear, String step, String note) {
        database.sql("insert into school_year_end_step (to_year, step, note) values (:to, :step, :note)")
                .param("to", toYear)
                .param("step", step)
                .param("note", note)
                .update();
    }

    Map<String, String> notes(UUID toYear) {
        var notes = new LinkedHashMap<String, String>();
        database.sql("select step, note from school_year_end_step where to_year = :to")
                .param("to", toYear)
                .query(row -> {
                    notes.put(row.getString(1), row.getString(2));
                });
        return notes;
    }

    void forget(UUID toYear) {
        database.sql("delete from school_year_end where to_year = :to")
                .param("to", toYear)
                .update();
    }

    void confirm(UUID toYear, PersonId by) {
        database.sql("update school_year_end set confirmed_by = :by, confirmed_at = :now where to_year = :to")
                .param("by", by.value())
                .param("now", now())
                .param("to", toYear)
                .update();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
