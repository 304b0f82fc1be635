package org.alongside.mentoring;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.base.ui.Said;
import org.alongside.school.AcademicYear;
import org.alongside.school.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings on the plan, counted by week and by the mentee’s year group. */
@Repository
class MeetingTally {
    private final JdbcClient database;
    private final SchoolYear school;
    private final Clock clock;

    MeetingTally(JdbcClient database, SchoolYear school, Clock clock) {
        this.database = database;
        this.school = school;
        this.clock = clock;
    }

    /**
     * The finest count.
     *
     * @param monday of the week
     * @param yearGroup of the mentees; 0 if nobody knows
     */
    record Tallied(LocalDate monday, int yearGroup, long planned, long held, long tried, long missed) {
        String atom() {
            return monday + "/" + yearGroup;
        }
    }

    /** @param entered school years that had begun when the mentees were in Year 0; null if nobody knows */
    private record Line(
            LocalDate monday, @Nullable Integer entered, long planned, long held, long tried, long missed) {}

    /** Meetings from the first to the last of these days that were not cancelled, by week and year group in order. */
    List<Tallied> between(LocalDate from, LocalDate to) {
        var firstDays = school.years().stream().map(AcademicYear::firstDay).toList();
        var today = Said.dayOf(clock.instant());
        Map<String, Tallied> sums = new HashMap<>();
        for (var it : lines(from, to, firstDays, today)) {
            var entered = it.entered();
            var year = entered == null ? 0 : begun(firstDays, it.monday().plusDays(6)) - entered;
            var one = new Tallied(it.monday(), year, it.planned(), it.held(), it.tried(), it.missed());
            sums.merge(one.atom(), one, MeetingTally::sum);
        }
        var tallied = new ArrayList<>(sums.values());
        tallied.sort(java.util.Comparator.comparing(Tallied::monday).thenComparingInt(Tallied::yearGroup));
        return tallied;
    }

    /**
     * A year group of last year is that of last year: it is reckoned from the one of today, or of the day of leaving. The
     * order of reading is given: left to itself, the database begins with every pair that there ever was.
     */
    private List<Line> lines(LocalDate from, LocalDate to, List<LocalDate> firstDays, LocalDate today) {
        return database.sql("""
                        select straight_join subdate(m.day, weekday(m.day)) monday, s.year_group, if(s.left_on < :today, s.left_on, null) left_on,
                            count(*) planned, sum(m.state = 'HELD') held, sum(m.state = 'TRIED') tried, sum(m.state = 'MISSED') missed
                        from meeting m force index (meeting_by_day_and_pair)
                        join pairing p on p.id = m.pairing_id left join person s on s.id = p.mentee_id
                        where m.day between :from and :to and m.state <> 'CANCELLED'
                        group by 1, 2, 3
                        """)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .param("today", Date.valueOf(today))
                .query((row, number) -> {
                    var year = row.getObject("year_group", Integer.class);
                    var left = row.getObject("left_on", LocalDate.class);
                    return new Line(
                            row.getObject("monday", LocalDate.class),
                            year == null ? null : begun(firstDays, left == null ? today : left) - year,
                            row.getLong("planned"),
                            row.getLong("held"),
                            row.getLong("tried"),
                            row.getLong("missed"));
                })
                .list();
    }

    /**
     * Meetings of a week and year group that went alike.
     *
     * @param why they did not happen; empty for those that did, or are not logged
     * @param pairs whose meetings these are
     */
    record Hindered(LocalDate monday, int yearGroup, String why, long meetings, long pairs) {}

    /** The same meetings by what hindered them, as their latest log says. */
    List<Hindered> hindered(LocalDate from, LocalDate to) {
        var firstDays = school.years().stream().map(AcademicYear::firstDay).toList();
        var today = Said.dayOf(clock.instant());
        return database.sql("""
                        select straight_join subdate(m.day, weekday(m.day)) monday, s.year_group, if(s.left_on < :today, s.left_on, null) left_on,
                            if(m.state in ('TRIED', 'MISSED'), coalesce(l.why, 'not-said'), '') why,
                            count(*) n, count(distinct m.pairing_id) pairs
                        from meeting m force index (meeting_by_day_and_pair)
                        join pairing p on p.id = m.pairing_id left join person s on s.id = p.mentee_id
                        left join meeting_log l on m.state in ('TRIED', 'MISSED') and l.meeting_id = m.id
                            and l.number = (select max(x.number) from meeting_log x where x.meeting_id = m.id)
                        where m.day between :from and :to and m.state <> 'CANCELLED'
                        group by 1, 2, 3, 4
                        """)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .param("today", Date.valueOf(today))
                .query((row, number) -> {
                    var year = row.getObject("year_group", Integer.class);
                    var left = row.getObject("left_on", LocalDate.class);
                    var monday = row.getObject("monday", LocalDate.class);
                    return new Hindered(
                            monday,
                            year == null
                                    ? 0
                                    : begun(firstDays, monday.plusDays(6))
                                            - (begun(firstDays, left == null ? today : left) - year),
                            row.getString("why"),
                            row.getLong("n"),
                            row.getLong("pairs"));
                })
                .list();
    }

    /** School years that have begun by this day. */
    private static int begun(List<LocalDate> firstDays, LocalDate day) {
        return (int) firstDays.stream().filter(it -> !it.isAfter(day)).count();
    }

    private static Tallied sum(Tallied one, Tallied other) {
        return new Tallied(
                one.monday(),
                one.yearGroup(),
                one.planned() + other.planned(),
                one.held() + other.held(),
                one.tried() + other.tried(),
                one.missed() + other.missed());
    }
}
