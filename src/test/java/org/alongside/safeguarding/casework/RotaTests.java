package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.alongside.identity.Cast;
import org.alongside.notifications.Notices;
import org.alongside.safeguarding.Danger;
import org.alongside.school.RoleHolders;
import org.alongside.school.SchoolYear;
import org.alongside.school.Week;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class RotaTests extends CaseworkScene {
    // a school day far ahead, so that no other test and no sweep of the program lives in it; 13.00 in London
    private static final LocalDate MONDAY = LocalDate.of(2099, 5, 4);
    private static final Instant AFTER_LUNCH = Instant.parse("2099-05-04T12:00:00Z");
    private static final DutySlot THEN = new DutySlot(Week.A, DayOfWeek.MONDAY, DutySlot.Half.PM);

    @Autowired
    Rota rota;

    @Autowired
    WatchBook book;

    @Autowired
    RoleHolders holders;

    @Autowired
    SchoolYear school;

    @Autowired
    Notices notices;

    private final UUID year = UUID.randomUUID();

    @BeforeEach
    void aSchoolDay() {
        main.sql("insert into academic_year (id, name, first_day, last_day) values (:id, '2098/99', :day, :day)")
                .param("id", year)
                .param("day", MONDAY)
                .update();
        main.sql("insert into half_term (academic_year_id, number, first_day, last_day) values (:id, 5, :day, :day)")
                .param("id", year)
                .param("day", MONDAY)
                .update();
    }

    @AfterEach
    void theDayIsOver() {
        main.sql("delete from half_term where academic_year_id = :id")
                .param("id", year)
                .update();
        main.sql("delete from academic_year where id = :id").param("id", year).update();
        for (var table : new String[] {"duty", "lead_away", "safe_contact"}) {
            safeguarding.sql("delete from " + table).update();
        }
        safeguarding
                .sql("update watch set opens = '08:00', closes = '16:30', minutes = 15, danger_minutes = 5")
                .update();
    }

    private void theDeputyIsOnDuty() throws Exception {
        as(dsl, () -> {
            rota.putOnDuty(THEN, deputy.id());
            return null;
        });
    }

    private void waiting(Danger danger) {
        var concern = new Concern(
                worry(danger),
                new Sender(mentor.id(), SenderKind.MENTOR, 12),
                org.alongside.safeguarding.Track.LEADS,
                Reference.next(),
                AFTER_LUNCH,
                new Promise.Kept(AFTER_LUNCH.plus(Duration.ofMinutes(15)), AFTER_LUNCH.plus(Duration.ofMinutes(30))),
                sealer);
        ledger.keep(concern);
    }

    private void sweepAt(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        new Alarm(list, new AlertBook(safeguarding, clock), holders, watch, notices, clock).sweep();
    }

    private long told(Cast who) {
        return main.sql("select count(*) from notice where person_id = :id")
                .param("id", who.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void whoeverIsOnDutyIsToldFirstAndTheOthersWhenNobodyLooks() throws Exception {
        theDeputyIsOnDuty();
        waiting(Danger.NOT_SURE);
        sweepAt(AFTER_LUNCH);
        assertThat(told(deputy)).isOne();
        assertThat(told(dsl)).isZero();
        sweepAt(AFTER_LUNCH.plus(Duration.ofMinutes(15)));
        assertThat(told(dsl)).isOne();
        assertThat(told(head)).isZero();
        sweepAt(AFTER_LUNCH.plus(Duration.ofMinutes(30)));
        assertThat(told(head)).isOne();
    }

    @Test
    void dangerIsToldToEverybodyAtOnce() throws Exception {
        theDeputyIsOnDuty();
        waiting(Danger.YES);
        sweepAt(AFTER_LUNCH);
        assertThat(told(deputy)).isOne();
        assertThat(told(dsl)).isOne();
    }

    @Test
    void whoIsAwayIsNotOnDutyAndThenEverybodyIsTold() throws Exception {
        theDeputyIsOnDuty();
        as(dsl, () -> {
            rota.add(new Away(deputy.id(), MONDAY.minusDays(1), MONDAY));
            return null;
        });
        assertThat(watch.onDuty(AFTER_LUNCH)).isEmpty();
        waiting(Danger.NOT_SURE);
        sweepAt(AFTER_LUNCH);
        assertThat(told(dsl)).isOne();
    }

    @Test
    void whoIsNoLeadAnyMoreIsNotOnDuty() throws Exception {
        theDeputyIsOnDuty();
        assertThat(watch.onDuty(AFTER_LUNCH)).containsExactly(deputy.id());
        main.sql("delete from account_role where account_id = :id")
                .param("id", deputy.id().value())
                .update();
        assertThat(watch.onDuty(AFTER_LUNCH)).isEmpty();
    }

    @Test
    void nobodyIsOnDutyBeforeAndAfterTheHoursOrOnAnotherDay() throws Exception {
        theDeputyIsOnDuty();
        assertThat(watch.onDuty(AFTER_LUNCH.plus(Duration.ofHours(5)))).isEmpty();
        assertThat(watch.onDuty(AFTER_LUNCH.plus(Duration.ofDays(14)))).isEmpty();
        assertThat(watch.onDuty(AFTER_LUNCH.minus(Duration.ofHours(3)))).isEmpty(); // the morning has no name
    }

    @Test
    void theNightDoesNotCountUnlessSomebodyIsInDanger() {
        var promise = new Promise(book, watch);
        var evening = Instant.parse("2099-05-03T19:00:00Z");
        assertThat(promise.from(evening, Danger.NO).due()).isEqualTo(Instant.parse("2099-05-04T07:15:00Z"));
        assertThat(promise.from(evening, Danger.YES).due()).isEqualTo(evening.plus(Duration.ofMinutes(5)));
        assertThat(promise.from(evening, Danger.YES).forgotten()).isEqualTo(evening.plus(Duration.ofMinutes(10)));
    }

    @Test
    void ofTwoLeadsWhoChangeTheHoursTheSecondIsAskedAgain() throws Exception {
        var seen = as(dsl, () -> rota.settings());
        assertThat(as(
                        deputy,
                        () -> rota.keep(
                                new WatchSettings(LocalTime.of(7, 30), LocalTime.of(17, 0), 20, 5, seen.version()))))
                .isTrue();
        assertThat(as(
                        dsl,
                        () -> rota.keep(
                                new WatchSettings(LocalTime.of(9, 0), LocalTime.of(15, 0), 10, 5, seen.version()))))
                .isFalse();
        assertThat(as(dsl, () -> rota.settings()).minutes()).isEqualTo(20);
    }

    @Test
    void hoursAndMinutesThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WatchSettings(LocalTime.NOON, LocalTime.NOON, 15, 5, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WatchSettings(LocalTime.of(8, 0), LocalTime.NOON, 0, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WatchSettings(LocalTime.of(8, 0), LocalTime.NOON, 10, 11, 0));
    }

    @Test
    void onlyLeadsMakeTheRotaAndOnlyLeadsAreOnIt() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(head, () -> rota.settings()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(mentor, () -> rota.contacts()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(dsl, () -> {
                    rota.putOnDuty(THEN, head.id());
                    return null;
                }));
    }
}
