package org.alongside.mentoring;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.alongside.calendar.spi.Appointment;
import org.alongside.calendar.spi.CalendarSource;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings for the calendars of those who meet, and one entry for each room and time for the adult who is near. */
@Component
class MeetingCalendar implements CalendarSource {
    private static final String COLUMNS =
            """
            select m.id, m.day planned, m.changed_at, m.state, p.mentor_id, p.mentee_id, p.ended_on, l.written_at,
                   m.sequence + (select if(max(x.held_at) is null, 0, max(x.number)) from meeting_log x
                       where x.meeting_id = m.id) sequence,
            """ + Meetings.AS_IT_WAS + " from meeting m join pairing p on p.id = m.pairing_id" + Meetings.OTHER_TIME
                    + " where m.day between :from and :to and ";

    private final JdbcClient database;
    private final People people;
    private final ResourceBundle words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    MeetingCalendar(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    private record Row(
            UUID id,
            LocalDate day,
            java.time.LocalTime starts,
            java.time.LocalTime ends,
            @Nullable String room,
            int sequence,
            @Nullable Instant changedAt,
            boolean cancelled,
            boolean otherTime,
            PersonId mentor,
            PersonId mentee) {}

    @Override
    @Transactional(readOnly = true)
    public List<Appointment> of(PersonId person, LocalDate from, LocalDate to) {
        var appointments = new ArrayList<Appointment>();
        var own = rows(
                COLUMNS + " p.mentor_id = :person union all " + COLUMNS + " p.mentee_id = :person", person, from, to);
        var names = people.named(
                own.stream().map(it -> other(it, person)).distinct().toList());
        own.forEach(it -> appointments.add(meeting(it, names.get(other(it, person)))));
        appointments.addAll(duties(person, rows(COLUMNS + " m.adult_id = :person", person, from, to)));
        return appointments;
    }

    private List<Row> rows(String sql, PersonId person, LocalDate from, LocalDate to) {
        return database
                .sql(sql)
                .param("person", person.value())
                .param("from", Date.valueOf(from.minusDays(MentorDesk.OTHER_DAYS)))
                .param("to", Date.valueOf(to.plusDays(MentorDesk.OTHER_DAYS)))
                .query(MeetingCalendar::row)
                .list()
                .stream()
                .filter(it -> !it.day().isBefore(from) && !it.day().isAfter(to))
                .toList();
    }

    /** What was still planned when a pairing ended is cancelled with it; what took place at another time stands there. */
    private static Row row(ResultSet row, int number) throws SQLException {
        var day = row.getDate("day").toLocalDate();
        var ended = row.getDate("ended_on");
        var state = row.getString("state");
        var cancelled = state.equals(MeetingState.CANCELLED.name());
        var endedBefore = !cancelled
                && state.equals(MeetingState.PLANNED.name())
                && ended != null
                && !row.getDate("planned").toLocalDate().isBefore(ended.toLocalDate());
        var written = row.getObject("written_at", LocalDateTime.class);
        var changed = written == null ? row.getObject("changed_at", LocalDateTime.class) : written;
        var room = row.getString("room");
        return new Row(
                row.getObject("id", UUID.class),
                day,
                row.getTime("starts").toLocalTime(),
                row.getTime("ends").toLocalTime(),
                room.isEmpty() ? null : room,
                row.getInt("sequence") + (endedBefore ? 1 : 0),
                changed == null ? null : changed.toInstant(ZoneOffset.UTC),
                cancelled || endedBefore,
                written != null,
                new PersonId(row.getObject("mentor_id", UUID.class)),
                new PersonId(row.getObject("mentee_id", UUID.class)));
    }

    private static PersonId other(Row it, PersonId person) {
        return it.mentor().equals(person) ? it.mentee() : it.mentor();
    }

    private Appointment meeting(Row it, @Nullable PersonRow with) {
        return new Appointment(
                it.id(),
                Appointment.Kind.MEETING,
                with == null
                        ? words.getString("mentoring.calendar.meeting")
                        : MessageFormat.format(words.getString("mentoring.calendar.with"), with.given()),
                it.day(),
                it.starts(),
                it.ends(),
                it.room(),
                it.sequence(),
                it.changedAt(),
                it.cancelled());
    }

    private record Place(LocalDate day, java.time.LocalTime starts, java.time.LocalTime ends, String room) {}

    /** An adult with six pairs next door has one duty, which goes when the last pair does or has met at another time. */
    private List<Appointment> duties(PersonId adult, List<Row> rows) {
        Map<Place, Appointment> duties = new LinkedHashMap<>();
        for (var it : rows) {
            var room = it.room();
            if (!it.cancelled() && !it.otherTime() && room != null) {
                duties.computeIfAbsent(new Place(it.day(), it.starts(), it.ends(), room), place -> duty(adult, place));
            }
        }
        return List.copyOf(duties.values());
    }

    private Appointment duty(PersonId adult, Place place) {
        var name = "duty:" + adult.value() + place.day() + place.starts() + place.room();
        return new Appointment(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                Appointment.Kind.DUTY,
                words.getString("mentoring.calendar.duty"),
                place.day(),
                place.starts(),
                place.ends(),
                place.room(),
                0,
                null,
                false);
    }
}
