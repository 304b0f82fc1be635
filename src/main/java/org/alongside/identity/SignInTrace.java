package org.alongside.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was done to somebody's way in, and by whom. Only ever added to. */
@Component
class SignInTrace {
    private static final int SHOWN = 20;

    private final JdbcClient database;
    private final Clock clock;

    SignInTrace(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param by whose hand it was; null for the owner at the sign-in page */
    record Entry(Instant at, @Nullable PersonId by, String what) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID account, @Nullable PersonId by, String what) {
        database.sql("insert into sign_in_trace (at, account_id, by_person, what) values (:at, :account, :by, :what)")
                .param("at", Timestamp.from(clock.instant()))
                .param("account", account)
                .param("by", by == null ? null : by.value())
                .param("what", what)
                .update();
    }

    /** The last few, the newest first. */
    @Transactional(readOnly = true)
    List<Entry> of(UUID account) {
        return database.sql("""
                        select at, by_person, what from sign_in_trace where account_id = :account
                        order by id desc limit :shown
                        """)
                .param("account", account)
                .param("shown", SHOWN)
                .query((row, number) -> {
                    var by = row.getObject(2, UUID.class);
                    return new Entry(
                            row.getTimestamp(1).toInstant(), by == null ? null : new PersonId(by), row.getString(3));
                })
                .list();
    }
}
