package org.alongside.safeguarding.casework.clerk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of letters and their templates, read through the clerk's view, which has no column with words of a case. */
@Component
class PostBook {
    private final JdbcClient database;

    PostBook(@Qualifier("safeguarding") JdbcClient database) {
        this.database = database;
    }

    /** What a letter is made of. */
    record Draft(
            UUID id,
            CaseId caseId,
            LetterKind kind,
            @Nullable UUID meeting,
            @Nullable UUID referral,
            GatheringBook.Agency to,
            String subject,
            String body) {}

    /** Once for each id. */
    void insert(Draft draft, Lead by, Instant now) {
        database.sql("""
                        insert ignore into case_letter
                            (id, case_id, kind, meeting_id, referral_id, agency_id, agency_name, address, subject, body,
                             drafted_at, drafted_by, drafted_name)
                        values (:id, :case, :kind, :meeting, :referral, :agency, :name, :address, :subject, :body,
                                :now, :by, :byName)
                        """)
                .param("id", draft.id())
                .param("case", draft.caseId().value())
                .param("kind", draft.kind().name())
                .param("meeting", draft.meeting())
                .param("referral", draft.referral())
                .param("agency", draft.to().id())
                .param("name", draft.to().name())
                .param("address", draft.to().address())
                .param("subject", draft.subject())
                .param("body", draft.body())
                .param("now", GatheringBook.utc(now))
                .param("by", by.id().value())
                .param("byName", by.name())
                .update();
    }

    /** Those that are not posted, the oldest first; what came back longest ago goes last. */
    List<CaseLetter> open() {
        return database.sql("""
                        select * from clerk_letter
                        where posted_at is null and (returned_why is null or returned_why <> 'MOVED')
                        order by returned_why is not null, drafted_at, id limit 200
                        """).query((row, number) -> row(row)).list();
    }

    /** Those that a lead has to look at, the oldest first. */
    List<CaseLetter> waiting() {
        return database.sql("""
                        select * from clerk_letter where released_at is null and returned_why is null
                        order by drafted_at, id limit 200
                        """).query((row, number) -> row(row)).list();
    }

    Optional<CaseLetter> find(UUID id) {
        return database.sql("select * from clerk_letter where id = :id")
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    /** Of a letter that clerks work on. */
    Optional<CaseId> caseOf(UUID letter) {
        return database.sql("select case_id from clerk_letter where id = :id")
                .param("id", letter)
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    /** True for whoever decides first. */
    @SafeguardingTransaction
    boolean release(UUID id, Lead by, Instant now) {
        return database.sql("""
                        update case_letter set released_at = :now, released_by = :by, released_name = :name
                        where id = :id and released_at is null and returned_why is null
                        """)
                        .param("id", id)
                        .param("now", GatheringBook.utc(now))
                        .param("by", by.id().value())
                        .param("name", by.name())
                        .update()
                == 1;
    }

    /** True for whoever decides first. */
    @SafeguardingTransaction
    boolean giveBack(UUID id, Returned why) {
        return database.sql("""
                        update case_letter set returned_why = :why
                        where id = :id and released_at is null and returned_why is null
                        """).param("id", id).param("why", why.name()).update() == 1;
    }

    /** Those of a meeting that was moved and that have not gone out. */
    void overtaken(UUID meeting) {
        database.sql("update case_letter set returned_why = 'MOVED' where meeting_id = :id and posted_at is null")
                .param("id", meeting)
                .update();
    }

    /** True for whoever does it first; a letter that nobody released is never posted. */
    boolean posted(UUID id, Lead by, Instant now) {
        return database.sql("""
                        update case_letter set posted_at = :now, posted_name = :name
                        where id = :id and posted_at is null and released_at is not null and returned_why is null
                        """)
                        .param("id", id)
                        .param("now", GatheringBook.utc(now))
                        .param("name", by.name())
                        .update()
                == 1;
    }

    LetterTemplate template(LetterKind kind) {
        return database.sql("select * from letter_template where kind = :kind")
                .param("kind", kind.name())
                .query((row, number) -> new LetterTemplate(
                        kind, row.getString("subject"), row.getString("body"), row.getLong("version")))
                .single();
    }

    /** False if somebody else has changed it since it was read; then nothing is kept. */
    @SafeguardingTransaction
    boolean keep(LetterTemplate mine) {
        return database.sql("""
                        update letter_template set subject = :subject, body = :body, version = version + 1
                        where kind = :kind and version = :version
                        """)
                        .param("kind", mine.kind().name())
                        .param("subject", mine.subject())
                        .param("body", mine.body())
                        .param("version", mine.version())
                        .update()
                == 1;
    }

    private static CaseLetter row(ResultSet row) throws SQLException {
        return new CaseLetter(
                row.getObject("id", UUID.class),
                "C-" + row.getLong("number"),
                LetterKind.valueOf(row.getString("kind")),
                row.getObject("referral_id", UUID.class),
                row.getString("agency_name"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getObject("drafted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("drafted_name"),
                orNull(row.getObject("released_at", LocalDateTime.class)),
                row.getString("released_name"),
                row.getString("returned_why"),
                orNull(row.getObject("posted_at", LocalDateTime.class)));
    }

    private static @Nullable Instant orNull(@Nullable LocalDateTime at) {
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
