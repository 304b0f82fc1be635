package org.alongside.mentoring.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.mentoring.SchoolFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Mentors are looked after by trained adults, are debriefed by them, and are covered while those are away. */
@AlongsideTest
@Transactional
class SupervisionTests extends CareScene {
    @Autowired
    DebriefDesk debriefs;

    @Autowired
    MyDebriefs mine;

    @Autowired
    CoverDesk cover;

    @Autowired
    DebriefsPlace place;

    @Test
    void aMentorWhoseAdultIsAwayIsUnwatchedUntilSomebodyCovers() {
        var mentor = school.mentors.getFirst();
        cover.give(List.of(mentor), school.otherAdult);
        assertThat(reasons(mentor.value())).isEmpty();
        away(school.otherAdult, school.today.minusDays(1), school.today.plusDays(3));
        assertThat(reasons(mentor.value())).contains("unwatched");
        assertThat(desk.spokenTo(Set.of(mentor.value()))).isEqualTo(1);
        assertThat(reasons(mentor.value())).contains("unwatched"); // talking does not settle it
        cover.cover(new Adults.Cover(
                UUID.randomUUID(), school.otherAdult, school.coordinator, school.today, school.today.plusDays(3)));
        assertThat(reasons(mentor.value())).doesNotContain("unwatched");
        away(school.coordinator, school.today, school.today);
        assertThat(reasons(mentor.value())).as("whoever covers is away too").contains("unwatched");
    }

    @Test
    void holidaysThatAreNearWithoutAnybodyToReachAreAReasonUntilSomebodyIsNamed() {
        assertThat(reasons(school.coordinator.value())).as("there is time").isEmpty();
        var friday = SchoolFixture.monday(school.today).plusDays(4);
        database.update(
                "update half_term set last_day = ? where ? between first_day and last_day",
                Date.valueOf(friday),
                Date.valueOf(friday));
        assertThat(reasons(school.coordinator.value())).containsExactly("no-contact");
        assertThat(desk.spokenTo(List.of(school.coordinator.value()))).isEqualTo(1);
        assertThat(reasons(school.coordinator.value()))
                .as("talking does not settle it")
                .containsExactly("no-contact");
        cover.add(new Adults.HolidayContact(
                UUID.randomUUID(), school.otherAdult, friday, friday.plusWeeks(9), "01234 567890, the school office"));
        assertThat(reasons(school.coordinator.value())).isEmpty();
    }

    @Test
    void aDebriefIsDueByRhythmAndQuietOnceItIsPlanned() {
        var mentor = school.mentors.getFirst();
        database.update("delete from debrief_mentor where mentor_id = ?", mentor.value());
        assertThat(reasons(mentor.value())).isEmpty(); // they have met for less than the rhythm
        database.update(
                "update pairing set starts_on = ? where id = ?",
                Date.valueOf(school.today.minusMonths(3)),
                pair.value());
        assertThat(reasons(mentor.value())).contains("debrief-due");
        assertThat(debriefs.plan(List.of(mentor), null, school.today.plusDays(2), null, false))
                .isEqualTo(1);
        assertThat(reasons(mentor.value())).doesNotContain("debrief-due");
        assertThat(notices(mentor, "mentoring.notice.debrief")).isEqualTo(1);
    }

    @Test
    void aMentorAsksWithoutSayingWhyAndADebriefSettlesIt() {
        var mentor = school.mentors.getFirst();
        school.signIn(mentor, Roles.MENTOR);
        mine.ask(Debriefs.HowSoon.TODAY);
        mine.ask(Debriefs.HowSoon.WEEK);
        assertThat(mine.hasAsked()).isTrue();
        school.signInCoordinator();
        assertThat(reasons(mentor.value())).contains("debrief-asked");
        debriefs.plan(List.of(mentor), null, school.today, null, false);
        var planned = debriefs.planned().stream()
                .filter(it -> it.mentors().contains(mentor))
                .findFirst()
                .orElseThrow();
        debriefs.held(planned, 30, Set.of(Debriefs.Purpose.SUPPORT), List.of(new Debriefs.Came(mentor, true, 3)));
        assertThat(reasons(mentor.value())).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> debriefs.held(
                        planned, 30, Set.of(Debriefs.Purpose.SUPPORT), List.of(new Debriefs.Came(mentor, true, 3))))
                .withMessage("mentoring.debriefs.gone");
    }

    @Test
    void whoeverLooksAfterMentorsIsNeverAPupil() {
        var mentor = school.mentors.getFirst();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cover.give(List.of(mentor), school.mentors.get(1)))
                .withMessage("mentoring.debriefs.not-staff");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> debriefs.plan(List.of(mentor), school.mentors.get(1), school.today, null, false))
                .withMessage("mentoring.debriefs.not-staff");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cover.cover(new Adults.Cover(
                        UUID.randomUUID(), school.coordinator, school.mentors.get(1), school.today, school.today)))
                .withMessage("mentoring.debriefs.not-staff");
    }

    @Test
    void anAdultSeesTheirOwnMentorsAndDebriefsAndNobodyElses() {
        var mentor = school.mentors.getFirst();
        debriefs.plan(List.of(mentor), null, school.today, null, false);
        var others = debriefs.planned().stream()
                .filter(it -> it.mentors().contains(mentor))
                .findFirst()
                .orElseThrow();
        school.signIn(school.otherAdult, Roles.TEACHER);
        assertThat(debriefs.mentors(0)).isEmpty();
        assertThat(debriefs.planned()).isEmpty();
        for (var id : List.of(others.id(), UUID.randomUUID())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> debriefs.find(id))
                    .withMessage("mentoring.debriefs.gone");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> debriefs.plan(List.of(mentor), null, school.today, null, false))
                .withMessage("mentoring.care.gone");
        school.signInCoordinator();
        cover.give(List.of(mentor), school.otherAdult);
        school.signIn(school.otherAdult, Roles.TEACHER);
        assertThat(debriefs.mentors(0)).extracting(Debriefs.Mentor::mentor).containsExactly(mentor);
    }

    @Test
    void whoHasNoTrainingThatCountsIsGivenNoMentorNoCoverAndNoDebrief() {
        var mentor = school.mentors.getFirst();
        var newcomer = school.staff("Newcomer");
        Runnable give = () -> cover.give(List.of(mentor), newcomer);
        Runnable stand = () -> cover.cover(new Adults.Cover(
                UUID.randomUUID(), school.coordinator, newcomer, school.today, school.today.plusDays(7)));
        Runnable debrief = () -> debriefs.plan(List.of(mentor), newcomer, school.today.plusDays(7), null, false);
        for (var deed : List.of(give, stand, debrief)) {
            assertThatIllegalArgumentException().isThrownBy(deed::run).withMessage("mentoring.debriefs.not-trained");
        }
        cover.train(new AdultTraining.Line(
                UUID.randomUUID(),
                newcomer,
                AdultTraining.Kind.COURSE,
                school.today.minusDays(1),
                school.today.plusDays(6)));
        give.run();
        for (var deed : List.of(stand, debrief)) {
            assertThatIllegalArgumentException()
                    .as("trained today, but not on that day")
                    .isThrownBy(deed::run)
                    .withMessage("mentoring.debriefs.not-trained");
        }
    }

    @Test
    void anAdultWhoseTrainingHasEndedStandsOnTheListUntilItIsRefreshed() {
        assertThat(reasons(school.coordinator.value())).isEmpty();
        database.update("delete from adult_training where adult_id = ?", school.coordinator.value());
        assertThat(reasons(school.coordinator.value())).containsExactly("untrained");
        assertThat(desk.spokenTo(List.of(school.coordinator.value()))).isEqualTo(1);
        assertThat(reasons(school.coordinator.value()))
                .as("talking does not settle it")
                .containsExactly("untrained");
        assertThat(desk.mentors(List.of(school.coordinator.value())))
                .as("nobody to debrief")
                .isEmpty();
        var line = new AdultTraining.Line(
                UUID.randomUUID(),
                school.coordinator,
                AdultTraining.Kind.REFRESHER,
                school.today,
                school.today.plusYears(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cover.train(line))
                .withMessage("mentoring.trained.refresher-first");
        cover.train(
                new AdultTraining.Line(line.id(), line.adult(), AdultTraining.Kind.EXTERNAL, line.day(), line.until()));
        assertThat(reasons(school.coordinator.value())).isEmpty();
        cover.strike(line.id());
        assertThat(reasons(school.coordinator.value())).containsExactly("untrained");
    }

    @Test
    void myDebriefsStandsInTheMenuOfWhoeverDebriefsSomebodyAndOfNobodyElse() {
        school.signIn(school.otherAdult, Roles.TEACHER);
        assertThat(place.isShown()).isFalse();
        school.signInCoordinator();
        debriefs.plan(List.of(school.mentors.getFirst()), school.otherAdult, school.today, null, false);
        assertThat(place.isShown()).as("a coordinator comes by the first page").isFalse();
        school.signIn(school.otherAdult, Roles.TEACHER);
        assertThat(place.isShown()).isTrue();
        school.signIn(school.staff("Bystander"), Roles.TEACHER);
        assertThat(place.isShown()).isFalse();
    }
}
