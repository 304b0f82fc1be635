package org.alongside.mentoring;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wishes for another mentor. No reason is asked for and none is kept. */
@Repository
class MentorWishes {
    private static final String OPEN = " w.settled_at is null and w.taken_back is null and p.ended_on is null ";

    private final JdbcClient database;

    MentorWishes(JdbcClient database) {
        this.database = database;
    }

    /**
     * A wish that nobody has settled.
     *
     * @param talkFirst whether the mentee would like to talk with the coordinator before anything changes
     */
    record Wish(UUID id, PairingId pairing, PersonId mentor, PersonId mentee, Instant madeAt, boolean talkFirst) {}

    /** The open wishes of running pairs, of whatever scheme, the oldest first. */
    List<Wish> open() {
        return database.sql(
                        "select w.*, p.mentor_id from mentor_change_wish w join pairing p on p.id = w.pairing_id where"
                                + OPEN + "order by w.made_at")
                .query((row, number) -> new Wish(
                        row.getObject("id", UUID.class),
                        new PairingId(row.getObject("pairing_id", UUID.class)),
                        new PersonId(row.getObject("mentor_id", UUID.class)),
                        new PersonId(row.getObject("mentee_id", UUID.class)),
                        row.getTimestamp("made_at").toInstant(),
                        row.getBoolean("talk_first")))
                .list();
    }

    /** When this pairing's open wish was made. */
    Optional<Instant> madeAt(PairingId pairing) {
        return database.sql(
                        "select w.made_at from mentor_change_wish w join pairing p on p.id = w.pairing_id where p.id = :pairing and"
                                + OPEN + "order by w.made_at limit 1")
                .param("pairing", pairing.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    void make(PairingId pairing, PersonId mentee, boolean talkFirst, Instant now) {
        database.sql(
                        "insert into mentor_change_wish (id, pairing_id, mentee_id, made_at, talk_first) values (:id, :pairing, :mentee, :now, :talk)")
                .param("id", UUID.randomUUID())
                .param("pairing", pairing.value())
                .param("mentee", mentee.value())
                .param("now", Timestamp.from(now))
                .param("talk", talkFirst)
                .update();
    }

    void takeBack(PairingId pairing, Instant now) {
        database.sql(
                        "update mentor_change_wish set taken_back = :now where pairing_id = :pairing and settled_at is null and taken_back is null")
                .param("now", Timestamp.from(now))
                .param("pairing", pairing.value())
                .update();
    }

    void settle(UUID wish, PersonId by, Instant now) {
        database.sql(
                        "update mentor_change_wish set settled_at = :now, settled_by = :by where id = :id and settled_at is null")
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .param("id", wish)
                .update();
    }
}
