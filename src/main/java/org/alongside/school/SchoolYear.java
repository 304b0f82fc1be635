package org.alongside.school;

import java.sql.Date;
import java.sql.Time;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school's calendar: which days are school days, in which week, with which periods, and in which rooms. */
@Service
@PreAuthorize("permitAll()") // clocks ask too, with nobody signed in; when school is open is no secret
@Transactional(readOnly = true)
public class SchoolYear {
    private final JdbcClient database;

    SchoolYear(JdbcClient database) {
        this.database = database;
    }

    /** The academic year that this day falls in; a day in the summer belongs to the year that follows. */
    public Optional<AcademicYear> around(LocalDate day) {
        return database.sql(
                        "select id, name, first_day, last_day from academic_year where last_day >= :day order by last_day limit 1")
                .param("day", Date.valueOf(day))
                .query((row, number) -> new AcademicYear(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getDate("first_day").toLocalDate(),
                        row.getDate("last_day").toLocalDate()))
                .optional();
    }

    /** From one academic year to the one that follows. */
    public record Change(AcademicYear from, AcademicYear to) {}

    /**
     * The change of years that comes next, or in the summer the one that is under way: between two years it is still the
     * change from the one to the other. Empty when the calendar has no year after this one.
     */
    public Optional<Change> changeAround(LocalDate day) {
        var years = years();
        for (int i = 1; i < years.size(); i++) {
            if (day.isBefore(years.get(i).firstDay())) {
                return Optional.of(new Change(years.get(i - 1), years.get(i)));
            }
        }
        return Optional.empty();
    }

    /** Every academic year that the school has, earliest first. */
    public List<AcademicYear> years() {
        return database.sql("select id, name, first_day, last_day from academic_year order by first_day")
                .query((row, number) -> new AcademicYear(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getDate("first_day").toLocalDate(),
                        row.getDate("last_day").toLocalDate()))
                .list();
    }

    /** The days on which school is open, both ends included, in order. Weeks without a letter count as A. */
    public List<SchoolDay> days(LocalDate from, LocalDate to) {
        record Span(int number, LocalDate first, LocalDate last) {}
        var halfTerms = new ArrayList<Span>();
        var closed = new HashSet<LocalDate>();
        var letters = new HashMap<LocalDate, Week>();
        // one question instead of three: a report asks for days a dozen times
        database.sql("""
                        select 'TERM' what, first_day day, last_day, number said from half_term
                            where last_day >= :from and first_day <= :to
                        union all select 'WEEK', monday, null, letter from school_week where monday between :monday and :to
                        union all select 'SHUT', day, null, null from closed_day where day between :from and :to
                        order by day
                        """)
                .param("from", Date.valueOf(from))
                .param("monday", Date.valueOf(from.minusDays(6)))
                .param("to", Date.valueOf(to))
                .query(row -> {
                    var day = row.getDate("day").toLocalDate();
                    switch (row.getString("what")) {
                        case "TERM" ->
                            halfTerms.add(new Span(
                                    row.getInt("said"),
                                    day,
                                    row.getDate("last_day").toLocalDate()));
                        case "WEEK" -> letters.put(day, Week.valueOf(row.getString("said")));
                        default -> closed.add(day);
                    }
                });
        return halfTerms.stream()
                .flatMap(span -> span.first()
                        .datesUntil(span.last().plusDays(1))
                        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                        .filter(day -> day.getDayOfWeek().getValue() <= 5 && !closed.contains(day))
                        .map(day -> new SchoolDay(
                                day,
                                letters.getOrDefault(
                                        day.minusDays(day.getDayOfWeek().getValue() - 1L), Week.A),
                                span.number())))
                .toList();
    }

    /** The days between these two, both included, on which school is shut although it is term, in order. */
    public List<ClosedDay> closed(LocalDate from, LocalDate to) {
        return database.sql("select day, kind, title from closed_day where day between :from and :to order by day")
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query((row, number) -> new ClosedDay(
                        row.getDate("day").toLocalDate(),
                        ClosedDay.Kind.valueOf(row.getString("kind")),
                        row.getString("title")))
                .list();
    }

    /** The periods of a day, in order. */
    public List<Period> periods() {
        return database.sql("select number, name, starts, ends, kind from period order by number")
                .query((row, number) -> new Period(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getObject("starts", Time.class).toLocalTime(),
                        row.getObject("ends", Time.class).toLocalTime(),
                        Period.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    /** Rooms that are quiet enough for a meeting, by name. */
    public List<Room> discreetRooms() {
        return database.sql("select id, name, pairs from room where discreet and in_use order by name")
                .query((row, number) ->
                        new Room(row.getObject("id", UUID.class), row.getString("name"), true, row.getInt("pairs")))
                .list();
    }
}
