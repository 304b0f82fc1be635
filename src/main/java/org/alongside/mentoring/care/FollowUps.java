package org.alongside.mentoring.care;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.mentoring.PairingId;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings that did not happen, until somebody has asked or they have met again. */
@Repository
class FollowUps {
    private static final int LOOK_BACK = 21;

    private final JdbcClient database;

    FollowUps(JdbcClient database) {
        this.database = database;
    }

    /** What became of it. None of these closes a pairing. */
    enum Outcome {
        SPOKE,
        NEW_TIME,
        AWAY,
        /** They met again before anybody had asked. */
        MET_AGAIN,
        /** The pairing is over. */
        ENDED
    }

    /** A meeting that did not happen. */
    record FollowUp(
            UUID meeting,
            PairingId pairing,
            LocalDate day,
            @Nullable Outcome outcome,
            @Nullable LocalDateTime doneAt) {}

    /** Makes one for each meeting of the last weeks that was tried or not held, unless it is known that one is away. */
    int make(LocalDate today) {
        return database.sql("""
                        insert ignore into follow_up (meeting_id, pairing_id, day)
                        select m.id, m.pairing_id, m.day from meeting m join pairing p on p.id = m.pairing_id
                        where m.day between :from and :today and m.state in ('TRIED', 'MISSED') and p.ended_on is null
                          and not exists (select 1 from plan_obstacle o where o.kind = 'AWAY' and o.state = 'IN_FORCE'
                            and o.times = '' and o.person_id in (p.mentor_id, p.mentee_id)
                            and m.day between o.from_day and o.to_day)
                        """)
                .param("from", today.minusDays(LOOK_BACK))
                .param("today", today)
                .update();
    }

    /** Those that need nobody any more: they have met since, or the log was corrected, or the pairing is over. */
    void settle(LocalDateTime now) {
        database.sql("""
                        update follow_up f join pairing p on p.id = f.pairing_id
                        set f.done_at = :now, f.outcome = if(p.ended_on is not null, 'ENDED', 'MET_AGAIN')
                        where f.outcome is null and (p.ended_on is not null or exists (select 1 from meeting m
                            where m.pairing_id = f.pairing_id and m.state = 'HELD' and m.day >= f.day))
                        """).param("now", now).update();
    }

    /** Somebody to be told gently that it was all right. */
    record Untold(UUID meeting, PersonId mentor, PersonId mentee) {}

    /** Of the last days, so that nobody hears of something long past. */
    List<Untold> untold(LocalDate today) {
        return database.sql("""
                        select f.meeting_id, p.mentor_id, p.mentee_id from follow_up f join pairing p on p.id = f.pairing_id
                        where f.outcome is null and f.told_at is null and f.day >= :from
                        """)
                .param("from", today.minusDays(3))
                .query((row, number) -> new Untold(
                        row.getObject(1, UUID.class),
                        new PersonId(row.getObject(2, UUID.class)),
                        new PersonId(row.getObject(3, UUID.class))))
                .list();
    }

    /** True for whoever is first. */
    boolean told(UUID meeting, LocalDateTime now) {
        return database.sql("update follow_up set told_at = :now where meeting_id = :meeting and told_at is null")
                        .param("now", now)
                        .param("meeting", meeting)
                        .update()
                == 1;
    }

    /** All of a pairing, the newest first. */
    List<FollowUp> of(PairingId pairing) {
        return database.sql("select * from follow_up where pairing_id = :pairing order by day desc")
                .param("pairing", pairing.value())
                .query((row, number) -> {
                    var outcome = row.getString("outcome");
                    return new FollowUp(
                            row.getObject("meeting_id", UUID.class),
                            pairing,
                            row.getObject("day", LocalDate.class),
                            outcome == null ? null : Outcome.valueOf(outcome),
                            row.getObject("done_at", LocalDateTime.class));
                })
                .list();
    }

    /** @return whether it was open, and of this pairing */
    boolean close(PairingId pairing, UUID meeting, Outcome outcome, PersonId by, LocalDateTime now) {
        return database.sql("""
                                update follow_up set outcome = :outcome, done_by = :by, done_at = :now
                                where meeting_id = :meeting and pairing_id = :pairing and outcome is null
                                """)
                        .param("outcome", outcome.name())
                        .param("by", by.value())
                        .param("now", now)
                        .param("meeting", meeting)
                        .param("pairing", pairing.value())
                        .update()
                == 1;
    }
}
