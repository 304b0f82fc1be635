package org.alongside.curriculum.delivery;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.base.ui.Said;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.suppression.Answer;
import org.alongside.reporting.suppression.Question;
import org.alongside.reporting.suppression.TellingBook;
import org.alongside.reporting.suppression.Threshold;
import org.alongside.school.SchoolYear;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many pupils were out of a lesson because a parent asked, each counted in the month in which it first was so in the
 * school year. A month is told once it is over.
 */
@Component
class WithdrawnCount {
    private final JdbcClient database;
    private final SchoolYear school;
    private final TellingBook book;
    private final Clock clock;

    WithdrawnCount(
            JdbcClient database,
            PlatformTransactionManager transactions,
            SchoolYear school,
            @Value("${alongside.reporting.threshold:5}") int fewest,
            Clock clock) {
        this.database = database;
        this.school = school;
        this.clock = clock;
        this.book = new TellingBook(
                database,
                new TransactionTemplate(transactions),
                "withdrawn",
                new Threshold(fewest, Threshold.Zero.TOLD));
    }

    Count between(LocalDate from, LocalDate to) {
        var today = Said.dayOf(clock.instant());
        var start = school.around(from)
                .map(it -> it.firstDay().isAfter(from) ? from : it.firstDay())
                .orElse(from);
        var atoms = new ArrayList<String>();
        for (var it = YearMonth.from(start);
                !it.isAfter(YearMonth.from(to)) && it.isBefore(YearMonth.from(today));
                it = it.plusMonths(1)) {
            atoms.add(it.toString());
        }
        if (atoms.isEmpty()) {
            return Count.UNTOLD;
        }
        Set<String> asked = atoms.stream()
                .filter(it -> it.compareTo(YearMonth.from(from).toString()) >= 0)
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return Count.UNTOLD;
        }
        var release =
                book.tell(atoms, fresh -> counts(start, today), List.of(new Question("all", Set.copyOf(atoms), 1)));
        return release.answer(new Question("asked", asked, 1)) instanceof Answer.Exactly it
                ? new Count.Shown(it.count())
                : Count.UNTOLD;
    }

    private Map<String, Long> counts(LocalDate start, LocalDate today) {
        var counts = new HashMap<String, Long>();
        firsts(start, today).forEach(it -> counts.merge(YearMonth.from(it).toString(), 1L, Long::sum));
        return counts;
    }

    private List<LocalDate> firsts(LocalDate start, LocalDate today) {
        return new ArrayList<>(database.sql("""
                        select min(d.day) first from lesson_delivery d
                        join lesson_delivery_pupil p on p.delivery_id = d.id and p.why = 'WITHDRAWN'
                        where d.day between :from and :to and d.corrected_by is null group by p.pupil_id
                        """)
                .param("from", Date.valueOf(start))
                .param("to", Date.valueOf(today))
                .query((row, number) -> row.getObject("first", LocalDate.class))
                .list());
    }
}
