package org.alongside.curriculum.planning;

import static org.alongside.curriculum.planning.PlanningFixture.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.identity.Cast;
import org.alongside.school.Slot;
import org.alongside.school.Week;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
class ClassHoursTests {
    @Autowired
    JdbcTemplate database;

    @Autowired
    ClassHours hours;

    @Autowired
    ClassPupils pupils;

    @Autowired
    ClassSetUp setUp;

    @Autowired
    TeachingClasses classes;

    @Autowired
    YearPlans plans;

    @Autowired
    PlannedLessons planned;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    private PlanningFixture school;
    private Cast lead;
    private Cast teacher;
    private Cast pupil;
    private TeachingClass nineR;

    @BeforeEach
    void aPlannedClass() {
        school = PlanningFixture.aroundToday(database, today());
        lead = school.staff("Lead", Roles.TEACHER, Roles.PSHE_LEAD);
        teacher = school.staff("Teacher", Roles.TEACHER);
        pupil = school.pupil("Tia", 9);
        database.update("update person set form = '9R' where id = ?", pupil.id().value());
        nineR = school.addClass("9R", 9, List.of(teacher.id()), List.of(pupil.id()));
        lead.signIn();
        plans.make(nineR.id(), 0, new PlanStep.LayAgain());
        nineR = now();
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }

    private TeachingClass now() {
        return classes.find(nineR.id()).orElseThrow();
    }

    private static LessonSlot slot(Week week, DayOfWeek day, int period) {
        return new LessonSlot(new Slot(week, day, period), "B7");
    }

    private static List<LessonSlot> thursdays() {
        return List.of(slot(Week.A, DayOfWeek.THURSDAY, 2), slot(Week.B, DayOfWeek.THURSDAY, 2));
    }

    private static void refused(String reason, ThrowingCallable deed) {
        assertThatExceptionOfType(PlanRefused.class).isThrownBy(deed).withMessage(reason);
    }

    @Test
    void whatIsAheadMovesWithTheHoursInTheSameWeekAndOrderAndNothingElse() {
        var before = planned.of(nineR.id());
        var preview = hours.preview(nineR.id(), thursdays());
        assertThat(planned.of(nineR.id())).isEqualTo(before);
        var made = hours.set(nineR, thursdays());
        assertThat(made.moves()).isEqualTo(preview.moves());
        var after = planned.of(nineR.id());
        assertThat(after.stream().map(PlannedLesson::lesson))
                .containsExactlyElementsOf(
                        before.stream().map(PlannedLesson::lesson).toList());
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).day().isBefore(today())) {
                assertThat(after.get(i)).isEqualTo(before.get(i));
            } else {
                assertThat(after.get(i).day().getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
                assertThat(after.get(i).period()).isEqualTo(2);
                assertThat(after.get(i).day()).isAfterOrEqualTo(today());
            }
        }
        assertThat(now().slots()).isEqualTo(thursdays());
        teacher.signIn();
        assertThat(planned.mine(today(), today().plusDays(30)))
                .isNotEmpty()
                .allMatch(it -> it.day().getDayOfWeek() == DayOfWeek.THURSDAY);
    }

    @Test
    void anHourMoreMovesNothingAndAnHourLessSaysWhatFindsNone() {
        var more = new ArrayList<>(nineR.slots());
        more.add(slot(Week.A, DayOfWeek.MONDAY, 1));
        assertThat(hours.preview(nineR.id(), more).moves()).isEmpty();
        var none = hours.preview(nineR.id(), List.of());
        var ahead = planned.of(nineR.id()).stream()
                .filter(it -> !it.day().isBefore(today()))
                .count();
        assertThat(none.fallen()).hasSize((int) ahead);
    }

    @Test
    void aClassOfItsOwnGetsThePlanOfItsYearGroupWithItsFirstHours() {
        var own = setUp.make("Harbour group", 9);
        assertThat(own.form()).isNull();
        hours.set(own, thursdays());
        assertThat(planned.of(own.id()))
                .isNotEmpty()
                .allMatch(it -> it.day().getDayOfWeek() == DayOfWeek.THURSDAY
                        && !it.day().isBefore(today()));
        refused("class-taken", () -> setUp.make("harbour GROUP", 9));
        refused("class-name", () -> setUp.make(" ", 9));
        refused("class-name", () -> setUp.make("New", 6));
    }

    @Test
    void whoSawAnOlderClassOrPlanChangesNothing() {
        hours.set(nineR, thursdays());
        refused("changed", () -> hours.set(nineR, List.of()));
        assertThat(now().slots()).isEqualTo(thursdays());
        var seen = now();
        plans.make(nineR.id(), seen.planVersion(), new PlanStep.LayAgain());
        refused("changed", () -> hours.set(seen, List.of()));
    }

    @Test
    void anHourThatTheSchoolDoesNotHaveIsRefused() {
        refused("no-period", () -> hours.set(nineR, List.of(slot(Week.A, DayOfWeek.MONDAY, 9))));
        refused("no-period", () -> hours.set(nineR, List.of(slot(Week.A, DayOfWeek.SATURDAY, 1))));
        refused(
                "hour-twice",
                () -> hours.set(nineR, List.of(slot(Week.A, DayOfWeek.MONDAY, 1), slot(Week.A, DayOfWeek.MONDAY, 1))));
        refused("gone", () -> hours.preview(ClassId.random(), List.of()));
    }

    @Test
    void theTimetableSaysWhoHasAnotherLessonThen() {
        database.update(
                "insert into timetable_entry (person_id, week, weekday, period, subject) values (?, 'A', 4, 2, 'Maths')",
                pupil.id().value());
        database.update(
                "insert into timetable_entry (person_id, week, weekday, period, subject) values (?, 'B', 4, 2, 'PSHE 9R')",
                teacher.id().value());
        var slots = thursdays().stream().map(LessonSlot::slot).toList();
        assertThat(hours.clashes(nineR, slots, "PSHE"))
                .containsExactly(java.util.Map.entry(slots.getFirst(), new ClassHours.Clash(Set.of(), 1)));
        assertThat(hours.suggested(nineR, "Maths")).containsExactly(new LessonSlot(slots.getFirst(), null));
    }

    @Test
    void onlyTheLeadSetsHoursAndPupils() {
        teacher.signIn();
        for (ThrowingCallable deed : List.<ThrowingCallable>of(
                () -> hours.set(nineR, List.of()),
                () -> pupils.remove(nineR.id(), pupil.id()),
                () -> setUp.make("Mine", 9),
                () -> setUp.teach(nineR, List.of()))) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed);
        }
    }

    @Test
    void onlyStaffTeach() {
        refused("no-staff", () -> setUp.teach(nineR, List.of(pupil.id())));
        setUp.teach(nineR, List.of(lead.id(), teacher.id()));
        assertThat(now().teachers()).containsExactly(lead.id(), teacher.id());
    }

    @Nested
    class Members {
        @Test
        void aPupilTakenOutStaysOutWhenTheRegisterIsReadAgain() {
            pupils.remove(nineR.id(), pupil.id());
            assertThat(pupils.of(nineR.id())).isEmpty();
            assertThat(classes.membersOn(nineR.id(), today().minusDays(1))).containsExactly(pupil.id());
            assertThat(setUp.followForms()).isZero();
            assertThat(pupils.of(nineR.id())).isEmpty();
            assertThat(pupils.add(nineR.id(), Set.of(pupil.id()))).isEqualTo(1);
            assertThat(pupils.choices(nineR.id())).isEmpty();
            assertThat(pupils.of(nineR.id())).containsExactly(pupil.id());
        }

        @Test
        void aPupilOfAnotherFormStaysUntilTheyLeaveTheSchool() {
            var other = school.pupil("Una", 9);
            assertThat(pupils.add(nineR.id(), Set.of(other.id(), pupil.id()))).isEqualTo(1);
            assertThat(setUp.followForms()).isZero();
            assertThat(pupils.of(nineR.id())).containsExactlyInAnyOrder(pupil.id(), other.id());
            database.update(
                    "update person set left_on = ? where id = ?",
                    FIRST,
                    other.id().value());
            entities.clear(); // one transaction here, two in life
            assertThat(setUp.followForms()).isEqualTo(1);
            assertThat(pupils.of(nineR.id())).containsExactly(pupil.id());
        }

        @Test
        void staffAndStrangersAreNoPupils() {
            refused("no-pupil", () -> pupils.add(nineR.id(), Set.of(teacher.id())));
            refused("gone", () -> pupils.add(ClassId.random(), Set.of()));
        }
    }

    @Nested
    class StepsBack {
        private List<PlannedLesson> plan() {
            return planned.of(nineR.id());
        }

        private List<String> asSeen() {
            return plan().stream()
                    .map(it -> it.lesson() + " " + it.day() + " " + it.period() + " " + it.part() + it.parts())
                    .toList();
        }

        private PlannedLesson movable(int index) {
            return plan().stream()
                    .filter(it -> it.day().isAfter(today().plusDays(7)))
                    .toList()
                    .get(index);
        }

        private void step(PlanStep step) {
            plans.make(nineR.id(), now().planVersion(), step);
        }

        private void back() {
            plans.takeBack(nineR.id(), now().planVersion());
        }

        @Test
        void severalStepsAreTakenBackOneAfterTheOther() {
            var first = asSeen();
            step(new PlanStep.Later(movable(0).id()));
            var second = asSeen();
            step(new PlanStep.Split(movable(1).id()));
            step(new PlanStep.TakeOut(movable(2).id(), false));
            back();
            back();
            assertThat(asSeen()).isEqualTo(second);
            step(new PlanStep.Bump(movable(1).id()));
            back();
            assertThat(asSeen()).isEqualTo(second);
            back();
            assertThat(asSeen()).isEqualTo(first);
            back(); // the first laying
            assertThat(plan()).isEmpty();
            refused("nothing", this::back);
        }

        @Test
        void whatWasAgreedSinceStaysAgreed() {
            var it = movable(0);
            step(new PlanStep.Later(it.id()));
            var moved = planned.find(it.id()).orElseThrow();
            plans.agree(moved, PlannedLesson.Seating.SINGLE_SEX, null, List.of(), "Hall");
            back();
            var restored = planned.find(it.id()).orElseThrow();
            assertThat(restored.day()).isEqualTo(it.day());
            assertThat(restored.seating()).isEqualTo(PlannedLesson.Seating.SINGLE_SEX);
            assertThat(restored.room()).isEqualTo("Hall");
        }

        @Test
        void whatWasPlannedInOtherHoursIsNotTakenBackIntoThem() {
            step(new PlanStep.Later(movable(0).id()));
            hours.set(now(), thursdays());
            assertThat(plans.look(nineR.id()).orElseThrow().last()).isEmpty();
            refused("nothing", this::back);
        }
    }
}
