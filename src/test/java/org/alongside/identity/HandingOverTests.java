package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.school.PersonLeft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** A lead on whom something rests does not stop before somebody has taken it over. */
@AlongsideTest
class HandingOverTests {
    @Autowired
    AccountAdministration administration;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("safeguardingOwner")
    JdbcClient safeguarding;

    private final List<Cast> cast = new ArrayList<>();
    private Cast lead;
    private Cast second;
    private Cast deputy;

    @BeforeEach
    void aLiveSchoolWithTwoLeads() {
        database.sql("update school_settings set live = true").update();
        safeguarding.sql("delete from duty").update();
        lead = staff("Siddiqui", Roles.DSL);
        second = staff("Second", Roles.DSL);
        deputy = staff("Blake", Roles.DEPUTY_DSL);
        staff("Whittle", Roles.ADMIN).signIn();
        safeguarding
                .sql("insert into duty (week, weekday, half, person_id) values ('A', 1, 'AM', :lead)")
                .param("lead", lead.id().value())
                .update();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        database.sql("update school_settings set live = false").update();
        safeguarding.sql("delete from duty").update();
        safeguarding.sql("delete from lead_handover").update();
        cast.forEach(it -> {
            database.sql("delete from notice where person_id = :id")
                    .param("id", it.id().value())
                    .update();
            it.leave(database);
            database.sql("delete from person where id = :id")
                    .param("id", it.id().value())
                    .update();
        });
    }

    private Cast staff(String family, String... roles) {
        var somebody = Cast.staff(database, "Mrs", family, roles);
        cast.add(somebody);
        return somebody;
    }

    private boolean isOpen(Cast somebody) {
        return database.sql("select active from account where id = :id")
                .param("id", somebody.id().value())
                .query(Boolean.class)
                .single();
    }

    private boolean isOnDuty(Cast somebody) {
        return safeguarding
                        .sql("select count(*) from duty where person_id = :id")
                        .param("id", somebody.id().value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    @Test
    void withoutASuccessorNeitherTheAccountNorTheRoleEnds() {
        assertThatExceptionOfType(NeedsSuccessor.class)
                .isThrownBy(() -> administration.close(lead.id().value()));
        assertThatExceptionOfType(NeedsSuccessor.class)
                .isThrownBy(() -> administration.give(lead.id(), Set.of(Roles.TEACHER)));
        assertThat(isOpen(lead)).isTrue();
        assertThat(administration.rolesOf(lead.id())).contains(Set.of(Roles.DSL));
        assertThat(isOnDuty(lead)).isTrue();
    }

    @Test
    void nobodyButAnotherLeadTakesOver() {
        var teacher = staff("Lowe", Roles.TEACHER);
        for (var wrong : List.of(teacher, lead)) {
            assertThatExceptionOfType(NeedsSuccessor.class)
                    .isThrownBy(() -> administration.close(lead.id().value(), wrong.id()));
        }
        assertThat(administration.successors(lead.id()))
                .extracting(it -> it.id())
                .containsExactlyInAnyOrder(second.id(), deputy.id());
    }

    @Test
    void whoTakesOverIsToldAndHasTheDuties() {
        administration.close(lead.id().value(), second.id());
        assertThat(isOpen(lead)).isFalse();
        assertThat(isOnDuty(lead)).isFalse();
        assertThat(isOnDuty(second)).isTrue();
        assertThat(database.sql("select count(*) from notice where person_id = :id")
                        .param("id", second.id().value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aLeadOnWhomNothingRestsStopsAtOnce() {
        administration.close(second.id().value());
        assertThat(isOpen(second)).isFalse();
    }

    @Test
    void whoStaysALeadKeepsTheDuties() {
        staff("Third", Roles.DSL);
        administration.give(lead.id(), Set.of(Roles.DEPUTY_DSL));
        assertThat(isOnDuty(lead)).isTrue();
    }

    @Test
    void theLastDeputyCannotStopEvenWithASuccessor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> administration.close(deputy.id().value(), second.id()))
                .withMessage("identity.accounts.last-lead");
    }

    @Test
    void whoLeavesTheSchoolIsFollowedByTheLeadWhoIsThere() {
        transaction.executeWithoutResult(status -> events.publishEvent(new PersonLeft(lead.id())));
        await().untilAsserted(() -> assertThat(isOpen(lead)).isFalse());
        await().untilAsserted(() -> assertThat(isOnDuty(second)).isTrue());
    }
}
