package org.alongside.school.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.AlongsideTest;
import org.alongside.identity.Cast;
import org.alongside.school.HungUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** The real database hangs up in the middle of an erasure: then nothing has gone, and it is said how that is seen. */
@AlongsideTest
class DatabaseGoesAwayWhileErasingTests {
    @Autowired
    OverTime overTime;

    @Autowired
    Erasing erasing;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private ErasureCase school;

    @BeforeEach
    void somebodyWhoLeftLongAgo() {
        school = ErasureCase.of(database, overTime, erasing);
    }

    @AfterEach
    void leaveTheSchoolAsItWas() {
        SecurityContextHolder.clearContext();
        for (var table : List.of("erasure_person", "erasure_act")) {
            database.sql("delete from " + table).update();
        }
        database.sql("delete from administrative_act where act like 'eras%'").update();
        for (var cast : List.of(school.canary(), school.head(), school.admin())) {
            cast.leave(database);
            database.sql("delete from person where id = :id")
                    .param("id", cast.id().value())
                    .update();
        }
    }

    private List<Long> left() {
        return List.of(of("person", "id"), of("account", "person_id"), of("account_role", "account_id"));
    }

    private long of(String table, String column) {
        return database.sql("select count(*) from " + table + " where " + column + " = :id")
                .param("id", school.canary().id().value())
                .query(Long.class)
                .single();
    }

    private String carryOut(UUID list, Cast by, AtomicBoolean hungUp) throws Exception {
        var said = new CompletableFuture<String>();
        by.signIn();
        assertThat(new ErasureWork(erasing)
                        .begin(
                                list,
                                by.id(),
                                part -> {
                                    // some of it has gone by then
                                    if (of("account_role", "account_id") == 0 && !hungUp.getAndSet(true)) {
                                        HungUp.onMe(database);
                                    }
                                },
                                said::complete))
                .isTrue();
        return said.get(60, TimeUnit.SECONDS);
    }

    @Test
    void nothingHasGoneThePageSaysWhatToLookAtAndTheSameListCanBeAgreedToOnceMore() throws Exception {
        var persons = school.count("person");
        var list = school.listed();
        var hungUp = new AtomicBoolean();
        assertThat(carryOut(list, school.head(), hungUp)).isEqualTo("school.erasure.lost");
        assertThat(hungUp).as("in the middle").isTrue();
        assertThat(left()).containsExactly(1L, 1L, 1L);
        assertThat(school.count("person")).as("nor is a stand-in left").isEqualTo(persons);
        assertThat(school.count("erasing")).isZero();
        assertThat(school.count("erasure_line")).isZero();
        assertThat(overTime.list()).hasValueSatisfying(it -> assertThat(it.id()).isEqualTo(list));
        transaction.executeWithoutResult(attempt -> {
            erasing.carryOut(list, school.head().id(), ErasureCase.ON);
            assertThat(left()).containsExactly(0L, 0L, 0L);
            attempt.setRollbackOnly();
        });
    }
}
