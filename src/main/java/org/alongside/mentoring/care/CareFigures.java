package org.alongside.mentoring.care;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.reporting.spi.Figure;
import org.alongside.reporting.spi.StatisticsSource;
import org.alongside.reporting.suppression.MonthlyCounts;
import org.alongside.reporting.suppression.TellingBook;
import org.alongside.reporting.suppression.Threshold;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Debriefs of mentors that were due and done, and how often an adult asked mentor or mentee how it goes. */
@Component
class CareFigures implements StatisticsSource {
    private final JdbcClient database;
    private final TellingBook debriefs;
    private final TellingBook checkIns;
    private final RunningPairs running;

    CareFigures(
            JdbcClient database,
            PlatformTransactionManager transactions,
            RunningPairs running,
            @Value("${alongside.reporting.threshold:5}") int fewest) {
        this.database = database;
        this.running = running;
        var threshold = new Threshold(fewest, Threshold.Zero.TOLD);
        this.debriefs = new TellingBook(database, new TransactionTemplate(transactions), "debriefs", threshold);
        this.checkIns = new TellingBook(database, new TransactionTemplate(transactions), "check-ins", threshold);
    }

    @Override
    public List<Figure> figures(LocalDate from, LocalDate to) {
        var months = MonthlyCounts.over(from, to, running.today(), 0);
        var held = MonthlyCounts.tell(debriefs, months, List.of("came", "not"), fresh -> counts("""
                select concat(date_format(d.day, '%Y-%m'), if(d.state = 'HELD' and t.came, '/came', '/not')) atom, count(*) n
                from debrief d join debrief_mentor t on t.debrief_id = d.id
                where d.day between :from and :to and d.state <> 'CANCELLED' group by atom
                """, fresh));
        var asked = MonthlyCounts.tell(checkIns, months, List.of("mentor", "mentee"), fresh -> counts("""
                select concat(date_format(day, '%Y-%m'), if(side = 'MENTOR', '/mentor', '/mentee')) atom, count(*) n
                from check_in where day between :from and :to group by atom
                """, fresh));
        return List.of(
                new Figure("mentoring.debriefs-due", held.all("came", "not")),
                new Figure("mentoring.debriefs-done", held.all("came")),
                new Figure("mentoring.check-ins", asked.all("mentor", "mentee")));
    }

    private Map<String, Long> counts(String sql, List<YearMonth> months) {
        Map<String, Long> counts = new HashMap<>();
        database.sql(sql)
                .param("from", Date.valueOf(months.getFirst().atDay(1)))
                .param("to", Date.valueOf(months.getLast().atEndOfMonth()))
                .query(row -> {
                    counts.put(row.getString("atom"), row.getLong("n"));
                });
        return counts;
    }
}
