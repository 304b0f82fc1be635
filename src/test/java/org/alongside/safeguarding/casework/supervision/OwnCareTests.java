package org.alongside.safeguarding.casework.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.CaseworkScene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OwnCareTests extends CaseworkScene {
    @Autowired
    OwnCare care;

    @Autowired
    CareReminder reminder;

    @AfterEach
    void nothingIsRecorded() {
        safeguarding.sql("delete from care_record").update();
        safeguarding.sql("delete from care_reminder").update();
        safeguarding.sql("update care_rule set version = 0").update();
    }

    private void had(Cast who, CareKind kind, LocalDate on) throws Exception {
        as(who, () -> {
            care.add(new CareRecord(UUID.randomUUID(), who.id(), kind, on, 60, "Dr Demo", Narrative.of(CANARY)));
            return null;
        });
    }

    @Test
    void whatSomebodyTakesFromItIsTheirsAlone() throws Exception {
        had(dsl, CareKind.SUPERVISION, LocalDate.now());
        assertThat(as(dsl, care::latest).getFirst().note().disclose()).isEqualTo(CANARY);
        assertThat(as(deputy, care::latest).getFirst().note()).isNull();
        var stored = safeguarding
                .sql("select note from care_record")
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(CANARY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(deputy, () -> {
                    care.add(new CareRecord(
                            UUID.randomUUID(), dsl.id(), CareKind.UPDATE, LocalDate.now(), 60, "", null));
                    return null;
                }))
                .withMessage("safeguarding.care.not-yours");
    }

    @Test
    void theSameFormIsKeptOnceAndWithOtherWordsItIsAnother() throws Exception {
        var key = UUID.randomUUID();
        for (var words : List.of("first", "first", "more than that", "more than that", "first")) {
            as(dsl, () -> {
                care.add(new CareRecord(
                        key, dsl.id(), CareKind.UPDATE, LocalDate.now(), 60, "Dr Demo", Narrative.of(words)));
                return null;
            });
        }
        assertThat(as(dsl, care::latest))
                .extracting(it -> it.note().disclose())
                .containsExactlyInAnyOrder("first", "more than that");
    }

    @Test
    void aReminderComesOnceTwoWeeksBeforeAndSaysNothing() throws Exception {
        var today = LocalDate.now();
        had(dsl, CareKind.SUPERVISION, today.minusWeeks(6).plusDays(15));
        reminder.remind(today);
        assertThat(notices()).isZero();
        reminder.remind(today.plusDays(1));
        reminder.remind(today.plusDays(2));
        assertThat(notices()).isEqualTo(1);
    }

    private long notices() {
        return main.sql("select count(*) from notice where person_id = :id and notice_key = 'notifications.own-dates'")
                .param("id", dsl.id().value())
                .query(Long.class)
                .single();
    }

    private List<CareDue> due() throws Exception {
        return as(dsl, care::due);
    }

    @Test
    void whatWasNeverThereIsDueToday() throws Exception {
        assertThat(due())
                .filteredOn(it -> it.person().equals(dsl.id()) && it.kind() == CareKind.SUPERVISION)
                .singleElement()
                .satisfies(it -> assertThat(it.last()).isNull());
        had(dsl, CareKind.SUPERVISION, LocalDate.now().minusDays(7));
        assertThat(due())
                .filteredOn(it -> it.person().equals(dsl.id()) && it.kind() == CareKind.SUPERVISION)
                .singleElement()
                .satisfies(it -> assertThat(it.due()).isEqualTo(LocalDate.now().plusDays(35)));
    }

    @Test
    void oneOfTwoChangesOfARuleIsRefused() throws Exception {
        var rule = as(dsl, care::rules).stream()
                .filter(it -> it.kind() == CareKind.SUPERVISION)
                .findFirst()
                .orElseThrow();
        assertThat(as(dsl, () -> care.keep(rule))).isTrue();
        assertThat(as(deputy, () -> care.keep(rule))).isFalse();
    }
}
