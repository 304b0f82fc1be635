package org.alongside.safeguarding.casework.files;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known in the demo's cases besides their chronology; written once, however often a demo is begun. */
final class DemoFacts {
    private final JdbcClient database;
    private final FileSeal seal;
    private final ActionBook actions;

    DemoFacts(JdbcClient database, FileSeal seal, ActionBook actions) {
        this.database = database;
        this.seal = seal;
        this.actions = actions;
    }

    private static UUID key(CaseId id, String what) {
        return UUID.nameUUIDFromBytes(("demo:" + id.value() + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    void person(CaseId id, PersonId person, Set<CaseRole> roles, LocalDate today) {
        database.sql("""
                        insert ignore into case_person (id, case_id, person_id, roles, added_at)
                        values (:id, :case, :person, :roles, :at)
                        """)
                .param("id", key(id, "person " + person.value()))
                .param("case", id.value())
                .param("person", person.value())
                .param("roles", CaseRole.text(roles))
                .param("at", today.minusDays(1).atTime(16, 0))
                .update();
    }

    void keeper(CaseId id, Lead keeper) {
        database.sql("update case_file set keeper_id = :who, keeper_name = :name where id = :id")
                .param("who", keeper.id().value())
                .param("name", keeper.name())
                .param("id", id.value())
                .update();
    }

    void review(CaseId id, LocalDate on) {
        database.sql("update case_file set review_on = :on where id = :id")
                .param("on", on)
                .param("id", id.value())
                .update();
    }

    void known(
            CaseId id,
            Set<Flag> flags,
            @Nullable String nicknames,
            @Nullable String places,
            @Nullable String accounts,
            @Nullable String atRisk,
            LocalDate today) {
        database.sql("""
                        insert ignore into case_facts
                            (id, flags, nicknames, places, accounts, at_risk, changed_at, changed_name, version)
                        values (:id, :flags, :nicknames, :places, :accounts, :atRisk, :at, 'Mrs Siddiqui', 1)
                        """)
                .param("id", id.value())
                .param("flags", Flag.text(flags))
                .param("nicknames", sealed(id, Fact.NICKNAMES, nicknames))
                .param("places", sealed(id, Fact.PLACES, places))
                .param("accounts", sealed(id, Fact.ACCOUNTS, accounts))
                .param("atRisk", sealed(id, Fact.AT_RISK, atRisk))
                .param("at", today.minusDays(1).atTime(16, 0))
                .update();
    }

    private byte @Nullable [] sealed(CaseId id, Fact fact, @Nullable String words) {
        return words == null ? null : seal.of(id).seal(Narrative.of(words), "case_facts", id.value(), fact.column());
    }

    void action(CaseId id, Task task, @Nullable String words, Lead owner, LocalDate due, LocalDate today) {
        var key = key(id, "action " + task);
        if (actions.byKey(key).isEmpty()) {
            actions.insert(
                    key,
                    id,
                    task,
                    words == null ? null : Narrative.of(words),
                    owner,
                    due,
                    owner,
                    today.minusDays(1).atTime(16, 0).toInstant(ZoneOffset.UTC));
        }
    }
}
