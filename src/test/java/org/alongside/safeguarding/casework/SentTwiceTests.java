package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.Attachment;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.NewConcern;
import org.alongside.safeguarding.StaffAccount;
import org.alongside.school.People;
import org.alongside.school.SignedInPerson;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.access.AccessDeniedException;

/** The answer to a first sending may get lost: what is sent again is the same worry only if it says the same. */
class SentTwiceTests extends CaseworkScene {
    private static final StaffAccount ACCOUNT = new StaffAccount(
            StaffAccount.Category.HOME,
            Map.of(StaffAccount.Part.SEEN, Narrative.of("a torn coat, " + CANARY)),
            List.of(new StaffAccount.Mark(
                    StaffAccount.Place.FOREARM, StaffAccount.Side.LEFT, Narrative.of("round, red, " + CANARY))),
            List.of(Attachment.of(
                    "letter.pdf", ("%PDF-1.7 " + CANARY).getBytes(java.nio.charset.StandardCharsets.UTF_8))));

    @Autowired
    StaffNotes notes;

    @Autowired
    People people;

    @Autowired
    SignedInPerson who;

    private Cast teacher;

    @BeforeEach
    void aTeacherComes() {
        teacher = Cast.staff(main, "Mrs", "Lowe", Roles.TEACHER);
    }

    @AfterEach
    void theTeacherLeaves() {
        teacher.leave(main);
    }

    private static NewConcern worry(UUID key, String words, Danger danger, StaffAccount account) {
        return new NewConcern(key, About.ME, Narrative.of(words), null, danger, null, null, account);
    }

    @Test
    void changedWordsUnderTheSameKeyAreKeptToo() throws Exception {
        var key = UUID.randomUUID();
        var first = told(mentor, worry(key, "it is", Danger.NO, StaffAccount.NONE));
        var second = told(mentor, worry(key, "it is worse than I said", Danger.NO, StaffAccount.NONE));
        assertThat(second.reference()).isNotEqualTo(first.reference());
        assertThat(told(mentor, worry(key, "it is worse than I said", Danger.NO, StaffAccount.NONE))
                        .reference())
                .isEqualTo(second.reference());
        assertThat(told(mentor, worry(key, "it is", Danger.NO, StaffAccount.NONE))
                        .reference())
                .isEqualTo(first.reference());
        assertThat(told(mentor, worry(key, "it is", Danger.YES, StaffAccount.NONE))
                        .reference())
                .describedAs("danger that was added counts as much as a word")
                .isNotIn(first.reference(), second.reference());
        assertThat(list.waiting()).hasSize(3);
    }

    @Test
    void somebodyElsesKeyIsRefusedWhateverIsSaid() throws Exception {
        var key = UUID.randomUUID();
        told(mentor, worry(key, "mine", Danger.NO, StaffAccount.NONE));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> told(teacher, worry(key, "other", Danger.NO, StaffAccount.NONE)));
    }

    @Test
    void whatStaffAddIsKeptSealedAndReadWithTheWorry() throws Exception {
        var key = UUID.randomUUID();
        var receipt = told(teacher, worry(key, CANARY, Danger.NO, ACCOUNT));
        assertThat(told(teacher, worry(key, CANARY, Danger.NO, ACCOUNT)).reference())
                .isEqualTo(receipt.reference());
        var id = only();
        var added = as(dsl, () -> casework.added(id));
        assertThat(added.category()).isEqualTo(StaffAccount.Category.HOME);
        assertThat(added.parts().get(StaffAccount.Part.SEEN).disclose()).contains(CANARY);
        assertThat(added.marks().getFirst().words().disclose()).contains("round");
        var file = added.files().getFirst();
        assertThat(file.name().disclose()).isEqualTo("letter.pdf");
        assertThat(as(dsl, () -> casework.file(id, file.id())))
                .asString(java.nio.charset.StandardCharsets.UTF_8)
                .contains(CANARY);
        assertThat(safeguarding
                        .sql("select count(*) from concern_note n, concern_file f where instr(n.words, :canary) > 0"
                                + " or instr(f.content, :canary) > 0 or instr(f.name, 'letter') > 0")
                        .param("canary", CANARY)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(added).asString().doesNotContain(CANARY);
    }

    @Test
    void anotherFileIsAnotherWorry() throws Exception {
        var key = UUID.randomUUID();
        var first = told(teacher, worry(key, CANARY, Danger.NO, StaffAccount.NONE));
        assertThat(told(teacher, worry(key, CANARY, Danger.NO, ACCOUNT)).reference())
                .isNotEqualTo(first.reference());
    }

    @Test
    void theFormOfAChildHasNoPlaceForFilesWhateverIsSent() throws Exception {
        told(mentor, worry(UUID.randomUUID(), CANARY, Danger.NO, ACCOUNT));
        assertThat(as(dsl, () -> casework.added(only())).isEmpty()).isTrue();
    }

    @Test
    void aFileOpensOnlyWithItsOwnWorryAndOnlyForWhoMayOpenThat() throws Exception {
        told(teacher, worry(UUID.randomUUID(), CANARY, Danger.NO, ACCOUNT));
        var id = only();
        var file = as(dsl, () -> casework.added(id)).files().getFirst().id();
        told(teacher, worry(UUID.randomUUID(), "another", Danger.NO, StaffAccount.NONE));
        var other = list.waiting().stream()
                .filter(it -> !it.id().equals(id))
                .findFirst()
                .orElseThrow()
                .id();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(dsl, () -> casework.file(other, file)));
        for (var stranger : List.of(head, teacher, mentor)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> as(stranger, () -> casework.file(id, file)));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> as(stranger, () -> casework.added(id)));
        }
        assertThat(notes.content(id, UUID.randomUUID())).isEmpty();
    }

    @Test
    void aFileOfTheSameNameAndSizeWithOtherWordsIsAnotherWorry() throws Exception {
        var key = UUID.randomUUID();
        var first = told(teacher, worry(key, CANARY, Danger.NO, letter("%PDF-1.7 on Monday")));
        assertThat(told(teacher, worry(key, CANARY, Danger.NO, letter("%PDF-1.7 on Monday")))
                        .reference())
                .isEqualTo(first.reference());
        assertThat(told(teacher, worry(key, CANARY, Danger.NO, letter("%PDF-1.7 on Friday")))
                        .reference())
                .isNotEqualTo(first.reference());
    }

    private static StaffAccount letter(String words) {
        return new StaffAccount(
                null,
                Map.of(),
                List.of(),
                List.of(Attachment.of("letter.pdf", words.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    /** The register of people does not answer; the roles are in the session. */
    private Sender whenTheRegisterIsAway() {
        var away = new ProxyFactory(people);
        away.setProxyTargetClass(true);
        away.addAdvice((MethodInterceptor) asked -> {
            throw new DataAccessResourceFailureException("away");
        });
        return new Senders(who, (People) away.getProxy()).current();
    }

    @Test
    void whatStaffAddIsNotDroppedBecauseTheRegisterOfPeopleIsAway() throws Exception {
        assertThat(as(teacher, this::whenTheRegisterIsAway).kind()).isEqualTo(SenderKind.STAFF);
        assertThat(as(mentor, this::whenTheRegisterIsAway).kind()).isEqualTo(SenderKind.MENTOR);
    }
}
