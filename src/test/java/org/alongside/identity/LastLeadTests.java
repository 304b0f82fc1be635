package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.school.PersonLeft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Real transactions on several threads; whoever came is taken away at the end. */
@AlongsideTest
@ExtendWith(OutputCaptureExtension.class)
class LastLeadTests {
    @Autowired
    AccountAdministration administration;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private final List<Cast> cast = new ArrayList<>();

    @BeforeEach
    void aLiveSchool() {
        database.sql("update school_settings set live = true").update();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        database.sql("update school_settings set live = false").update();
        cast.forEach(it -> {
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

    private void left(Cast somebody) {
        transaction.executeWithoutResult(status -> events.publishEvent(new PersonLeft(somebody.id())));
    }

    @Test
    void twoLeadsWhoAreClosedAtTheSameMomentAreNotBothClosed() throws Exception {
        var admin = staff("Whittle", Roles.ADMIN);
        var deputy = staff("Blake", Roles.DEPUTY_DSL);
        assertThat(isOpen(deputy)).isTrue();
        for (int round = 0; round < 5; round++) {
            var leads = List.of(staff("One" + round, Roles.DSL), staff("Two" + round, Roles.DSL));
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var refused = 0;
                for (var answer : threads.invokeAll(leads.stream()
                        .map(lead -> (Callable<Boolean>) () -> {
                            admin.signIn();
                            start.await();
                            try {
                                administration.close(lead.id().value());
                                return true;
                            } catch (IllegalArgumentException reason) {
                                return false;
                            }
                        })
                        .toList())) {
                    refused += answer.get() ? 0 : 1;
                }
                assertThat(refused).isEqualTo(1);
                assertThat(leads.stream().filter(this::isOpen)).hasSize(1);
            }
            leads.forEach(it -> it.leave(database));
        }
    }

    @Test
    void whoLeavesTheSchoolCannotSignInAnyMore() {
        var teacher = staff("Lowe", Roles.TEACHER);
        var stays = staff("Stays", Roles.TEACHER);
        left(teacher);
        await().untilAsserted(() -> assertThat(isOpen(teacher)).isFalse());
        assertThat(isOpen(stays)).isTrue();
    }

    @Test
    void whoHasNoAccountLeavesQuietly() {
        left(staff("Nobody"));
        var teacher = staff("Lowe", Roles.TEACHER);
        left(teacher);
        await().untilAsserted(() -> assertThat(isOpen(teacher)).isFalse());
    }

    @Test
    void aLeadWhoIsNotTheLastOneIsClosedToo() {
        var first = staff("Siddiqui", Roles.DSL);
        var ignored = List.of(staff("Second", Roles.DSL), staff("Blake", Roles.DEPUTY_DSL));
        left(first);
        await().untilAsserted(() -> assertThat(isOpen(first)).isFalse());
        assertThat(ignored).allMatch(this::isOpen);
    }

    @Test
    void theLastLeadOfALiveSchoolStaysOpenAndTheLogSaysSoWithoutTheName(CapturedOutput log) {
        var lead = staff("Siddiqui", Roles.DSL);
        var ignored = staff("Blake", Roles.DEPUTY_DSL);
        left(lead);
        await().untilAsserted(() -> assertThat(log.getAll()).contains("last safeguarding lead or deputy has left"));
        assertThat(isOpen(lead)).isTrue();
        assertThat(log.getAll()).doesNotContain("Siddiqui", lead.id().value().toString());
        assertThat(isOpen(ignored)).isTrue();
    }

    @Test
    void beforeTheSchoolOpensEverybodyWhoLeavesIsClosed() {
        database.sql("update school_settings set live = false").update();
        var lead = staff("Siddiqui", Roles.DSL);
        left(lead);
        await().untilAsserted(() -> assertThat(isOpen(lead)).isFalse());
    }
}
