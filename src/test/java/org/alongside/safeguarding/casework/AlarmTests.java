package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.identity.Cast;
import org.alongside.notifications.Notices;
import org.alongside.school.RoleHolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AlarmTests extends CaseworkScene {
    // far ahead, so that the program's own alarm, which looks at today's clock, finds nothing overdue
    private static final Instant NOON = Instant.parse("2099-05-04T11:00:00Z");

    @Autowired
    RoleHolders holders;

    @Autowired
    Notices notices;

    private Alarm alarmAt(Instant now, Notices through) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Alarm(list, new AlertBook(safeguarding, clock), holders, watch, through, clock);
    }

    private ConcernId waiting() {
        return waitingSince(NOON, NOON.plus(Duration.ofMinutes(15)));
    }

    private long told(Cast who) {
        return main.sql("select count(*) from notice where person_id = :id")
                .param("id", who.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void theLeadsAreToldAtOnceAndOnlyOnce() {
        waiting();
        alarmAt(NOON, notices).sweep();
        alarmAt(NOON.plusSeconds(20), notices).sweep();
        assertThat(told(dsl)).isOne();
        assertThat(told(deputy)).isOne();
        assertThat(told(head)).isZero();
    }

    @Test
    void fourNodesAtTheSameMomentTellEachLeadOnce() throws Exception {
        waiting();
        waiting();
        var start = new CountDownLatch(1);
        var sweeps = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                sweeps.add(threads.submit(() -> {
                    start.await();
                    alarmAt(NOON, notices).sweep();
                    return null;
                }));
            }
            start.countDown();
        }
        for (var sweep : sweeps) {
            sweep.get();
        }
        assertThat(told(dsl)).isEqualTo(2);
        assertThat(told(deputy)).isEqualTo(2);
    }

    @Test
    void whatNobodyOpensGoesToTheDeputiesAndThenToTheHead() {
        waiting();
        alarmAt(NOON.plus(Duration.ofMinutes(14)), notices).sweep();
        assertThat(told(deputy)).isOne();
        alarmAt(NOON.plus(Duration.ofMinutes(15)), notices).sweep();
        assertThat(told(deputy)).isEqualTo(2);
        assertThat(told(head)).isZero();
        alarmAt(NOON.plus(Duration.ofMinutes(30)), notices).sweep();
        alarmAt(NOON.plus(Duration.ofMinutes(31)), notices).sweep();
        assertThat(told(dsl)).isOne();
        assertThat(told(deputy)).isEqualTo(2);
        assertThat(told(head)).isOne();
    }

    @Test
    void whatIsAcknowledgedRingsNobodyAnyMore() throws Exception {
        var id = waiting();
        as(dsl, () -> casework.open(id));
        alarmAt(NOON.plus(Duration.ofHours(2)), notices).sweep();
        assertThat(told(head)).isZero();
    }

    @Test
    void whoeverDiesBetweenClaimAndTellingIsFollowedByTheNextSweep() {
        var id = waiting();
        var dying = new AlertBook(safeguarding, Clock.fixed(NOON, ZoneOffset.UTC));
        assertThat(dying.claim(new AlertBook.Alert(id, dsl.id(), Step.ARRIVED))).isTrue();
        alarmAt(NOON.plusSeconds(1), notices).sweep();
        assertThat(told(dsl)).isZero();
        alarmAt(NOON.plusSeconds(20), notices).sweep();
        assertThat(told(dsl)).isOne();
    }

    @Test
    void aTellingThatFailsIsTriedAgainAndItsReasonStaysOutOfTheLog(CapturedOutput output) {
        waiting();
        var broken = mock(Notices.class);
        doThrow(new IllegalStateException(CANARY)).when(broken).tell(any(), any());
        alarmAt(NOON, broken).sweep();
        assertThat(output.getAll()).contains("IllegalStateException").doesNotContain(CANARY);
        doNothing().when(broken).tell(any(), any());
        alarmAt(NOON.plusSeconds(1), broken).sweep();
        verify(broken, times(2)).tell(dsl.id(), "notifications.safeguarding-waits");
    }

    @Test
    void aSchoolWithoutLeadsTellsItsHead() {
        dsl.leave(main);
        deputy.leave(main);
        waiting();
        RoleHolders nobodyButTheHead =
                role -> role.equals(org.alongside.base.Roles.HEAD) ? java.util.List.of(head.id()) : java.util.List.of();
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        new Alarm(list, new AlertBook(safeguarding, clock), nobodyButTheHead, watch, notices, clock).sweep();
        assertThat(told(head)).isOne();
    }

    @Test
    void whatNobodyOpensIsSaidAgainEveryDay() throws Exception {
        var id = waiting();
        alarmAt(NOON.plus(Duration.ofMinutes(30)), notices).sweep();
        alarmAt(NOON.plus(Duration.ofHours(24)), notices).sweep();
        assertThat(told(head)).isOne();
        alarmAt(NOON.plus(Duration.ofHours(25)), notices).sweep();
        alarmAt(NOON.plus(Duration.ofHours(25)).plusSeconds(30), notices).sweep();
        assertThat(told(head)).isEqualTo(2);
        assertThat(told(deputy)).isEqualTo(3);
        assertThat(told(dsl)).as("that it has come is said once").isOne();
        as(dsl, () -> casework.open(id));
        alarmAt(NOON.plus(Duration.ofHours(60)), notices).sweep();
        assertThat(told(head)).isEqualTo(2);
    }
}
