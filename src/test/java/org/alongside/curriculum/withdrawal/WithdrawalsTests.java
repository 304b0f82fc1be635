package org.alongside.curriculum.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.curriculum.LessonId;
import org.alongside.identity.Cast;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
class WithdrawalsTests {
    static final LessonId FRIENDS = new LessonId("friendship-new-faces");

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    WithdrawalRegister register;

    @Autowired
    SexEducation policy;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    Cast lead;
    Cast teacher;
    Cast other;
    PersonId pupil;
    PersonId stranger;
    LocalDate today;
    LessonId lesson;

    @BeforeEach
    void aClassWithATeacher() {
        today = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/London"));
        lead = Cast.staff(database, "Miss", "Lead", "PSHE_LEAD");
        teacher = Cast.staff(database, "Mr", "Own", "TEACHER");
        other = Cast.staff(database, "Ms", "Other", "TEACHER");
        pupil = Cast.pupil(database, "Sunil", 9).id();
        stranger = Cast.pupil(database, "Mei", 9).id();
        teaches(teacher, pupil);
        teaches(other, stranger);
        lead.signIn();
        lesson = register.lessonsToChoose().getFirst().lesson().id();
    }

    @Test
    void theTeacherOfTheClassIsToldAndAnotherTeacherHearsNothing() {
        grant(pupil);

        teacher.signIn();
        assertThat(withdrawals.of(List.of(pupil, stranger), List.of(lesson), today))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.pupil()).isEqualTo(pupil);
                    assertThat(it.decided()).isTrue();
                    assertThat(it.alternative()).contains("Library");
                });
        other.signIn();
        assertThat(withdrawals.spans(List.of(pupil))).isEmpty();
        assertThat(withdrawals.spans(List.of(PersonId.random()))).isEmpty();
    }

    @Test
    void onlyWhatThePolicyCallsSexEducationIsConcerned() {
        grant(pupil);
        teacher.signIn();

        assertThat(withdrawals.of(List.of(pupil), List.of(FRIENDS), today)).isEmpty();
    }

    @Test
    void whatTheSchoolTakesOutOfItsPolicyIsTaughtToAllAgain() {
        var entry = grant(pupil);
        register.change(with(entry, false, Set.of(lesson), null, null));
        policy.decide(lesson, false, null, 0);

        assertThat(withdrawals.of(List.of(pupil), List.of(lesson), today)).isEmpty();
    }

    @Test
    void anUndecidedRequestIsShownAsSuchAndARefusedOneIsNot() {
        var asked = ask(pupil);

        assertThat(withdrawals.spans(List.of(pupil)))
                .singleElement()
                .satisfies(it -> assertThat(it.decided()).isFalse());

        register.change(new Withdrawal(
                asked.id(),
                pupil,
                asked.askedBy(),
                asked.askedOn(),
                today,
                "Mrs Demo",
                Set.of(),
                Withdrawal.Decision.REFUSED,
                today,
                null,
                "Exceptional, agreed with the council",
                true,
                Set.of(),
                null,
                asked.ownSayFrom(),
                null,
                null,
                asked.version()));
        assertThat(withdrawals.spans(List.of(pupil))).isEmpty();
    }

    @Test
    void afterItsEndThePupilIsInTheRoomAgainAndThePastStaysWithdrawn() {
        var entry = grant(pupil);
        register.change(with(entry, true, Set.of(), today, Withdrawal.EndedBy.PARENT));

        assertThat(withdrawals.of(List.of(pupil), List.of(lesson), today)).isEmpty();
        assertThat(withdrawals.spans(List.of(pupil)))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.concerns(lesson, today.minusDays(1))).isTrue());
    }

    @Test
    void pressedTwiceItIsAskedOnce() {
        var id = WithdrawalId.random();
        register.ask(id, pupil, "Mother", today);
        register.ask(id, pupil, "Mother", today);

        assertThat(register.page(Standing.OPEN, Pageable.ofSize(500)).stream()
                        .filter(it -> it.pupil().equals(pupil)))
                .hasSize(1);
        assertThat(register.steps(id)).extracting(Step::kind).containsExactly(Step.Kind.ASKED);
    }

    @Test
    void twoPeopleAtOnceLoseNothing() {
        var opened = ask(pupil);
        register.change(discussed(opened));

        assertThatThrownBy(() -> register.change(discussed(opened)))
                .isInstanceOf(ChangedMeanwhile.class)
                .satisfies(it ->
                        assertThat(((ChangedMeanwhile) it).now().discussedOn()).isEqualTo(today));
    }

    @Test
    void nothingIsGrantedUndiscussedOrWithoutOtherWork() {
        var asked = ask(pupil);
        assertThatThrownBy(() -> register.change(granted(asked, null, "Library")))
                .hasMessageEndingWith("not-discussed");
        assertThatThrownBy(() -> register.change(granted(asked, today, " "))).hasMessageEndingWith("no-alternative");
        assertThatThrownBy(() -> register.ask(WithdrawalId.random(), pupil, "Father", today.plusDays(1)))
                .hasMessageEndingWith("ahead");
        assertThatThrownBy(() -> register.ask(WithdrawalId.random(), teacher.id(), "Father", today))
                .hasMessageEndingWith("no-pupil");
    }

    @Test
    void thePupilsOwnChoiceWaitsForTheDayOfTheirRight() {
        database.sql("update person set born = :born where id = :id")
                .param("born", java.sql.Date.valueOf(today.minusYears(13)))
                .param("id", pupil.value())
                .update();
        var young = grant(pupil);
        assertThat(young.ownSayFrom()).isAfter(today);
        assertThatThrownBy(() -> register.change(with(young, true, Set.of(), today, Withdrawal.EndedBy.PUPIL)))
                .hasMessageEndingWith("too-early");

        database.sql("update person set born = :born where id = :id")
                .param("born", java.sql.Date.valueOf(today.minusYears(16).plusMonths(2)))
                .param("id", stranger.value())
                .update();
        var old = grant(stranger);
        register.change(with(old, true, Set.of(), today, Withdrawal.EndedBy.PUPIL));
        assertThat(register.find(old.id()).orElseThrow().stateOn(today)).isEqualTo(Withdrawal.State.ENDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TEACHER", "COORDINATOR", "DSL", "DEPUTY_DSL", "SAFEGUARDING_CLERK", "ADMIN", "MENTOR", "MENTEE"
            })
    void nobodyButLeadAndHeadOpensTheRegister(String role) {
        Cast.staff(database, "Mx", "Nobody", role).signIn();

        assertThatThrownBy(() -> register.page(Standing.ALL, Pageable.ofSize(1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> register.ask(WithdrawalId.random(), pupil, "Mother", today))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> policy.decide(lesson, true, null, 0)).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COORDINATOR", "DSL", "SAFEGUARDING_CLERK", "ADMIN", "MENTOR", "MENTEE"})
    void nobodyElseIsToldWhoIsWithdrawn(String role) {
        Cast.staff(database, "Mx", "Nobody", role).signIn();

        assertThatThrownBy(() -> withdrawals.spans(List.of(pupil))).isInstanceOf(AccessDeniedException.class);
    }

    private Withdrawal ask(PersonId who) {
        var id = WithdrawalId.random();
        register.ask(id, who, "Mrs Demo, mother", today);
        return register.find(id).orElseThrow();
    }

    private Withdrawal grant(PersonId who) {
        var asked = ask(who);
        register.change(granted(asked, today, "Library with Ms Osei"));
        return register.find(asked.id()).orElseThrow();
    }

    private Withdrawal granted(Withdrawal it, LocalDate discussed, String alternative) {
        return new Withdrawal(
                it.id(),
                it.pupil(),
                it.askedBy(),
                it.askedOn().minusDays(7),
                discussed == null ? null : discussed.minusDays(6),
                discussed == null ? null : "Mrs Demo",
                Set.of(Withdrawal.Point.BENEFITS),
                Withdrawal.Decision.GRANTED,
                today.minusDays(5),
                null,
                null,
                true,
                Set.of(),
                alternative,
                it.ownSayFrom(),
                null,
                null,
                it.version());
    }

    private Withdrawal discussed(Withdrawal it) {
        return new Withdrawal(
                it.id(),
                it.pupil(),
                it.askedBy(),
                it.askedOn(),
                today,
                "Mrs Demo",
                Set.of(),
                null,
                null,
                null,
                null,
                true,
                Set.of(),
                null,
                it.ownSayFrom(),
                null,
                null,
                it.version());
    }

    private static Withdrawal with(
            Withdrawal it, boolean all, Set<LessonId> lessons, LocalDate endedOn, Withdrawal.EndedBy endedBy) {
        return new Withdrawal(
                it.id(),
                it.pupil(),
                it.askedBy(),
                it.askedOn(),
                it.discussedOn(),
                it.discussedWith(),
                it.points(),
                it.decision(),
                it.decidedOn(),
                it.decidedBy(),
                it.reason(),
                all,
                lessons,
                it.alternative(),
                it.ownSayFrom(),
                endedOn,
                endedBy,
                it.version());
    }

    private void teaches(Cast who, PersonId member) {
        var id = UUID.randomUUID();
        database.sql("insert into teaching_class (id, academic_year_id, name, year_group) values (:id, :year, '9X', 9)")
                .param("id", id)
                .param("year", UUID.randomUUID())
                .update();
        database.sql("insert into teaching_class_teacher (class_id, person_id, place) values (:id, :who, 1)")
                .param("id", id)
                .param("who", who.id().value())
                .update();
        database.sql("insert into teaching_class_member (class_id, person_id, from_day) values (:id, :who, :from)")
                .param("id", id)
                .param("who", member.value())
                .param("from", java.sql.Date.valueOf(today.minusDays(30)))
                .update();
    }
}
