package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.NewConcern;
import org.alongside.safeguarding.Receipt;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

class IntakeTests extends CaseworkScene {
    @Test
    void aWorryIsKeptSealedWithWhoToldItAsTheyWere() throws Exception {
        var receipt = told(mentor, worry());
        assertThat(receipt.reference()).matches("[A-Z]{2}\\d-\\d\\d");
        assertThat(receipt.seen()).isNull();
        assertThat(Duration.between(receipt.sentAt(), receipt.dueAt())).isEqualTo(Duration.ofMinutes(15));
        var row = safeguarding.sql("select * from concern").query().singleRow();
        assertThat(row.get("sender_kind")).isEqualTo("MENTOR");
        assertThat(row.get("sender_year")).hasToString("12");
        for (var sealed : new String[] {"narrative", "details"}) {
            assertThat(new String((byte[]) row.get(sealed), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(CANARY);
        }
        assertThat(row.values().toString()).doesNotContain(CANARY);
    }

    @Test
    void dangerNowMakesThePromiseShorter() throws Exception {
        var receipt = told(mentor, worry(Danger.YES));
        assertThat(Duration.between(receipt.sentAt(), receipt.dueAt())).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void theSameFormTwiceIsOneConcernAndOneReceipt() throws Exception {
        var concern = worry();
        assertThat(told(mentor, concern)).isEqualTo(told(mentor, concern));
        assertThat(list.waiting()).hasSize(1);
    }

    @Test
    void theSameFormAtTheSameMomentFromManyIsStillOneConcern() throws Exception {
        var concern = worry();
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<Receipt>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return told(mentor, concern);
                }));
            }
            start.countDown();
        }
        var receiptsSeen = new HashSet<Receipt>();
        for (var answer : answers) {
            receiptsSeen.add(answer.get());
        }
        assertThat(receiptsSeen).hasSize(1);
        assertThat(list.waiting()).hasSize(1);
    }

    @Test
    void anotherPersonCannotFetchAReceiptWithAKeyThatIsNotTheirs() throws Exception {
        var concern = worry();
        told(mentor, concern);
        var other = Cast.pupil(main, "Other", 9, Roles.MENTEE);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> told(other, concern));
        other.leave(main);
    }

    @Test
    void nobodyWhoIsNotSignedInTells() {
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> concerns.raise(worry()));
    }

    @Test
    void onlyALeadCanBeAskedForAndTheWorryCountsAllTheSame() throws Exception {
        var asked = new NewConcern(UUID.randomUUID(), About.ME, Narrative.of("x"), null, Danger.NO, head.id());
        told(mentor, asked);
        assertThat(safeguarding
                        .sql("select count(preferred_person) from concern")
                        .query(Long.class)
                        .single())
                .isZero();
        told(mentor, new NewConcern(UUID.randomUUID(), About.ME, Narrative.of("x"), null, Danger.NO, deputy.id()));
        assertThat(safeguarding
                        .sql("select count(*) from concern where preferred_person = :id")
                        .param("id", deputy.id().value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aReceiptIsForItsSenderAlone() throws Exception {
        var receipt = told(mentor, worry());
        var other = Cast.pupil(main, "Other", 9, Roles.MENTEE);
        assertThat(as(mentor, () -> receipts.mine()))
                .extracting(Receipt::reference)
                .containsExactly(receipt.reference());
        assertThat(as(mentor, () -> receipts.mine(receipt.reference()))).isPresent();
        for (var nosy : new Cast[] {other, dsl, head}) {
            assertThat(as(nosy, () -> receipts.mine())).isEmpty();
            assertThat(as(nosy, () -> receipts.mine(receipt.reference()))).isEmpty();
        }
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> receipts.mine(receipt.reference()));
        other.leave(main);
    }

    @Test
    void theLongestWorryInTheWidestLettersFits() throws Exception {
        var longest = "界".repeat(Narrative.LONGEST);
        told(
                mentor,
                new NewConcern(
                        UUID.randomUUID(),
                        About.PLACE,
                        Narrative.of(longest),
                        Narrative.of("界".repeat(NewConcern.LONGEST_DETAILS)),
                        Danger.NO,
                        null));
        assertThat(as(dsl, () -> casework.open(only())).words().disclose()).isEqualTo(longest);
    }
}
