package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.Narrative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.access.AccessDeniedException;

class CaseworkTests extends CaseworkScene {
    @ParameterizedTest
    @ValueSource(strings = {"MENTEE", "MENTOR", "TEACHER", "PSHE_LEAD", "COORDINATOR", "SAFEGUARDING_CLERK", "ADMIN"})
    void nobodyButALeadComesNearTheWords(String role) throws Exception {
        assertThat(Roles.ALL).contains(role);
        told(mentor, worry());
        var id = only();
        var nosy = Cast.staff(main, "Mx", "Nosy", role);
        var deeds = List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                () -> as(nosy, () -> casework.waiting()),
                () -> as(nosy, () -> casework.recent()),
                () -> as(nosy, () -> casework.open(id)),
                () -> as(nosy, () -> casework.writeToSender(id, Narrative.of("x"))));
        for (var deed : deeds) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed);
        }
        assertThat(safeguarding
                        .sql("select count(*) from read_log")
                        .query(Long.class)
                        .single())
                .isZero();
        nosy.leave(main);
    }

    @Test
    void openingIsWrittenDownAcknowledgesAndShowsTheWords() throws Exception {
        var receipt = told(mentor, worry());
        var opened = as(dsl, () -> casework.open(only()));
        assertThat(opened.words().disclose()).isEqualTo(CANARY);
        assertThat(opened.seen().by()).isEqualTo("Mrs Siddiqui");
        assertThat(safeguarding
                        .sql("select person_name from read_log")
                        .query(String.class)
                        .list())
                .containsExactly("Mrs Siddiqui");
        assertThat(list.waiting()).isEmpty();
        var after = as(mentor, () -> receipts.mine(receipt.reference())).orElseThrow();
        assertThat(after.seen().by()).isEqualTo("Mrs Siddiqui");
    }

    @Test
    void whoComesSecondReadsTooAndSeesWhoWasFirst() throws Exception {
        told(mentor, worry());
        var id = only();
        var first = as(dsl, () -> casework.open(id));
        var second = as(deputy, () -> casework.open(id));
        assertThat(second.seen()).isEqualTo(first.seen());
        assertThat(safeguarding
                        .sql("select count(*) from read_log")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void ofTwoLeadsAtTheSameMomentOneAcknowledgesAndBothKnowWho() throws Exception {
        for (int round = 0; round < 10; round++) {
            told(mentor, worry());
            var id = only();
            var start = new CountDownLatch(1);
            var answers = new ArrayList<Future<OpenConcern>>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var lead : List.of(dsl, deputy)) {
                    answers.add(threads.submit(() -> {
                        start.await();
                        return as(lead, () -> casework.open(id));
                    }));
                }
                start.countDown();
            }
            assertThat(answers.get(0).get().seen())
                    .isEqualTo(answers.get(1).get().seen());
        }
    }

    @Test
    void aMessageReachesTheSenderOnceAndTheSecondWriterIsTold() throws Exception {
        var receipt = told(mentor, worry());
        var id = only();
        as(dsl, () -> casework.open(id));
        assertThat(as(dsl, () -> casework.writeToSender(id, Narrative.of("Thank you"))))
                .isTrue();
        assertThat(as(deputy, () -> casework.writeToSender(id, Narrative.of("Me too"))))
                .isFalse();
        var reply = as(mentor, () -> receipts.mine(receipt.reference()))
                .orElseThrow()
                .reply();
        assertThat(reply.words().disclose()).isEqualTo("Thank you");
        assertThat(reply.by()).isEqualTo("Mrs Siddiqui");
    }

    @Test
    void nothingIsShownWhenTheReadingCannotBeWrittenDown() throws Exception {
        told(mentor, worry());
        var id = only();
        safeguarding.sql("rename table read_log to read_log_gone").update();
        try {
            assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                    .isThrownBy(() -> as(dsl, () -> casework.open(id)));
        } finally {
            safeguarding.sql("rename table read_log_gone to read_log").update();
        }
        assertThat(list.waiting()).hasSize(1);
    }

    @Test
    void aConcernThatIsNotThereShowsNothing() {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> as(dsl, () -> casework.open(new ConcernId(UUID.randomUUID()))))
                .isNotInstanceOf(NoSuchElementException.class);
    }
}
