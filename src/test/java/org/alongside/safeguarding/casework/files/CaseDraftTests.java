package org.alongside.safeguarding.casework.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.textfield.TextField;
import org.alongside.identity.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What was typed comes back in the form in which it was typed, and in no other. */
class CaseDraftTests extends CaseScene {
    @Autowired
    CaseDrafts drafts;

    private String back(Cast who, CaseId id, String form) throws Exception {
        return as(who, () -> {
            var field = new TextField();
            drafts.open(id, form).bind("text", field);
            return field.getValue();
        });
    }

    private CaseDraft typed(Cast who, CaseId id, String form) throws Exception {
        return as(who, () -> {
            var draft = drafts.open(id, form);
            var field = new TextField();
            draft.bind("text", field);
            field.setValue(CANARY);
            return draft;
        });
    }

    @Test
    void itComesBackToItsWriterInItsFormOfItsCaseOnly() throws Exception {
        var id = started();
        var other = as(dsl, () -> files.start(aboutPupil()));
        var draft = typed(dsl, id, "refer");
        assertThat(back(dsl, id, "refer")).isEqualTo(CANARY);
        assertThat(as(dsl, () -> drafts.open(id, "refer").key())).isEqualTo(draft.key());
        assertThat(back(dsl, id, "screening")).isEmpty();
        assertThat(back(dsl, other, "refer")).isEmpty();
        assertThat(back(deputy, id, "refer")).isEmpty();
        assertThat(as(dsl, () -> drafts.mine(id))).as("the form of a new entry").isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> back(head, id, "refer"));
    }

    @Test
    void aRowThatWasMovedByHandGivesOutNothing() throws Exception {
        var id = started();
        typed(dsl, id, "refer");
        safeguarding.sql("update case_draft set form = 'screening'").update();
        assertThat(back(dsl, id, "screening")).isEmpty();
        safeguarding
                .sql("update case_draft set form = 'refer', writer_id = :other")
                .param("other", deputy.id().value())
                .update();
        assertThat(back(deputy, id, "refer")).isEmpty();
    }

    @Test
    void itIsGoneWhenItWasSentAndNeverInPlainText() throws Exception {
        var id = started();
        var draft = typed(dsl, id, "refer");
        assertThat(safeguarding
                        .sql("select count(*) from case_draft where locate(:canary, words) > 0")
                        .param("canary", CANARY)
                        .query(Long.class)
                        .single())
                .isZero();
        as(dsl, () -> {
            draft.done();
            return null;
        });
        assertThat(back(dsl, id, "refer")).isEmpty();
    }

    @Test
    void theVersionThatTheWriterSawIsKeptWithTheFirstThingTyped() throws Exception {
        var id = started();
        as(dsl, () -> {
            var draft = drafts.open(id, "plan");
            assertThat(draft.beside("version", 4)).isEqualTo(4);
            var field = new TextField();
            draft.bind("text", field);
            field.setValue("something");
            return null;
        });
        assertThat(as(dsl, () -> drafts.open(id, "plan").beside("version", 9))).isEqualTo(4);
    }
}
