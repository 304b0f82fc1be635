package org.alongside.mentoring;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.safeguarding.TwoPeople;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pairs that the coordinator has barred. Lifted ones stay, so that it can be told who lifted what when. */
@Repository
class NeverPairs {
    private final JdbcClient database;

    NeverPairs(JdbcClient database) {
        this.database = database;
    }

    /** All that hold today, the latest first. */
    List<NeverPair> standing() {
        return database.sql("select * from never_pair where lifted_at is null order by set_at desc, id")
                .query((row, number) -> new NeverPair(
                        row.getObject("id", UUID.class),
                        new TwoPeople(
                                new PersonId(row.getObject("one_id", UUID.class)),
                                new PersonId(row.getObject("other_id", UUID.class))),
                        NeverPair.Reason.valueOf(row.getString("reason")),
                        new PersonId(row.getObject("set_by", UUID.class)),
                        row.getTimestamp("set_at").toInstant()))
                .list();
    }

    void add(TwoPeople people, NeverPair.Reason reason, PersonId by, Instant now) {
        database.sql("""
                        insert into never_pair (id, one_id, other_id, reason, set_by, set_at)
                        values (:id, :one, :other, :reason, :by, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("one", people.one().value())
                .param("other", people.other().value())
                .param("reason", reason.name())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** True for whoever lifts it first. */
    boolean lift(UUID id, PersonId by, Instant now) {
        return database.sql(
                                "update never_pair set lifted_by = :by, lifted_at = :now, version = version + 1 where id = :id and lifted_at is null")
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }
}
