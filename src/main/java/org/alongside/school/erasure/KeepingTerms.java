package org.alongside.school.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.alongside.school.Keeping;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long each kind is kept here. */
@Component
public class KeepingTerms {
    private final JdbcClient database;
    private final Clock clock;

    KeepingTerms(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<KeepingTerm> all() {
        return database.sql("select * from keeping_term order by months, kind")
                .query(KeepingTerms::term)
                .list();
    }

    KeepingTerm of(Keeping kind) {
        return database.sql("select * from keeping_term where kind = :kind")
                .param("kind", kind.name())
                .query(KeepingTerms::term)
                .single();
    }

    /** Months after the day of leaving, 1 to 1200. */
    public int months(Keeping kind) {
        return of(kind).months();
    }

    /** False if somebody else has changed it since it was seen. */
    boolean change(KeepingTerm seen, int months, PersonId by) {
        return database.sql("""
                        update keeping_term set months = :months, changed_by = :by, changed_at = :now, version = version + 1
                        where kind = :kind and version = :version
                        """)
                        .param("months", months)
                        .param("by", by.value())
                        .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("kind", seen.kind().name())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    private static KeepingTerm term(ResultSet row, int number) throws SQLException {
        return new KeepingTerm(
                Keeping.valueOf(row.getString("kind")),
                row.getInt("months"),
                row.getString("changed_by") != null,
                row.getLong("version"));
    }
}
