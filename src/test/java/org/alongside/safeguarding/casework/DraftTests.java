package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Drafts;
import org.alongside.safeguarding.KeptDraft;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.NewConcern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was typed and not sent is its writer's alone, sealed, and goes when it is sent. */
class DraftTests extends CaseworkScene {
    @Autowired
    Drafts drafts;

    @Autowired
    DraftBook book;

    @Autowired
    Clock clock;

    private KeptDraft draft(UUID key, String words) {
        return new KeptDraft(
                key, clock.instant().truncatedTo(ChronoUnit.MICROS), Map.of("words", words, "about", "ME"));
    }

    private KeptDraft kept(Cast who, UUID key, String words) throws Exception {
        var draft = draft(key, words);
        as(who, () -> {
            drafts.keep(draft);
            return null;
        });
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(as(who, () -> drafts.begun()))
                        .map(KeptDraft::answers)
                        .contains(draft.answers()));
        return draft;
    }

    private long rows() {
        return safeguarding
                .sql("select count(*) from concern_draft")
                .query(Long.class)
                .single();
    }

    @Test
    void itsWriterGetsItBackAsItWasTypedLast() throws Exception {
        var key = UUID.randomUUID();
        kept(mentor, key, "I want to");
        kept(mentor, key, "I want to tell you that " + CANARY);
        assertThat(as(mentor, () -> drafts.begun()).orElseThrow().key()).isEqualTo(key);
        assertThat(rows()).isOne();
    }

    @Test
    void nobodyElseGetsIt() throws Exception {
        kept(mentor, UUID.randomUUID(), CANARY);
        for (var other : new Cast[] {dsl, deputy, head}) {
            assertThat(as(other, () -> drafts.begun())).isEmpty();
        }
    }

    @Test
    void aRowThatIsGivenToSomebodyElseByHandShowsNothing() throws Exception {
        var key = UUID.randomUUID();
        kept(mentor, key, CANARY);
        safeguarding
                .sql("update concern_draft set sender_id = :dsl where id = :id")
                .param("dsl", dsl.id().value())
                .param("id", key)
                .update();
        assertThat(as(dsl, () -> drafts.begun())).isEmpty();
    }

    @Test
    void nobodyWritesOverSomebodyElses() throws Exception {
        var key = UUID.randomUUID();
        kept(mentor, key, CANARY);
        book.keep(dsl.id(), draft(key, "something else"));
        assertThat(as(mentor, () -> drafts.begun()).orElseThrow().answers()).containsEntry("words", CANARY);
        as(dsl, () -> {
            drafts.forget(key);
            return null;
        });
        assertThat(rows()).isOne();
    }

    @Test
    void nothingOfItStandsInTheDatabaseInPlainText() throws Exception {
        kept(mentor, UUID.randomUUID(), CANARY);
        assertThat(safeguarding
                        .sql("select count(*) from concern_draft_answer where instr(answer, :canary) > 0")
                        .param("canary", CANARY)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(draft(UUID.randomUUID(), CANARY)).asString().doesNotContain(CANARY);
    }

    @Test
    void sendingTakesItAwayInTheSameMomentAndItDoesNotComeBack() throws Exception {
        var key = UUID.randomUUID();
        var late = kept(mentor, key, CANARY);
        told(mentor, new NewConcern(key, About.ME, Narrative.of(CANARY), null, Danger.NO, null));
        assertThat(rows()).isZero();
        book.keep(mentor.id(), late); // a write that was still under way
        assertThat(as(mentor, () -> drafts.begun())).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void whatIsThrownAwayIsGone() throws Exception {
        var key = UUID.randomUUID();
        kept(mentor, key, CANARY);
        as(mentor, () -> {
            drafts.forget(key);
            return null;
        });
        assertThat(as(mentor, () -> drafts.begun())).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void whatIsADayOldIsGone() {
        var old =
                new KeptDraft(UUID.randomUUID(), clock.instant().minus(Duration.ofHours(25)), Map.of("words", CANARY));
        book.keep(mentor.id(), old);
        assertThat(rows()).isOne();
        assertThat(book.newest(mentor.id(), clock.instant().minus(Duration.ofHours(24))))
                .isEmpty();
        book.clear(clock.instant().minus(Duration.ofHours(24)));
        assertThat(rows()).isZero();
    }

    @Test
    void whoIsNotSignedInHasNone() {
        assertThatExceptionOfType(org.springframework.security.core.AuthenticationException.class)
                .isThrownBy(() -> drafts.keep(new KeptDraft(UUID.randomUUID(), Instant.EPOCH, Map.of())));
    }

    /** What a row has no room for is nothing that anybody's form sends. */
    private KeptDraft thatCannotBeWritten() {
        return new KeptDraft(UUID.randomUUID(), clock.instant(), Map.of("a field with a name that is far too long", "x"));
    }

    @Test
    void oneThatCannotBeWrittenHoldsUpNobodyElses() throws Exception {
        var broken = new java.util.ArrayList<KeptDraft>();
        for (int i = 0; i < 30; i++) {
            broken.add(thatCannotBeWritten());
        }
        as(dsl, () -> {
            broken.forEach(drafts::keep);
            return null;
        });
        try {
            kept(mentor, UUID.randomUUID(), CANARY);
        } finally {
            as(dsl, () -> {
                broken.forEach(it -> drafts.forget(it.key()));
                return null;
            });
        }
    }

    @Test
    void moreThanFitsIsKeptAsFarAsItFitsAndTheOtherAnswersWithIt() {
        var key = UUID.randomUUID();
        book.keep(
                mentor.id(),
                new KeptDraft(
                        key,
                        clock.instant(),
                        Map.of("words", "x".repeat(10_001), "details", "\u0007", "about", "ME")));
        assertThat(book.newest(mentor.id(), clock.instant().minus(Duration.ofHours(1)))
                        .orElseThrow()
                        .answers())
                .isEqualTo(Map.of("words", "x".repeat(10_000), "about", "ME"));
    }
}
