package org.alongside.mentoring.care;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What adults did about reasons. Nothing is taken back: the next reason counts from the next day. */
@Repository
class CareActs {
    /** What an adult did. */
    enum Act {
        REMINDED,
        SPOKEN
    }

    private final JdbcClient database;

    CareActs(JdbcClient database) {
        this.database = database;
    }

    /**
     * Keeps it once a day, however often it is sent.
     *
     * @param until how long the reason stays quiet; null if it does not
     * @return whether this was the first of the day
     */
    boolean add(UUID subject, String reason, Act act, LocalDate day, @Nullable LocalDate until, PersonId by) {
        return database.sql("""
                                insert ignore into care_act (id, subject_id, reason, act, day, until, by_id)
                                values (:id, :subject, :reason, :act, :day, :until, :by)
                                """)
                        .param("id", UUID.randomUUID())
                        .param("subject", subject)
                        .param("reason", reason)
                        .param("act", act.name())
                        .param("day", day)
                        .param("until", until)
                        .param("by", by.value())
                        .update()
                == 1;
    }
}
