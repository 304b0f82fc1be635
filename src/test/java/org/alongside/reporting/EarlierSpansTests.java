package org.alongside.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.alongside.AlongsideTest;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Figure;
import org.alongside.reporting.spi.StatisticsSource;
import org.alongside.reporting.spi.Table;
import org.alongside.school.SchoolYear;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A span that is over is counted once for whoever compares with it, and every other one each time. */
@AlongsideTest
class EarlierSpansTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Span LAST_YEAR = new Span(TODAY.minusYears(1), TODAY.minusMonths(10));
    private static final Span NOW = new Span(TODAY.minusMonths(2), TODAY);

    @Autowired
    SchoolYear school;

    private final AtomicLong asked = new AtomicLong();

    private final StatisticsSource source = new StatisticsSource() {
        @Override
        public List<Figure> figures(LocalDate from, LocalDate to) {
            return List.of(new Figure("mentoring.held", new Count.Shown(asked.incrementAndGet())));
        }

        @Override
        public List<Table> tables(LocalDate from, LocalDate to) {
            return List.of();
        }
    };

    private EarlierSpans on(LocalDate day) {
        var clock = Clock.fixed(Instant.parse(day + "T09:00:00Z"), ZoneOffset.UTC);
        return new EarlierSpans(new Numbers(
                List.of(source), new SchoolTimes(school, clock), new AtOnce(TransactionOperations.withoutTransaction())));
    }

    @Test
    void lastYearIsCountedOnceForOneSignIn() {
        var earlier = on(TODAY);
        assertThat(earlier.figuresOf(LAST_YEAR).number("mentoring.held")).contains(1L);
        assertThat(earlier.figuresOf(LAST_YEAR).number("mentoring.held")).contains(1L);
        assertThat(on(TODAY).figuresOf(LAST_YEAR).number("mentoring.held"))
                .as("somebody else’s sign-in")
                .contains(2L);
    }

    @Test
    void whatIsNotOverIsCountedEachTime() {
        var earlier = on(TODAY);
        assertThat(earlier.figuresOf(NOW).number("mentoring.held")).contains(1L);
        assertThat(earlier.figuresOf(NOW).number("mentoring.held")).contains(2L);
    }

    @Test
    void anotherSpanIsAnotherCount() {
        var earlier = on(TODAY);
        earlier.figuresOf(LAST_YEAR);
        var other = new Span(LAST_YEAR.from(), LAST_YEAR.to().minusDays(1));
        assertThat(earlier.figuresOf(other).number("mentoring.held")).contains(2L);
    }
}
