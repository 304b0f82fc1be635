package org.alongside.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.calendar.spi.Appointment;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which changes have been written to whom: each once. */
@Repository
class LetterBook {
    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient database;

    LetterBook(JdbcClient database) {
        this.database = database;
    }

    /** A letter about those of the appointments that this person has not been written to about; empty if there is none. */
    Optional<UUID> write(PersonId person, List<Appointment> appointments, Instant now) {
        var letter = UUID.randomUUID();
        database.sql("delete from calendar_letter where made_at < :then")
                .param("then", LocalDateTime.ofInstant(now.minus(KEPT), ZoneOffset.UTC))
                .update();
        database.sql("insert into calendar_letter (id, person_id, made_at) values (:id, :person, :now)")
                .param("id", letter)
                .param("person", person.value())
                .param("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        var lines = 0;
        for (var it : appointments) {
            lines += database.sql("""
                            insert ignore into calendar_letter_line (letter_id, person_id, appointment_id, sequence)
                            values (:letter, :person, :appointment, :sequence)
                            """)
                    .param("letter", letter)
                    .param("person", person.value())
                    .param("appointment", it.id())
                    .param("sequence", it.sequence())
                    .update();
        }
        if (lines > 0) {
            return Optional.of(letter);
        }
        database.sql("delete from calendar_letter where id = :id")
                .param("id", letter)
                .update();
        return Optional.empty();
    }

    /** What a letter to this person is about: appointments with the sequence that they had. */
    Map<UUID, Integer> lines(PersonId person, UUID letter) {
        return database
                .sql("select appointment_id, sequence from calendar_letter_line where letter_id = :id and person_id"
                        + " = :person")
                .param("id", letter)
                .param("person", person.value())
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
