package org.alongside.safeguarding.casework.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
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
import org.alongside.safeguarding.casework.vault.AskAgain;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.alongside.school.FreshSignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@AlongsideTest
@ViewPackages(packages = {"org.alongside.safeguarding", "com.vaadin.flow.router"})
class KeepingViewsTests extends SpringBrowserlessTest {
    private static final List<String> TABLES =
            List.of("redaction", "subject_copy", "handover", "retention", "erasure", "erasure_certificate");

    @Autowired
    JdbcClient main;

    @Autowired
    @Qualifier("safeguardingOwner")
    JdbcClient safeguarding;

    @Autowired
    CaseFiles files;

    @Autowired
    RecordCheck check;

    @Autowired
    ChainHeads heads;

    @Autowired
    FreshSignIn signIn;

    @Autowired
    Clock clock;

    private Cast dsl;
    private Cast deputy;
    private Cast pupil;
    private CaseId file;

    @BeforeEach
    void aCase() {
        empty();
        dsl = Cast.staff(main, "Mrs", "Siddiqui", Roles.DSL);
        deputy = Cast.staff(main, "Mr", "Blake", Roles.DEPUTY_DSL);
        pupil = Cast.pupil(main, "Tia", 9, Roles.MENTEE);
        dsl.signIn();
        file = files.start(new NewCase(
                UUID.randomUUID(),
                pupil.id(),
                null,
                Category.NEGLECT,
                Track.LEADS,
                null,
                List.of(new Part(PartKind.ACCOUNT, Narrative.of("a few words")))));
    }

    @AfterEach
    void everybodyLeaves() {
        empty();
        dsl.leave(main);
        deputy.leave(main);
        pupil.leave(main);
    }

    private void empty() {
        TABLES.forEach(it -> safeguarding.sql("delete from " + it).update());
        CaseScene.emptyCases(safeguarding, heads);
    }

    private String sentence() {
        return $(H1.class).first().getText();
    }

    private GiveView give() {
        UI.getCurrent().navigate("safeguarding/give/" + file.value());
        return (GiveView) getCurrentView();
    }

    private void press(String id) {
        test($(Button.class).withId(id).single()).click();
    }

    private List<String> said() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }

    @Test
    void theAuditSaysThatAllIsWellOrWhereItIsNot() {
        check.check();
        var intact = navigate(AuditView.class);
        assertThat(sentence()).isEqualTo("Every record is as it was written");
        assertThat($(Code.class).withId("fingerprint").single().getText()).matches("([0-9A-F]{4}-){4}[0-9A-F]{4}");
        safeguarding.sql("update case_entry set author_name = 'Mr X'").update();
        check.check();
        UI.getCurrent().navigate("safeguarding/keeping");
        navigate(AuditView.class);
        assertThat(intact).isNotNull();
        assertThat(sentence()).isEqualTo("One record is not as it was written");
        assertThat(said()).anyMatch(it -> it.matches("C-\\d+, entry 1:"));
        UI.getCurrent().navigate("safeguarding/desk");
        assertThat($(Note.class).withId("broken-records").exists())
                .as("nobody has to go and look")
                .isTrue();
        safeguarding.sql("update case_entry set author_name = 'Mrs Siddiqui'").update();
        check.check();
        UI.getCurrent().navigate("safeguarding/keeping");
        UI.getCurrent().navigate("safeguarding/desk");
        assertThat($(Note.class).withId("broken-records").exists()).isFalse();
    }

    @Test
    void aCopyIsMadeOnlyWithAReasonAndIsThenThereToBeSaved() {
        var view = give();
        press("make-copy");
        assertThat(said()).contains("Write why. A few words are enough.");
        view.reason.setValue("For the court");
        press("make-copy");
        assertThat(said()).as("nothing is given that nobody chose").contains("Choose at least one entry.");
        $(Checkbox.class).all().forEach(it -> test(it).click());
        press("make-copy");
        assertThat(said()).contains("Save the PDF", "Save the signed file");
        assertThat(view.reason.getValue()).isEmpty();
    }

    @Test
    void theLockedFileShowsItsPassphraseOnceAndWaitsForTheReceipt() {
        var view = give();
        view.purpose.setValue(Purpose.TRANSFER);
        view.school.setValue("Hill School");
        view.reason.setValue("She moves");
        press("make-copy");
        assertThat($(Code.class).withId("passphrase").single().getText()).matches("([A-Z2-9]{4}-){5}[A-Z2-9]{4}");
        navigate(KeepingView.class);
        assertThat(sentence()).isEqualTo("One thing waits here");
        assertThat(said()).anyMatch(it -> it.endsWith("to Hill School"));
    }

    /** The deed is done and only the lists want the password: it is not the deed that waits for it. */
    @Test
    void aDeedIsDoneOnceThoughTheSignInGrewOldMeanwhile() {
        var view = give();
        view.purpose.setValue(Purpose.SUBJECT_ACCESS);
        view.asked.setValue("the pupil");
        press("make-copy");
        deputy.signIn();
        navigate(KeepingView.class);
        var before = copiesChecked();
        grownOld(deputy);
        test($(Button.class).withText("I have checked it").single()).click();
        assertThat(said()).contains("Checked. It may now be given.");
        assertThat($(AskAgain.class).all()).hasSize(1);
        assertThat(copiesChecked()).isEqualTo(before + 1);
    }

    @Test
    void theListOfTheAuditAsksAgainInPlaceOfFailing() {
        navigate(AuditView.class);
        grownOld(dsl);
        test($(Checkbox.class).withId("readings").single()).click();
        assertThat($(AskAgain.class).all()).hasSize(1);
    }

    /** Of all that was ever checked: nothing leaves the audit. */
    private long copiesChecked() {
        return safeguarding
                .sql("select count(*) from audit_entry where deed = 'COPY_CHECKED'")
                .query(Long.class)
                .single();
    }

    private void grownOld(Cast who) {
        SecurityContextHolder.setContext(
                who.session(clock.instant().minus(signIn.lasts()).minusSeconds(1)));
    }

    @Test
    void whatIsBlackedOutWaitsForASecondPerson() {
        var view = give();
        view.purpose.setValue(Purpose.SUBJECT_ACCESS);
        view.asked.setValue("the pupil");
        press("make-copy");
        assertThat(said()).contains("Prepared. Another lead can now check it under Keeping.");
        navigate(KeepingView.class);
        test($(Button.class).withText("I have checked it").single()).click();
        assertThat(said()).contains("You prepared this copy yourself. Another lead has to check it.");
        deputy.signIn();
        test($(Button.class).withText("I have checked it").single()).click();
        assertThat(said()).contains("Checked by Mr Blake.");
        test($(Button.class).withText("Give it").single()).click();
        assertThat(said()).contains("Save the PDF");
    }

    @Test
    void termsThatMakeNoSenseAreRefused() {
        var view = navigate(KeepingView.class);
        assertThat(sentence()).isEqualTo("Nothing waits here");
        view.childYears.setValue(3);
        press("save-terms");
        assertThat(said()).anyMatch(it -> it.startsWith("Days go from 1 to 30"));
    }
}
