package org.alongside.safeguarding.casework.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.Category;
import org.alongside.safeguarding.casework.files.EntryKind;
import org.alongside.safeguarding.casework.files.NewCase;
import org.alongside.safeguarding.casework.files.PartKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class ReferralTests extends ReferralScene {
    @Autowired
    LetterText letterText;

    @Autowired
    Agencies agencies;

    @Autowired
    Telling telling;

    private ReferralRow row(UUID id) throws Exception {
        return as(dsl, () -> referrals.find(id)).orElseThrow();
    }

    @Test
    void aReferralGoesFromTextToOutcomeAndEveryStepIsAnEntry() throws Exception {
        var id = started();
        var referral = written(id);
        assertThat(State.of(row(referral), Instant.now())).isEqualTo(State.WRITTEN);
        step(referral, Step.SENT, null, "To the front door");
        assertThat(State.of(row(referral), Instant.now())).isEqualTo(State.SENT);
        assertThat(State.of(row(referral), Instant.now().plusSeconds(864_000))).isEqualTo(State.LATE);
        step(referral, Step.ACKNOWLEDGED, null, "They have it");
        assertThat(State.of(row(referral), Instant.now())).isEqualTo(State.ACKNOWLEDGED);
        step(referral, Step.ANSWERED, Threshold.NOT_MET, "They say it is for early help");
        assertThat(row(referral).threshold()).isEqualTo(Threshold.NOT_MET);
        step(referral, Step.CHALLENGED, null, "They have not seen what she said");
        assertThat(State.of(row(referral), Instant.now().plusSeconds(1))).isEqualTo(State.CHALLENGED);
        step(referral, Step.ESCALATED, null, "To the manager");
        step(referral, Step.ANSWERED, Threshold.MET, "A social worker comes");
        assertThat(State.of(row(referral), Instant.now().plusSeconds(1))).isEqualTo(State.ANSWERED);
        step(referral, Step.OUTCOME, null, "A plan with the family");
        assertThat(State.of(row(referral), Instant.now())).isEqualTo(State.CLOSED);
        var open = as(dsl, () -> referrals.open(referral));
        assertThat(open.text().words(PartKind.ACCOUNT).orElseThrow().disclose()).isEqualTo(CANARY);
        assertThat(open.steps()).hasSize(7);
        assertThat(open.said()).hasSize(7);
        assertThat(as(dsl, () -> chronology.rows(id)).stream().map(it -> it.kind()))
                .contains(EntryKind.REFERRAL, EntryKind.SHARED, EntryKind.ANSWER, EntryKind.CHALLENGE);
        assertThat(as(dsl, () -> chronology.verify(id)))
                .isInstanceOf(org.alongside.safeguarding.casework.chain.Verdict.Intact.class);
    }

    @Test
    void theSecondOfTwoAnswersIsRefusedAndLeavesNoEntry() throws Exception {
        var id = started();
        var referral = sent(id);
        step(referral, Step.ANSWERED, Threshold.MET, "Yes");
        var before = as(dsl, () -> chronology.count(id));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step(referral, Step.ANSWERED, Threshold.NOT_MET, "No"))
                .withMessage("safeguarding.referral.no-longer");
        assertThat(as(dsl, () -> chronology.count(id))).isEqualTo(before);
        assertThat(row(referral).threshold()).isEqualTo(Threshold.MET);
    }

    @Test
    void sendingTheSameFormTwiceKeepsItOnce() throws Exception {
        var id = started();
        var key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            as(dsl, () -> referrals.write(key, id, MASH, Narrative.of("Text"), Narrative.of("Why")));
        }
        assertThat(as(dsl, () -> referrals.of(id))).hasSize(1);
        var referral = as(dsl, () -> referrals.of(id)).getFirst().id();
        var sending = new NewStep(UUID.randomUUID(), Step.SENT, Instant.now(), Way.PHONE, null, Narrative.of("To"));
        for (int i = 0; i < 2; i++) {
            as(dsl, () -> {
                referrals.step(referral, sending);
                return null;
            });
        }
        assertThat(as(dsl, () -> referrals.open(referral)).steps()).hasSize(1);
    }

    @Test
    void aStepThatWasChangedAfterALostAnswerIsKeptToo() throws Exception {
        var referral = written(started());
        var key = UUID.randomUUID();
        var at = Instant.now();
        for (var words :
                List.of("To the front door", "To the front door, to Ms Green", "To the front door, to Ms Green")) {
            as(dsl, () -> {
                referrals.step(referral, new NewStep(key, Step.SENT, at, Way.PHONE, null, Narrative.of(words)));
                return null;
            });
        }
        var open = as(dsl, () -> referrals.open(referral));
        assertThat(open.steps()).hasSize(2);
        assertThat(open.said().stream().flatMap(it -> it.parts().stream()))
                .anyMatch(it -> it.words() != null && it.words().disclose().equals("To the front door"))
                .anyMatch(it -> it.words() != null && it.words().disclose().equals("To the front door, to Ms Green"));
    }

    @Test
    void aSecondSendingDoesNotBeginTheClockAnew() throws Exception {
        var referral = sent(started());
        var due = row(referral).dueAt();
        step(referral, Step.SENT, null, "Again by mail");
        assertThat(row(referral).dueAt()).isEqualTo(due);
    }

    @Test
    void nothingIsAnsweredWithoutAReasonOrBeforeItWasSent() throws Exception {
        var referral = written(started());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step(referral, Step.ANSWERED, null, "Yes"))
                .withMessage("safeguarding.referral.missing.ANSWERED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step(referral, Step.ANSWERED, Threshold.MET, "Yes"))
                .withMessage("safeguarding.referral.no-longer");
    }

    @Test
    void adviceHasNoClock() throws Exception {
        var id = started();
        as(
                dsl,
                () -> referrals.consult(
                        UUID.randomUUID(),
                        id,
                        MASH,
                        java.time.LocalDate.now(),
                        Narrative.of("Asked"),
                        Narrative.of("So")));
        assertThat(as(dsl, () -> referrals.open())).isEmpty();
        assertThat(as(dsl, () -> referrals.of(id)).getFirst().advice()).isTrue();
    }

    @Test
    void aGuessedIdAndAHeadGetTheSameAnswer() throws Exception {
        var referral = sent(started());
        for (var nobody : List.of(UUID.randomUUID(), referral)) {
            var reader = nobody.equals(referral) ? head : dsl;
            assertThat(as(reader, () -> referrals.find(nobody))).isEmpty();
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> as(reader, () -> referrals.open(nobody)))
                    .withMessage("Not on this desk");
        }
        assertThat(as(head, () -> referrals.open())).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(dsl, () -> referrals.of(new CaseId(UUID.randomUUID()))));
    }

    @Test
    void agenciesAreShippedWithoutAnyContactAndOneOfTwoChangesIsRefused() throws Exception {
        var all = as(dsl, agencies::all);
        assertThat(all).hasSizeGreaterThanOrEqualTo(10);
        assertThat(all).allSatisfy(it -> assertThat(it.reach() + it.hours()).isEmpty());
        var nurse = all.stream()
                .filter(it -> it.kind() == AgencyKind.SCHOOL_NURSE)
                .findFirst()
                .orElseThrow();
        try {
            assertThat(as(dsl, () -> agencies.keep(nurse))).isTrue();
            assertThat(as(deputy, () -> agencies.keep(nurse))).isFalse();
        } finally {
            safeguarding.sql("update agency set version = 0").update();
        }
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(head, () -> agencies.keep(nurse)));
    }

    @Test
    void whatMayBeToldIsChosenOnceForEachVersion() throws Exception {
        var id = started();
        var mine = new MayBeTold(Listener.CHILD, MayBeTold.Choice.LATER, Narrative.of(CANARY), null, null, 0);
        as(dsl, () -> {
            telling.choose(UUID.randomUUID(), id, mine);
            return null;
        });
        var entries = as(dsl, () -> chronology.count(id));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(deputy, () -> {
                    telling.choose(UUID.randomUUID(), id, mine);
                    return null;
                }))
                .withMessage("safeguarding.told.other");
        assertThat(as(dsl, () -> chronology.count(id))).isEqualTo(entries);
        var standing = as(dsl, () -> telling.of(id)).get(Listener.CHILD);
        assertThat(standing.words().disclose()).isEqualTo(CANARY);
        as(deputy, () -> {
            telling.choose(
                    UUID.randomUUID(),
                    id,
                    new MayBeTold(
                            Listener.CHILD, MayBeTold.Choice.YES, Narrative.of("All"), null, null, standing.version()));
            return null;
        });
        assertThat(as(dsl, () -> telling.of(id)).get(Listener.CHILD).choice()).isEqualTo(MayBeTold.Choice.YES);
    }

    @Test
    void inACaseAboutAnAdultTheAdultMayBeToldTooAndInNoOther() throws Exception {
        var mine = new MayBeTold(Listener.ADULT, MayBeTold.Choice.LATER, Narrative.of(CANARY), null, null, 0);
        var child = started();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(dsl, () -> {
                    telling.choose(UUID.randomUUID(), child, mine);
                    return null;
                }))
                .withMessage("safeguarding.told.nobody");
        var teacher = Cast.staff(main, "Mr", "Hart", Roles.TEACHER);
        var adult = as(
                head,
                () -> files.start(new NewCase(
                        UUID.randomUUID(), teacher.id(), null, Category.ADULT_LOW_LEVEL, Track.HEAD, null, List.of())));
        as(head, () -> {
            telling.choose(UUID.randomUUID(), adult, mine);
            return null;
        });
        assertThat(as(head, () -> telling.of(adult))).containsOnlyKeys(Listener.ADULT);
    }

    @Test
    void theTextIsBuiltOfTheEntriesWithOpinionAndWordsApart() throws Exception {
        var id = started();
        as(
                dsl,
                () -> chronology.append(
                        id,
                        new org.alongside.safeguarding.casework.files.NewEntry(
                                UUID.randomUUID(),
                                EntryKind.TALK,
                                justNow(),
                                List.of(
                                        new org.alongside.safeguarding.casework.files.Part(
                                                PartKind.CHILD_WORDS, Narrative.of("Please help")),
                                        new org.alongside.safeguarding.casework.files.Part(
                                                PartKind.OPINION, Narrative.of("She seemed tired"))),
                                null,
                                null)));
        var text = letterText.of(as(dsl, () -> referrals.sources(id)));
        assertThat(text)
                .contains(CANARY)
                .contains("In the child’s own words: “Please help”")
                .contains("Our opinion: She seemed tired");
    }

    @Test
    void aTextThatWasChangedAfterALostAnswerIsAReferralOfItsOwn() throws Exception {
        var id = started();
        var key = UUID.randomUUID();
        var first = as(dsl, () -> referrals.write(key, id, MASH, Narrative.of("Text"), Narrative.of("Why")));
        for (int i = 0; i < 2; i++) {
            var second = as(dsl, () -> referrals.write(key, id, MASH, Narrative.of("More text"), Narrative.of("Why")));
            assertThat(second).isNotEqualTo(first);
            assertThat(as(dsl, () -> referrals.open(second)).text().words(PartKind.ACCOUNT))
                    .map(Narrative::disclose)
                    .contains("More text");
        }
        assertThat(as(dsl, () -> referrals.of(id))).hasSize(2);
    }
}
