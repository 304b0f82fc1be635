package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class StartingTurnTests {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration NOT_AT_ALL = Duration.ZERO;
    private static final DatabaseLogin LOGIN = new DatabaseLogin(
            "main",
            System.getProperty("spring.datasource.url"),
            System.getProperty("spring.datasource.username"),
            System.getProperty("spring.datasource.password"));

    @AfterEach
    void tidy() throws SQLException {
        run("drop table if exists starting_turn, starting_turn_beside");
    }

    @Test
    void ofPortalsThatStartTogetherOneIsInsideAtATime() throws Exception {
        var inside = new AtomicInteger();
        var seen = new ConcurrentLinkedQueue<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 4)
                    .mapToObj(it -> threads.submit((Callable<Void>) () -> {
                        var turn = StartingTurn.take(LOGIN, LONG);
                        seen.add(inside.incrementAndGet());
                        inside.decrementAndGet();
                        turn.end();
                        return null;
                    }))
                    .toList();
            for (Future<Void> one : all) {
                one.get();
            }
        }
        assertThat(seen).hasSize(4).containsOnly(1);
    }

    @Test
    void whoeverWaitsTooLongIsToldWhy() {
        var turn = StartingTurn.take(LOGIN, LONG);
        try {
            assertThatThrownBy(() -> StartingTurn.take(LOGIN, NOT_AT_ALL))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another portal has been preparing the databases");
        } finally {
            turn.end();
        }
    }

    @Test
    void theTurnOfAPortalThatDiedRunsOut() throws Exception {
        StartingTurn.take(LOGIN, LONG).end();
        run("update starting_turn set holder = 'a portal that died', until = utc_timestamp(6) + interval 1 second");
        assertThatThrownBy(() -> StartingTurn.take(LOGIN, NOT_AT_ALL)).isInstanceOf(CannotStart.class);
        StartingTurn.take(LOGIN, LONG).end();
    }

    @Test
    void whoeverIsStoppedBeforeItIsReadyLetsTheNextOneGoAtOnce() {
        try (var start = new GenericApplicationContext()) {
            StartingTurn.take(LOGIN, LONG).endWith(start);
            start.refresh();
            assertThatThrownBy(() -> StartingTurn.take(LOGIN, NOT_AT_ALL)).isInstanceOf(CannotStart.class);
        }
        StartingTurn.take(LOGIN, NOT_AT_ALL).end();
    }

    @Test
    void aDatabaseWithAnyOtherTableIsNotEmpty() throws Exception {
        StartingTurn.take(LOGIN, LONG).end();
        run("create table starting_turn_beside (id int primary key)");
        try (var connection = LOGIN.connect()) {
            assertThat(StartingTurn.isAllThatIsIn(connection)).isFalse();
        }
    }

    private static void run(String sql) throws SQLException {
        try (var connection = LOGIN.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
