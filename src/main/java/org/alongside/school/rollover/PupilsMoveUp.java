package org.alongside.school.rollover;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.school.AcademicYear;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pupils of a school in the summer: one year up, those of the last year out. How they were before is kept. */
@Component
class PupilsMoveUp {
    private static final int WITH_SIXTH_FORM = 13;
    private static final int WITHOUT = 11;
    /** A register with fewer dates of birth than this says nothing. */
    private static final int ENOUGH = 20;

    private final JdbcClient database;

    PupilsMoveUp(JdbcClient database) {
        this.database = database;
    }

    /** Somebody who leaves, as the page names them. */
    record Leaver(PersonId id, String name) {}

    /** How many move up, by the year group that they are in now. */
    record Moving(int yearGroup, int pupils) {}

    /** The last year group of this school: 11 where nobody is in a sixth form. */
    int lastYear() {
        var sixth = database.sql(
                        "select count(*) from person where kind = 'PUPIL' and left_on is null and year_group > 11")
                .query(Long.class)
                .single();
        return sixth > 0 ? WITH_SIXTH_FORM : WITHOUT;
    }

    List<Leaver> leavers(int lastYear) {
        return database.sql("""
                        select id, concat(coalesce(preferred_given, legal_given), ' ',
                                          coalesce(preferred_family, legal_family),
                                          if(form is null, '', concat(', ', form))) as name
                        from person where kind = 'PUPIL' and left_on is null and year_group >= :last
                        order by legal_family, legal_given, id
                        """)
                .param("last", lastYear)
                .query((row, number) ->
                        new Leaver(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    List<Moving> moving(int lastYear) {
        return database.sql("""
                        select year_group, count(*) from person
                        where kind = 'PUPIL' and left_on is null and year_group < :last
                        group by year_group order by year_group
                        """)
                .param("last", lastYear)
                .query((row, number) -> new Moving(row.getInt(1), row.getInt(2)))
                .list();
    }

    /**
     * Whether the register seems to be that of the new year already: then to move them up would move them twice. By dates
     * of birth: who is eleven on the day before September is in Year 7.
     */
    boolean isMovedAlready(AcademicYear to) {
        var start = LocalDate.of(to.firstDay().getYear(), 8, 31);
        record Ages(long known, long moved) {}
        var ages = database.sql("""
                        select count(*), sum(year_group = timestampdiff(year, born, :start) - 4)
                        from person where kind = 'PUPIL' and left_on is null and year_group is not null and born is not null
                        """)
                .param("start", Date.valueOf(start))
                .query((row, number) -> new Ages(row.getLong(1), row.getLong(2)))
                .single();
        return ages.known() >= ENOUGH && ages.moved() * 2 > ages.known();
    }

    /** What was done. */
    record Moved(int moving, int leaving) {}

    Moved move(UUID toYear, int lastYear, LocalDate leftOn) {
        var ignored = database.sql("select id from person where kind = 'PUPIL' and left_on is null for update")
                .query((row, number) -> 1)
                .list();
        var all = database.sql("""
                        insert into school_year_end_person (to_year, person_id, year_group, form, leaves, version)
                        select :to, id, year_group, form, year_group >= :last, version + 1 from person
                        where kind = 'PUPIL' and left_on is null and year_group is not null
                        """).param("to", toYear).param("last", lastYear).update();
        var leaving = database.sql("""
                        update person p join school_year_end_person s on s.person_id = p.id and s.to_year = :to and s.leaves
                        set p.left_on = :day, p.version = p.version + 1
                        """)
                .param("day", Date.valueOf(leftOn))
                .param("to", toYear)
                .update();
        record FormOf(int year, @Nullable String form) {}
        var forms = database.sql(
                        "select distinct year_group, form from school_year_end_person where to_year = :to and not leaves")
                .param("to", toYear)
                .query((row, number) -> new FormOf(row.getInt(1), row.getString(2)))
                .list();
        for (var it : forms) {
            database.sql("""
                            update person p join school_year_end_person s on s.person_id = p.id and s.to_year = :to
                            set p.year_group = :next, p.form = :form, p.version = p.version + 1
                            where not s.leaves and s.year_group = :year and s.form <=> :before
                            """)
                    .param("to", toYear)
                    .param("next", it.year() + 1)
                    .param("form", nextForm(it.form(), it.year()))
                    .param("year", it.year())
                    .param("before", it.form())
                    .update();
        }
        return new Moved(all - leaving, leaving);
    }

    /** "9R" becomes "10R"; a form without the number of its year keeps its name. */
    static @Nullable String nextForm(@Nullable String form, int year) {
        return form == null ? null : form.replaceFirst("(?<!\\d)0?" + year + "(?!\\d)", Integer.toString(year + 1));
    }

    /** Puts everybody back. @return how many were changed by somebody since, and therefore stay as they are */
    int takeBack(UUID toYear) {
        var back = database.sql("""
                        update person p join school_year_end_person s on s.person_id = p.id and s.to_year = :to
                        set p.year_group = s.year_group, p.form = s.form, p.left_on = null, p.version = p.version + 1
                        where p.version = s.version
                        """).param("to", toYear).update();
        var all = database.sql("select count(*) from school_year_end_person where to_year = :to")
                .param("to", toYear)
                .query(Integer.class)
                .single();
        return all - back;
    }

    /** Those who left with this change and have not come back since. */
    List<PersonId> left(UUID toYear) {
        return database.sql("""
                        select s.person_id from school_year_end_person s join person p on p.id = s.person_id
                        where s.to_year = :to and s.leaves and p.left_on is not null order by s.person_id
                        """)
                .param("to", toYear)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }
}
