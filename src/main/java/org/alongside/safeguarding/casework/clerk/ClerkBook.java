package org.alongside.safeguarding.casework.clerk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.casework.files.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the clerk's two views and the directory, none of which has a column with words of a case. */
@Component
class ClerkBook {
    private final JdbcClient database;

    ClerkBook(@Qualifier("safeguarding") JdbcClient database) {
        this.database = database;
    }

    /** What is due first comes first. */
    List<ClerkTask> tasks(int most, int offset) {
        return database.sql("select * from clerk_task order by due_on, number, id limit :most offset :offset")
                .param("most", most)
                .param("offset", offset)
                .query((row, number) -> new ClerkTask(
                        row.getObject("id", UUID.class),
                        "C-" + row.getLong("number"),
                        row.getString("task"),
                        row.getString("owner_name"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** What is due first comes first. */
    List<Chase> chases() {
        return database.sql("""
                        select v.*, a.reach, a.hours from clerk_chase v join agency a on a.id = v.agency_id
                        order by v.due_at, v.id limit 200
                        """)
                .query((row, number) -> new Chase(
                        row.getObject("id", UUID.class),
                        "C-" + row.getLong("number"),
                        row.getString("agency_name"),
                        row.getString("reach"),
                        row.getString("hours"),
                        utc(row.getObject("sent_at", LocalDateTime.class)),
                        utc(row.getObject("due_at", LocalDateTime.class)),
                        orNull(row.getObject("acknowledged_at", LocalDateTime.class)),
                        orNull(row.getObject("chased_at", LocalDateTime.class))))
                .list();
    }

    /** To whom the referral went, as the directory says now; of a referral that clerks work on. */
    Optional<GatheringBook.Agency> addressee(UUID referral) {
        return database.sql("""
                        select a.id, a.name, a.address from clerk_chase v join agency a on a.id = v.agency_id
                        where v.id = :id
                        """)
                .param("id", referral)
                .query((row, number) ->
                        new GatheringBook.Agency(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Of a referral that clerks work on. */
    Optional<CaseId> caseOfChase(UUID referral) {
        return database.sql("select case_id from clerk_chase where id = :id")
                .param("id", referral)
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    private static Instant utc(LocalDateTime at) {
        return at.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant orNull(@Nullable LocalDateTime at) {
        return at == null ? null : utc(at);
    }
}
