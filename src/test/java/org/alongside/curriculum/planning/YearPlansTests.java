package org.alongside.curriculum.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.identity.Cast;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
class YearPlansTests {
    @Autowired
    JdbcTemplate database;

    @Autowired
    YearPlans plans;

    @Autowired
    Clock clock;

    private Cast own;
    private Cast second;
    private Cast other;
    private TeachingClass nineR;

    @BeforeEach
    void aClassWithAPlanAhead() {
        var school = PlanningFixture.aroundToday(database, Said.dayOf(clock.instant()));
        own = school.staff("Own", Roles.TEACHER);
        second = school.staff("Second", Roles.TEACHER);
        other = school.staff("Other", Roles.TEACHER);
        nineR = school.addClass("9R", 9, List.of(own.id(), second.id()), List.of());
        own.signIn();
        plans.make(nineR.id(), 0, new PlanStep.LayAgain());
    }

    private PlanPage page() {
        return plans.look(nineR.id()).orElseThrow();
    }

    private PlannedLesson next() {
        return page().lessons().stream()
                .filter(it -> !page().settled().contains(it.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allLessonsOfTheYearGroupFindAnHourRoundTheCalendarInTheirOrder() {
        var page = page();
        assertThat(page.left()).isEmpty();
        assertThat(page.broken()).isEmpty();
        assertThat(page.lessons()).hasSizeGreaterThan(15);
        var hours = page.openings().stream().map(Opening::day).toList();
        assertThat(page.lessons()).allMatch(it -> hours.contains(it.day()));
        assertThat(hours).doesNotContain(PlanningFixture.CLOSED);
    }

    @Test
    void aStepIsMadeOnceAndCanBeTakenBackToExactlyWhatItWas() {
        var before = page();
        var lesson = next();
        var preview = plans.preview(nineR.id(), new PlanStep.Bump(lesson.id()));
        var made = plans.make(nineR.id(), before.of().planVersion(), new PlanStep.Bump(lesson.id()));
        assertThat(made.moves()).isEqualTo(preview.moves());
        var after = page();
        assertThat(after.last().orElseThrow().step()).isEqualTo("bump");
        assertThat(after.lessons()).extracting(PlannedLesson::day).doesNotContain(lesson.day());
        plans.takeBack(nineR.id(), after.of().planVersion());
        assertThat(page().lessons())
                .extracting(PlannedLesson::id, PlannedLesson::day, PlannedLesson::place)
                .isEqualTo(before.lessons().stream()
                        .map(it -> org.assertj.core.api.Assertions.tuple(it.id(), it.day(), it.place()))
                        .toList());
    }

    @Test
    void ofTwoWhoPlanAtOnceTheSecondIsToldAndNothingIsOverwritten() {
        var seen = page().of().planVersion();
        plans.make(nineR.id(), seen, new PlanStep.Bump(next().id()));
        second.signIn();
        refused("changed", () -> plans.make(nineR.id(), seen, new PlanStep.Split(next().id())));
        refused("changed", () -> plans.takeBack(nineR.id(), seen));
    }

    @Test
    void somebodyElsesClassIsAnsweredLikeOneThatDoesNotExist() {
        var lesson = next();
        other.signIn();
        assertThat(plans.look(nineR.id())).isEmpty();
        refused("gone", () -> plans.preview(nineR.id(), new PlanStep.Bump(lesson.id())));
        refused("gone", () -> plans.make(nineR.id(), 1, new PlanStep.Bump(lesson.id())));
        refused("gone", () -> plans.agree(lesson, PlannedLesson.Seating.SINGLE_SEX, null, List.of(), null));
    }

    @Test
    void howALessonIsTaughtIsAgreedOnceAndMovesWithIt() {
        var lesson = next();
        var agreed = plans.agree(lesson, PlannedLesson.Seating.SINGLE_SEX, "school-nurse", List.of(), "Hall");
        assertThat(agreed.seating()).isEqualTo(PlannedLesson.Seating.SINGLE_SEX);
        refused("changed", () -> plans.agree(lesson, PlannedLesson.Seating.MIXED, null, List.of(), null));
        plans.make(nineR.id(), page().of().planVersion(), new PlanStep.Bump(lesson.id()));
        var moved = page().lessons().stream()
                .filter(it -> it.id().equals(lesson.id()))
                .findFirst()
                .orElseThrow();
        assertThat(moved.visitor()).isEqualTo("school-nurse");
        assertThat(moved.room()).isEqualTo("Hall");
        assertThat(moved.day()).isAfter(lesson.day());
    }

    @Test
    void onlyATrainedMentorHelpsToTeach() {
        refused(
                "not-trained",
                () -> plans.agree(next(), PlannedLesson.Seating.MIXED, null, List.of(PersonId.random()), null));
    }

    private static void refused(String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(PlanRefused.class).isThrownBy(deed).withMessage(reason);
    }
}
