package org.alongside.curriculum.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.planning.PlannedLesson;
import org.alongside.curriculum.planning.PlannedLessonId;
import org.alongside.curriculum.planning.PlanningFixture;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.identity.Cast;
import org.alongside.identity.SignedIn;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
class LessonDeskTests {
    @Autowired
    JdbcTemplate database;

    @Autowired
    LessonDesk desk;

    @Autowired
    CatchUpDesk catchUp;

    @Autowired
    Clock clock;

    private Cast teacher;
    private Cast other;
    private Cast lead;
    private Cast tia;
    private Cast omar;
    private TeachingClass nineR;
    private PlannedLesson lesson;
    private LocalDate today;

    @BeforeEach
    void aLessonToday() {
        today = Said.dayOf(clock.instant());
        var school = new PlanningFixture(database);
        teacher = school.staff("Own", Roles.TEACHER);
        other = school.staff("Other", Roles.TEACHER);
        lead = school.staff("Lead", Roles.PSHE_LEAD);
        tia = school.pupil("Tia", 9);
        omar = school.pupil("Omar", 9);
        nineR = school.addClass("9R", 9, List.of(teacher.id()), List.of(tia.id(), omar.id()));
        database.update("update teaching_class_member set from_day = ?", today.minusDays(90));
        lesson = school.plan(nineR, Map.of(today, "consent-clear-yes")).getFirst();
        teacher.signIn();
    }

    private DeliveryEntry taught() {
        return desk.begin(lesson.id()).withOutcome(Outcome.DELIVERED);
    }

    private long count(String sql, Object... values) {
        return java.util.Objects.requireNonNull(database.queryForObject(sql, Long.class, values));
    }

    @Test
    void theNormalCaseIsOneOutcomeAndOneSave() {
        desk.save(lesson.id(), taught());

        var record = desk.history(lesson.id()).getFirst();
        assertThat(record.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(record.entry().taughtBy()).isEqualTo(teacher.id());
        assertThat(record.recordedBy()).isEqualTo(teacher.id());
        assertThat(desk.on(today)).singleElement().satisfies(it -> {
            assertThat(it.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(it.className()).isEqualTo("9R");
        });
        assertThat(count(
                        "select count(*) from lesson_delivery_statement where delivery_id = ?",
                        record.entry().id()))
                .isPositive();
    }

    @Test
    void sendingTwiceStoresOnce() {
        var entry = taught();
        desk.save(lesson.id(), entry);
        desk.save(lesson.id(), entry);

        assertThat(desk.history(lesson.id())).hasSize(1);
    }

    @Test
    void aCorrectionKeepsWhatWasSaidBefore() {
        desk.save(lesson.id(), taught().withConfidence(4));
        var correction = desk.begin(lesson.id());
        assertThat(correction.confidence()).isEqualTo(4);
        desk.save(lesson.id(), correction.withOutcome(Outcome.ADAPTED).withReason("shorter"));

        assertThat(desk.history(lesson.id()))
                .extracting(DeliveryRecord::outcome)
                .containsExactly(Outcome.ADAPTED, Outcome.DELIVERED);
        assertThat(count(
                        "select count(*) from lesson_delivery where planned_lesson_id = ? and corrected_by is null",
                        lesson.id().value()))
                .isOne();
    }

    @Test
    void whoeverRecordedMeanwhileIsShownAndNotOverwritten() {
        var mine = taught();
        lead.signIn();
        desk.save(lesson.id(), desk.begin(lesson.id()).withOutcome(Outcome.ADAPTED));
        teacher.signIn();

        assertThatExceptionOfType(RecordedMeanwhile.class)
                .isThrownBy(() -> desk.save(lesson.id(), mine))
                .satisfies(it -> assertThat(it.theirs().recordedBy()).isEqualTo(lead.id()));
        desk.save(lesson.id(), mine.asCorrectionOf(1));
        assertThat(desk.history(lesson.id()))
                .extracting(DeliveryRecord::outcome)
                .startsWith(Outcome.DELIVERED);
    }

    @Test
    void aDraftIsBoundToOneLessonAndOneWriterAndGoneAfterTheSave() {
        var entry = taught().withAway(Set.of(tia.id())).withBaseline(new CheckResult(1, 1, 0));
        desk.keep(lesson.id(), entry);
        assertThat(desk.begin(lesson.id())).isEqualTo(entry);
        lead.signIn();
        assertThat(desk.begin(lesson.id()).outcome()).isNull();
        teacher.signIn();
        desk.save(lesson.id(), entry);
        assertThat(count(
                        "select count(*) from lesson_delivery_draft where planned_lesson_id = ?",
                        lesson.id().value()))
                .isZero();
    }

    @Test
    void whoWasAwayIsOnTheListUntilItIsTickedOff() {
        desk.save(lesson.id(), taught().withAway(Set.of(tia.id())));
        var due = catchUp.due(List.of(nineR.id()));
        assertThat(due).singleElement().satisfies(it -> {
            assertThat(it.pupil()).isEqualTo(tia.id());
            assertThat(it.caughtUpOn()).isNull();
        });

        catchUp.caughtUp(lesson.id(), tia.id());
        catchUp.caughtUp(lesson.id(), tia.id());
        assertThat(catchUp.due(List.of(nineR.id())))
                .singleElement()
                .satisfies(it -> assertThat(it.caughtUpOn()).isEqualTo(today));
        catchUp.notCaughtUp(lesson.id(), tia.id());
        assertThat(catchUp.due(List.of(nineR.id())))
                .singleElement()
                .satisfies(it -> assertThat(it.caughtUpOn()).isNull());
    }

    @Test
    void aCorrectionKeepsWhoHasCaughtUp() {
        desk.save(lesson.id(), taught().withAway(Set.of(tia.id())));
        catchUp.caughtUp(lesson.id(), tia.id());
        desk.save(lesson.id(), desk.begin(lesson.id()).withConfidence(3));

        assertThat(catchUp.due(List.of(nineR.id())))
                .singleElement()
                .satisfies(it -> assertThat(it.caughtUpOn()).isEqualTo(today));
    }

    @Test
    void whoIsTaughtElsewhereIsAwayFromTheStart() {
        catchUp.elsewhere(nineR.id(), Set.of(omar.id()));
        var entry = desk.begin(lesson.id());
        assertThat(entry.away()).containsExactly(omar.id());

        desk.save(lesson.id(), entry.withOutcome(Outcome.DELIVERED));
        assertThat(catchUp.due(List.of(nineR.id())))
                .singleElement()
                .satisfies(it -> assertThat(it.elsewhere()).isTrue());
    }

    @Test
    void aLessonNotTaughtNeedsAReasonAndServesNothing() {
        var entry = desk.begin(lesson.id()).withOutcome(Outcome.NOT_DELIVERED).withAway(Set.of(tia.id()));
        refused("curriculum.record.reason-missing", () -> desk.save(lesson.id(), entry));
        desk.save(lesson.id(), entry.withReason("event"));

        var stored = desk.history(lesson.id()).getFirst().entry();
        assertThat(stored.taughtBy()).isNull();
        assertThat(stored.away()).isEmpty();
        assertThat(count("select count(*) from lesson_delivery_statement where delivery_id = ?", stored.id()))
                .isZero();
    }

    @Test
    void aMissedLessonOnANewDayIsPlannedAgain() {
        desk.save(
                lesson.id(),
                desk.begin(lesson.id()).withOutcome(Outcome.NOT_DELIVERED).withReason("event"));
        database.update(
                "update lesson_delivery set day = ? where planned_lesson_id = ?",
                today.minusDays(7),
                lesson.id().value());

        assertThat(desk.on(today).getFirst().outcome()).isNull();
        desk.save(lesson.id(), taught());
        assertThat(desk.history(lesson.id()))
                .extracting(DeliveryRecord::outcome)
                .containsExactly(Outcome.DELIVERED, Outcome.NOT_DELIVERED);
    }

    @Test
    void impossibleAnswersAreRefusedWithASentence() {
        refused("curriculum.record.outcome-missing", () -> desk.save(lesson.id(), desk.begin(lesson.id())));
        refused(
                "curriculum.record.counts-wrong",
                () -> desk.save(lesson.id(), taught().withBaseline(new CheckResult(1, 1, 1))));
        refused(
                "curriculum.record.counts-wrong",
                () -> desk.keep(lesson.id(), taught().withEndpoint(new CheckResult(-1, 0, 2))));
        refused("curriculum.record.unknown", () -> desk.keep(lesson.id(), taught().withConfidence(6)));
        refused("curriculum.record.unknown", () -> desk.keep(lesson.id(), taught().withReason("because")));
        refused(
                "curriculum.record.not-in-class",
                () -> desk.save(lesson.id(), taught().withAway(Set.of(new PersonId(UUID.randomUUID())))));
        refused("curriculum.record.teacher-missing", () -> desk.save(lesson.id(), taught().withTaughtBy(tia.id())));
        assertThat(desk.history(lesson.id())).isEmpty();
    }

    @Test
    void aLessonOfTheFutureIsNotRecorded() {
        database.update(
                "update planned_lesson set day = ? where id = ?",
                today.plusDays(1),
                lesson.id().value());
        refused("curriculum.record.too-early", () -> desk.save(lesson.id(), taught()));
    }

    @Test
    void somebodyElsesLessonIsLikeOneThatDoesNotExist() {
        var message = new String[2];
        other.signIn();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> desk.begin(lesson.id()))
                .satisfies(it -> message[0] = it.getMessage());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> desk.begin(PlannedLessonId.random()))
                .satisfies(it -> message[1] = it.getMessage());
        assertThat(message[0]).isEqualTo(message[1]);
        assertThat(desk.on(today)).isEmpty();
        assertThat(catchUp.due(List.of(nineR.id()))).isEmpty();
        assertThat(catchUp.pupils(nineR.id())).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> catchUp.elsewhere(nineR.id(), Set.of()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> catchUp.caughtUp(lesson.id(), tia.id()));
    }

    @Test
    void whoCoversALessonFindsItAndRecordsIt() {
        desk.cover(lesson.id(), other.id());
        other.signIn();

        assertThat(desk.on(today)).extracting(LessonRow::id).containsExactly(lesson.id());
        desk.save(lesson.id(), taught());
        assertThat(desk.history(lesson.id()).getFirst().entry().taughtBy()).isEqualTo(other.id());
    }

    @Test
    void onlyStaffCover() {
        refused("curriculum.record.teacher-missing", () -> desk.cover(lesson.id(), tia.id()));
    }

    @Test
    void whatNobodyRecordedIsOnTheListOfItsTeacher() {
        database.update(
                "update planned_lesson set day = ? where id = ?",
                today.minusDays(3),
                lesson.id().value());
        assertThat(desk.unrecorded(today)).extracting(LessonRow::id).containsExactly(lesson.id());
        desk.save(lesson.id(), taught());
        assertThat(desk.unrecorded(today)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.MENTEE, Roles.MENTOR, Roles.HEAD, Roles.ADMIN, Roles.SAFEGUARDING_CLERK})
    void nobodyElseComesNear(String role) {
        SignedIn.as(teacher.id(), role);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.begin(lesson.id()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> catchUp.due(List.of(nineR.id())));
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(call)
                .withMessage(key);
    }
}
