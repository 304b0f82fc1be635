package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A guesser who tries many passwords in the same moment. Committed, so each try has a transaction of its own. */
@AlongsideTest
class GuessingAtOnceTests {
    private static final String NAME = "t.guessed-at-once";
    private static final int TRIES = 40;

    @Autowired
    FailedSignIns failures;

    @Autowired
    JdbcClient database;

    @Test
    void fortyTriesInOneMomentAreNoMoreThanFive() throws Exception {
        var start = new CountDownLatch(1);
        var tries = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < TRIES; i++) {
            tries.add(() -> {
                start.await();
                return failures.mayTry(NAME);
            });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = tries.stream().map(threads::submit).toList();
            start.countDown();
            var looked = 0;
            for (var answer : answers) {
                looked += answer.get() ? 1 : 0;
            }
            assertThat(looked).isEqualTo(5);
        }
        failures.succeeded(NAME);
        assertThat(failures.mayTry(NAME))
                .describedAs("a right password takes the count back")
                .isTrue();
    }

    @AfterEach
    void leaveNothingBehind() {
        database.sql("delete from failed_sign_in where username = :name")
                .param("name", NAME)
                .update();
    }
}
