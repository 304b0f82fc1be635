package org.alongside.reporting;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.alongside.mentoring.SchoolFixture;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that numbers are made of, asked by other SQL than the product’s. */
final class Rows {
    private final JdbcClient database;
    private final LocalDate from;
    private final LocalDate today;

    /** @param from the first day of the school year */
    Rows(JdbcClient database, LocalDate from, LocalDate today) {
        this.database = database;
        this.from = from;
        this.today = today;
    }

    LocalDate from() {
        return from;
    }

    LocalDate today() {
        return today;
    }

    /**
     * The one number that a question answers with.
     *
     * @param sql may name {@code :from}, {@code :today}, {@code :month}, {@code :thisMonth}, {@code :lastMonth} and {@code :sunday}
     * @param more further names, each with its value
     */
    long count(String sql, Object... more) {
        var question = database.sql(sql);
        var values = new HashMap<String, Object>(Map.of(
                "from", Date.valueOf(from),
                "today", Date.valueOf(today),
                "month", YearMonth.from(from).atDay(1).atStartOfDay(),
                "thisMonth", YearMonth.from(today).atDay(1).atStartOfDay(),
                "lastMonth", YearMonth.from(today).minusMonths(1).atDay(1).atStartOfDay(),
                "sunday", Date.valueOf(SchoolFixture.monday(today).minusDays(1))));
        for (int i = 0; i < more.length; i += 2) {
            values.put(String.valueOf(more[i]), more[i + 1]);
        }
        for (var it : values.entrySet()) {
            if (sql.contains(":" + it.getKey())) {
                question = question.param(it.getKey(), it.getValue());
            }
        }
        return question.query(Long.class).optional().orElse(0L);
    }
}
