package org.alongside.mentoring;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.school.AcademicYear;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings on the plan, counted by week and by the mentee's year group. */
@Repository
class MeetingTally {
    private final JdbcClient database;
    private final People people;
    private final SchoolYear school;
    private final Clock clock;

    MeetingTally(JdbcClient database, People people, SchoolYear school, Clock clock) {
        this.database = database;
        this.people = people;
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

    private record Line(LocalDate monday, UUID mentee, long planned, long held, long tried, long missed) {}

    /** Meetings from the first to the last of these days that were not cancelled, by week and year group in order. */
    List<Tallied> between(LocalDate from, LocalDate to) {
        var lines = database.sql("""
                        select subdate(m.day, weekday(m.day)) monday, p.mentee_id, count(*) planned, sum(m.state = 'HELD') held,
                            sum(m.state = 'TRIED') tried, sum(m.state = 'MISSED') missed
                        from meeting m join pairing p on p.id = m.pairing_id
                        where m.day between :from and :to and m.state <> 'CANCELLED'
                        group by monday, p.mentee_id order by monday
                        """)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query((row, number) -> new Line(
                        row.getObject("monday", LocalDate.class),
                        row.getObject("mentee_id", UUID.class),
                        row.getLong("planned"),
                        row.getLong("held"),
                        row.getLong("tried"),
                        row.getLong("missed")))
                .list();
        var firstDays = school.years().stream().map(AcademicYear::firstDay).toList();
        var years = entered(new HashSet<>(lines.stream().map(Line::mentee).toList()), firstDays);
        Map<String, Tallied> sums = new HashMap<>();
        for (var it : lines) {
            var entered = years.get(it.mentee());
            var year = entered == null ? 0 : begun(firstDays, it.monday().plusDays(6)) - entered;
            var one = new Tallied(it.monday(), year, it.planned(), it.held(), it.tried(), it.missed());
            sums.merge(one.atom(), one, MeetingTally::sum);
        }
        var tallied = new ArrayList<>(sums.values());
        tallied.sort(java.util.Comparator.comparing(Tallied::monday).thenComparingInt(Tallied::yearGroup));
        return tallied;
    }

    /** In which school year each would have been in Year 0, so that a year group of last year is that of last year. */
    private Map<UUID, Integer> entered(Set<UUID> mentees, List<LocalDate> firstDays) {
        var today = Said.dayOf(clock.instant());
        Map<UUID, Integer> years = new HashMap<>();
        people.named(mentees.stream().map(PersonId::new).toList()).forEach((id, person) -> {
            var year = person.yearGroup();
            if (year != null) {
                var left = person.leftOn();
                years.put(id.value(), begun(firstDays, left != null && left.isBefore(today) ? left : today) - year);
            }
        });
        return years;
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
