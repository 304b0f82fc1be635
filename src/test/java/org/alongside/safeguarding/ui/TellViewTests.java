package org.alongside.safeguarding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.AboutAdult;
import org.alongside.safeguarding.Concerns;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Receipts;
import org.alongside.safeguarding.StaffAccount;
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
    TellDesk desk;

    @Autowired
    Concerns concerns;

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
        assertThat(form.send.getText()).describedAs("it may be about the DSL").isEqualTo("Send to Mr Blake");
        form.adult.setValue(AboutAdult.OUTSIDE);
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
        var form = new TellView(new TellDesk(
                failingAfterTheFirstKeep,
                desk.drafts(),
                desk.hints(),
                desk.holders(),
                desk.people(),
                desk.watch(),
                desk.school(),
                desk.who(),
                desk.clock()));
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
    void anAdultWhoIsLeftOpenIsAskedForOnceAndNeverTwice() {
        var form = navigate(TellView.class);
        form.about.setValue(About.ADULT);
        form.words.setValue(CANARY);
        test(form.send).click();
        assertThat(getCurrentView()).isSameAs(form);
        assertThat(form.problem.getElement().getTextRecursively()).contains("Which adult?");
        assertThat(form.send.isEnabled()).isTrue();
        test(form.send).click();
        assertThat(receipts.mine()).hasSize(1);
    }

    @Test
    void aPlaceIsAskedWhetherItIsAboutAnAdultHere() {
        var form = navigate(TellView.class);
        form.about.setValue(About.PLACE);
        assertThat(form.adult.isVisible()).isFalse();
        form.words.setValue(CANARY);
        test(form.send).click();
        assertThat(form.adult.isVisible()).isTrue();
        assertThat(receipts.mine()).isEmpty();
        form.adult.setValue(AboutAdult.OUTSIDE);
        test(form.send).click();
        assertThat(receipts.mine()).hasSize(1);
    }

    @Test
    void whatWasBegunInAnotherSessionIsOfferedAndNotShown() {
        fill(navigate(TellView.class));
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(desk.drafts().begun()).isPresent());
        Draft.forget(VaadinSession.getCurrent()); // the portal was started again
        navigate(ReceiptsView.class);
        var form = navigate(TellView.class);
        assertThat(form.words.getValue()).isEmpty();
        assertThat(form.begun.getElement().getTextRecursively()).contains("You began to tell us something");
        test($(Button.class).withId("go-on").single()).click();
        assertThat(((TellView) getCurrentView()).words.getValue()).isEqualTo(CANARY);
        assertThat(((TellView) getCurrentView()).about.getValue()).isEqualTo(About.SOMEONE);
    }

    @Test
    void whatIsClearedIsGoneEverywhere() {
        fill(navigate(TellView.class));
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(desk.drafts().begun()).isPresent());
        test($(Button.class).withId("clear").single()).click();
        assertThat(((TellView) getCurrentView()).words.getValue()).isEmpty();
        assertThat(desk.drafts().begun()).isEmpty();
    }

    @Test
    void whatIsDeletedByHandIsGoneToo() {
        var form = navigate(TellView.class);
        fill(form);
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(desk.drafts().begun()).isPresent());
        form.words.setValue("");
        assertThat(desk.drafts().begun()).isEmpty();
    }

    @Test
    void aChildsFormHasThreeQuestionsAndNoHints() {
        var mentee = Cast.pupil(main, "Idris", 8, Roles.MENTEE);
        mentee.signIn();
        navigate(TellView.class).words.setValue("my boyfriend");
        assertThat($(StaffPart.class).all()).isEmpty();
        assertThat($(HowTo.class).all()).isEmpty();
        assertThat($(HintLine.class).all()).isEmpty();
        mentee.leave(main);
    }

    @Test
    void aMentorsWordIsSuggestedAgainstAndStaysAsItIs() {
        var form = navigate(TellView.class);
        form.words.setValue("Her boyfriend is 24.");
        assertThat($(HintLine.class).single().getElement().getTextRecursively()).contains("boyfriend");
        form.words.setValue("She said “my boyfriend is 24”.");
        assertThat($(HintLine.class).single().getChildren()).isEmpty();
        form.words.setValue("Her boyfriend is 24.");
        form.about.setValue(About.SOMEONE);
        test(form.send).click();
        assertThat(receipts.mine()).hasSize(1);
    }

    @Test
    void staffMayAddWhatTheySawAndMarksInWords() {
        var teacher = Cast.staff(main, "Mrs", "Lowe", Roles.TEACHER);
        teacher.signIn();
        var form = navigate(TellView.class);
        var more = $(StaffPart.class).single();
        more.category.setValue(StaffAccount.Category.HOME);
        more.parts.get(StaffAccount.Part.SEEN).setValue(CANARY);
        test(more.addMark).click();
        assertThat(more.getElement().getTextRecursively()).contains("Choose where and which side");
        more.place.setValue(StaffAccount.Place.HAND);
        more.side.setValue(StaffAccount.Side.LEFT);
        more.mark.setValue("round and red");
        test(more.addMark).click();
        assertThat(more.getElement().getTextRecursively()).contains("Hand or wrist, left: round and red");
        fill(form);
        test(form.send).click();
        assertThat(receipts.mine()).hasSize(1);
        teacher.leave(main);
    }

    @Test
    void whoHasToldNothingIsShownTheWay() {
        navigate(ReceiptsView.class);
        assertThat($(H1.class).first().getText()).isEqualTo("You have not told us anything yet");
    }

    @Test
    void whatIsPastedIsNeverCutOffAndItIsSaidThatItDoesNotFit() {
        var form = navigate(TellView.class);
        form.about.setValue(About.SOMEONE);
        assertThat(form.words.getElement().getProperty("maxlength")).isNull();
        assertThat(form.details.getElement().getProperty("maxlength")).isNull();
        form.words.setValue("x".repeat(10_001));
        assertThat(form.problem.getElement().getTextRecursively()).contains("That is more than fits");
        test(form.send).click();
        assertThat(receipts.mine()).isEmpty();
        assertThat(form.words.getValue()).hasSize(10_001);
        form.words.setValue("x".repeat(10_000));
        assertThat(form.problem.getChildren()).isEmpty();
        form.details.setValue("\u0007");
        test(form.send).click();
        assertThat(receipts.mine()).hasSize(1);
    }
}
