package org.alongside.reporting;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.alongside.reporting.spi.Table;

/** Worries by month, how fast they were opened, and referrals. */
final class SafeguardingByHand implements Recount {
    private final Rows rows;

    SafeguardingByHand(Rows rows) {
        this.rows = rows;
    }

    private long count(String sql, Object... more) {
        return rows.count(sql, more);
    }

    @Override
    public String part() {
        return "safeguarding.";
    }

    @Override
    public Map<String, Long> figures() {
        var all = new HashMap<String, Long>();
        var raised = "select count(*) from concern c where c.raised_at >= :month and c.raised_at < :thisMonth";
        all.put("safeguarding.raised", count(raised));
        all.put(
                "safeguarding.passed-on",
                count(raised + " and c.id in (select concern_id from alert where step = 'OVERDUE')"));
        all.put("safeguarding.median-minutes", median("c.raised_at >= :month and c.raised_at < :thisMonth"));
        all.put(
                "safeguarding.slowest-minutes",
                count(
                        "select max(timestampdiff(minute, raised_at, acknowledged_at)) from concern where raised_at >= :month and raised_at < :thisMonth"));
        var sent = "select count(*) from referral where sent_at >= :month and sent_at < :lastMonth";
        all.put("safeguarding.referrals", count(sent));
        all.put("safeguarding.referrals-answered", count(sent + " and answered_at is not null"));
        all.put("safeguarding.referrals-in-time", count(sent + " and answered_at <= due_at"));
        if (!YearMonth.from(rows.from()).isBefore(YearMonth.from(rows.today()).minusMonths(1))) {
            // on the last days of a month no month of referrals is told yet
            all.keySet().removeIf(it -> it.startsWith("safeguarding.referrals"));
        }
        all.put(
                "safeguarding.referrals-waiting",
                count(
                        "select count(*) from referral where sent_at is not null and answered_at is null and closed_at is null"));
        all.put(
                "safeguarding.referrals-late",
                count(
                        "select count(*) from referral where sent_at is not null and answered_at is null and closed_at is null and due_at < now()"));
        return all;
    }

    @Override
    public long cell(Table table, String key, String column) {
        return switch (table.key()) {
            case "safeguarding.months" -> month(column, YearMonth.parse(key));
            default -> -1;
        };
    }

    private long median(String condition, Object... more) {
        return Math.round(count(
                        "select cast(round(100 * (select distinct median(timestampdiff(minute, c.raised_at, c.acknowledged_at)) over () from concern c where "
                                + condition + ")) as int)",
                        more)
                / 100.0);
    }

    private long month(String column, YearMonth month) {
        Object[] days = {
            "a",
            month.atDay(1).atStartOfDay(),
            "b",
            month.plusMonths(1).atDay(1).atStartOfDay()
        };
        var of = " from concern c where c.raised_at >= :a and c.raised_at < :b";
        return switch (column) {
            case "raised" -> count("select count(*)" + of, days);
            case "passed-on" ->
                count(
                        "select count(*)" + of + " and exists (select 1 from alert x where x.concern_id = c.id)",
                        days);
            case "median-minutes" -> median("c.raised_at >= :a and c.raised_at < :b", days);
            default ->
                count("select max(timestampdiff(minute, c.raised_at, c.acknowledged_at))" + of, days);
        };
    }
}
