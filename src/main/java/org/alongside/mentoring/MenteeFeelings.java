package org.alongside.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How meetings were, for the mentee and for the mentor; only the coordinator reads both. */
@Repository
class MenteeFeelings {
    private final JdbcClient database;

    MenteeFeelings(JdbcClient database) {
        this.database = database;
    }

    Optional<Integer> of(MeetingId meeting) {
        return database.sql("select feeling from mentee_feeling where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .query(Integer.class)
                .optional();
    }

    void say(MeetingId meeting, int feeling, Instant now) {
        database.sql("""
                        insert into mentee_feeling (meeting_id, feeling, said_at) values (:meeting, :feeling, :now)
                        on duplicate key update feeling = values(feeling), said_at = values(said_at)
                        """)
                .param("meeting", meeting.value())
                .param("feeling", feeling)
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * How one meeting was.
     *
     * @param mentor 1 (hard) to 5 (great); null for not said
     * @param mentee the same
     * @param nextStep what the mentor planned for next time; null for nothing
     */
    record Felt(
            LocalDate day,
            @Nullable Integer mentor,
            @Nullable Integer mentee,
            @Nullable String nextStep) {}

    /** The last meetings of a pairing at which somebody said how it was, the latest first. */
    List<Felt> latest(PairingId pairing, int most) {
        return database.sql("""
                        select m.day, l.feeling as mentor, f.feeling as mentee, l.next_step from meeting m
                        left join meeting_log l on l.meeting_id = m.id and l.number =
                            (select max(number) from meeting_log x where x.meeting_id = m.id)
                        left join mentee_feeling f on f.meeting_id = m.id
                        where m.pairing_id = :pairing and m.state <> 'CANCELLED'
                            and (l.feeling is not null or f.feeling is not null or l.next_step is not null)
                        order by m.day desc limit :most
                        """)
                .param("pairing", pairing.value())
                .param("most", most)
                .query((row, number) -> new Felt(
                        row.getDate("day").toLocalDate(),
                        number(row, "mentor"),
                        number(row, "mentee"),
                        row.getString("next_step")))
                .list();
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
