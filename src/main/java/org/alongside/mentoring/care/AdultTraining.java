package org.alongside.mentoring.care;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.FormKey;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of adults who are trained to debrief mentors. Lines are struck out, never taken away. */
@Repository
class AdultTraining {
    private final JdbcClient database;

    AdultTraining(JdbcClient database) {
        this.database = database;
    }

    /** What was learned, and how. */
    enum Kind {
        /** In this school. */
        COURSE,
        /** Elsewhere, such as a qualification in supervision. */
        EXTERNAL,
        REFRESHER
    }

    /**
     * One line.
     *
     * @param id made by the form
     * @param until the last day on which it counts
     */
    record Line(UUID id, PersonId adult, Kind kind, LocalDate day, LocalDate until) {}

    /** Of each adult the line that counts longest, those that expire first at the top. */
    List<Line> latest() {
        return database.sql("""
                        select x.* from (select t.*, row_number() over (partition by t.adult_id order by t.valid_until desc, t.id) nth
                            from adult_training t where t.struck_at is null) x
                        where x.nth = 1 order by x.valid_until, x.adult_id
                        """)
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("adult_id", UUID.class)),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("done_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    /** Whether each of these adults is trained on this day. */
    boolean areTrained(Collection<PersonId> adults, LocalDate day) {
        if (adults.isEmpty()) {
            return true;
        }
        return database.sql("""
                                select count(distinct adult_id) from adult_training where adult_id in (:adults)
                                    and struck_at is null and done_on <= :day and valid_until >= :day
                                """)
                        .param("adults", adults.stream().map(PersonId::value).toList())
                        .param("day", day)
                        .query(Integer.class)
                        .single()
                == Set.copyOf(adults).size();
    }

    /** Other dates under the same key were changed after an answer that got lost: they are kept too. */
    void add(Line line, PersonId by, LocalDateTime now) {
        var ignored = FormKey.keepOnce(line.id(), id -> insert(id, line, by, now), id -> says(id, line));
    }

    private boolean says(UUID id, Line line) {
        return database.sql("""
                                select count(*) from adult_training where id = :id and adult_id = :adult
                                    and kind = :kind and done_on = :day and valid_until = :until
                                """)
                        .param("id", id)
                        .param("adult", line.adult().value())
                        .param("kind", line.kind().name())
                        .param("day", line.day())
                        .param("until", line.until())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean insert(UUID id, Line line, PersonId by, LocalDateTime now) {
        return database.sql("""
                        insert ignore into adult_training (id, adult_id, kind, done_on, valid_until, recorded_by, recorded_at)
                        values (:id, :adult, :kind, :day, :until, :by, :now)
                        """)
                        .param("id", id)
                        .param("adult", line.adult().value())
                        .param("kind", line.kind().name())
                        .param("day", line.day())
                        .param("until", line.until())
                        .param("by", by.value())
                        .param("now", now)
                        .update()
                == 1;
    }

    void strike(UUID id, PersonId by, LocalDateTime now) {
        database.sql("update adult_training set struck_by = :by, struck_at = :now where id = :id and struck_at is null")
                .param("by", by.value())
                .param("now", now)
                .param("id", id)
                .update();
    }
}
