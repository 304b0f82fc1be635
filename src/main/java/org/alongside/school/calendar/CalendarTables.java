package org.alongside.school.calendar;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.AcademicYear;
import org.alongside.school.ClosedDay;
import org.alongside.school.HalfTerm;
import org.alongside.school.Week;
import org.alongside.school.YearPlan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendar's tables. Asks nobody who they are: its callers inside this module do. */
@Component
public class CalendarTables {
    private final JdbcClient database;

    CalendarTables(JdbcClient database) {
        this.database = database;
    }

    /** Writes this plan, unless there is a year of this name: then nothing changes. */
    public void addIfMissing(YearPlan plan) {
        var year = plan.year();
        if (plan(year.name()).isPresent()) {
            return;
        }
        database.sql("insert into academic_year (id, name, first_day, last_day) values (:id, :name, :first, :last)")
                .param("id", year.id())
                .param("name", year.name())
                .param("first", Date.valueOf(year.firstDay()))
                .param("last", Date.valueOf(year.lastDay()))
                .update();
        for (var term : plan.halfTerms()) {
            database.sql(
                            "insert into half_term (academic_year_id, number, first_day, last_day) values (:year, :number, :first, :last)")
                    .param("year", year.id())
                    .param("number", term.number())
                    .param("first", Date.valueOf(term.firstDay()))
                    .param("last", Date.valueOf(term.lastDay()))
                    .update();
        }
        plan.closed().forEach(this::close);
        plan.weeks().forEach(this::letter);
    }

    /** The standard day, unless the school has periods already. */
    public void addPeriodsIfNone() {
        if (database.sql("select count(*) from period").query(Integer.class).single() > 0) {
            return;
        }
        for (var period : StandardDay.PERIODS) {
            database.sql(
                            "insert into period (number, name, starts, ends, kind) values (:number, :name, :starts, :ends, :kind)")
                    .param("number", period.number())
                    .param("name", period.name())
                    .param("starts", Time.valueOf(period.starts()))
                    .param("ends", Time.valueOf(period.ends()))
                    .param("kind", period.kind().name())
                    .update();
        }
    }

    /** All years, earliest first. */
    public List<AcademicYear> years() {
        return database.sql("select id, name, first_day, last_day from academic_year order by first_day")
                .query((row, number) -> new AcademicYear(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        day(row, "first_day"),
                        day(row, "last_day")))
                .list();
    }

    public Optional<YearPlan> plan(String name) {
        return years().stream().filter(it -> it.name().equals(name)).findFirst().map(this::plan);
    }

    private YearPlan plan(AcademicYear year) {
        var terms = database.sql(
                        "select number, first_day, last_day from half_term where academic_year_id = :year order by number")
                .param("year", year.id())
                .query((row, number) -> new HalfTerm(row.getInt("number"), day(row, "first_day"), day(row, "last_day")))
                .list();
        var closed = database.sql(
                        "select day, kind, title from closed_day where day between :from and :to order by day")
                .param("from", Date.valueOf(year.firstDay()))
                .param("to", Date.valueOf(year.lastDay()))
                .query((row, number) -> new ClosedDay(
                        day(row, "day"), ClosedDay.Kind.valueOf(row.getString("kind")), row.getString("title")))
                .list();
        var weeks = new LinkedHashMap<LocalDate, Week>();
        database.sql("select monday, letter from school_week where monday between :from and :to order by monday")
                .param("from", Date.valueOf(year.firstDay().minusDays(6)))
                .param("to", Date.valueOf(year.lastDay()))
                .query(row -> {
                    weeks.put(day(row, "monday"), Week.valueOf(row.getString("letter")));
                });
        return new YearPlan(year, terms, closed, weeks);
    }

    /** Moves a half-term and, if it is an outer one, the year's own ends. */
    public void move(AcademicYear year, HalfTerm term) {
        database.sql(
                        "update half_term set first_day = :first, last_day = :last where academic_year_id = :year and number = :number")
                .param("first", Date.valueOf(term.firstDay()))
                .param("last", Date.valueOf(term.lastDay()))
                .param("year", year.id())
                .param("number", term.number())
                .update();
        database.sql("""
                        update academic_year set
                          first_day = (select min(first_day) from half_term where academic_year_id = :year),
                          last_day = (select max(last_day) from half_term where academic_year_id = :year)
                        where id = :year
                        """).param("year", year.id()).update();
    }

    /** A day that is closed already keeps its kind and title. */
    public void close(ClosedDay closed) {
        database.sql("insert ignore into closed_day (day, kind, title) values (:day, :kind, :title)")
                .param("day", Date.valueOf(closed.day()))
                .param("kind", closed.kind().name())
                .param("title", closed.title())
                .update();
    }

    public void open(LocalDate day) {
        database.sql("delete from closed_day where day = :day")
                .param("day", Date.valueOf(day))
                .update();
    }

    public void letter(LocalDate monday, Week letter) {
        database.sql(
                        "insert into school_week (monday, letter) values (:monday, :letter) on duplicate key update letter = :letter")
                .param("monday", Date.valueOf(monday))
                .param("letter", letter.name())
                .update();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getDate(column).toLocalDate();
    }
}
