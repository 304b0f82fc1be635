package org.alongside.safeguarding.casework.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.files.CaseFiles;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.CaseScene;
import org.alongside.safeguarding.casework.files.Category;
import org.alongside.safeguarding.casework.files.NewCase;
import org.alongside.safeguarding.casework.files.Part;
import org.alongside.safeguarding.casework.files.PartKind;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@AlongsideTest
@ViewPackages(packages = {"org.alongside.safeguarding", "com.vaadin.flow.router"})
class ReferViewTests extends SpringBrowserlessTest {
    private static final String CANARY = "canary-" + UUID.randomUUID();

    @Autowired
    JdbcClient main;

    @Autowired
    @Qualifier("safeguardingOwner")
    JdbcClient owner;

    @Autowired
    ChainHeads heads;

    @Autowired
    CaseFiles files;

    @Autowired
    Referrals referrals;

    private Cast dsl;
    private Cast pupil;
    private CaseId id;

    @BeforeEach
    void aCase() {
        dsl = Cast.staff(main, "Mrs", "Siddiqui", Roles.DSL);
        pupil = Cast.pupil(main, "Tia", 9, Roles.MENTEE);
        dsl.signIn();
        id = files.start(new NewCase(
                UUID.randomUUID(),
                pupil.id(),
                null,
                Category.ONLINE_ADULT,
                Track.LEADS,
                null,
                List.of(new Part(PartKind.ACCOUNT, Narrative.of(CANARY)))));
    }

    @AfterEach
    void nothingIsLeft() {
        for (var table : new String[] {"referral_step", "referral", "screening"}) {
            owner.sql("delete from " + table).update();
        }
        CaseScene.emptyCases(owner, heads);
        dsl.leave(main);
        pupil.leave(main);
    }

    private void press(String buttonId) {
        test($(Button.class).all().stream()
                        .filter(it -> it.getId().orElse("").equals(buttonId))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<String> said() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }

    @Test
    void theTextIsMadeOfWhatIsTickedAndWhatWasChangedByHandStays() {
        UI.getCurrent().navigate("safeguarding/refer/" + id.value());
        var page = (ReferView) getCurrentView();
        var entries = page.chosen.getListDataView().getItems().toList();
        assertThat(entries).hasSize(1);
        page.chosen.select(entries);
        assertThat(page.text.getValue()).contains(CANARY);
        page.text.setValue("By hand. " + page.text.getValue());
        page.chosen.deselectAll();
        page.chosen.select(entries);
        assertThat(page.text.getValue()).startsWith("By hand.");

        press("keep-referral");
        assertThat(said()).contains("Choose to whom it goes.");
        page.to.setValue(page.to.getListDataView().getItems().findFirst().orElseThrow());
        press("keep-referral");
        assertThat(said()).contains("Write the text, and why you share it.");
        page.why.setValue("Because she asks for help");
        press("keep-referral");

        assertThat(getCurrentView()).isInstanceOf(ReferralView.class);
        assertThat($(H1.class).single().getText()).startsWith("Referral to ");
        press("save-SENT");
        assertThat(said()).contains("Write to whom it went.");
        $(TextArea.class).all().stream()
                .filter(it -> it.getId().orElse("").equals("words-SENT"))
                .findFirst()
                .orElseThrow()
                .setValue("To the duty worker");
        press("save-SENT");
        assertThat(referrals.of(id).getFirst().dueAt()).isNotNull();
        assertThat(said()).anySatisfy(it -> assertThat(it).startsWith("Sent, by their own form"));
    }

    @Test
    void aScreeningWithoutAJudgementIsNotKeptAndNothingTypedIsLost() {
        UI.getCurrent().navigate("safeguarding/screening/" + id.value());
        var strengths = $(TextArea.class).all().stream()
                .filter(it -> it.getId().orElse("").equals("screening-strengths"))
                .findFirst()
                .orElseThrow();
        strengths.setValue("A good friend");
        press("keep-screening");
        assertThat(said()).contains("Write your judgement. Without it nothing is kept.");
        assertThat(strengths.getValue()).isEqualTo("A good friend");
    }
}
