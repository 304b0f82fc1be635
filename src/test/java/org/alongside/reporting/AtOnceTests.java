package org.alongside.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.AlongsideTest;
import org.alongside.reporting.spi.Figure;
import org.alongside.reporting.spi.Handover;
import org.alongside.reporting.spi.StatisticsSource;
import org.alongside.reporting.suppression.Release;
import org.alongside.reporting.suppression.TellingBook;
import org.alongside.reporting.suppression.Threshold;
import org.alongside.school.SchoolYear;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What a report tells is in the book before anybody sees it, all of it or nothing; two who tell at once tell the same. */
@AlongsideTest
class AtOnceTests {
    private static final String SUBJECT = "at-once-demo";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    AtOnce atOnce;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    SchoolYear school;

    @AfterEach
    void nothingIsLeft() {
        database.sql("delete from told_block where subject = :subject")
                .param("subject", SUBJECT)
                .update();
        database.sql("delete from told_ahead").update();
    }

    private Release tell(long count) {
        var atoms = new LinkedHashMap<String, Long>();
        atoms.put("2026-09", count);
        atoms.put("2026-10", count + 1);
        return new TellingBook(database, transaction, SUBJECT, new Threshold(5, Threshold.Zero.TOLD))
                .tell(atoms, List.of());
    }

    private int inTheBook() {
        return database.sql("select count(*) from told_block where subject = :subject")
                .param("subject", SUBJECT)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatNobodySawIsNotInTheBook() {
        assertThatIllegalStateException().isThrownBy(() -> atOnce.tell(() -> {
            tell(10);
            throw new IllegalStateException("the power went");
        }));
        assertThat(inTheBook()).isZero();
        atOnce.tell(() -> tell(10));
        assertThat(inTheBook()).isEqualTo(2);
    }

    @Test
    void twoWhoTellAtTheSameMomentTellTheSame() throws Exception {
        var together = new CyclicBarrier(2);
        var tries = new AtomicInteger();
        try (var two = Executors.newFixedThreadPool(2)) {
            var tellers = new ArrayList<Callable<Release>>();
            for (long count : new long[] {10, 20}) {
                var first = new AtomicInteger();
                tellers.add(() -> atOnce.tell(() -> {
                    tries.incrementAndGet();
                    if (first.getAndIncrement() == 0) {
                        inTheBook(); // both have looked before either writes
                        meet(together);
                    }
                    return tell(count);
                }));
            }
            var told = two.invokeAll(tellers, 60, TimeUnit.SECONDS);
            assertThat(told.getFirst().get().blocks())
                    .containsExactlyInAnyOrderElementsOf(told.getLast().get().blocks());
        }
        assertThat(inTheBook()).isEqualTo(2);
        assertThat(tries.get()).as("one of them looked again").isEqualTo(3);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsOverIsToldAtNightByOneOfAll() {
        var asked = new ArrayList<Span>();
        var source = new StatisticsSource() {
            @Override
            public List<Figure> figures(LocalDate from, LocalDate to) {
                asked.add(new Span(from, to));
                return List.of();
            }

            @Override
            public Handover everything(LocalDate from, LocalDate to) {
                asked.add(new Span(from, to));
                return new Handover(List.of(), List.of());
            }
        };
        var clock = Clock.fixed(Instant.parse(TODAY + "T02:00:00Z"), ZoneOffset.UTC);
        var night = new TellingAhead(List.of(source), new SchoolTimes(school, clock), atOnce, database);
        assertThat(night.tell()).isTrue();
        assertThat(asked).isNotEmpty().allMatch(it -> it.to().isBefore(TODAY));
        asked.clear();
        assertThat(night.tell()).as("another node").isFalse();
        assertThat(asked).isEmpty();
    }
}
