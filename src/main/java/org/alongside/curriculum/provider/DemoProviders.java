package org.alongside.curriculum.provider;

import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.base.demo.DemoChapter;
import org.alongside.school.demo.DemoCast;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Three invented visitors: one ready, one that needs a follow-up, one with whom nothing is agreed. */
@Component
class DemoProviders implements DemoChapter {
    private final JdbcClient database;
    private final ProviderTables tables;

    DemoProviders(JdbcClient database, ProviderTables tables) {
        this.database = database;
        this.tables = tables;
    }

    @Override
    public int place() {
        return 270;
    }

    @Override
    public void tell(LocalDate today) {
        var nurse = visitor(
                "School nursing team (demo)",
                Provider.Kind.HEALTH,
                "Three sessions on growing up and on finding the clinic",
                "Free",
                true,
                null,
                today.minusDays(80),
                true);
        var theatre = visitor(
                "Harbour Street Theatre (demo)",
                Provider.Kind.PRIVATE,
                "A play about a friendship that turns into pressure, with discussion",
                "£420 a day",
                false,
                null,
                today.minusDays(60),
                true);
        var police = visitor(
                "Neighbourhood policing team (demo)",
                Provider.Kind.POLICE,
                "What happens after a report; questions from the box",
                "Free",
                false,
                "Tutors come back to it after four weeks, with the question box",
                null,
                false);
        tables.add(nurse);
        tables.add(theatre);
        tables.add(police);
        tables.check(nurse.id(), today.minusDays(80), DemoCast.HANNAH_LOWE);
        tables.check(theatre.id(), today.minusDays(420), DemoCast.HANNAH_LOWE);
        tables.check(police.id(), today.minusDays(12), DemoCast.DANIEL_PRICE);
        visit(nurse, today.minusDays(40), "Year 7", 140, 21, 6, "AGAIN", today.minusDays(10));
        visit(theatre, today.minusDays(33), "Year 9", 88, 40, 27, "WITH_CHANGES", null);
    }

    private static Provider visitor(
            String name,
            Provider.Kind kind,
            String offers,
            String cost,
            boolean series,
            @org.jspecify.annotations.Nullable String followUp,
            @org.jspecify.annotations.Nullable LocalDate agreed,
            boolean seen) {
        return new Provider(
                new ProviderId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                name,
                kind,
                offers,
                null,
                cost,
                series,
                followUp,
                agreed,
                agreed == null ? null : "Mrs Siddiqui and their lead",
                seen,
                true,
                0);
    }

    private void visit(
            Provider of,
            LocalDate day,
            String audience,
            int useful,
            int partly,
            int not,
            String say,
            @org.jspecify.annotations.Nullable LocalDate after) {
        database.sql("""
                        insert into provider_visit (id, provider_id, day, audience, useful, partly, not_useful, staff_say,
                            followed_up, written_by)
                        values (:id, :provider, :day, :audience, :useful, :partly, :not, :say, :after, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("provider", of.id().value())
                .param("day", Date.valueOf(day))
                .param("audience", audience)
                .param("useful", useful)
                .param("partly", partly)
                .param("not", not)
                .param("say", say)
                .param("after", after == null ? null : Date.valueOf(after))
                .param("by", DemoCast.HANNAH_LOWE.value())
                .update();
    }
}
