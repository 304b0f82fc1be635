package org.alongside.safeguarding.casework;

import java.sql.Date;
import java.sql.Time;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.school.PersonId;
import org.alongside.school.Week;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the school has said about its watch: hours, rota, who is away, whom the poster names besides. */
@Component
class WatchBook {
    private final JdbcClient database;

    WatchBook(@Qualifier("safeguarding") JdbcClient database) {
        this.database = database;
    }

    WatchSettings settings() {
        return database.sql("select opens, closes, minutes, danger_minutes, version from watch where id = 1")
                .query((row, number) -> new WatchSettings(
                        row.getObject("opens", Time.class).toLocalTime(),
                        row.getObject("closes", Time.class).toLocalTime(),
                        row.getInt("minutes"),
                        row.getInt("danger_minutes"),
                        row.getLong("version")))
                .single();
    }

    /** False if somebody else has changed them since they were read; then nothing is kept. */
    @SafeguardingTransaction
    boolean keep(WatchSettings settings) {
        return database.sql("""
                                update watch set opens = :opens, closes = :closes, minutes = :minutes,
                                       danger_minutes = :danger, version = version + 1
                                where id = 1 and version = :version
                                """)
                        .param("opens", Time.valueOf(settings.opens()))
                        .param("closes", Time.valueOf(settings.closes()))
                        .param("minutes", settings.minutes())
                        .param("danger", settings.dangerMinutes())
                        .param("version", settings.version())
                        .update()
                == 1;
    }

    Map<DutySlot, PersonId> duties() {
        Map<DutySlot, PersonId> duties = new HashMap<>();
        database.sql("select week, weekday, half, person_id from duty").query(row -> {
            duties.put(
                    new DutySlot(
                            Week.valueOf(row.getString("week")),
                            DayOfWeek.of(row.getInt("weekday")),
                            DutySlot.Half.valueOf(row.getString("half"))),
                    new PersonId(row.getObject("person_id", UUID.class)));
        });
        return duties;
    }

    /** @param person null for nobody in particular */
    @SafeguardingTransaction
    void putOnDuty(DutySlot slot, @Nullable PersonId person) {
        var sql = person == null ? "delete from duty where week = :week and weekday = :day and half = :half" : """
                  insert into duty (week, weekday, half, person_id) values (:week, :day, :half, :person)
                  on duplicate key update person_id = :person
                  """;
        database.sql(sql)
                .param("week", slot.week().name())
                .param("day", slot.day().getValue())
                .param("half", slot.half().name())
                .param("person", person == null ? null : person.value())
                .update();
    }

    /** Those that are not over, the nearest first. */
    List<Away> away(LocalDate from) {
        return database.sql(
                        "select person_id, first_day, last_day from lead_away where last_day >= :from order by first_day, person_id")
                .param("from", Date.valueOf(from))
                .query((row, number) -> new Away(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getDate("first_day").toLocalDate(),
                        row.getDate("last_day").toLocalDate()))
                .list();
    }

    @SafeguardingTransaction
    void add(Away away) {
        database.sql("""
                        insert into lead_away (person_id, first_day, last_day) values (:person, :first, :last)
                        on duplicate key update last_day = :last
                        """)
                .param("person", away.person().value())
                .param("first", Date.valueOf(away.first()))
                .param("last", Date.valueOf(away.last()))
                .update();
    }

    @SafeguardingTransaction
    void remove(Away away) {
        database.sql("delete from lead_away where person_id = :person and first_day = :first")
                .param("person", away.person().value())
                .param("first", Date.valueOf(away.first()))
                .update();
    }

    List<SafeContact> contacts() {
        return database.sql("select id, role, name, reach from safe_contact order by role, name, id")
                .query((row, number) -> new SafeContact(
                        row.getObject("id", UUID.class),
                        row.getString("role"),
                        row.getString("name"),
                        row.getString("reach")))
                .list();
    }

    @SafeguardingTransaction
    void add(SafeContact contact) {
        database.sql("""
                        insert into safe_contact (id, role, name, reach) values (:id, :role, :name, :reach)
                        on duplicate key update role = :role, name = :name, reach = :reach
                        """)
                .param("id", contact.id())
                .param("role", contact.role())
                .param("name", contact.name())
                .param("reach", contact.reach())
                .update();
    }

    @SafeguardingTransaction
    void remove(SafeContact contact) {
        database.sql("delete from safe_contact where id = :id")
                .param("id", contact.id())
                .update();
    }
}
