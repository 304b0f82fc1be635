package org.alongside.mentoring.scheduling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.mentoring.flow.Progress;
import org.alongside.mentoring.matching.Matcher;
import org.alongside.mentoring.matching.MatchingProblem;
import org.alongside.mentoring.matching.ReferenceCohort;
import org.junit.jupiter.api.Test;

/** One thread or many, the answer is the same byte for byte; and whoever waits may stop waiting. */
class SameAnswerTests {
    private final MatchingProblem cohort = ReferenceCohort.of(40, 60, 105, 3);
    private final ScheduleProblem year = ReferenceYear.of(30, 4, 3);

    @Test
    void oneThreadAndFourGiveTheSameBytes() throws Exception {
        Callable<String> work = () -> Matcher.match(cohort, Progress.UNHEARD)
                + SchedulePlanner.flows().plan(year, Progress.UNHEARD).toString();
        var alone = work.call().getBytes(UTF_8);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(Collections.nCopies(8, work))) {
                assertThat(answer.get().getBytes(UTF_8)).isEqualTo(alone);
            }
        }
    }

    @Test
    void theSameInputBuiltAnewGivesTheSameBytes() {
        assertThat(Matcher.match(ReferenceCohort.of(40, 60, 105, 3), Progress.UNHEARD)
                        .toString())
                .isEqualTo(Matcher.match(cohort, Progress.UNHEARD).toString());
        assertThat(SchedulePlanner.flows()
                        .plan(ReferenceYear.of(30, 4, 3), Progress.UNHEARD)
                        .toString())
                .isEqualTo(SchedulePlanner.flows().plan(year, Progress.UNHEARD).toString());
    }

    @Test
    void bothStopWhereverTheyAreInterrupted() throws Exception {
        for (var after : List.of(1, 30, 60)) {
            stops(after, progress -> Matcher.match(cohort, progress));
        }
        for (var after : List.of(1, 500, 900, 990)) {
            stops(after, progress -> SchedulePlanner.flows().plan(year, progress));
        }
    }

    private static void stops(int after, Work work) throws Exception {
        var interrupted = new CompletableFuture<Instant>();
        var ended = new CompletableFuture<Instant>();
        var thread = Thread.ofPlatform().start(() -> {
            var heard = new AtomicInteger();
            try {
                assertThatThrownBy(() -> work.with((done, of) -> {
                            if (heard.incrementAndGet() == after) {
                                interrupted.complete(Instant.now());
                                Thread.currentThread().interrupt();
                            }
                        }))
                        .isInstanceOf(CancellationException.class);
                ended.complete(Instant.now());
            } catch (AssertionError tooFew) {
                ended.completeExceptionally(tooFew);
            }
        });
        thread.join();
        assertThat(Duration.between(interrupted.get(), ended.get())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void progressOnlyGrowsAndReachesItsEnd() {
        var reached = new double[] {0};
        var seen = new HashSet<Double>();
        Progress growing = (done, of) -> {
            var share = (double) done / of;
            assertThat(share).isBetween(reached[0], 1.0);
            reached[0] = share;
            seen.add(share);
        };
        SchedulePlanner.flows().plan(year, growing);
        assertThat(reached[0]).isEqualTo(1.0);
        assertThat(seen).hasSizeGreaterThan(100);
        reached[0] = 0;
        Matcher.match(cohort, growing);
        assertThat(reached[0]).isEqualTo(1.0);
    }

    private interface Work {
        void with(Progress progress);
    }
}
