package org.alongside.safeguarding.casework.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.chain.Break;
import org.alongside.safeguarding.casework.chain.Commitment;
import org.alongside.safeguarding.casework.chain.Verdict;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.safeguarding.casework.vault.Sealed;
import org.alongside.safeguarding.casework.vault.Sealer;
import org.alongside.safeguarding.casework.vault.WordsDoNotOpen;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lines of the audit: adds them, link by link, and reads them. The database lets nobody at work do more. */
@Component
class AuditBook {
    private static final int PAGE = 500;
    private static final String TABLE = "audit_entry";
    private static final String REASON = "reason";
    private static final String SALT = "salt";

    private final JdbcClient database;
    private final ChainHeads heads;
    private final Sealer sealer;

    AuditBook(@Qualifier("safeguarding") JdbcClient database, ChainHeads heads, Sealer sealer) {
        this.database = database;
        this.heads = heads;
        this.sealer = sealer;
    }

    /**
     * Adds a line to this part; it is in the database when this returns.
     *
     * @param by null for the portal itself
     * @throws RuntimeException if the part is broken at its end, or the database does not answer
     */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.REQUIRES_NEW)
    void add(
            int part,
            Instant now,
            @Nullable Lead by,
            Deed deed,
            @Nullable String subject,
            @Nullable String detail,
            @Nullable Narrative reason) {
        var id = UUID.randomUUID();
        var salt = reason == null ? null : Commitment.salt();
        var commitment = reason == null || salt == null
                ? null
                : Commitment.to(salt, reason.disclose()).hex();
        var person = by == null ? null : by.id().value();
        var name = by == null ? "Alongside" : by.name();
        var fields = AuditRow.fields(now, person, name, deed.name(), subject, detail, commitment);
        var link = heads.append(AuditRow.chain(part), fields);
        database.sql("""
                        insert into audit_entry
                            (id, part, place, done_at, person_id, person_name, deed, subject, detail,
                             reason, commitment, salt, previous, hash)
                        values (:id, :part, :place, :now, :person, :name, :deed, :subject, :detail,
                                :reason, :commitment, :salt, :previous, :hash)
                        """)
                .param("id", id)
                .param("part", part)
                .param("place", link.place())
                .param("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("person", person)
                .param("name", name)
                .param("deed", deed.name())
                .param("subject", subject)
                .param("detail", detail)
                .param(REASON, reason == null ? null : seal(reason, id, REASON))
                .param("commitment", commitment)
                .param(SALT, salt == null ? null : seal(Narrative.of(salt), id, SALT))
                .param("previous", link.before().hex())
                .param("hash", link.hash().hex())
                .update();
    }

    private byte[] seal(Narrative words, UUID id, String field) {
        return sealer.seal(words, TABLE, id, field).ciphertext();
    }

    /** The part that is written to; 0 if there is none yet. */
    int latestPart() {
        var parts = parts();
        return parts.isEmpty() ? 0 : parts.last();
    }

    /** Those that have lines, those that have a head and those that are remembered: any of it may be missing. */
    private SortedSet<Integer> parts() {
        var parts = new TreeSet<>(database.sql("select distinct part from audit_entry")
                .query(Integer.class)
                .list());
        heads.known("audit/").forEach(chain -> number(chain).ifPresent(parts::add));
        return parts;
    }

    private static Optional<Integer> number(String chain) {
        try {
            return Optional.of(Integer.parseInt(chain.substring(chain.indexOf('/') + 1)));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    /**
     * The latest first.
     *
     * @param readings whether to list who read what as well
     */
    List<AuditRow> latest(boolean readings, int skip, int most) {
        return database.sql("""
                        select * from audit_entry where :readings or deed not in ('READ_WORRY', 'READ_CASE', 'READ_PATTERNS')
                        order by part desc, place desc limit :most offset :skip
                        """)
                .param("readings", readings)
                .param("most", most)
                .param("skip", skip)
                .query((row, number) -> row(row))
                .list();
    }

    /** A line about no single record, or about one of these desks and not of this reader. */
    private static final String IN_SCOPE = """
             and (a.subject is null and :all or a.subject is not null
              and (:all
                or exists (select 1 from case_file c where a.subject like 'C-%'
                  and c.number = cast(substring(a.subject, 3) as unsigned))
                or exists (select 1 from concern w where w.reference = a.subject)
                or exists (select 1 from erasure_certificate z where z.case_reference = a.subject))
              and not exists (select 1 from case_file c where a.subject like 'C-%'
                and c.number = cast(substring(a.subject, 3) as unsigned)
                and (c.track not in (:tracks) or c.not_to = :me or c.subject_id = :me))
              and not exists (select 1 from concern w where w.reference = a.subject
                and (w.track not in (:tracks) or w.about_person = :me))
              and not exists (select 1 from erasure_certificate z where z.case_reference = a.subject
                and (z.track not in (:tracks) or z.not_to = :me)))
            """;

    /** The same within what somebody may see. */
    List<AuditRow> latest(OwnDesk.Scope scope, boolean readings, int skip, int most) {
        return database.sql(
                        "select a.* from audit_entry a where (:readings or a.deed not in ('READ_WORRY', 'READ_CASE', 'READ_PATTERNS'))"
                                + IN_SCOPE + " order by a.part desc, a.place desc limit :most offset :skip")
                .param("readings", readings)
                .param("all", scope.all())
                .param("tracks", scope.tracks())
                .param("me", scope.me())
                .param("most", most)
                .param("skip", skip)
                .query((row, number) -> row(row))
                .list();
    }

    /** Empty if no reason was asked for, or it is not within what they may see. */
    Optional<Narrative> reason(OwnDesk.Scope scope, UUID id) {
        return database.sql("select a.reason from audit_entry a where a.id = :id and a.reason is not null" + IN_SCOPE)
                .param("id", id)
                .param("all", scope.all())
                .param("tracks", scope.tracks())
                .param("me", scope.me())
                .query((row, number) -> new Sealed(row.getBytes(REASON)))
                .optional()
                .map(it -> WordsDoNotOpen.orSay(() -> sealer.open(it, TABLE, id, REASON)));
    }

    /** What there is to say of each part; one page of lines at a time, all of one moment. */
    @SafeguardingTransaction
    List<Verdict> verify() {
        var parts = parts();
        // one that should be there and is not counts; a number that somebody made up does not make the check endless
        for (int part = Math.max(1, parts.size()); part >= 1; part--) {
            parts.add(part);
        }
        return parts.stream().map(this::verify).toList();
    }

    private Verdict verify(int part) {
        var chain = AuditRow.chain(part);
        var verification = heads.verification(chain);
        for (long after = 0; ; ) {
            var page = database.sql(
                            "select * from audit_entry where part = :part and place > :after order by place limit :most")
                    .param("part", part)
                    .param("after", after)
                    .param("most", PAGE)
                    .query((row, number) -> new Checked(row(row), reasonHolds(row)))
                    .list();
            for (var line : page) {
                try {
                    verification.next(line.row().link());
                } catch (IllegalArgumentException noHash) {
                    return new Verdict.Broken(line.row().place(), Break.CHANGED);
                }
                if (!line.reasonHolds()) {
                    verification.wordsChanged();
                }
                after = line.row().place();
            }
            if (page.size() < PAGE) {
                return heads.verdict(chain, verification);
            }
        }
    }

    private record Checked(AuditRow row, boolean reasonHolds) {}

    private boolean reasonHolds(ResultSet row) throws SQLException {
        var commitment = row.getString("commitment");
        var reason = row.getBytes(REASON);
        var salt = row.getBytes(SALT);
        if (commitment == null || reason == null || salt == null) {
            return commitment == null && reason == null && salt == null;
        }
        try {
            var id = row.getObject("id", UUID.class);
            var opened = sealer.open(new Sealed(salt), TABLE, id, SALT).disclose();
            var words = sealer.open(new Sealed(reason), TABLE, id, REASON).disclose();
            return Commitment.to(opened, words).hex().equals(commitment);
        } catch (IllegalStateException | IllegalArgumentException notWhatWasSealed) {
            return false;
        }
    }

    private static AuditRow row(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getObject("id", UUID.class),
                row.getInt("part"),
                row.getLong("place"),
                row.getObject("done_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getString("deed"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("commitment"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
