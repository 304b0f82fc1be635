package org.alongside.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.As;
import org.alongside.base.Roles;
import org.alongside.mentoring.SchoolFixture;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every number on the head's page is worked out again from the rows, by other SQL: no figure and no cell is left out, and
 * one that nobody knows how to count again fails.
 */
@AlongsideTest
@As(Roles.HEAD)
@Transactional
class ReconciliationTests {
    private static final String WEEK_OVER = " and m.day <= :sunday ";
    private static final String RUNS = " p.ended_on is null and p.starts_on <= :today ";

    /** The council's tables are of cases, of which this school has none; {@code CouncilFigures} has tests of its own. */
    private static final Set<String> OF_CASES = Set.of("safeguarding.profile", "safeguarding.attendance");

    @Autowired
    Numbers numbers;

    @Autowired
    JdbcTemplate database;

    @Autowired
    JdbcClient main;

    @Autowired
    @Qualifier("safeguardingOwner")
    JdbcClient safeguarding;

    @Autowired
    Clock clock;

    private final Random lot = new Random(11);
    private final List<UUID> worries = new ArrayList<>();
    private SchoolFixture school;
    private LocalDate from;
    private LocalDate today;
    private Told told;
    private final List<String> differences = new ArrayList<>();
    private int compared;

    @BeforeEach
    void aSchoolThatHasWorkedForTwoMonths() {
        for (var table : List.of(
                "meeting_past",
                "meeting_log",
                "meeting_draft",
                "follow_up",
                "check_in",
                "meeting",
                "debrief_mentor",
                "debrief",
                "told_block",
                "told_member",
                "voice_count",
                "lesson_delivery_statement",
                "lesson_delivery_pupil",
                "lesson_delivery",
                "planned_lesson")) {
            database.update("delete from " + table);
        }
        database.update("update pairing set ended_on = '2020-01-01' where ended_on is null");
        nothingIsLeft();
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        today = school.today;
        from = database.queryForObject("select min(first_day) from academic_year", LocalDate.class);
        pairs();
        lessons();
        worries();
        told = numbers.of(numbers.thisYear());
    }

    @AfterEach
    void nothingIsLeft() {
        safeguarding.sql("delete from told_block").update();
        safeguarding.sql("delete from told_member").update();
        for (var id : worries) {
            safeguarding
                    .sql("delete from alert where concern_id = :id")
                    .param("id", id)
                    .update();
            safeguarding
                    .sql("delete from concern where id = :id")
                    .param("id", id)
                    .update();
        }
    }

    private void pairs() {
        var scheme = UUID.randomUUID();
        database.update(
                "insert into scheme (id, name, starts_on, ends_on, coordinator_id) values (?, 'Demo', ?, ?, ?)",
                scheme,
                Date.valueOf(from),
                Date.valueOf(from.plusMonths(8)),
                school.coordinator.value());
        var term = database.queryForObject(
                        "select min(name) from academic_year where first_day = ?", String.class, Date.valueOf(from))
                + "/1";
        for (int i = 0; i < 30; i++) {
            var pairing = UUID.randomUUID();
            var mentor = school.pupil("Mentor", 12 + i % 2).value();
            var last = i % 4 == 0 ? 20 : 32;
            database.update(
                    "insert into pairing (id, scheme_id, mentor_id, mentee_id, shared, starts_on, ends_on) values (?, ?, ?, ?, ?, ?, ?)",
                    pairing,
                    scheme,
                    mentor,
                    school.pupil("Mentee", 7 + i % 3).value(),
                    List.of("", "chess", "chess,art", "chess,art,film").get(i % 4),
                    Date.valueOf(from),
                    Date.valueOf(from.plusMonths(8)));
            database.update(
                    "insert into participant (scheme_id, person_id, side, trained, cleared) values (?, ?, 'MENTOR', ?, true)",
                    scheme,
                    mentor,
                    i % 5 != 0);
            if (i % 3 != 0) {
                database.update(
                        "insert into promise_given (scheme_id, person_id, term, side, wording, given_at) values (?, ?, ?, 'MENTOR', 1, ?)",
                        scheme,
                        mentor,
                        term,
                        from.atTime(9, 0));
            }
            for (int week = 0; week < last; week++) {
                if (week % 7 == 6) {
                    continue; // no school
                }
                var day = from.plusWeeks(week).plusDays(1);
                meeting(pairing, day);
                if (day.isBefore(today) && week % 3 == 1) {
                    database.update(
                            "insert into check_in (id, pairing_id, side, day, going, by_id) values (uuid(), ?, ?, ?, 'WELL', uuid())",
                            pairing,
                            lot.nextBoolean() ? "MENTOR" : "MENTEE",
                            Date.valueOf(day));
                    debrief(mentor, day, i);
                }
            }
        }
    }

    private void meeting(UUID pairing, LocalDate day) {
        var state = List.of("HELD", "HELD", "HELD", "TRIED", "MISSED", "PLANNED", "CANCELLED")
                .get(lot.nextInt(7));
        var id = UUID.randomUUID();
        database.update(
                "insert into meeting (id, pairing_id, day, period, starts, ends, room, adult_id, state) values (?, ?, ?, 4, '12:30', '13:00', 'Demo', ?, ?)",
                id,
                pairing,
                Date.valueOf(day),
                school.coordinator.value(),
                day.isBefore(today) ? state : "PLANNED");
        if (day.isBefore(today) && (state.equals("TRIED") || state.equals("MISSED"))) {
            database.update(
                    "insert into meeting_log (id, meeting_id, number, outcome, why, written_by) values (uuid(), ?, 1, ?, 'other', uuid())",
                    id,
                    state);
            database.update(
                    "insert into meeting_log (id, meeting_id, number, outcome, why, written_by) values (uuid(), ?, 2, ?, ?, uuid())",
                    id,
                    state,
                    lot.nextInt(3) == 0 ? "forgot" : "away");
        }
    }

    private void debrief(UUID mentor, LocalDate day, int i) {
        if (i % 6 == 0 && day.isAfter(today.minusWeeks(5))) {
            return; // late ones
        }
        var debrief = UUID.randomUUID();
        database.update(
                "insert into debrief (id, adult_id, day, kind, state, made_by) values (?, uuid(), ?, 'INDIVIDUAL', ?, uuid())",
                debrief,
                Date.valueOf(day),
                lot.nextInt(5) == 0 ? "PLANNED" : lot.nextInt(9) == 0 ? "CANCELLED" : "HELD");
        database.update(
                "insert into debrief_mentor (debrief_id, mentor_id, came) values (?, ?, ?)",
                debrief,
                mentor,
                lot.nextInt(6) > 0);
    }

    private void lessons() {
        var year = database.queryForObject(
                "select id from academic_year where first_day = ?", UUID.class, Date.valueOf(from));
        for (int group = 7; group <= 11; group++) {
            var id = UUID.randomUUID();
            database.update(
                    "insert into teaching_class (id, academic_year_id, name, year_group) values (?, ?, ?, ?)",
                    id,
                    year,
                    group + "Demo",
                    group);
            for (int week = 0; week < 12; week++) {
                var planned = UUID.randomUUID();
                var day = YearMonth.from(from).atDay(1).plusWeeks(week);
                database.update(
                        "insert into planned_lesson (id, class_id, lesson_id, day, period, place) values (?, ?, ?, ?, 5, ?)",
                        planned,
                        id,
                        "demo-" + week,
                        Date.valueOf(day),
                        week + 1);
                if (day.isBefore(today)) {
                    taught(planned, id, "demo-" + week, day, group, week);
                }
            }
        }
    }

    private void taught(UUID planned, UUID schoolClass, String lesson, LocalDate day, int group, int week) {
        var record = UUID.randomUUID();
        var not = (week + group) % 6 == 0;
        database.update(
                "insert into lesson_delivery (id, planned_lesson_id, number, class_id, lesson_id, day, outcome, reason, recorded_by) values (?, ?, 1, ?, ?, ?, ?, ?, uuid())",
                record,
                planned,
                schoolClass,
                lesson,
                Date.valueOf(day),
                not ? "NOT_DELIVERED" : "DELIVERED",
                not ? "event" : null);
        if (not) {
            return;
        }
        database.update(
                "insert into lesson_delivery_statement (delivery_id, code) values (?, ?)", record, "X-SEC-" + week % 4);
        database.update(
                "insert into lesson_delivery_pupil (delivery_id, pupil_id, why) values (?, uuid(), 'WITHDRAWN')",
                record);
        for (var question : List.of("USEFUL", "SAFE")) {
            for (var answer :
                    question.equals("SAFE") ? List.of("yes", "mostly", "no") : List.of("yes", "partly", "no")) {
                database.update(
                        "insert into voice_count (planned_lesson_id, question, answer, n) values (?, ?, ?, ?)",
                        planned,
                        question,
                        answer,
                        1 + lot.nextInt(9));
            }
        }
    }

    private void worries() {
        for (var it = YearMonth.from(from); it.isBefore(YearMonth.from(today)); it = it.plusMonths(1)) {
            for (int i = 0; i < 14; i++) {
                var id = UUID.randomUUID();
                worries.add(id);
                var raised = it.atDay(2 + i).atTime(11, 0);
                safeguarding
                        .sql("""
                                insert into concern (id, reference, idempotency_key, sender_id, sender_kind, sender_year, about_kind,
                                    narrative, danger, raised_at, due_at, forgotten_at, acknowledged_at, acknowledged_name, version)
                                values (:id, :reference, uuid(), uuid(), 'PUPIL', 9, 'ME', x'00', 'NO', :raised, :raised, :raised,
                                    timestampadd(minute, :minutes, :raised), 'Mrs Demo', 1)
                                """)
                        .param("id", id)
                        .param("reference", "R" + it.getMonthValue() + "-" + i)
                        .param("raised", raised)
                        .param("minutes", 1 + lot.nextInt(60))
                        .update();
                if (i % 2 == 0) {
                    safeguarding
                            .sql(
                                    "insert into alert (concern_id, person_id, step, claimed_until) values (:id, uuid(), 'OVERDUE', now(6))")
                            .param("id", id)
                            .update();
                }
            }
        }
    }

    private long count(JdbcClient of, String sql, Object... more) {
        var question = of.sql(sql);
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

    private long main(String sql, Object... more) {
        return count(main, sql, more);
    }

    private void same(String what, Count count, long counted) {
        compared++;
        if (!count.equals(new Count.Shown(counted))) {
            differences.add(what + ": told " + count + ", counted " + counted);
        }
    }

    private void figures(Map<String, Long> counted) {
        var left = new TreeSet<>(told.figures().keySet());
        counted.forEach((key, n) -> {
            same(key, told.figure(key), n);
            left.remove(key);
        });
        left.stream()
                .filter(it -> told.figure(it) instanceof Count.Shown)
                .forEach(it -> differences.add("nobody counts again: " + it));
    }

    private Map<String, Long> figuresByHand() {
        var all = new HashMap<String, Long>();
        var meetings = "select count(*) from meeting m where m.day >= :from" + WEEK_OVER;
        all.put("mentoring.planned", main(meetings + "and m.state <> 'CANCELLED'"));
        all.put("mentoring.held", main(meetings + "and m.state = 'HELD'"));
        all.put("mentoring.tried", main(meetings + "and m.state = 'TRIED'"));
        all.put("mentoring.missed", main(meetings + "and m.state = 'MISSED'"));
        all.put("mentoring.running", main("select count(*) from pairing p where" + RUNS));
        all.put("mentoring.six-months", main("select count(*) from pairing p where" + RUNS + """
                and exists (select 1 from meeting m where m.pairing_id = p.id and m.state in ('HELD', 'PLANNED')
                    and m.day > date_add(p.starts_on, interval 6 month) and datediff(m.day, p.starts_on) > 168)
                """));
        all.put("mentoring.mentors", main("select count(distinct p.mentor_id) from pairing p where" + RUNS));
        all.put(
                "mentoring.trained",
                main(
                        "select count(distinct p.mentor_id) from pairing p where" + RUNS
                                + "and (p.scheme_id, p.mentor_id) in (select scheme_id, person_id from participant where trained and cleared)"));
        all.put(
                "mentoring.promised",
                main("select count(distinct p.mentor_id) from pairing p where" + RUNS
                        + "and p.mentor_id in (select person_id from promise_given)"));
        var before = main.sql("select count(*) from debrief").query(Long.class).single() > 0 ? debriefBefore() : today;
        all.put(
                "mentoring.debriefed",
                main(
                        "select count(distinct p.mentor_id) from pairing p where" + RUNS + """
                and (exists (select 1 from debrief d join debrief_mentor t on t.debrief_id = d.id where t.mentor_id = p.mentor_id
                        and t.came = 1 and d.state = 'HELD' and d.day >= :before)
                    or p.starts_on >= :before)
                """,
                        "before",
                        Date.valueOf(before)));
        var debriefs =
                "select count(*) from debrief_mentor t, debrief d where d.id = t.debrief_id and d.day >= :month and d.day < :thisMonth and d.state in ('PLANNED', 'HELD')";
        all.put("mentoring.debriefs-due", main(debriefs));
        all.put("mentoring.debriefs-done", main(debriefs + " and d.state = 'HELD' and t.came"));
        all.put("mentoring.check-ins", main("select count(*) from check_in where day >= :month and day < :thisMonth"));
        all.put("curriculum.planned", main("select count(*) from planned_lesson where day >= :from and day <= :today"));
        all.put(
                "curriculum.taught",
                main(
                        "select count(*) from lesson_delivery where day >= :from and outcome in ('DELIVERED', 'ADAPTED')"));
        all.put(
                "curriculum.not-taught",
                main("select count(*) from lesson_delivery where day >= :from and outcome = 'NOT_DELIVERED'"));
        all.put("curriculum.withdrawn", main("""
                select count(distinct p.pupil_id) from lesson_delivery_pupil p join lesson_delivery d on d.id = p.delivery_id
                where p.why = 'WITHDRAWN' and d.day >= :from and d.day < :thisMonth
                """));
        var raised = "select count(*) from concern c where c.raised_at >= :month and c.raised_at < :thisMonth";
        all.put("safeguarding.raised", count(safeguarding, raised));
        all.put(
                "safeguarding.passed-on",
                count(safeguarding, raised + " and c.id in (select concern_id from alert where step = 'OVERDUE')"));
        all.put("safeguarding.median-minutes", median("c.raised_at >= :month and c.raised_at < :thisMonth"));
        all.put(
                "safeguarding.slowest-minutes",
                count(
                        safeguarding,
                        "select max(timestampdiff(minute, raised_at, acknowledged_at)) from concern where raised_at >= :month and raised_at < :thisMonth"));
        var sent = "select count(*) from referral where sent_at >= :month and sent_at < :lastMonth";
        all.put("safeguarding.referrals", count(safeguarding, sent));
        all.put("safeguarding.referrals-answered", count(safeguarding, sent + " and answered_at is not null"));
        all.put("safeguarding.referrals-in-time", count(safeguarding, sent + " and answered_at <= due_at"));
        if (!YearMonth.from(from).isBefore(YearMonth.from(today).minusMonths(1))) {
            // on the last days of a month no month of referrals is told yet
            all.keySet().removeIf(it -> it.startsWith("safeguarding.referrals"));
        }
        all.put(
                "safeguarding.referrals-waiting",
                count(
                        safeguarding,
                        "select count(*) from referral where sent_at is not null and answered_at is null and closed_at is null"));
        all.put(
                "safeguarding.referrals-late",
                count(
                        safeguarding,
                        "select count(*) from referral where sent_at is not null and answered_at is null and closed_at is null and due_at < now()"));
        return all;
    }

    /** Fifteen school days ago, by the calendar's rows. */
    private LocalDate debriefBefore() {
        var days = new ArrayList<LocalDate>();
        for (var day = today.minusDays(1); days.size() < 15; day = day.minusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5
                    && main(
                                    "select count(*) from half_term where :day between first_day and last_day",
                                    "day",
                                    Date.valueOf(day))
                            > 0
                    && main("select count(*) from closed_day where day = :day", "day", Date.valueOf(day)) == 0) {
                days.add(day);
            }
        }
        return days.getLast();
    }

    private long median(String condition, Object... more) {
        return Math.round(count(
                        safeguarding,
                        "select cast(round(100 * (select distinct median(timestampdiff(minute, c.raised_at, c.acknowledged_at)) over () from concern c where "
                                + condition + ")) as int)",
                        more)
                / 100.0);
    }

    private void tables() {
        for (var table : told.tables().values()) {
            if (OF_CASES.contains(table.key())) {
                continue;
            }
            for (var row : table.rows()) {
                for (int i = 0; i < table.columns().size(); i++) {
                    var what = table.key() + "/" + row.key() + "/"
                            + table.columns().get(i);
                    var counted = cell(table, row.key(), table.columns().get(i));
                    if (counted < 0) {
                        differences.add("nobody counts again: " + what);
                    } else if (row.cells().get(i) instanceof Count.Shown) {
                        same(what, row.cells().get(i), counted);
                    } else if (!table.key().equals("mentoring.reasons")) { // there a small one is joined
                        differences.add("hidden in a school that is large enough: " + what);
                    }
                }
            }
        }
    }

    private long cell(Table table, String key, String column) {
        return switch (table.key()) {
            case "mentoring.weeks" ->
                meetings(column, "m.day between :first and date_add(:last, interval 6 day)", key, "");
            case "mentoring.half-terms" ->
                meetings(column, "m.day between :first and date_add(:last, interval 40 day)", key, "");
            case "mentoring.years" -> meetings(column, "true", from.toString(), key.replace('+', ','));
            case "mentoring.reasons" -> main("""
                    select count(*) from meeting m, meeting_log l where l.meeting_id = m.id and l.number = 2 and m.state <> 'HELD'
                        and m.day >= :from and m.day < date_add(:from, interval 41 day) and l.why = :why
                    """, "why", column);
            case "mentoring.dosage" -> quarter(key, column);
            case "mentoring.shared" ->
                main(
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
                main(
                        "select count(distinct p.mentor_id) from pairing p join person x on x.id = p.mentor_id where"
                                + RUNS + "and x.year_group = :year",
                        "year",
                        key);
            case "curriculum.years" -> lessons(column, key);
            case "curriculum.voice" -> main("""
                    select sum(v.n) from voice_count v join planned_lesson l on l.id = v.planned_lesson_id
                    where l.day >= :month and l.day < :lastMonth and v.question = upper(:question)
                        and (v.answer = :answer or v.answer = 'mostly' and :answer = 'partly')
                    """, "question", key, "answer", column);
            case "safeguarding.months" -> month(column, YearMonth.parse(key));
            default -> -1;
        };
    }

    private long meetings(String column, String condition, String key, String years) {
        var state =
                column.equals("planned") ? "<> 'CANCELLED'" : "= '" + column.toUpperCase(java.util.Locale.ROOT) + "'";
        return main(
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
        return main("select n from (select " + number + " n, row_number() over (order by " + number
                + ") place from pairing p where" + RUNS + ") x where place = 1 + floor(29 * " + part + " / 4)");
    }

    private long lessons(String column, String year) {
        var of = "from lesson_delivery d, teaching_class c where c.id = d.class_id and c.year_group = " + year
                + " and d.day >= :from ";
        return switch (column) {
            case "lessons-planned" ->
                main(
                        "select count(*) from planned_lesson l, teaching_class c where c.id = l.class_id and c.year_group = "
                                + year + " and l.day between :from and :today");
            case "lessons-taught" -> main("select count(*) " + of + "and d.outcome <> 'NOT_DELIVERED'");
            case "lessons-missed" -> main("select count(*) " + of + "and d.outcome = 'NOT_DELIVERED'");
            default ->
                main("select count(distinct s.code) "
                        + of.replace("from lesson_delivery d", "from lesson_delivery_statement s, lesson_delivery d")
                        + "and s.delivery_id = d.id");
        };
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
            case "raised" -> count(safeguarding, "select count(*)" + of, days);
            case "passed-on" ->
                count(
                        safeguarding,
                        "select count(*)" + of + " and exists (select 1 from alert x where x.concern_id = c.id)",
                        days);
            case "median-minutes" -> median("c.raised_at >= :a and c.raised_at < :b", days);
            default ->
                count(safeguarding, "select max(timestampdiff(minute, c.raised_at, c.acknowledged_at))" + of, days);
        };
    }

    @Test
    void everyNumberOnThePageIsThatOfTheRows() {
        figures(figuresByHand());
        tables();
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(100);
    }

    /** The comparison itself can fail: a row that nobody told of is found. */
    @Test
    void aNumberThatIsNotThatOfTheRowsIsFound() {
        database.update(
                "update meeting set state = 'MISSED' where state = 'HELD' and day < ? limit 1",
                Date.valueOf(today.minusDays(7)));
        figures(figuresByHand());
        assertThat(differences).anyMatch(it -> it.startsWith("mentoring.held"));
    }
}
