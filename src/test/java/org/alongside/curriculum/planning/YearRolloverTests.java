package org.alongside.curriculum.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.identity.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
class YearRolloverTests {
    @Autowired
    JdbcTemplate database;

    @Autowired
    YearRollover rollover;

    @Autowired
    YearPlans plans;

    @Autowired
    TeachingClasses classes;

    @Autowired
    PlannedLessons planned;

    @Autowired
    ClassSetUp setUp;

    @Autowired
    Clock clock;

    private PlanningFixture school;
    private Cast lead;
    private Cast teacher;
    private Cast pupil;
    private UUID next;
    private TeachingClass eightR;

    @BeforeEach
    void aSchoolAtWork() {
        school = PlanningFixture.aroundToday(database, Said.dayOf(clock.instant()));
        next = school.nextYear(database);
        lead = school.staff("Lead", Roles.PSHE_LEAD);
        teacher = school.staff("Teacher", Roles.TEACHER);
        pupil = school.pupil("Tia", 8);
        eightR = school.addClass("8R", 8, List.of(teacher.id()), List.of(pupil.id()));
        school.addClass("9R", 9, List.of(teacher.id()), List.of());
        lead.signIn();
        for (var it : classes.ofYear(school.year)) {
            plans.make(it.id(), 0, new PlanStep.LayAgain());
        }
    }

    private TeachingClass nextClass(String name) {
        return classes.ofYear(next).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRehearsalSaysEverythingAndWritesNothing() {
        var it = rollover.rehearse().orElseThrow();
        assertThat(it.made()).isEmpty();
        assertThat(it.classes()).extracting(Rehearsal.NextClass::name).containsExactly("8R", "9R");
        assertThat(it.classes().getLast().pupilsFrom()).contains("8R");
        assertThat(it.classes().getLast().pupils()).isEqualTo(1);
        assertThat(it.classes()).allMatch(one -> one.noHour().isEmpty() && one.lessons() > 15 && !one.isThere());
        assertThat(classes.ofYear(next)).isEmpty();
    }

    @Test
    void pupilsGoUpWithTheirHistoryAndPlansComeInMatchingWeeks() {
        var old = classes.ofYear(school.year).stream()
                .filter(it -> it.name().equals("9R"))
                .findFirst()
                .orElseThrow();
        assertThat(rollover.make()).isEqualTo(2);
        var fresh = nextClass("9R");
        assertThat(fresh.teachers()).containsExactly(teacher.id());
        assertThat(fresh.slots()).isEqualTo(old.slots());
        var firstDay = school.first.plusWeeks(52);
        assertThat(classes.membersOn(fresh.id(), firstDay.plusDays(1))).containsExactly(pupil.id());
        assertThat(classes.membersOn(eightR.id(), Said.dayOf(clock.instant()))).containsExactly(pupil.id());
        assertThat(database.queryForObject(
                        "select continues from teaching_class where id = ?",
                        UUID.class,
                        fresh.id().value()))
                .isEqualTo(eightR.id().value());
        var before = planned.of(old.id());
        var after = planned.of(fresh.id());
        assertThat(after)
                .extracting(PlannedLesson::lesson)
                .isEqualTo(before.stream().map(PlannedLesson::lesson).toList());
        assertThat(after).extracting(PlannedLesson::day).isSorted().doesNotHaveDuplicates();
        assertThat(after).allMatch(it -> !it.day().isBefore(firstDay) && halfTerm(it.day()) > 0);
        assertThat(planned.of(old.id())).isEqualTo(before);
    }

    private int halfTerm(LocalDate day) {
        return database.queryForObject(
                "select coalesce(max(number), 0) from half_term where first_day <= ? and last_day >= ?",
                Integer.class,
                day,
                day);
    }

    @Test
    void whoWasChosenByHandIsChosenNextYearToo() {
        database.update(
                "insert into teaching_class_choice (class_id, person_id, belongs, decided_by) values (?, ?, true, ?)",
                eightR.id().value(),
                pupil.id().value(),
                lead.id().value());
        rollover.make();
        assertThat(database.queryForList(
                        "select person_id from teaching_class_choice where class_id = ? and belongs",
                        UUID.class,
                        nextClass("9R").id().value()))
                .containsExactly(pupil.id().value());
    }

    @Test
    void madeAgainItAddsOnlyWhatIsMissing() {
        assertThat(rollover.make()).isEqualTo(2);
        assertThat(rollover.make()).isZero();
        school.addClass("8T", 8, List.of(), List.of());
        assertThat(rollover.make()).isEqualTo(1);
        assertThat(classes.ofYear(next)).hasSize(3);
    }

    @Test
    void untilItIsConfirmedAllOfItCanBeTakenBack() {
        rollover.make();
        rollover.takeBack();
        assertThat(classes.ofYear(next)).isEmpty();
        assertThat(rollover.rehearse().orElseThrow().made()).isEmpty();
        assertThat(classes.ofYear(school.year)).hasSize(2);
        rollover.make();
        rollover.confirm();
        refused("nothing", () -> rollover.takeBack());
        refused("nothing", () -> rollover.confirm());
        assertThat(classes.ofYear(next)).hasSize(2);
    }

    @Test
    void onlyTheLeadRollsOver() {
        teacher.signIn();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> rollover.make());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> setUp.followForms());
    }

    @Test
    void aPupilWhoChangesFormsKeepsWhatTheyMetInTheOldOne() {
        var nineT = school.addClass("8T", 8, List.of(), List.of());
        database.update("update person set form = '8T' where id = ?", pupil.id().value());
        assertThat(setUp.followForms()).isEqualTo(2);
        var today = Said.dayOf(clock.instant());
        assertThat(classes.membersOn(eightR.id(), today)).isEmpty();
        assertThat(classes.membersOn(eightR.id(), today.minusDays(1))).containsExactly(pupil.id());
        assertThat(classes.membersOn(nineT.id(), today)).containsExactly(pupil.id());
        assertThat(setUp.followForms()).isZero();
    }

    private static void refused(String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(PlanRefused.class).isThrownBy(deed).withMessage(reason);
    }
}
