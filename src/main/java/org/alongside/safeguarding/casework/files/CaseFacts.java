package org.alongside.safeguarding.casework.files;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.school.NeedsFreshSignIn;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What is known of a child now: two may edit it, neither writes over the other, and what was known before stays. */
@Service
@ForSafeReaders
class CaseFacts {
    static final String TABLE = "case_facts";

    private final JdbcClient database;
    private final FileSeal seal;
    private final CaseDoor door;
    private final CaseLedger ledger;
    private final ChainHeads heads;
    private final Pulse pulse;
    private final Doorbell doorbell;

    CaseFacts(
            @Qualifier("safeguarding") JdbcClient database,
            FileSeal seal,
            CaseDoor door,
            CaseLedger ledger,
            ChainHeads heads,
            Pulse pulse,
            Doorbell doorbell) {
        this.database = database;
        this.seal = seal;
        this.door = door;
        this.ledger = ledger;
        this.heads = heads;
        this.pulse = pulse;
        this.doorbell = doorbell;
    }

    /** For a page whose reading was written down before. */
    @NeedsFreshSignIn
    public Facts of(CaseId id) {
        door.require(id);
        return find(id);
    }

    /** Those of a child alone; no words are opened for them. */
    Set<Flag> flags(CaseId id) {
        door.require(id);
        return database.sql("select flags from case_facts where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(Flag::parse)
                .orElse(Set.of());
    }

    private Facts find(CaseId id) {
        var key = seal.find(id);
        return database.sql("select * from case_facts where id = :id")
                .param("id", id.value())
                .query((row, number) -> {
                    Map<Fact, Narrative> words = new EnumMap<>(Fact.class);
                    for (var fact : Fact.values()) {
                        var sealed = row.getBytes(fact.column());
                        if (sealed != null && key.isPresent()) {
                            words.put(fact, key.get().open(sealed, TABLE, id.value(), fact.column()));
                        }
                    }
                    return new Facts(
                            Flag.parse(row.getString("flags")),
                            words,
                            CaseBook.instant(row.getObject("changed_at", LocalDateTime.class)),
                            row.getString("changed_name"),
                            row.getLong("version"));
                })
                .optional()
                .orElse(Facts.NONE);
    }

    /**
     * Writes what changed, and an entry that says it.
     *
     * @param key the form's own; sending twice is changing it once
     * @param mine with the version that was read
     * @throws FactsChanged if somebody else was faster, with what they wrote
     */
    @NeedsFreshSignIn
    @SafeguardingTransaction
    public Facts change(UUID key, CaseId id, Facts mine) {
        heads.hold(id.chain());
        door.require(id);
        return write(key, id, mine, door.lead());
    }

    /** The same in somebody's name, for the demo. */
    private Facts write(UUID key, CaseId id, Facts mine, Lead by) {
        var now = find(id);
        var changes = changes(now, mine);
        if (changes.isEmpty()) {
            return now;
        }
        if (now.version() != mine.version()) {
            throw new FactsChanged(now);
        }
        var sealer = seal.of(id);
        var sql = database.sql("""
                        insert into case_facts (id, flags, nicknames, places, vehicles, accounts, at_risk, own_view,
                                                speaker, changed_at, changed_name, version)
                        values (:id, :flags, :nicknames, :places, :vehicles, :accounts, :at_risk, :own_view,
                                :speaker, :now, :name, 1)
                        on duplicate key update flags = :flags, nicknames = :nicknames, places = :places,
                                vehicles = :vehicles, accounts = :accounts, at_risk = :at_risk, own_view = :own_view,
                                speaker = :speaker, changed_at = :now, changed_name = :name, version = version + 1
                        """)
                .param("id", id.value())
                .param("flags", Flag.text(mine.flags()))
                .param("now", CaseBook.utc(pulse.now()))
                .param("name", by.name());
        for (var fact : Fact.values()) {
            var words = mine.words().get(fact);
            sql = sql.param(fact.column(), words == null ? null : sealer.seal(words, TABLE, id.value(), fact.column()));
        }
        sql.update();
        ledger.append(id, by, new NewEntry(key, EntryKind.FACTS, Happened.at(pulse.now()), changes, null, null));
        doorbell.ring();
        return find(id);
    }

    private static List<Part> changes(Facts before, Facts after) {
        var parts = new ArrayList<Part>();
        var came = new TreeSet<>(after.flags());
        came.removeAll(before.flags());
        came.forEach(it -> parts.add(new Part(PartKind.OUTCOME, Narrative.of("Now: " + it.recorded()))));
        var went = new TreeSet<>(before.flags());
        went.removeAll(after.flags());
        went.forEach(it -> parts.add(new Part(PartKind.OUTCOME, Narrative.of("No longer: " + it.recorded()))));
        for (var fact : Fact.values()) {
            if (!before.text(fact).equals(after.text(fact))) {
                var text = after.text(fact);
                if (text.length() > fact.longest()) {
                    throw new IllegalArgumentException("safeguarding.case.facts.too-long");
                }
                var kind = fact == Fact.OWN_VIEW && !text.isEmpty() ? PartKind.CHILD_VIEW : PartKind.ACCOUNT;
                parts.add(new Part(
                        kind,
                        Narrative.of(fact.recorded() + ": " + (text.isEmpty() ? "nothing known any more" : text))));
            }
        }
        return parts;
    }
}
