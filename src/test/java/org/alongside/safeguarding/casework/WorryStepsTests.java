package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.NewConcern;
import org.alongside.safeguarding.casework.chain.Break;
import org.alongside.safeguarding.casework.keeping.CheckedRecords.Checked;
import org.alongside.safeguarding.casework.keeping.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes what became of worries, as whoever owns the tables could: when they were opened, by whom, what was answered. */
class WorryStepsTests extends CaseworkScene {
    private static final String ORDER = "worry steps 1";

    @Autowired
    WorryChain worries;

    @Autowired
    WorrySteps steps;

    private ConcernId answered;
    private String reference;
    private ConcernId unread;
    private String unreadReference;

    /** Place 1 is the beginning, 2 the opening, 3 the answer. */
    @BeforeEach
    void oneThatWasAnsweredAndOneThatNobodyOpened() throws Exception {
        assertThat(steps.check().broken()).isEmpty();
        reference = told(mentor, worry()).reference();
        answered = only();
        as(dsl, () -> casework.open(answered));
        as(dsl, () -> casework.writeToSender(answered, Narrative.of("Come and see me at break")));
        unreadReference = told(mentor, worry()).reference();
        unread = only();
        var checked = steps.check();
        assertThat(checked.broken()).isEmpty();
        assertThat(checked.entries()).isEqualTo(3);
        assertThat(worries.check().broken()).isEmpty();
    }

    private void tamper(String sql, ConcernId worry) {
        assertThat(safeguarding.sql(sql).param("id", worry.value()).update()).isPositive();
    }

    private void found(String record, long place, Break what) {
        assertThat(steps.check().broken()).contains(new Finding(record, place, what));
    }

    @Test
    void anotherTimeOrAnotherNameOfTheOpeningIsFoundAtItsPlace() {
        tamper("update concern set acknowledged_at = acknowledged_at - interval 1 hour where id = :id", answered);
        assertThat(steps.check().broken()).containsExactly(new Finding(reference, 2, Break.SEEN_CHANGED));
        tamper("update concern set acknowledged_at = acknowledged_at + interval 1 hour where id = :id", answered);
        assertThat(steps.check().broken()).isEmpty();
        tamper("update concern set acknowledged_name = 'Mr Other' where id = :id", answered);
        found(reference, 2, Break.SEEN_CHANGED);
    }

    @Test
    void anOpeningThatWasTakenBackIsFound() {
        tamper(
                "update concern set acknowledged_at = null, acknowledged_by = null, acknowledged_name = null where id = :id",
                answered);
        found(reference, 2, Break.SEEN_CHANGED);
    }

    @Test
    void anOpeningThatNeverWasIsFoundAndNotTakenUp() {
        safeguarding
                .sql("update concern set acknowledged_at = utc_timestamp(6), acknowledged_by = :by, acknowledged_name = 'Mrs Siddiqui' where id = :id")
                .param("by", dsl.id().value())
                .param("id", unread.value())
                .update();
        found(unreadReference, 1, Break.SEEN_CHANGED);
        found(unreadReference, 1, Break.SEEN_CHANGED);
    }

    @Test
    void anAnswerThatWasTakenAwayIsFound() {
        tamper(
                "update concern set message_to_sender = null, message_at = null, message_by = null, message_name = null where id = :id",
                answered);
        assertThat(steps.check().broken()).containsExactly(new Finding(reference, 3, Break.ANSWER_CHANGED));
    }

    @Test
    void otherWordsInTheAnswerAreFoundThoughTheyAreSealedForItsPlace() {
        var other = sealer.seal(Narrative.of("Nobody believes you"), "concern", answered.value(), "message_to_sender");
        safeguarding
                .sql("update concern set message_to_sender = :words where id = :id")
                .param("words", other.ciphertext())
                .param("id", answered.value())
                .update();
        found(reference, 3, Break.ANSWER_CHANGED);
    }

    @Test
    void anotherTimeOfTheAnswerOrWordsThatDoNotOpenAreFound() {
        tamper("update concern set message_at = message_at - interval 1 minute where id = :id", answered);
        found(reference, 3, Break.ANSWER_CHANGED);
        tamper("update concern set message_at = message_at + interval 1 minute where id = :id", answered);
        tamper("update concern set message_to_sender = narrative where id = :id", answered);
        found(reference, 3, Break.ANSWER_CHANGED);
    }

    @Test
    void anAnswerIsNotErasedByTakingItAndItsSaltAlone() {
        tamper("update concern_step set salt = null where worry_id = :id and kind = 'ANSWERED'", answered);
        found(reference, 3, Break.ANSWER_CHANGED);
        tamper(
                "update concern set message_to_sender = null, message_at = null, message_by = null, message_name = null where id = :id",
                answered);
        found(reference, 3, Break.ANSWER_CHANGED);
        tamper("update concern_link set salt = null where id = :id", answered);
        assertThat(worries.check().broken()).anyMatch(it -> it.record().equals(reference));
    }

    @Test
    void aStepThatIsTakenOutOrChangedIsFoundInTheOrder() {
        tamper("update concern_step set done_at = done_at - interval 1 hour where worry_id = :id and kind = 'SEEN'", answered);
        found(ORDER, 2, Break.CHANGED);
        tamper("delete from concern_step where worry_id = :id and kind = 'SEEN'", answered);
        found(ORDER, 2, Break.MISSING);
    }

    @Test
    void theLastStepTakenOutTogetherWithTheAnswerIsFound() {
        tamper("delete from concern_step where worry_id = :id and kind = 'ANSWERED'", answered);
        tamper(
                "update concern set message_to_sender = null, message_at = null, message_by = null, message_name = null where id = :id",
                answered);
        assertThat(steps.check().broken()).containsExactly(new Finding(ORDER, 3, Break.CUT_OFF));
    }

    @Test
    void allStepsTakenOutWithTheirHeadAreFound() {
        safeguarding.sql("delete from concern_step").update();
        safeguarding
                .sql("delete from chain_head where chain like 'worry-step/%'")
                .update();
        assertThat(steps.check().broken()).isNotEmpty();
    }

    @Test
    void aWorryThatIsPutOnAnotherDeskByHandIsFound() throws Exception {
        var about = new NewConcern(
                worry().key(), About.ADULT, Narrative.of(CANARY), null, Danger.NO, null);
        var handed = told(mentor, about).reference();
        var id = new ConcernId(safeguarding
                .sql("select id from concern where reference = :reference")
                .param("reference", handed)
                .query(java.util.UUID.class)
                .single());
        assertThat(steps.check().broken()).isEmpty();
        tamper("update concern set track = 'LEADS' where id = :id", id);
        assertThat(worries.check().broken())
                .as("the chain of worries lets it pass")
                .isEmpty();
        found(handed, 1, Break.DESK_CHANGED);
        tamper("update concern set track = 'DEPUTIES' where id = :id", id);
        assertThat(as(deputy, () -> casework.handToLeads(id))).isTrue();
        assertThat(steps.check().broken()).isEmpty();
    }

    @Test
    void whatWasDoneBeforeThereWereStepsIsTakenUpOnce() {
        forgetAllSteps();
        var checked = steps.check();
        assertThat(checked.broken()).isEmpty();
        assertThat(checked.entries()).isEqualTo(3);
        assertThat(steps.check().entries()).isEqualTo(3);
        tamper("update concern set acknowledged_name = 'Mr Other' where id = :id", answered);
        assertThat(steps.check().broken()).extracting(Finding::what).containsExactly(Break.SEEN_CHANGED);
    }

    private void forgetAllSteps() {
        safeguarding.sql("delete from concern_step").update();
        safeguarding
                .sql("delete from chain_head where chain like 'worry-step/%'")
                .update();
        heads.known("worry-step/").forEach(heads::forget);
    }

    @Test
    void whatAnOlderPortalOfTheSameClusterDoesIsTakenUpBecauseTheAuditSaysSo() throws Exception {
        as(dsl, () -> casework.open(unread));
        forgetAllSteps();
        assertThat(steps.check().broken()).isEmpty();
        var third = told(mentor, worry()).reference();
        var id = only();
        as(deputy, () -> casework.open(id));
        // as if this last opening had left no step
        safeguarding
                .sql("delete from concern_step where worry_id = :id")
                .param("id", id.value())
                .update();
        assertThat(steps.check().broken())
                .as(third)
                .allMatch(it -> it.record().equals(ORDER));
    }

    @Test
    void aBrokenOrderOfStepsStopsNobodyWhoOpensTheNextWorry() throws Exception {
        safeguarding
                .sql("update chain_head set place = 2 where chain = 'worry-step/1'")
                .update();
        assertThat(as(dsl, () -> casework.open(unread)).reference()).isEqualTo(unreadReference);
        assertThat(steps.check().broken())
                .containsExactly(new Finding(ORDER, 3, Break.HEAD_FORGED));
    }

    @Test
    void whoOpensWhileTheCheckRunsAccusesNobody() throws Exception {
        for (int i = 0; i < 12; i++) {
            told(mentor, worry());
        }
        var waiting = list.waiting().stream().map(ConcernRow::id).toList();
        try (var threads = Executors.newFixedThreadPool(1)) {
            var opening = threads.submit(() -> {
                for (var id : waiting) {
                    as(dsl, () -> casework.open(id));
                    as(dsl, () -> casework.writeToSender(id, Narrative.of("Thank you")));
                }
                return null;
            });
            while (!opening.isDone()) {
                assertThat(steps.check()).extracting(Checked::broken).isEqualTo(List.of());
            }
            opening.get();
        }
        assertThat(steps.check().entries()).isEqualTo(3 + 2L * waiting.size());
    }
}
