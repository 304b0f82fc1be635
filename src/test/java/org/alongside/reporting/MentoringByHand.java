package org.alongside.reporting;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.alongside.reporting.spi.Table;

/** Meetings, pairings, mentors and their care. */
final class MentoringByHand implements Recount {
    private static final String WEEK_OVER = " and m.day <= :sunday ";
    private static final String RUNS = " p.ended_on is null and p.starts_on <= :today ";

    private final Rows rows;

    MentoringByHand(Rows rows) {
        this.rows = rows;
    }

    private long count(String sql, Object... more) {
        return rows.count(sql, more);
    }

    @Override
    public String part() {
        return "mentoring.";
    }

    @Override
    public Map<String, Long> figures() {
        var all = new HashMap<String, Long>();
        var meetings = "select count(*) from meeting m where m.day >= :from" + WEEK_OVER;
        all.put("mentoring.planned", count(meetings + "and m.state <> 'CANCELLED'"));
        all.put("mentoring.held", count(meetings + "and m.state = 'HELD'"));
        all.put("mentoring.tried", count(meetings + "and m.state = 'TRIED'"));
        all.put("mentoring.missed", count(meetings + "and m.state = 'MISSED'"));
        all.put("mentoring.running", count("select count(*) from pairing p where" + RUNS));
        all.put("mentoring.six-months", count("select count(*) from pairing p where" + RUNS + """
                and exists (select 1 from meeting m where m.pairing_id = p.id and m.state in ('HELD', 'PLANNED')
                    and m.day > date_add(p.starts_on, interval 6 month) and datediff(m.day, p.starts_on) > 168)
                """));
        all.put("mentoring.mentors", count("select count(distinct p.mentor_id) from pairing p where" + RUNS));
        all.put(
                "mentoring.trained",
                count(
                        "select count(distinct p.mentor_id) from pairing p where" + RUNS
                                + "and (p.scheme_id, p.mentor_id) in (select scheme_id, person_id from participant where trained and cleared)"));
        all.put(
                "mentoring.promised",
                count("select count(distinct p.mentor_id) from pairing p where" + RUNS
                        + "and p.mentor_id in (select person_id from promise_given)"));
        var before = count("select count(*) from debrief") > 0 ? debriefBefore() : rows.today();
        all.put(
                "mentoring.debriefed",
                count(
                        "select count(distinct p.mentor_id) from pairing p where" + RUNS + """
                and (exists (select 1 from debrief d join debrief_mentor t on t.debrief_id = d.id where t.mentor_id = p.mentor_id
                        and t.came = 1 and d.state = 'HELD' and d.day >= :before)
                    or p.starts_on >= :before)
                """,
                        "before",
                        Date.valueOf(before)));
        var debriefs =
                "select count(*) from debrief_mentor t, debrief d where d.id = t.debrief_id and d.day >= :month and d.day < :thisMonth and d.state in ('PLANNED', 'HELD')";
        all.put("mentoring.debriefs-due", count(debriefs));
        all.put("mentoring.debriefs-done", count(debriefs + " and d.state = 'HELD' and t.came"));
        all.put("mentoring.check-ins", count("select count(*) from check_in where day >= :month and day < :thisMonth"));
        return all;
    }

    @Override
    public long cell(Table table, String key, String column) {
        return switch (table.key()) {
            case "mentoring.weeks" ->
                meetings(column, "m.day between :first and date_add(:last, interval 6 day)", key, "");
            case "mentoring.half-terms" ->
                meetings(column, "m.day between :first and date_add(:last, interval 40 day)", key, "");
            case "mentoring.years" -> meetings(column, "true", rows.from().toString(), key.replace('+', ','));
            case "mentoring.reasons" -> count("""
                    select count(*) from meeting m, meeting_log l where l.meeting_id = m.id and l.number = 2 and m.state <> 'HELD'
                        and m.day >= :from and m.day < date_add(:from, interval 41 day) and l.why = :why
                    """, "why", column);
            case "mentoring.dosage" -> quarter(key, column);
            case "mentoring.shared" ->
                count(
                        "select count(*) from pairing p where" + RUNS + "and p.shared regexp :words",
                        "words",
                        Map.of(
                                        "none",
                                        "^$",
                                        "one",
                                        "^[a-z]+$",
                                        "two",
                                        "^[a-z]+,[a-z]+$",
                                        "three",
                                        "^[a-z]+,[a-z]+,[a-z]+$")
                                .getOrDefault(key, "-"));
            case "mentoring.balance" ->
                count(
                        "select count(distinct p.mentor_id) from pairing p join person x on x.id = p.mentor_id where"
                                + RUNS + "and x.year_group = :year",
                        "year",
                        key);
            case "mentoring.recruitment" -> recruited(column, key, "mentor_application", "sent_at");
            case "mentoring.asking" -> recruited(column, key, "mentor_request", "asked_at");
            case "mentoring.reasons-weeks" ->
                reasons(
                        column,
                        key.substring(0, 10),
                        LocalDate.parse(key.substring(key.length() - 10)).plusDays(6).toString(),
                        "");
            case "mentoring.reasons-years" ->
                reasons(column, key.substring(0, 10), halfTermEnd(key.substring(0, 10)), key.substring(11).replace('+', ','));
            default -> -1;
        };
    }

    /** Fifteen school days ago, by the calendar's rows. */
    private LocalDate debriefBefore() {
        var days = new ArrayList<LocalDate>();
        for (var day = rows.today().minusDays(1); days.size() < 15; day = day.minusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5
                    && count(
                                    "select count(*) from half_term where :day between first_day and last_day",
                                    "day",
                                    Date.valueOf(day))
                            > 0
                    && count("select count(*) from closed_day where day = :day", "day", Date.valueOf(day)) == 0) {
                days.add(day);
            }
        }
        return days.getLast();
    }

    private long meetings(String column, String condition, String key, String years) {
        var state =
                column.equals("planned") ? "<> 'CANCELLED'" : "= '" + column.toUpperCase(java.util.Locale.ROOT) + "'";
        return count(
                "select count(*) from meeting m join pairing p on p.id = m.pairing_id join person x on x.id = p.mentee_id where m.day >= :from"
                        + WEEK_OVER + "and m.state " + state + " and " + condition
                        + (years.isEmpty() ? "" : " and find_in_set(x.year_group, '" + years + "')"),
                "first",
                Date.valueOf(key.substring(0, 10)),
                "last",
                Date.valueOf(key.substring(key.length() - 10)));
    }

    private long quarter(String what, String column) {
        var part = Map.of("lower-quarter", 1, "half", 2, "upper-quarter", 3).getOrDefault(column, 0);
        var number = what.equals("weeks")
                ? "floor(datediff(:sunday, p.starts_on) / 7)"
                : "(select count(*) from meeting m where m.pairing_id = p.id and m.state = 'HELD'" + WEEK_OVER + ")";
        return count("select n from (select " + number + " n, row_number() over (order by " + number
                + ") place from pairing p where" + RUNS + ") x where place = 1 + floor(29 * " + part + " / 4)");
    }

    /** The latest log of each meeting is its second one in this school. */
    private long reasons(String column, String first, String last, String years) {
        return count(
                "select count(*) from meeting m join pairing p on p.id = m.pairing_id join person x on x.id = p.mentee_id"
                        + " join meeting_log l on l.meeting_id = m.id and l.number = 2"
                        + " where m.state in ('TRIED', 'MISSED') and m.day between :first and :last and "
                        + (column.equals("all-others")
                                ? "l.why <> 'away'"
                                : "l.why = '" + column + "'")
                        + (years.isEmpty() ? "" : " and find_in_set(x.year_group, '" + years + "')"),
                "first",
                first,
                "last",
                last);
    }

    /** A total has no number of pupils; in this school all applications and requests stand in these two tables. */
    private long recruited(String column, String years, String of, String sent) {
        var in = " find_in_set(s.year_group, '" + years.replace('+', ',') + "')";
        return switch (column) {
            case "pupils" -> count("select count(*) from person s where s.kind = 'PUPIL' and s.left_on is null and" + in);
            default ->
                count("select count(*) from " + of + " a, person s where s.id = a.person_id and a." + sent
                        + " is not null and a.decided_at >= :month and a.decided_at < :thisMonth and"
                        + (column.equals("not-now")
                                ? of.equals("mentor_request") ? " a.state = 'NOT_NOW' and" : " a.decision = 'NOT_NOW' and"
                                : column.equals("accepted")
                                        ? " a.decision = 'YES' and"
                                        : column.equals("given") ? " a.state = 'ENTERED' and" : "")
                        + in);
        };
    }

    private String halfTermEnd(String first) {
        return LocalDate.ofEpochDay(count(
                        "select datediff(last_day, '1970-01-01') from half_term where :day between first_day and last_day",
                        "day",
                        first))
                .toString();
    }
}
