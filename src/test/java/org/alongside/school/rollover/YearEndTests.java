package org.alongside.school.rollover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.school.PersonLeft;
import org.alongside.school.SchoolYear;
import org.alongside.school.SignedInPerson;
import org.alongside.school.YearStep;
import org.alongside.school.YearStepRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
@RecordApplicationEvents
class YearEndTests {
    private static final LocalDate SUMMER = LocalDate.of(2091, 8, 1);

    @Autowired
    YearEnd guarded;

    @Autowired
    SchoolYear school;

    @Autowired
    PupilsMoveUp pupils;

    @Autowired
    ObjectProvider<YearStep> steps;

    @Autowired
    SignedInPerson who;

    @Autowired
    org.alongside.school.AdministrativeActs acts;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEvents events;

    @Autowired
    jakarta.persistence.EntityManager entities;

    private final UUID before = UUID.randomUUID();
    private final UUID after = UUID.randomUUID();
    private Cast admin;
    private Cast nine;
    private Cast leaver;

    @BeforeEach
    void aSchoolInTheSummer() {
        database.sql("update person set left_on = '2001-01-01' where kind = 'PUPIL' and left_on is null")
                .update();
        year(before, "2090/91", LocalDate.of(2090, 9, 4), LocalDate.of(2091, 7, 20));
        year(after, "2091/92", LocalDate.of(2091, 9, 3), LocalDate.of(2092, 7, 18));
        term(1, LocalDate.of(2091, 9, 3), LocalDate.of(2091, 12, 19));
        term(2, LocalDate.of(2092, 1, 4), LocalDate.of(2092, 7, 18));
        admin = Cast.staff(database, "Mrs", "Whittle", Roles.ADMIN);
        nine = Cast.pupil(database, "Tia", 9, Roles.MENTEE);
        leaver = Cast.pupil(database, "Amara", 13, Roles.MENTOR);
        form(nine, "9R");
        form(leaver, "13C");
        admin.signIn();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void year(UUID id, String name, LocalDate first, LocalDate last) {
        database.sql("insert into academic_year (id, name, first_day, last_day) values (:id, :name, :first, :last)")
                .param("id", id)
                .param("name", name)
                .param("first", Date.valueOf(first))
                .param("last", Date.valueOf(last))
                .update();
    }

    private void term(int number, LocalDate first, LocalDate last) {
        database.sql("insert into half_term (academic_year_id, number, first_day, last_day) values (:y, :n, :f, :l)")
                .param("y", after)
                .param("n", number)
                .param("f", Date.valueOf(first))
                .param("l", Date.valueOf(last))
                .update();
    }

    private void form(Cast who, String form) {
        database.sql("update person set form = :form where id = :id")
                .param("form", form)
                .param("id", who.id().value())
                .update();
    }

    private YearEnd on(LocalDate day) {
        var clock = Clock.fixed(day.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new YearEnd(school, pupils, new YearEnds(database, clock), steps, who, acts, publisher, clock);
    }

    private String of(Cast who) {
        return database.sql(
                        "select concat(year_group, ' ', coalesce(form, '-'), ' ', coalesce(left_on, 'here')) from person where id = :id")
                .param("id", who.id().value())
                .query(String.class)
                .single();
    }

    private boolean mayComeIn(Cast who) {
        entities.flush();
        return database.sql("select active from account where person_id = :id")
                .param("id", who.id().value())
                .query(Boolean.class)
                .single();
    }

    private void make() {
        var yearEnd = on(SUMMER);
        yearEnd.make(yearEnd.rehearse().orElseThrow());
        entities.flush();
        entities.clear();
    }

    private static List<String> obstacles(YearOutlook it) {
        return it.obstacles().stream().map(YearStep.Line::key).toList();
    }

    @Test
    void aRehearsalSaysWhoMovesAndWhoLeavesAndChangesNothing() {
        var it = on(SUMMER).rehearse().orElseThrow();
        assertThat(it.to().name()).isEqualTo("2091/92");
        assertThat(it.moving()).containsExactly(new PupilsMoveUp.Moving(9, 1));
        assertThat(it.leavers()).extracting(PupilsMoveUp.Leaver::name).containsExactly("Amara Demo, 13C");
        assertThat(it.obstacles()).isEmpty();
        assertThat(it.steps())
                .extracting(YearOutlook.Step::name)
                .containsExactly("identity", "mentoring", "curriculum");
        assertThat(it.steps().getFirst().lines()).containsExactly(YearStep.Line.of("identity.year-end.close", 1L));
        assertThat(of(nine)).isEqualTo("9 9R here");
    }

    @Test
    void pupilsMoveUpAndTheAccountsOfLeaversAreClosed() {
        make();
        assertThat(of(nine)).isEqualTo("10 10R here");
        assertThat(of(leaver)).isEqualTo("13 13C 2091-07-20");
        assertThat(mayComeIn(leaver)).isFalse();
        assertThat(mayComeIn(nine)).isTrue();
        assertThat(events.stream(PersonLeft.class))
                .as("nobody is told before it is confirmed")
                .isEmpty();
        var made = on(SUMMER.plusDays(40)).rehearse().orElseThrow();
        assertThat(made.made())
                .hasValueSatisfying(it -> assertThat(it.isConfirmed()).isFalse());
        assertThat(made.to().name()).as("it waits, whatever day it is").isEqualTo("2091/92");
    }

    @Test
    void itCanBeTakenBackAndWhoeverWasChangedSinceStays() {
        make();
        database.sql("update person set form = '10S', version = version + 1 where id = :id")
                .param("id", nine.id().value())
                .update();
        assertThat(on(SUMMER).takeBack()).isEqualTo(1);
        entities.flush();
        entities.clear();
        assertThat(of(nine)).isEqualTo("10 10S here");
        assertThat(of(leaver)).isEqualTo("13 13C here");
        assertThat(mayComeIn(leaver)).isTrue();
        assertThat(on(SUMMER).rehearse().orElseThrow().made()).isEmpty();
        assertThat(database.sql("select count(*) from year_end_account")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anAccountThatWasClosedBeforeStaysClosedWhenItIsTakenBack() {
        database.sql("update account set active = false where person_id = :id")
                .param("id", leaver.id().value())
                .update();
        make();
        on(SUMMER).takeBack();
        assertThat(mayComeIn(leaver)).isFalse();
    }

    @Test
    void onceConfirmedEverybodyHearsWhoLeftAndItStays() {
        make();
        on(SUMMER).confirm();
        assertThat(events.stream(PersonLeft.class)).containsExactly(new PersonLeft(leaver.id()));
        refuses(() -> on(SUMMER).takeBack(), "school.year-end.nothing");
        refuses(() -> on(SUMMER).confirm(), "school.year-end.nothing");
        assertThat(on(SUMMER).rehearse().orElseThrow().made())
                .hasValueSatisfying(it -> assertThat(it.isConfirmed()).isTrue());
    }

    @Test
    void nothingHappensTwiceOrDifferentlyFromWhatWasShown() {
        var yearEnd = on(SUMMER);
        var seen = yearEnd.rehearse().orElseThrow();
        Cast.pupil(database, "Late", 13);
        refuses(() -> yearEnd.make(seen), "school.year-end.changed-meanwhile");
        assertThat(of(nine)).isEqualTo("9 9R here");
        make();
        refuses(() -> yearEnd.make(seen), "school.year-end.made-already");
        assertThat(of(nine)).isEqualTo("10 10R here");
    }

    @Test
    void itIsTooEarlyWhileTheOldYearStillRuns() {
        var it = on(LocalDate.of(2091, 7, 19)).rehearse().orElseThrow();
        assertThat(obstacles(it)).containsExactly("school.year-end.too-early");
        refuses(() -> on(LocalDate.of(2091, 7, 19)).make(it), "school.year-end.too-early");
        assertThat(obstacles(on(LocalDate.of(2091, 9, 10)).rehearse().orElseThrow()))
                .as("a week into the new year is not too late")
                .isEmpty();
    }

    @Test
    void aRegisterThatTheMisHasMovedAlreadyIsNotMovedTwice() {
        for (int i = 0; i < 30; i++) {
            var pupil = Cast.pupil(database, "Moved" + i, 8);
            database.sql("update person set born = '2079-03-01' where id = :id") // twelve on 31 August 2091
                    .param("id", pupil.id().value())
                    .update();
        }
        assertThat(obstacles(on(SUMMER).rehearse().orElseThrow())).containsExactly("school.year-end.moved-already");
        database.sql("update person set born = '2080-03-01' where born = '2079-03-01'")
                .update();
        assertThat(on(SUMMER).rehearse().orElseThrow().obstacles()).isEmpty();
    }

    @Test
    void theSchemeGoesOnWithNobodyInItAndCanBeTakenBackUntilSomebodyIs() {
        var coordinator = Cast.staff(database, "Mr", "Price", Roles.COORDINATOR);
        var old = UUID.randomUUID();
        database.sql("""
                        insert into scheme (id, name, starts_on, ends_on, coordinator_id, year_gap)
                        values (:id, 'Peer mentoring 2090/91', '2090-10-01', '2091-05-20', :by, 4)
                        """).param("id", old).param("by", coordinator.id().value()).update();
        make();
        var next = database.sql("select id from scheme where name = 'Peer mentoring 2091/92' and year_gap = 4"
                        + " and starts_on = '2091-09-03'")
                .query(UUID.class)
                .single();
        var mentee = database.sql(
                        "insert into participant (scheme_id, person_id, side) values (:scheme, :person, 'MENTEE')")
                .param("scheme", next)
                .param("person", nine.id().value())
                .update();
        assertThat(mentee).isOne();
        refuses(() -> on(SUMMER).takeBack(), "mentoring.year-end.used");
        database.sql("delete from participant where scheme_id = :scheme")
                .param("scheme", next)
                .update();
        on(SUMMER).takeBack();
        assertThat(database.sql("select count(*) from scheme where id = :id")
                        .param("id", next)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from scheme where id = :id")
                        .param("id", old)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void formsKeepTheirLetters() {
        assertThat(PupilsMoveUp.nextForm("9R", 9)).isEqualTo("10R");
        assertThat(PupilsMoveUp.nextForm("Year 09 Red", 9)).isEqualTo("Year 10 Red");
        assertThat(PupilsMoveUp.nextForm("H19", 9)).isEqualTo("H19");
        assertThat(PupilsMoveUp.nextForm("Hawking", 9)).isEqualTo("Hawking");
        assertThat(PupilsMoveUp.nextForm(null, 9)).isNull();
    }

    @Test
    void aSchoolWithoutASixthFormEndsWithYearEleven() {
        database.sql("update person set left_on = '2001-01-01' where id = :id")
                .param("id", leaver.id().value())
                .update();
        var eleven = Cast.pupil(database, "Eleven", 11);
        var it = on(SUMMER).rehearse().orElseThrow();
        assertThat(it.lastYear()).isEqualTo(11);
        assertThat(it.leavers()).extracting(PupilsMoveUp.Leaver::id).containsExactly(eleven.id());
    }

    @Test
    void isForAdministratorsOnly() {
        Cast.staff(database, "Mr", "Price", Roles.COORDINATOR, Roles.HEAD).signIn();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> guarded.rehearse());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> guarded.takeBack());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> guarded.confirm());
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, String key) {
        assertThatExceptionOfType(YearStepRefused.class)
                .isThrownBy(deed)
                .satisfies(it -> assertThat(it.why().key()).isEqualTo(key));
    }
}
