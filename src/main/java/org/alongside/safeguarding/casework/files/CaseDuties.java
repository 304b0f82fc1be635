package org.alongside.safeguarding.casework.files;

import java.util.List;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.SafeguardingTeam;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.school.Duties;
import org.alongside.school.PersonId;
import org.alongside.school.RoleHolders;
import org.alongside.school.StaffNames;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The open cases that somebody works on and the actions that are theirs. Whoever follows gets those that they may read
 * anyway; a case that they may not read stays in sight of those who may take it over.
 */
@Component
class CaseDuties implements Duties {
    private final CaseBook book;
    private final CaseLedger ledger;
    private final JdbcClient database;
    private final RoleHolders holders;
    private final StaffNames names;
    private final Pulse pulse;

    CaseDuties(
            CaseBook book,
            CaseLedger ledger,
            @Qualifier("safeguarding") JdbcClient database,
            RoleHolders holders,
            StaffNames names,
            Pulse pulse) {
        this.book = book;
        this.ledger = ledger;
        this.database = database;
        this.holders = holders;
        this.names = names;
        this.pulse = pulse;
    }

    @Override
    @SafeguardingTransaction
    public boolean restOn(PersonId person) {
        return database.sql("""
                        select exists (select 1 from case_file where lead_id = :person and status = 'OPEN')
                            or exists (select 1 from case_action a join case_file c on c.id = a.case_id
                                where a.owner_id = :person and a.done_at is null and c.status = 'OPEN')
                        """)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    @SafeguardingTransaction
    public void handOver(PersonId from, PersonId to) {
        var next = new Lead(to, names.formal(to));
        var team = SafeguardingTeam.now(holders);
        for (var row : book.all()) {
            if (row.status() == CaseStatus.OPEN && row.isFor(to, team)) {
                give(row, from, next);
            }
        }
    }

    private void give(CaseRow row, PersonId from, Lead next) {
        var cases = give(
                "update case_file set lead_id = :to, lead_name = :name, version = version + 1 where id = :id and lead_id = :from",
                row,
                from,
                next);
        var actions = give(
                "update case_action set owner_id = :to, owner_name = :name where case_id = :id and owner_id = :from and done_at is null",
                row,
                from,
                next);
        if (cases + actions > 0) {
            var said = new Part(PartKind.OUTCOME, Narrative.of("Taken over by " + next.name()));
            var now = Happened.at(pulse.now());
            ledger.append(
                    row.id(),
                    next,
                    new NewEntry(UUID.randomUUID(), EntryKind.HANDED_OVER, now, List.of(said), null, null));
        }
    }

    private int give(String sql, CaseRow row, PersonId from, Lead next) {
        return database.sql(sql)
                .param("to", next.id().value())
                .param("name", next.name())
                .param("id", row.id().value())
                .param("from", from.value())
                .update();
    }
}
