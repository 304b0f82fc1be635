package org.alongside.safeguarding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.AboutAdult;
import org.alongside.safeguarding.Concerns;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Receipts;
import org.alongside.safeguarding.Watch;
import org.alongside.school.People;
import org.alongside.school.RoleHolders;
import org.alongside.school.School;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@AlongsideTest
@ViewPackages(packages = {"org.alongside.safeguarding", "com.vaadin.flow.router"})
@ExtendWith(OutputCaptureExtension.class)
class TellViewTests extends SpringBrowserlessTest {
    private static final String CANARY = "canary-" + UUID.randomUUID();

    @Autowired
    JdbcClient main;

    @Autowired
    Receipts receipts;

    @Autowired
    RoleHolders holders;

    @Autowired
    People people;

    @Autowired
    School school;

    @Autowired
    Concerns concerns;

    @Autowired
    Watch watch;

    @Autowired
    Clock clock;

    private Cast dsl;
    private Cast deputy;
    private Cast mentor;

    @BeforeEach
    void aMentorIsSignedIn() {
        dsl = Cast.staff(main, "Mrs", "Siddiqui", Roles.DSL);
        deputy = Cast.staff(main, "Mr", "Blake", Roles.DEPUTY_DSL);
        mentor = Cast.pupil(main, "Amara", 12, Roles.MENTOR);
        mentor.signIn();
    }

    @AfterEach
    void everybodyLeaves() {
        dsl.leave(main);
        deputy.leave(main);
        mentor.leave(main);
    }

    private void fill(TellView form) {
        form.about.setValue(About.SOMEONE);
        form.words.setValue(CANARY);
        form.danger.setValue(Danger.NO);
    }

    @Test
    void aWorryIsSentAndItsReceiptShownAndTheFormForgets(CapturedOutput output) {
        var form = navigate(TellView.class);
        fill(form);
        test(form.send).click();
        assertThat(getCurrentView()).isInstanceOf(ReceiptsView.class);
        assertThat($(H1.class).first().getText()).isEqualTo("Received. It cannot get lost now");
        assertThat(receipts.mine()).hasSize(1);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("receipts");
        assertThat(navigate(TellView.class).words.getValue()).isEmpty();
        assertThat(output.getAll()).doesNotContain(CANARY);
    }

    @Test
    void theReaderIsNamedAndAnotherCanBeAskedFor() {
        var form = navigate(TellView.class);
        var first = form.send.getText();
        assertThat(first).startsWith("Send to ");
        test($(Button.class).withId("other").single()).click();
        assertThat(form.send.getText()).startsWith("Send to ").isNotEqualTo(first);
    }

    @Test
    void whoeverIsNamedAsTheAdultIsNotTheReader() {
        var form = navigate(TellView.class);
        assertThat(form.adult.isVisible()).isFalse();
        form.about.setValue(About.ADULT);
        assertThat(form.adult.isVisible()).isTrue();
        assertThat(form.send.getText()).isEqualTo("Send to Mrs Siddiqui");
        form.adult.setValue(AboutAdult.named(dsl.id()));
        assertThat(form.send.getText()).isEqualTo("Send to Mr Blake");
        assertThat(form.reads.getElement().getTextRecursively()).contains("Mrs Siddiqui never gets to read it.");
        form.about.setValue(About.SOMEONE);
        assertThat(form.send.getText()).isEqualTo("Send to Mrs Siddiqui");
    }

    @Test
    void nothingIsSentWithoutWordsAndWhatIsThereStays() {
        var form = navigate(TellView.class);
        form.about.setValue(About.PLACE);
        test(form.send).click();
        assertThat(getCurrentView()).isSameAs(form);
        assertThat(form.problem.getChildren()).isNotEmpty();
        assertThat(form.send.isEnabled()).isTrue();
        assertThat(receipts.mine()).isEmpty();
    }

    @Test
    void whatWasTypedIsStillThereAfterLookingAtAnotherPage() {
        fill(navigate(TellView.class));
        navigate(ReceiptsView.class);
        assertThat(navigate(TellView.class).words.getValue()).isEqualTo(CANARY);
    }

    @Test
    void whenItFailsTheTextStaysAndSendingAgainTellsOnce(CapturedOutput output) {
        var broken = new boolean[] {true};
        Concerns failingAfterTheFirstKeep = concern -> {
            var receipt = concerns.raise(concern);
            if (broken[0]) {
                throw new IllegalStateException("the answer got lost: " + CANARY);
            }
            return receipt;
        };
        navigate(ReceiptsView.class);
        var form = new TellView(failingAfterTheFirstKeep, holders, people, watch, school, clock);
        UI.getCurrent().add(form);
        fill(form);
        test(form.send).click();
        assertThat(form.words.getValue()).isEqualTo(CANARY);
        assertThat(form.send.getText()).startsWith("Send again");
        assertThat($(Span.class).all()).extracting(Span::getText).contains("It has not arrived yet.");
        broken[0] = false;
        test(form.send).click();
        assertThat(getCurrentView()).isInstanceOf(ReceiptsView.class);
        assertThat(receipts.mine()).hasSize(1);
        assertThat(output.getAll()).contains("IllegalStateException").doesNotContain(CANARY);
    }

    @Test
    void whoHasToldNothingIsShownTheWay() {
        navigate(ReceiptsView.class);
        assertThat($(H1.class).first().getText()).isEqualTo("You have not told us anything yet");
    }
}
