package org.alongside.safeguarding.casework.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.alongside.safeguarding.casework.files.Category;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What an inspector may hold in the hand: what became of each worry, and nothing of what was told. */
class InspectionTests extends ReferralScene {
    private static final LocalDate FROM = LocalDate.now().minusDays(30);

    @Autowired
    InspectionList lists;

    @Test
    void aWorryStandsWithItsCaseItsReferralAndTheAnswerAndWithoutAWord() throws Exception {
        var reference = told(mentor, worry()).reference();
        var alone = told(mentor, worry()).reference();
        var id = started();
        safeguarding
                .sql("update case_entry set concern_id = (select id from concern where reference = :reference)")
                .param("reference", reference)
                .update();
        step(sent(id), Step.ANSWERED, Threshold.MET, "Yes");
        var rows = as(dsl, () -> lists.told(FROM, 0, 10));
        assertThat(rows).hasSize(2).extracting(ToldRow::reference).containsExactlyInAnyOrder(reference, alone);
        assertThat(rows)
                .filteredOn(it -> it.reference().equals(reference))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.cases()).hasSize(1);
                    assertThat(it.open()).isTrue();
                    assertThat(it.agencies()).hasSize(1);
                    assertThat(it.decided()).containsExactly(Threshold.MET);
                });
        assertThat(rows)
                .filteredOn(it -> it.reference().equals(alone))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.cases()).isEmpty();
                    assertThat(it.agencies()).isEmpty();
                });
        assertThat(rows.toString()).doesNotContain(CANARY).doesNotContain("Tia").doesNotContain("Amara");
        assertThat(as(dsl, () -> lists.told(FROM, 1, 1))).hasSize(1);
        assertThat(as(dsl, () -> lists.told(LocalDate.now().plusDays(1), 0, 10)))
                .isEmpty();
        assertThat(as(dsl, () -> lists.opened(FROM))).containsEntry(Category.ONLINE_ADULT, 1L);
    }

    @Test
    void whatIsOnAnotherDeskIsNotInIt() throws Exception {
        told(mentor, worry());
        started();
        safeguarding.sql("update concern set track = 'HEAD'").update();
        safeguarding.sql("update case_file set track = 'HEAD'").update();
        assertThat(as(dsl, () -> lists.told(FROM, 0, 10))).isEmpty();
        assertThat(as(dsl, () -> lists.opened(FROM))).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(head, () -> lists.told(FROM, 0, 10)));
    }
}
