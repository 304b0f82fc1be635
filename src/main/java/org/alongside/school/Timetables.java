package org.alongside.school;

import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When people are busy in the two-week timetable. */
@Service
@PreAuthorize("hasAnyRole('COORDINATOR','TEACHER','PSHE_LEAD','DSL','DEPUTY_DSL','ADMIN')")
@Transactional(readOnly = true)
public class Timetables {
    private final JdbcClient database;

    Timetables(JdbcClient database) {
        this.database = database;
    }

    /** The lessons of these people: slot and subject, in one query; somebody without a timetable is missing. */
    public Map<PersonId, Map<Slot, String>> lessonsOf(Collection<PersonId> people) {
        var lessons = new HashMap<PersonId, Map<Slot, String>>();
        if (people.isEmpty()) {
            return lessons;
        }
        database.sql(
                        "select person_id, week, weekday, period, subject from timetable_entry where person_id in (:people)")
                .param("people", people.stream().map(PersonId::value).collect(toSet()))
                .query(row -> {
                    var slot = new Slot(
                            Week.valueOf(row.getString("week")),
                            DayOfWeek.of(row.getInt("weekday")),
                            row.getInt("period"));
                    lessons.computeIfAbsent(
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    id -> new java.util.TreeMap<>())
                            .put(slot, row.getString("subject"));
                });
        return lessons;
    }

    /** All subjects that anybody is taught, in the order of the alphabet. */
    public List<String> subjects() {
        return database.sql("select distinct subject from timetable_entry where subject <> '' order by subject")
                .query(String.class)
                .list();
    }

    /** When these rooms are taught in, by name; a room that is never taught in is missing. */
    public Map<String, Set<Slot>> lessonsIn(Collection<String> rooms) {
        var taught = new HashMap<String, Set<Slot>>();
        if (rooms.isEmpty()) {
            return taught;
        }
        database.sql("select distinct room, week, weekday, period from timetable_entry where room in (:rooms)")
                .param("rooms", rooms)
                .query(row -> {
                    taught.computeIfAbsent(row.getString("room"), room -> new HashSet<>())
                            .add(new Slot(
                                    Week.valueOf(row.getString("week")),
                                    DayOfWeek.of(row.getInt("weekday")),
                                    row.getInt("period")));
                });
        return taught;
    }

    /** Every entry of pupils and staff whose subject begins with this word ("PSHE", "PSHE 9R"), in one query. */
    public List<TimetableEntry> entries(String subject) {
        return database.sql("""
                        select t.person_id, p.kind, t.week, t.weekday, t.period, t.subject, t.room
                        from timetable_entry t join person p on p.id = t.person_id
                        where t.subject = :subject or t.subject like concat(:pattern, ' %')
                        """)
                .param("subject", subject)
                .param(
                        "pattern",
                        subject.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .query((row, number) -> new TimetableEntry(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        PersonKind.valueOf(row.getString("kind")),
                        new Slot(
                                Week.valueOf(row.getString("week")),
                                DayOfWeek.of(row.getInt("weekday")),
                                row.getInt("period")),
                        row.getString("subject"),
                        row.getString("room")))
                .list();
    }
}
