package org.alongside.curriculum.delivery.coverage;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.StatementCode;
import org.alongside.curriculum.planning.PlannedLesson;
import org.alongside.curriculum.planning.PlanningFixture;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.identity.Cast;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two classes of Year 9, six pupils in one of them, and a lesson planned for it; for tests that are rolled back. */
final class CoverageScene {
    static final LocalDate FIRST = PlanningFixture.FIRST;
    static final String LESSON = "consent-clear-yes";

    private final JdbcTemplate database;
    private final SpiralCurriculum spiral;
    final PlanningFixture school;
    final Cast lead;
    final Cast teacher;
    final Cast other;
    final Cast head;
    final List<Cast> pupils = new ArrayList<>();
    final TeachingClass nineR;
    final TeachingClass nineT;
    final PlannedLesson lesson;
    final StatementCode code;

    CoverageScene(JdbcTemplate database, SpiralCurriculum spiral) {
        this.database = database;
        this.spiral = spiral;
        school = new PlanningFixture(database);
        lead = school.staff("Lead", Roles.PSHE_LEAD);
        teacher = school.staff("Own", Roles.TEACHER);
        other = school.staff("Other", Roles.TEACHER);
        head = school.staff("Head", Roles.HEAD);
        for (var name : List.of("Tia", "Omar", "Sunil", "Mei", "Ada", "Bo")) {
            pupils.add(school.pupil(name, 9));
        }
        nineR = school.addClass(
                "9R", 9, List.of(teacher.id()), pupils.stream().map(Cast::id).toList());
        nineT = school.addClass("9T", 9, List.of(other.id()), List.of());
        lesson = school.plan(nineR, Map.of(FIRST.plusDays(7), LESSON)).getFirst();
        lead.signIn();
        code = spiral.lesson(new LessonId(LESSON)).orElseThrow().statements().getFirst();
    }

    /** Records that a lesson was taught, and who was not there or not met by it. */
    UUID taught(PlannedLesson planned, Map<Cast, String> apart) {
        var id = UUID.randomUUID();
        database.update(
                """
                insert into lesson_delivery (id, planned_lesson_id, number, class_id, lesson_id, day, outcome, recorded_by)
                values (?, ?, 1, ?, ?, ?, 'DELIVERED', ?)
                """,
                id,
                planned.id().value(),
                planned.classId().value(),
                planned.lesson().value(),
                Date.valueOf(planned.day()),
                teacher.id().value());
        spiral.lesson(planned.lesson()).orElseThrow().statements().stream()
                .distinct()
                .forEach(it -> database.update(
                        "insert into lesson_delivery_statement (delivery_id, code) values (?, ?)", id, it.value()));
        apart.forEach((pupil, why) -> database.update(
                "insert into lesson_delivery_pupil (delivery_id, pupil_id, why) values (?, ?, ?)",
                id,
                pupil.id().value(),
                why));
        return id;
    }

    /** Records that a lesson was not taught. */
    void missed(PlannedLesson planned, String reason) {
        database.update(
                """
                insert into lesson_delivery (id, planned_lesson_id, number, class_id, lesson_id, day, outcome, reason, recorded_by)
                values (?, ?, 1, ?, ?, ?, 'NOT_DELIVERED', ?, ?)
                """,
                UUID.randomUUID(),
                planned.id().value(),
                planned.classId().value(),
                planned.lesson().value(),
                Date.valueOf(planned.day()),
                reason,
                teacher.id().value());
    }
}
