package org.alongside.safeguarding.casework.keeping;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of marks, and how chains stand now at the places where they ended then. */
@Component
class MarkBook {
    private final JdbcClient database;
    private final Pulse pulse;

    MarkBook(@Qualifier("safeguarding") JdbcClient database, Pulse pulse) {
        this.database = database;
        this.pulse = pulse;
    }

    /** The mark of this day; empty if there is one already. */
    @SafeguardingTransaction
    public Optional<RecordMark> make(LocalDate today) {
        var heads = database.sql("select chain, place, hash from chain_head where place > 0 order by chain")
                .query((row, number) ->
                        new RecordMark.End(row.getString("chain"), row.getLong("place"), row.getString("hash")).line())
                .list()
                .stream()
                .collect(Collectors.joining("\n"));
        var mark = RecordMark.of(pulse.now(), heads);
        var kept = database.sql("""
                        insert ignore into record_mark (id, made_on, made_at, heads, code)
                        values (:id, :on, :at, :heads, :code)
                        """)
                .param("id", UUID.randomUUID())
                .param("on", today)
                .param("at", LocalDateTime.ofInstant(mark.madeAt(), ZoneOffset.UTC))
                .param("heads", heads)
                .param("code", mark.code())
                .update();
        return kept == 1 ? Optional.of(mark) : Optional.empty();
    }

    Optional<LocalDate> latestDay() {
        return database.sql("select made_on from record_mark order by made_on desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    Optional<RecordMark> latest() {
        return marks("order by made_on desc limit 1", "").stream().findFirst();
    }

    Optional<RecordMark> find(String code) {
        return marks("where code = :code", code).stream().findFirst();
    }

    private List<RecordMark> marks(String which, String code) {
        return database.sql("select made_at, heads, code from record_mark " + which)
                .param("code", code)
                .query((row, number) -> new RecordMark(
                        row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("heads"),
                        row.getString("code")))
                .list();
    }

    /** Whether this chain still says at that place what it said then. */
    boolean stands(RecordMark.End end) {
        var at = end.chain().indexOf('/');
        var kind = end.chain().substring(0, at + 1);
        var which =
                switch (kind) {
                    case "case/" -> "case_entry where case_id";
                    case "audit/" -> "audit_entry where part";
                    case "worry/" -> "concern_link where part";
                    case "worry-step/" -> "concern_step where part";
                    default -> throw new IllegalArgumentException("a chain of which this program does not know");
                };
        return database.sql("select count(*) from " + which + " = :of and place = :place and hash = :hash")
                        .param("of", end.chain().substring(at + 1))
                        .param("place", end.place())
                        .param("hash", end.hash())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** How many cases were erased with a certificate since then. */
    long erasedSince(RecordMark mark) {
        return database.sql(
                        "select count(*) from erasure_certificate where case_reference like 'C-%' and erased_at >= :since")
                .param("since", LocalDateTime.ofInstant(mark.madeAt(), ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
