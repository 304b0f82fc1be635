package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Every refusal with its own sentence. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
class SchemeWorkTests {
    @Autowired
    SchemeWork work;

    @Autowired
    Schemes schemes;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;

    @BeforeEach
    void aSchool() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.signInCoordinator();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private void refused(String key, Runnable deed) {
        assertThatIllegalArgumentException().isThrownBy(deed::run).withMessage(key);
    }

    private Participant mentor(PersonId who, String... likes) {
        return new Participant(who, Side.MENTOR, 1, true, true, 1, List.of(likes));
    }

    private Participant mentee(PersonId who, String... likes) {
        return new Participant(who, Side.MENTEE, 1, false, false, 1, List.of(likes));
    }

    @Test
    void aSchemeStartsTodayWithItsCoordinatorOnDuty() {
        work.start("  Mentoring demo ");
        var scheme = work.current().orElseThrow();
        assertThat(scheme.name()).isEqualTo("Mentoring demo");
        assertThat(scheme.startsOn()).isEqualTo(school.today);
        assertThat(scheme.endsOn()).isAfter(school.today.plusMonths(6));
        assertThat(work.adults()).containsExactly(school.coordinator);
    }

    @Test
    void aSchemeNeedsANameThatFits() {
        refused("mentoring.scheme.name-missing", () -> work.start(" "));
        refused("mentoring.scheme.name-missing", () -> work.start("x".repeat(81)));
    }

    @Test
    void aCalendarThatIsTooShortIsSaid() {
        database.update("delete from half_term where first_day > ?", java.sql.Date.valueOf(school.today.plusWeeks(20)));
        refused("mentoring.scheme.calendar-short", () -> work.start("Demo"));
    }

    @Test
    void nobodyTakesPartBeforeThereIsAScheme() {
        database.update("delete from scheme_adult");
        assertThat(school.count("select count(*) from scheme")).isZero();
        refused("mentoring.scheme.none", () -> work.put(mentee(school.mentees.getFirst(), "chess")));
    }

    @Test
    void whoTakesPartMustBeAPupilWhoIsHere() {
        work.start("Demo");
        refused("mentoring.people.not-a-pupil", () -> work.put(mentee(PersonId.random(), "chess")));
        refused("mentoring.people.not-a-pupil", () -> work.put(mentee(school.otherAdult, "chess")));
        var gone = school.pupil("Gone", 8);
        database.update("update person set left_on = '2020-01-01' where id = ?", gone.value());
        refused("mentoring.people.not-a-pupil", () -> work.put(mentee(gone, "chess")));
    }

    @Test
    void interestsComeFromTheListAndAreNotTooMany() {
        work.start("Demo");
        var who = school.mentees.getFirst();
        refused(
                "mentoring.people.too-many",
                () -> work.put(mentee(who, Collections.nCopies(9, "chess").toArray(String[]::new))));
        refused("mentoring.people.unknown-interest", () -> work.put(mentee(who, "something she told me")));
        assertThat(work.participants()).isEmpty();
    }

    @Test
    void whoWillChooseForThemselvesIsEnteredWithoutInterests() {
        work.start("Demo");
        work.put(mentee(school.mentees.getFirst()));
        assertThat(work.participants())
                .singleElement()
                .satisfies(it -> assertThat(it.likes()).isEmpty());
    }

    @Test
    void placesAndNeedAreOneToThree() {
        work.start("Demo");
        var who = school.mentors.getFirst();
        refused(
                "mentoring.people.places",
                () -> work.put(new Participant(who, Side.MENTOR, 4, true, true, 1, List.of())));
        refused(
                "mentoring.people.places",
                () -> work.put(new Participant(who, Side.MENTOR, 0, true, true, 1, List.of())));
        refused(
                "mentoring.people.need-wrong",
                () -> work.put(new Participant(who, Side.MENTOR, 1, true, true, 4, List.of())));
    }

    @Test
    void aSecondSchemeIsStartedOnlyWhenTheFirstIsNearlyOverAndTakesItsRulesAndAdults() {
        work.start("First");
        work.adults(Set.of(school.otherAdult));
        work.rules(2, 3, 5);
        assertThat(work.mayStart()).isFalse();
        refused("mentoring.scheme.running", () -> work.start("Second"));
        var endsSoon = school.today.plusDays(2);
        database.update(
                "update scheme set starts_on = ?, ends_on = ?",
                java.sql.Date.valueOf(school.today.minusMonths(7)),
                java.sql.Date.valueOf(endsSoon));
        assertThat(work.mayStart()).isTrue();
        work.start("Second");
        var second = work.current().orElseThrow();
        assertThat(second.name()).isEqualTo("Second");
        assertThat(second.startsOn()).isEqualTo(endsSoon.plusDays(1));
        assertThat(second.yearGap()).isEqualTo(2);
        assertThat(second.commonSlots()).isEqualTo(3);
        assertThat(second.pairsPerAdult()).isEqualTo(5);
        assertThat(work.adults()).containsExactly(school.otherAdult);
        assertThat(work.participants()).isEmpty();
    }

    @Test
    void aRuleOutOfRangeIsRefused() {
        work.start("Demo");
        refused("mentoring.rules.range", () -> work.rules(0, 2, 6));
        refused("mentoring.rules.range", () -> work.rules(3, 11, 6));
        refused("mentoring.rules.range", () -> work.rules(3, 2, 0));
    }

    @Test
    void aMentorIsInTheSixthForm() {
        work.start("Demo");
        refused("mentoring.people.too-young", () -> work.put(mentor(school.pupil("Young", 11), "chess")));
        work.put(mentor(school.pupil("Old", 12), "chess"));
        assertThat(work.participants()).hasSize(1);
    }

    @Test
    void somebodyIsOnDutyAlwaysAndIsAnAdult() {
        work.start("Demo");
        refused("mentoring.scheme.no-adult", () -> work.adults(Set.of()));
        refused("mentoring.scheme.not-staff", () -> work.adults(Set.of(school.coordinator, school.mentors.getFirst())));
        refused("mentoring.scheme.not-staff", () -> work.adults(Set.of(PersonId.random())));
        work.adults(Set.of(school.otherAdult));
        assertThat(work.adults()).containsExactly(school.otherAdult);
    }

    @Test
    void whoIsEnteredTwiceTakesPartOnceWithTheirLastChoice() {
        work.start("Demo");
        var who = school.mentees.getFirst();
        work.put(mentee(who, "chess", "music"));
        work.put(mentee(who, "trains"));
        assertThat(work.participants())
                .singleElement()
                .satisfies(it -> assertThat(it.likes()).containsExactly("trains"));
        work.remove(who);
        assertThat(work.participants()).isEmpty();
    }

    @Test
    void onlyTheCoordinatorDoesAnyOfThis() {
        school.signIn(school.mentors.getFirst(), Roles.MENTOR);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> work.start("Demo"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(work::participants);
    }

    @Test
    void thePairsOfTheRunningSchemeStayInSightWhileTheNextOneIsPrepared() {
        work.start("First");
        var first = schemes.current().orElseThrow();
        school.pairing(school.mentors.getFirst(), school.mentees.getFirst());
        assertThat(schemes.running(school.today).map(Scheme::name)).contains("First");
        var next = schemes.add(
                "Second",
                new SchemeSpan(first.endsOn().plusDays(1), first.endsOn().plusMonths(8), 30),
                school.coordinator);
        assertThat(schemes.current().map(Scheme::id)).contains(next);
        assertThat(schemes.running(school.today).map(Scheme::name)).contains("First");
    }

    @Test
    void aNextSchemeCannotBeginBeforeTheEndOfTheOneBefore() {
        refused("mentoring.scheme.from-wrong", () -> work.start("First", school.today.minusDays(1)));
        refused("mentoring.scheme.from-wrong", () -> work.start("First", school.today.plusYears(2)));
    }
}
