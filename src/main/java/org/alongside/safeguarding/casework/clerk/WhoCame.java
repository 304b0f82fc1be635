package org.alongside.safeguarding.casework.clerk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.casework.files.Attendance;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.vault.Lead;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of who came to a meeting, through the clerk's view, which has no column with words of a case. */
@Component
class WhoCame {
    private final JdbcClient database;

    WhoCame(@Qualifier("safeguarding") JdbcClient database) {
        this.database = database;
    }

    /** Meetings from this day to that one of which nothing is noted, the oldest first. */
    List<Held> open(LocalDate from, LocalDate until) {
        Map<UUID, List<Held.Asked>> asked = new LinkedHashMap<>();
        Map<UUID, Held> meetings = new LinkedHashMap<>();
        database.sql("""
                        select * from clerk_attendance where on_day between :from and :until
                        order by on_day, at_time, id, agency_name limit 300
                        """).param("from", from).param("until", until).query(row -> {
            var id = row.getObject("id", UUID.class);
            asked.computeIfAbsent(id, it -> new ArrayList<>())
                    .add(new Held.Asked(row.getObject("agency_id", UUID.class), row.getString("agency_name")));
            meetings.put(
                    id,
                    new Held(
                            id,
                            "C-" + row.getLong("number"),
                            row.getObject("on_day", LocalDate.class),
                            row.getObject("at_time", LocalTime.class),
                            row.getString("place"),
                            asked.get(id)));
        });
        return List.copyOf(meetings.values());
    }

    /** Of a meeting of which nothing is noted. */
    Optional<CaseId> caseOf(UUID meeting) {
        return database.sql("select distinct case_id from clerk_attendance where id = :id")
                .param("id", meeting)
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    /** False if somebody has noted it before; then nothing is kept. */
    boolean note(UUID meeting, Map<UUID, Attendance.Came> came, Lead by, Instant now) {
        var first = database.sql("""
                        update case_meeting set came_noted_at = :now, came_noted_name = :name
                        where id = :id and came_noted_at is null and cancelled_at is null
                        """)
                        .param("now", GatheringBook.utc(now))
                        .param("name", by.name())
                        .param("id", meeting)
                        .update()
                == 1;
        if (first) {
            came.forEach((agency, how) -> database.sql(
                            "update case_meeting_agency set came = :came where meeting_id = :id and agency_id = :agency")
                    .param("came", how.name())
                    .param("id", meeting)
                    .param("agency", agency)
                    .update());
        }
        return first;
    }
}
