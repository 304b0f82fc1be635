package org.alongside.curriculum.delivery.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.StatementCode;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.PlannedLesson;
import org.alongside.curriculum.planning.PlannedLessonId;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the database and the rights. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
class SchoolCoverageTests {
    @Autowired
    JdbcTemplate database;

    @Autowired
    SchoolCoverage coverage;

    @Autowired
    SpiralCurriculum spiral;

    private CoverageScene scene;

    @BeforeEach
    void twoClassesAndALessonPlannedForOne() {
        scene = new CoverageScene(database, spiral);
    }

    private YearCoverage year() {
        return coverage.of(scene.school.year).orElseThrow();
    }

    @Test
    void aLessonToComeIsPlannedAndATaughtOneIsMetByThoseWhoWereThere() {
        assertThat(year().of(scene.nineR, scene.code).state()).isEqualTo(CoverageCell.State.PLANNED);
        scene.taught(scene.lesson, Map.of(scene.pupils.get(0), "AWAY", scene.pupils.get(1), "WITHDRAWN"));

        assertThat(year().of(scene.nineR, scene.code)).isEqualTo(new CoverageCell(CoverageCell.State.TAUGHT, 0, 1, 0, 6, 4, 1, 1));
        assertThat(year().of(List.of(scene.nineR, scene.nineT), scene.code).state()).isEqualTo(CoverageCell.State.PARTLY);
        assertThat(coverage.notMet(year(), scene.nineR.id(), scene.code))
                .extracting(SchoolCoverage.NotMet::pupil, SchoolCoverage.NotMet::why)
                .containsExactlyInAnyOrder(
                        tuple(scene.pupils.get(0).id(), Standing.TO_CATCH_UP),
                        tuple(scene.pupils.get(1).id(), Standing.WITHDRAWN));
    }

    @Test
    void whatALessonServedWhenItWasTaughtCountsWhateverItServesNow() {
        var id = scene.taught(scene.lesson, Map.of());
        database.update("delete from lesson_delivery_statement where delivery_id = ?", id);
        database.update("insert into lesson_delivery_statement (delivery_id, code) values (?, 'RSE-SEC-FAM-01')", id);

        assertThat(year().of(scene.nineR, new StatementCode("RSE-SEC-FAM-01")).taught())
                .isEqualTo(1);
        assertThat(year().of(scene.nineR, scene.code).state()).isEqualTo(CoverageCell.State.NONE);
    }

    @Test
    void aMissedLessonWithANewHourIsNotMissed() {
        scene.missed(scene.lesson, "event");
        assertThat(year().of(scene.nineR, scene.code).state()).isEqualTo(CoverageCell.State.MISSED);
        scene.school.plan(scene.nineR, Map.of(CoverageScene.FIRST.plusDays(200), CoverageScene.LESSON));
        assertThat(year().of(scene.nineR, scene.code).missed()).isZero();
        assertThat(year().of(scene.nineR, scene.code).state()).isEqualTo(CoverageCell.State.PLANNED);
    }

    @Test
    void aTeacherSeesTheirOwnClassOnlyAndAnotherClassIsLikeNone() {
        scene.taught(scene.lesson, Map.of(scene.pupils.getFirst(), "AWAY"));
        scene.teacher.signIn();
        assertThat(year().classes()).containsExactly(scene.nineR);
        assertThat(year().of(scene.nineR, scene.code).met()).isEqualTo(5);
        scene.other.signIn();
        assertThat(year().classes()).containsExactly(scene.nineT);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> coverage.notMet(year(), scene.nineR.id(), scene.code));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> coverage.of(scene.pupils.getFirst().id()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> coverage.of(new PersonId(UUID.randomUUID())));
    }

    @Test
    void theHeadSeesLessonsButNoSmallNumberOfPupilsAndNoName() {
        scene.taught(scene.lesson, Map.of(scene.pupils.getFirst(), "WITHDRAWN"));
        scene.head.signIn();
        var cell = year().of(scene.nineR, scene.code);
        assertThat(cell.taught()).isEqualTo(1);
        assertThat(cell.met()).isNull();
        assertThat(cell.withdrawn()).isNull();
        assertThat(year().of(List.of(scene.nineR), scene.code).met())
                .as("one of six has not")
                .isNull();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> coverage.notMet(year(), scene.nineR.id(), scene.code));
    }

    @Test
    void aYearGroupsNumberDoesNotTellWhoWasAwayFromItsOneTaughtClass() {
        var many = new ArrayList<PersonId>();
        for (int i = 0; i < 10; i++) {
            many.add(scene.school.pupil("P" + i, 9).id());
        }
        var nineS = scene.school.addClass("9S", 9, List.of(), many);
        scene.taught(scene.lesson, Map.of(scene.pupils.getFirst(), "AWAY"));
        scene.head.signIn();
        assertThat(year().of(List.of(scene.nineR, nineS), scene.code).met())
                .as("5 of 16 have, but 9S was not taught it: one of six was away")
                .isNull();
    }

    @Test
    void anExportHasEveryStatementOfEveryClass() {
        assertThat(year().rows()).hasSize(2 * 115);
    }

    @Test
    void whatWasMetInAnEarlierYearIsSaid() {
        var before = UUID.randomUUID();
        database.update(
                "insert into academic_year (id, name, first_day, last_day) values (?, '2025-26', ?, ?)",
                before,
                Date.valueOf(CoverageScene.FIRST.minusYears(1)),
                Date.valueOf(CoverageScene.FIRST.minusDays(30)));
        var eight = UUID.randomUUID();
        database.update(
                "insert into teaching_class (id, academic_year_id, name, year_group) values (?, ?, '8R', 8)",
                eight,
                before);
        scene.pupils.forEach(it -> database.update(
                "insert into teaching_class_member (class_id, person_id, from_day, to_day) values (?, ?, ?, ?)",
                eight,
                it.id().value(),
                Date.valueOf(CoverageScene.FIRST.minusYears(1)),
                Date.valueOf(CoverageScene.FIRST.minusDays(30))));
        var old = new PlannedLesson(
                PlannedLessonId.random(),
                new ClassId(eight),
                new LessonId(CoverageScene.LESSON),
                null,
                CoverageScene.FIRST.minusDays(100),
                5,
                1,
                1,
                1,
                PlannedLesson.Seating.MIXED,
                null,
                List.of(),
                null,
                0);
        scene.taught(old, Map.of(scene.pupils.get(2), "AWAY"));
        scene.taught(scene.lesson, Map.of(scene.pupils.get(0), "AWAY", scene.pupils.get(2), "AWAY"));

        assertThat(coverage.notMet(year(), scene.nineR.id(), scene.code))
                .extracting(SchoolCoverage.NotMet::pupil, SchoolCoverage.NotMet::metInAnEarlierYear)
                .containsExactlyInAnyOrder(
                        tuple(scene.pupils.get(0).id(), true),
                        tuple(scene.pupils.get(2).id(), false));
        var years = coverage.of(scene.pupils.get(0).id());
        assertThat(years).extracting(SchoolCoverage.PupilYear::yearGroup).containsExactly(8, 9);
        assertThat(years.get(0).standings()).containsEntry(scene.code, Standing.MET);
        assertThat(years.get(1).standings()).containsEntry(scene.code, Standing.TO_CATCH_UP);
        assertThat(coverage.of(scene.school.year).orElseThrow().of(scene.nineR, scene.code).met()).isEqualTo(4);
    }
}
