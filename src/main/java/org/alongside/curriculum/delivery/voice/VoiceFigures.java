package org.alongside.curriculum.delivery.voice;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.base.ui.Said;
import org.alongside.reporting.spi.StatisticsSource;
import org.alongside.reporting.spi.Table;
import org.alongside.reporting.suppression.MonthlyCounts;
import org.alongside.reporting.suppression.TellingBook;
import org.alongside.reporting.suppression.Threshold;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What pupils say of their lessons, over the whole school: whether they were useful, and whether it felt safe to speak. By
 * the month of the lesson, told when the month after it is over as well, because answers come later.
 */
@Component
class VoiceFigures implements StatisticsSource {
    private static final List<String> PARTS = List.of("yes", "partly", "no");

    private final JdbcClient database;
    private final Clock clock;
    private final Map<Ballot, TellingBook> books = new HashMap<>();

    VoiceFigures(
            JdbcClient database,
            PlatformTransactionManager transactions,
            @Value("${alongside.reporting.threshold:5}") int fewest,
            Clock clock) {
        this.database = database;
        this.clock = clock;
        var threshold = new Threshold(fewest, Threshold.Zero.TOLD);
        for (var it : List.of(Ballot.USEFUL, Ballot.SAFE)) {
            books.put(
                    it,
                    new TellingBook(database, new TransactionTemplate(transactions), "voice-" + key(it), threshold));
        }
    }

    @Override
    public List<Table> tables(LocalDate from, LocalDate to) {
        var months = MonthlyCounts.over(from, to, Said.dayOf(clock.instant()), 1);
        var rows = new ArrayList<Table.Row>();
        for (var question : List.of(Ballot.USEFUL, Ballot.SAFE)) {
            var book = books.get(question);
            if (book != null && !months.isEmpty()) {
                var told = MonthlyCounts.tell(book, months, PARTS, fresh -> counts(question, fresh));
                rows.add(new Table.Row(
                        key(question), PARTS.stream().map(it -> told.all(it)).toList()));
            }
        }
        return List.of(new Table("curriculum.voice", Table.By.WORD, PARTS, rows));
    }

    /** "mostly" stands beside "partly": both are in the middle. */
    private Map<String, Long> counts(Ballot question, List<YearMonth> months) {
        Map<String, Long> counts = new HashMap<>();
        database.sql("""
                        select concat(date_format(d.day, '%Y-%m'), '/', if(v.answer = 'mostly', 'partly', v.answer)) atom, sum(v.n) n
                        from voice_count v
                        join lesson_delivery d on d.planned_lesson_id = v.planned_lesson_id and d.corrected_by is null
                        where d.day between :from and :to and v.question = :question group by atom
                        """)
                .param("from", Date.valueOf(months.getFirst().atDay(1)))
                .param("to", Date.valueOf(months.getLast().atEndOfMonth()))
                .param("question", question.name())
                .query(row -> {
                    counts.put(row.getString("atom"), row.getLong("n"));
                });
        return counts;
    }

    private static String key(Ballot question) {
        return question.name().toLowerCase(Locale.ROOT);
    }
}
