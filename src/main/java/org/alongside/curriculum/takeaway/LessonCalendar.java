package org.alongside.curriculum.takeaway;

import static java.util.stream.Collectors.toMap;

import java.sql.Date;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.alongside.calendar.spi.Appointment;
import org.alongside.calendar.spi.CalendarSource;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.LessonTitles;
import org.alongside.school.Period;
import org.alongside.school.PersonId;
import org.alongside.school.SchoolDay;
import org.alongside.school.SchoolYear;
import org.alongside.school.Week;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Planned lessons for the calendars of those who teach them. */
@Component
class LessonCalendar implements CalendarSource {
    private final JdbcClient database;
    private final SchoolYear year;
    private final LessonTitles titles;
    private final ResourceBundle words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    LessonCalendar(JdbcClient database, SchoolYear year, LessonTitles titles) {
        this.database = database;
        this.year = year;
        this.titles = titles;
    }

    private record Row(
            UUID id,
            UUID classId,
            String className,
            String lesson,
            LocalDate day,
            int period,
            @Nullable String room,
            int version) {}

    private record Usual(UUID classId, Week week, int weekday, int period) {}

    @Override
    @Transactional(readOnly = true)
    public List<Appointment> of(PersonId person, LocalDate from, LocalDate to) {
        var rows = database.sql("""
                        select l.id, l.class_id, c.name, l.lesson_id, l.day, l.period, l.room, l.version
                        from teaching_class_teacher t join teaching_class c on c.id = t.class_id
                        join planned_lesson l on l.class_id = c.id
                        where t.person_id = :person and l.day between :from and :to
                        """)
                .param("person", person.value())
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("class_id", UUID.class),
                        row.getString("name"),
                        row.getString("lesson_id"),
                        row.getDate("day").toLocalDate(),
                        row.getInt("period"),
                        row.getString("room"),
                        row.getInt("version")))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var periods = year.periods().stream().collect(toMap(Period::number, it -> it));
        var letters = year.days(from, to).stream().collect(toMap(SchoolDay::date, SchoolDay::week));
        var rooms = rooms(person);
        return rows.stream()
                .flatMap(it -> Optional.ofNullable(periods.get(it.period()))
                        .map(period -> appointment(it, period, room(it, letters, rooms)))
                        .stream())
                .toList();
    }

    /** The usual room of each slot of this teacher's classes. */
    private Map<Usual, String> rooms(PersonId person) {
        return database
                .sql("""
                        select s.class_id, s.week, s.weekday, s.period, s.room
                        from teaching_class_teacher t join teaching_class_slot s on s.class_id = t.class_id
                        where t.person_id = :person and s.room is not null
                        """)
                .param("person", person.value())
                .query((row, number) -> Map.entry(
                        new Usual(
                                row.getObject("class_id", UUID.class),
                                Week.valueOf(row.getString("week")),
                                row.getInt("weekday"),
                                row.getInt("period")),
                        row.getString("room")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable String room(Row it, Map<LocalDate, Week> letters, Map<Usual, String> rooms) {
        return it.room() != null
                ? it.room()
                : rooms.get(new Usual(
                        it.classId(),
                        letters.getOrDefault(it.day(), Week.A),
                        it.day().getDayOfWeek().getValue(),
                        it.period()));
    }

    private Appointment appointment(Row it, Period period, @Nullable String room) {
        return new Appointment(
                it.id(),
                Appointment.Kind.LESSON,
                MessageFormat.format(
                        words.getString("curriculum.calendar.lesson"),
                        it.className(),
                        titles.title(new LessonId(it.lesson()))),
                it.day(),
                period.starts(),
                period.ends(),
                room,
                it.version(),
                null,
                false);
    }
}
