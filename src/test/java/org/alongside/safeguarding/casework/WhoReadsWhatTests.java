package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.notifications.Notices;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.AboutAdult;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.NewConcern;
import org.alongside.safeguarding.SafeguardingTeam;
import org.alongside.school.RoleHolders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class WhoReadsWhatTests extends CaseworkScene {
    @Autowired
    RoleHolders holders;

    @Autowired
    Notices notices;

    private Cast chair;

    @BeforeEach
    void thereIsAChair() {
        chair = Cast.staff(main, "Mr", "Osei", Roles.CHAIR);
    }

    @AfterEach
    void theChairLeaves() {
        chair.leave(main);
    }

    private static NewConcern about(AboutAdult adult) {
        return new NewConcern(UUID.randomUUID(), About.ADULT, Narrative.of(CANARY), null, Danger.NOT_SURE, adult, null);
    }

    /** On whose desks it is at once; each of the others is refused when they guess its id. */
    private List<Cast> readersOf(NewConcern concern) throws Exception {
        told(mentor, concern);
        var id = only();
        var readers = Stream.of(dsl, deputy, head, chair)
                .filter(it -> hasOnDesk(it, id))
                .toList();
        for (var other : List.of(dsl, deputy, head, chair)) {
            if (!readers.contains(other)) {
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> as(other, () -> casework.open(id)));
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> as(other, () -> casework.writeToSender(id, Narrative.of("x"))));
            }
        }
        assertThat(safeguarding
                        .sql("select count(*) from read_log")
                        .query(Long.class)
                        .single())
                .isZero();
        for (var reader : readers) {
            assertThat(as(reader, () -> casework.open(id)).words().disclose()).isEqualTo(CANARY);
        }
        for (var one : List.of(dsl, deputy, head, chair)) {
            assertThat(as(one, () -> casework.recent())).hasSize(readers.contains(one) ? 1 : 0);
        }
        return readers;
    }

    private boolean hasOnDesk(Cast who, ConcernId id) {
        try {
            return as(who, () -> casework.waiting()).stream()
                    .anyMatch(it -> it.id().equals(id));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aWorryAboutTheLeadPassesTheLeadBy() throws Exception {
        assertThat(readersOf(about(AboutAdult.named(dsl.id())))).containsExactly(deputy, head);
    }

    @Test
    void aWorryAboutADeputyGoesToTheHeadAlone() throws Exception {
        assertThat(readersOf(about(AboutAdult.named(deputy.id())))).containsExactly(head);
    }

    @Test
    void aWorryAboutTheHeadGoesToTheChairAlone() throws Exception {
        assertThat(readersOf(about(AboutAdult.named(head.id())))).containsExactly(chair);
    }

    @Test
    void aWorryAboutSomebodyElseWhoWorksHereIsTheHeads() throws Exception {
        assertThat(readersOf(about(AboutAdult.STAFF))).containsExactly(head);
    }

    @Test
    void aWorryAboutAnAdultOutsideIsTheLeads() throws Exception {
        assertThat(readersOf(about(AboutAdult.OUTSIDE))).containsExactly(dsl, deputy);
    }

    @Test
    void whoWouldRatherNotSayIsReadByTheDeputiesAndTheHead() throws Exception {
        assertThat(readersOf(about(AboutAdult.NOT_SAID)))
                .describedAs("it may be about the DSL")
                .containsExactly(deputy, head);
    }

    @Test
    void anAdultOfWhomNothingIsSaidMayBeTheDsl() throws Exception {
        assertThat(readersOf(about(null))).containsExactly(deputy, head);
    }

    @Test
    void aPlaceIsTheLeadsUnlessItIsAboutSomebodyWhoWorksHere() throws Exception {
        var place = new NewConcern(
                UUID.randomUUID(), About.PLACE, Narrative.of(CANARY), null, Danger.NOT_SURE, AboutAdult.STAFF, null);
        assertThat(readersOf(place)).containsExactly(head);
    }

    @Test
    void whatIsAboutNobodyHereIsHandedToTheLeadsOnceAndTheDslIsTold() throws Exception {
        told(mentor, about(AboutAdult.NOT_SAID));
        var id = only();
        var before = toldOf(dsl);
        assertThat(hasOnDesk(dsl, id)).isFalse();
        assertThat(as(deputy, () -> casework.handToLeads(id))).isTrue();
        assertThat(hasOnDesk(dsl, id)).isTrue();
        assertThat(toldOf(dsl)).isGreaterThan(before);
        assertThat(as(deputy, () -> casework.handToLeads(id))).isFalse();
    }

    @Test
    void whatIsAboutSomebodyHereIsNeverHandedToTheLeads() throws Exception {
        told(mentor, about(AboutAdult.named(dsl.id())));
        var id = only();
        assertThat(as(deputy, () -> casework.handToLeads(id))).isFalse();
        assertThat(hasOnDesk(dsl, id)).isFalse();
    }

    @Test
    void withoutAChairAWorryAboutTheHeadStillReachesSomebodyAndNeverTheHead() throws Exception {
        chair.leave(main);
        told(mentor, about(AboutAdult.named(head.id())));
        assertThat(hasOnDesk(head, only())).isFalse();
        assertThat(hasOnDesk(dsl, only())).isTrue();
        assertThat(hasOnDesk(deputy, only())).isTrue();
    }

    @Test
    void aFormThatNamesAnybodyElseMeansSomebodyWhoWorksHere() throws Exception {
        assertThat(readersOf(about(AboutAdult.named(mentor.id())))).containsExactly(head);
    }

    @Test
    void whoeverItIsAboutIsNeverTold() throws Exception {
        told(mentor, about(AboutAdult.named(dsl.id())));
        var late = list.waiting().getFirst().raisedAt().plus(Duration.ofHours(2));
        sweepAt(late);
        assertThat(toldOf(dsl)).isZero();
        assertThat(toldOf(deputy)).isPositive();
        assertThat(toldOf(head)).isPositive();
        assertThat(toldOf(chair)).isPositive();
    }

    @Test
    void whatTheLeadsLeaveLyingTheHeadMayOpenButNotBefore() {
        var team = SafeguardingTeam.now(holders);
        var noon = Instant.parse("2099-05-04T11:00:00Z");
        waitingSince(noon, noon.plus(Duration.ofMinutes(15)));
        var row = list.waiting().getFirst();
        assertThat(row.isFor(head.id(), team, noon.plus(Duration.ofMinutes(29))))
                .isFalse();
        assertThat(row.isFor(head.id(), team, noon.plus(Duration.ofMinutes(30))))
                .isTrue();
        assertThat(row.isFor(chair.id(), team, noon.plus(Duration.ofDays(30)))).isFalse();
    }

    @Test
    void whoLosesTheRoleLosesTheDeskAtOnce() throws Exception {
        told(mentor, about(AboutAdult.STAFF));
        main.sql("delete from account_role where account_id = :id")
                .param("id", head.id().value())
                .update();
        assertThat(hasOnDesk(head, only())).isFalse();
    }

    private void sweepAt(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        new Alarm(list, new AlertBook(safeguarding, clock), holders, watch, notices, clock).sweep();
    }

    private long toldOf(Cast who) {
        return main.sql("select count(*) from notice where person_id = :id")
                .param("id", who.id().value())
                .query(Long.class)
                .single();
    }
}
