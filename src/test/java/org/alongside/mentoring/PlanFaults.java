package org.alongside.mentoring;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is broken in the plan of all pairings of an invented school, recomputed from the rows alone. */
final class PlanFaults {
    private final JdbcTemplate database;
    private final SchoolFixture school;

    PlanFaults(JdbcTemplate database, SchoolFixture school) {
        this.database = database;
        this.school = school;
    }

    /** Each kind of fault once; empty if there is none. */
    Set<String> found(int fewest) {
        var faults = new HashSet<String>();
        var rows = database.queryForList("""
                select m.pairing_id, m.day, m.period, m.room, m.adult_id, p.mentor_id, p.mentee_id, p.starts_on, p.ends_on
                from meeting m join pairing p on p.id = m.pairing_id join scheme s on s.id = p.scheme_id
                where s.coordinator_id = ? and m.state <> 'CANCELLED'
                """, school.coordinator.value());
        var inWeek = new HashSet<String>();
        var busyPeople = new HashSet<String>();
        for (var row : rows) {
            var day = ((Date) row.get("day")).toLocalDate();
            var period = ((Number) row.get("period")).intValue();
            var when = day + "/" + period;
            if (!inWeek.add(row.get("pairing_id") + "/" + SchoolFixture.monday(day))) {
                faults.add("a pair meets twice in a week");
            }
            for (var who : List.of("mentor_id", "mentee_id")) {
                if (!busyPeople.add(row.get(who) + "/" + when)) {
                    faults.add("somebody is in two meetings at once");
                }
                if (hasLesson((UUID) row.get(who), day, period)) {
                    faults.add("a meeting during a lesson of the " + who);
                }
            }
            if (hasLesson((UUID) row.get("adult_id"), day, period)) {
                faults.add("the adult teaches");
            }
            if (!isOpen(day)) {
                faults.add("a meeting on a day when school is closed");
            }
            if (day.isBefore(((Date) row.get("starts_on")).toLocalDate())
                    || day.isAfter(((Date) row.get("ends_on")).toLocalDate())) {
                faults.add("a meeting outside the pairing's own time");
            }
            if (day.isBefore(school.today)) {
                faults.add("a meeting in the past");
            }
            if (school.count("select count(*) from room where name = ? and discreet and in_use", row.get("room"))
                    != 1) {
                faults.add("the room is not discreet");
            }
            if (school.count(
                            "select count(*) from timetable_entry where room = ? and week = ? and weekday = ? and period = ?",
                            row.get("room"),
                            letter(day),
                            day.getDayOfWeek().getValue(),
                            period)
                    > 0) {
                faults.add("a class sits in the room");
            }
            if (school.count(
                            "select count(*) from scheme_adult a join scheme s on s.id = a.scheme_id where s.coordinator_id = ? and a.person_id = ?",
                            school.coordinator.value(),
                            row.get("adult_id"))
                    == 0) {
                faults.add("the adult is not on duty");
            }
        }
        if (school.count("""
                select count(*) from (select m.day, m.period, m.room, count(*) n, max(r.pairs) most from meeting m
                  join room r on r.name = m.room where m.state <> 'CANCELLED' group by m.day, m.period, m.room having n > most) x
                """) > 0) {
            faults.add("too many pairs in a room");
        }
        if (school.count("""
                select count(*) from (select m.day, m.period, m.adult_id, count(*) n, max(s.pairs_per_adult) most
                  from meeting m join pairing p on p.id = m.pairing_id join scheme s on s.id = p.scheme_id
                  where m.state <> 'CANCELLED' group by m.day, m.period, m.adult_id having n > most) x
                """) > 0) {
            faults.add("too many pairs for an adult");
        }
        for (var least : database.queryForList(
                "select count(m.id) from pairing p join scheme s on s.id = p.scheme_id left join meeting m on m.pairing_id = p.id where s.coordinator_id = ? group by p.id",
                Integer.class,
                school.coordinator.value())) {
            if (least < fewest) {
                faults.add("a pair has only " + least + " meetings");
            }
        }
        return faults;
    }

    private boolean hasLesson(UUID person, LocalDate day, int period) {
        return school.count(
                        "select count(*) from timetable_entry where person_id = ? and week = ? and weekday = ? and period = ?",
                        person,
                        letter(day),
                        day.getDayOfWeek().getValue(),
                        period)
                > 0;
    }

    private boolean isOpen(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5
                && school.count(
                                "select count(*) from half_term where ? between first_day and last_day",
                                Date.valueOf(day))
                        > 0
                && school.count("select count(*) from closed_day where day = ?", Date.valueOf(day)) == 0;
    }

    private String letter(LocalDate day) {
        return database
                .queryForList(
                        "select letter from school_week where monday = ?",
                        String.class,
                        Date.valueOf(SchoolFixture.monday(day)))
                .stream()
                .findFirst()
                .orElse("A");
    }
}
