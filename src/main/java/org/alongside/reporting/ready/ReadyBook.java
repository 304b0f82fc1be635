package org.alongside.reporting.ready;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wants to be told of reports, and of which they were. */
@Repository
class ReadyBook {
    private final JdbcClient database;

    ReadyBook(JdbcClient database) {
        this.database = database;
    }

    /** @param since what was over before this day is not told of */
    record Choice(PersonId person, ReportPace pace, LocalDate since) {}

    Optional<Choice> of(PersonId person) {
        return database.sql("select pace, since from report_mail where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> new Choice(
                        person, ReportPace.valueOf(row.getString("pace")), row.getObject("since", LocalDate.class)))
                .optional();
    }

    List<Choice> wanted() {
        return database.sql("select person_id, pace, since from report_mail where pace <> 'NEVER'")
                .query((row, number) -> new Choice(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        ReportPace.valueOf(row.getString("pace")),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    void choose(Choice choice) {
        database.sql("""
                        insert into report_mail (person_id, pace, since) values (:person, :pace, :since)
                        on duplicate key update pace = :pace, since = :since
                        """)
                .param("person", choice.person().value())
                .param("pace", choice.pace().name())
                .param("since", choice.since())
                .update();
    }

    /** True for whoever is first; of two portals, one. */
    boolean first(PersonId person, ReportPace pace, LocalDate lastDay, LocalDateTime now) {
        return database.sql("""
                                insert ignore into report_mail_told (person_id, pace, last_day, told_at)
                                values (:person, :pace, :day, :now)
                                """)
                        .param("person", person.value())
                        .param("pace", pace.name())
                        .param("day", lastDay)
                        .param("now", now)
                        .update()
                == 1;
    }
}
