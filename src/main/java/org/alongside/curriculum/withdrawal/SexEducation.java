package org.alongside.curriculum.withdrawal;

import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.curriculum.CurriculumForReaders;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.Statement;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which lessons the school's policy calls sex education. The guidance names none; until the school has decided about a
 * lesson, the suggestion of its statements holds.
 *
 * @see "Relationships Education, RSE and Health Education, DfE, July 2025, paragraphs 16 to 21"
 */
@Service
@PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','HEAD')")
@Transactional(readOnly = true)
public class SexEducation {
    private final JdbcClient database;
    private final CurriculumForReaders curriculum;
    private final SignedInPerson who;
    private final Clock clock;

    SexEducation(JdbcClient database, CurriculumForReaders curriculum, SignedInPerson who, Clock clock) {
        this.database = database;
        this.curriculum = curriculum;
        this.who = who;
        this.clock = clock;
    }

    /**
     * What holds for one lesson.
     *
     * @param counts whether parents may ask to withdraw from it
     * @param decided whether the school has said so, or it is our suggestion
     * @param part which part of it; null for the whole lesson
     * @param version of the school's decision, 0 before the first
     */
    public record Ruling(
            Lesson lesson,
            boolean counts,
            boolean decided,
            @Nullable String part,
            long version) {}

    /** Every lesson that counts now. No secret: the policy in which it stands is published. */
    @PreAuthorize("permitAll()")
    public Set<LessonId> lessons() {
        return rulings().stream()
                .filter(Ruling::counts)
                .map(it -> it.lesson().id())
                .collect(toSet());
    }

    /** Lessons that count, or about which there is something to decide, in the order of the curriculum. */
    public List<Ruling> worthDeciding() {
        return rulings().stream()
                .filter(it -> it.decided() || suggestion(it.lesson()) != Statement.Withdrawal.NO_RIGHT)
                .toList();
    }

    /** What holds for every lesson, in the order of the curriculum. */
    public List<Ruling> rulings() {
        record Row(boolean counts, @Nullable String part, long version) {}
        Map<String, Row> decided = new HashMap<>();
        database.sql("select lesson_id, counts, part, version from sex_education_lesson")
                .query(row -> {
                    decided.put(row.getString(1), new Row(row.getBoolean(2), row.getString(3), row.getLong(4)));
                });
        return curriculum.lessons().stream()
                .map(lesson -> {
                    var row = decided.get(lesson.id().value());
                    return row == null
                            ? new Ruling(
                                    lesson,
                                    suggestion(lesson) == Statement.Withdrawal.LIKELY_SEX_EDUCATION,
                                    false,
                                    null,
                                    0)
                            : new Ruling(lesson, row.counts(), true, row.part(), row.version());
                })
                .toList();
    }

    /** The strongest suggestion among the statements that a lesson serves. */
    public Statement.Withdrawal suggestion(Lesson lesson) {
        return lesson.statements().stream()
                .flatMap(code -> curriculum.statement(code).stream())
                .map(Statement::withdrawal)
                .max(java.util.Comparator.naturalOrder())
                .orElse(Statement.Withdrawal.NO_RIGHT);
    }

    /**
     * The school decides about a lesson.
     *
     * @param seen the version on which the decision rests
     * @throws IllegalArgumentException with the key of a sentence, when somebody else decided in the meantime, there is no
     *     such lesson or the part is longer than 200 characters
     */
    @PreAuthorize("hasAnyRole('PSHE_LEAD','HEAD')")
    @Transactional
    public void decide(LessonId lesson, boolean counts, @Nullable String part, long seen) {
        if (curriculum.lesson(lesson).isEmpty()) {
            throw new IllegalArgumentException("curriculum.withdrawal.no-lesson");
        }
        if (part != null && part.length() > 200) {
            throw new IllegalArgumentException("curriculum.withdrawal.too-long");
        }
        var sql = seen == 0 ? """
                        insert ignore into sex_education_lesson (lesson_id, counts, part, decided_by, decided_at, version)
                        values (:lesson, :counts, :part, :by, :at, 1)
                        """ : """
                        update sex_education_lesson set counts = :counts, part = :part, decided_by = :by, decided_at = :at,
                            version = version + 1
                        where lesson_id = :lesson and version = :seen
                        """;
        var statement = database.sql(sql)
                .param("lesson", lesson.value())
                .param("counts", counts)
                .param("part", part == null || part.isBlank() ? null : part.strip())
                .param("by", who.required().value())
                .param("at", Timestamp.from(clock.instant()));
        if ((seen == 0 ? statement : statement.param("seen", seen)).update() == 0) {
            throw new IllegalArgumentException("curriculum.withdrawal.decided-meanwhile");
        }
    }
}
