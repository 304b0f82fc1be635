package org.alongside.curriculum.planning;

import static org.alongside.curriculum.planning.PlanningFixture.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
class TeachingClassesTests {
    @Autowired
    JdbcTemplate database;

    @Autowired
    TeachingClasses classes;

    @Autowired
    PlannedLessons planned;

    private Cast own;
    private Cast other;
    private Cast pupil;
    private TeachingClass nineR;
    private TeachingClass nineT;
    private PlannedLesson tuesday;

    @BeforeEach
    void twoClasses() {
        var school = new PlanningFixture(database);
        own = school.staff("Own", Roles.TEACHER);
        other = school.staff("Other", Roles.TEACHER);
        pupil = school.pupil("Tia", 9);
        nineR = school.addClass("9R", 9, List.of(own.id()), List.of(pupil.id()));
        nineT = school.addClass("9T", 9, List.of(other.id()), List.of());
        tuesday = school.plan(nineR, Map.of(FIRST, "consent-clear-yes")).getFirst();
        lead = school.staff("Lead", Roles.PSHE_LEAD);
        head = school.staff("Head", Roles.HEAD);
    }

    private Cast lead;
    private Cast head;

    @Test
    void aTeacherSeesTheirOwnClassWithItsPupilsAndItsPlan() {
        own.signIn();
        assertThat(classes.mine(nineR.academicYear())).containsExactly(nineR);
        assertThat(classes.ofYear(nineR.academicYear())).containsExactly(nineR);
        assertThat(classes.membersOn(nineR.id(), FIRST)).containsExactly(pupil.id());
        assertThat(planned.of(nineR.id())).containsExactly(tuesday);
        assertThat(planned.mine(FIRST, FIRST)).containsExactly(tuesday);
        assertThat(planned.find(tuesday.id())).contains(tuesday);
        assertThat(classes.mayPlan(nineR)).isTrue();
    }

    @Test
    void anotherTeachersClassIsAnsweredLikeOneThatDoesNotExist() {
        other.signIn();
        assertThat(classes.find(nineR.id())).isEmpty();
        assertThat(classes.ofYear(nineR.academicYear())).containsExactly(nineT);
        assertThat(classes.membersOn(nineR.id(), FIRST)).isEmpty();
        assertThat(classes.ofPupil(pupil.id(), FIRST)).isEmpty();
        assertThat(planned.of(nineR.id())).isEmpty();
        assertThat(planned.find(tuesday.id())).isEmpty();
        assertThat(planned.between(FIRST, FIRST)).isEmpty();
        assertThat(classes.mayPlan(nineR)).isFalse();
    }

    @Test
    void theLeadAndTheHeadSeeEveryClassAndOnlyTheLeadMayPlanIt() {
        for (var who : List.of(lead, head)) {
            who.signIn();
            assertThat(classes.ofYear(nineR.academicYear())).containsExactly(nineR, nineT);
            assertThat(planned.between(FIRST, FIRST)).containsExactly(tuesday);
            assertThat(classes.mayPlan(nineR)).isEqualTo(who == lead);
        }
    }

    @Test
    void somebodyWhoLeftTheClassIsAMemberOnTheDaysBeforeAlone() {
        database.update(
                "update teaching_class_member set to_day = ? where person_id = ?",
                FIRST.plusDays(6),
                pupil.id().value());
        own.signIn();
        assertThat(classes.membersOn(nineR.id(), FIRST.plusDays(6))).containsExactly(pupil.id());
        assertThat(classes.membersOn(nineR.id(), FIRST.plusDays(7))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.MENTEE, Roles.MENTOR, Roles.COORDINATOR, Roles.SAFEGUARDING_CLERK, Roles.ADMIN})
    void nobodyElseAsks(String role) {
        org.alongside.identity.SignedIn.as(PersonId.random(), role);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> classes.find(nineR.id()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> planned.find(tuesday.id()));
    }
}
