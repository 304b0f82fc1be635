package org.alongside.safeguarding.casework.referrals;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Figure;
import org.alongside.reporting.spi.StatisticsSource;
import org.alongside.reporting.suppression.MonthlyCounts;
import org.alongside.reporting.suppression.StandingBook;
import org.alongside.reporting.suppression.TellingBook;
import org.alongside.reporting.suppression.Threshold;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many referrals were sent, answered and answered in time, by the month of sending and told when the month after it is
 * over; and how many wait for an answer. What is too few to tell stays on this side, and so does what could be told by
 * subtraction. Only the leads' own track is counted.
 */
@Component
class ReferralFigures implements StatisticsSource {
    private static final List<String> PARTS = List.of("in-time", "late", "open");

    private final JdbcClient database;
    private final TellingBook sent;
    private final StandingBook waiting;
    private final Clock clock;

    ReferralFigures(
            @Qualifier("safeguarding") JdbcClient database,
            @Qualifier("safeguarding") PlatformTransactionManager transactions,
            @Value("${alongside.reporting.threshold:5}") int fewest,
            Clock clock) {
        this.database = database;
        this.clock = clock;
        var threshold = new Threshold(fewest, Threshold.Zero.TOLD);
        var transaction = new TransactionTemplate(transactions);
        this.sent = new TellingBook(database, transaction, "referrals", threshold);
        this.waiting = new StandingBook(database, transaction, threshold);
    }

    @Override
    public List<Figure> figures(LocalDate from, LocalDate to) {
        var today = Said.dayOf(clock.instant());
        var months = MonthlyCounts.over(from, to, today, 1);
        var told = MonthlyCounts.tell(sent, months, PARTS, this::counts);
        var figures = new ArrayList<>(List.of(
                new Figure("safeguarding.referrals", told.all("in-time", "late", "open")),
                new Figure("safeguarding.referrals-answered", told.all("in-time", "late")),
                new Figure("safeguarding.referrals-in-time", told.all("in-time"))));
        if (!to.isBefore(today)) {
            figures.addAll(waiting(today));
        }
        return figures;
    }

    private Map<String, Long> counts(List<YearMonth> months) {
        Map<String, Long> counts = new HashMap<>();
        database.sql("""
                        select r.sent_at, r.answered_at, r.due_at from referral r join case_file c on c.id = r.case_id
                        where c.track = 'LEADS' and r.kind = 'REFERRAL' and r.sent_at >= :from and r.sent_at < :end
                        """)
                .param("from", startOf(months.getFirst().atDay(1)))
                .param("end", startOf(months.getLast().plusMonths(1).atDay(1)))
                .query(row -> {
                    var month = YearMonth.from(row.getObject("sent_at", LocalDateTime.class)
                            .atOffset(ZoneOffset.UTC)
                            .atZoneSameInstant(Said.LONDON));
                    var answered = row.getObject("answered_at", LocalDateTime.class);
                    var due = row.getObject("due_at", LocalDateTime.class);
                    var part = answered == null ? "open" : due != null && answered.isAfter(due) ? "late" : "in-time";
                    counts.merge(month + "/" + part, 1L, Long::sum);
                });
        return counts;
    }

    /** Of those that wait today, how many are late; of too few of either, all together; of too few at all, nothing. */
    private List<Figure> waiting(LocalDate today) {
        Map<UUID, String> split = new HashMap<>();
        Map<UUID, String> together = new HashMap<>();
        database.sql("""
                        select r.id, r.due_at < :now late from referral r join case_file c on c.id = r.case_id
                        where c.track = 'LEADS' and r.kind = 'REFERRAL' and r.sent_at is not null
                          and r.answered_at is null and r.closed_at is null
                        """).param("now", ReferralBook.utc(clock.instant())).query(row -> {
            var id = row.getObject("id", UUID.class);
            split.put(id, row.getBoolean("late") ? "late" : "not-yet");
            together.put(id, "waiting");
        });
        if (split.isEmpty() && waiting.told("referrals-waiting", today).isEmpty()) {
            return both(new Count.Shown(0), new Count.Shown(0));
        }
        var week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return waiting.tell("referrals-waiting", today, List.of(split, together))
                .filter(it -> !it.on().isBefore(week))
                .map(it -> both(
                        new Count.Shown(it.size()),
                        it.members().containsValue("waiting") ? Count.UNTOLD : new Count.Shown(it.count("late"))))
                .orElseGet(() -> both(Count.UNTOLD, Count.UNTOLD));
    }

    /** Once a day: what waited eight years ago is not compared any more. */
    @Scheduled(initialDelay = 900_000, fixedDelay = 86_400_000)
    void forget() {
        waiting.forgetBefore(Said.dayOf(clock.instant()).minusYears(StandingBook.YEARS_KEPT));
    }

    private static List<Figure> both(Count all, Count late) {
        return List.of(
                new Figure("safeguarding.referrals-waiting", all), new Figure("safeguarding.referrals-late", late));
    }

    private static LocalDateTime startOf(LocalDate day) {
        return ReferralBook.utc(day.atStartOfDay(Said.LONDON).toInstant());
    }
}
