package org.alongside.curriculum.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.SensitiveLessons;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
class ForewarningTests {
    private static final String SENSITIVE = "consent-clear-yes";

    @Autowired
    JdbcTemplate database;

    @Autowired
    Forewarning forewarning;

    @Autowired
    SensitiveLessons sensitive;

    @Autowired
    Clock clock;

    private PlanningFixture school;
    private TeachingClass nineR;
    private PersonId pupil;

    @BeforeEach
    void aSchoolThatIsLive() {
        school = PlanningFixture.aroundToday(database, Said.dayOf(clock.instant()));
        database.update("delete from account_role");
        database.update("delete from notice");
        database.update("delete from sensitive_lesson_told");
        database.update("update school_settings set live = true");
        pupil = school.pupil("Tia", 9).id();
        nineR = school.addClass("9R", 9, List.of(), List.of(pupil));
    }

    private int notices(PersonId person) {
        return database.queryForObject(
                "select count(*) from notice where person_id = ? and notice_key = 'curriculum.notice.sensitive'",
                Integer.class,
                person.value());
    }

    @Test
    void theLeadsAreToldOnceAWeekBeforeAndAgainWhenTheLessonMoves() {
        var dsl = school.staff("Siddiqui", Roles.DSL);
        var deputy = school.staff("Blake", Roles.DEPUTY_DSL);
        var today = Said.dayOf(clock.instant());
        var lesson = school.plan(nineR, Map.of(today.plusDays(6), SENSITIVE)).getFirst();
        school.plan(nineR, Map.of(today.plusDays(20), SENSITIVE));
        assertThat(forewarning.lookAhead()).isEqualTo(1);
        assertThat(forewarning.lookAhead()).isZero();
        assertThat(notices(dsl.id())).isEqualTo(1);
        assertThat(notices(deputy.id())).isEqualTo(1);
        database.update(
                "update planned_lesson set day = ? where id = ?",
                today.plusDays(5),
                lesson.id().value());
        assertThat(forewarning.lookAhead()).isEqualTo(1);
    }

    @Test
    void anOrdinaryLessonIsNothingToWarnOf() {
        school.plan(nineR, Map.of(Said.dayOf(clock.instant()).plusDays(2), "consent-yes-and-no"));
        assertThat(forewarning.lookAhead()).isZero();
    }

    @Test
    void aMentorHearsThatSomePupilsMeetItAndNotWho() {
        var today = Said.dayOf(clock.instant());
        school.plan(nineR, Map.of(today, SENSITIVE));
        var other = school.pupil("Kofi", 9).id();
        var ahead = sensitive.ahead(List.of(pupil, other), today, today);
        assertThat(ahead).singleElement().satisfies(it -> {
            assertThat(it.lesson().value()).isEqualTo(SENSITIVE);
            assertThat(it.week()).isEqualTo(today.with(DayOfWeek.MONDAY));
        });
        assertThat(sensitive.ahead(List.of(other), today, today)).isEmpty();
        assertThat(sensitive.ahead(List.of(), today, today)).isEmpty();
    }
}
