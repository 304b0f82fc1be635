package org.alongside.curriculum.delivery.voice;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the question box. They are read in the order of their random ids: it says nothing of time. */
@Repository
class Questions {
    private static final String ROWS =
            "select id, class_id, year_group, words, from_paper, may_be_worry, state, answer, version from box_question where ";

    private final JdbcClient database;

    Questions(JdbcClient database) {
        this.database = database;
    }

    void add(Question question, UUID academicYear, LocalDate shownFrom) {
        database.sql("""
                        insert into box_question (id, academic_year, class_id, year_group, shown_from, words, from_paper, may_be_worry)
                        values (:id, :year, :class, :group, :from, :words, :paper, :worry)
                        """)
                .param("id", question.id())
                .param("year", academicYear)
                .param(
                        "class",
                        question.classId() == null ? null : question.classId().value())
                .param("group", question.yearGroup())
                .param("from", Date.valueOf(shownFrom))
                .param("words", question.words())
                .param("paper", question.fromPaper())
                .param("worry", question.mayBeWorry())
                .update();
    }

    Optional<Question> find(UUID id) {
        return database.sql(ROWS + "id = :id")
                .param("id", id)
                .query(Questions::row)
                .optional();
    }

    /** What may be seen today in these classes and year groups and was not removed. */
    List<Question> shown(UUID academicYear, Collection<ClassId> classes, Collection<Integer> years, LocalDate today) {
        return classes.isEmpty()
                ? List.of()
                : database.sql(ROWS + """
                                academic_year = :year and state <> 'REMOVED' and shown_from <= :today
                                and (class_id in (:classes) or class_id is null and year_group in (:groups))
                                order by may_be_worry desc, id limit 200
                                """)
                        .param("year", academicYear)
                        .param("today", Date.valueOf(today))
                        .param("classes", classes.stream().map(ClassId::value).toList())
                        .param("groups", years)
                        .query(Questions::row)
                        .list();
    }

    /** Changes what became of it, if nobody else has since it was read. */
    boolean become(Question question, Question.State state, String answer, PersonId by) {
        return database.sql("""
                        update box_question set state = :state, answer = nullif(:answer, ''), handled_by = :by,
                            words = case when :state = 'REMOVED' then null else words end, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("state", state.name())
                        .param("answer", answer)
                        .param("by", by.value())
                        .param("id", question.id())
                        .param("version", question.version())
                        .update()
                == 1;
    }

    private static Question row(ResultSet row, int number) throws SQLException {
        var schoolClass = row.getObject("class_id", UUID.class);
        return new Question(
                row.getObject("id", UUID.class),
                schoolClass == null ? null : new ClassId(schoolClass),
                row.getInt("year_group"),
                row.getString("words"),
                row.getBoolean("from_paper"),
                row.getBoolean("may_be_worry"),
                Question.State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getLong("version"));
    }
}
