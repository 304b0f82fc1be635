package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.Concerns;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.NewConcern;
import org.alongside.safeguarding.StaffAccount;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.alongside.safeguarding.casework.vault.Spoilt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@AlongsideTest
@ViewPackages(packages = {"org.alongside.safeguarding", "com.vaadin.flow.router"})
class DeskViewTests extends SpringBrowserlessTest {
    private static final String CANARY = "canary-" + UUID.randomUUID();

    @Autowired
    JdbcClient main;

    @Autowired
    @Qualifier("safeguardingOwner")
    JdbcClient safeguarding;

    @Autowired
    @Qualifier("safeguardingOwner")
    PlatformTransactionManager ownersTransactions;

    @Autowired
    ChainHeads heads;

    @Autowired
    Concerns concerns;

    @Autowired
    Casework casework;

    private Cast dsl;
    private Cast deputy;
    private Cast mentor;

    @BeforeEach
    void aLeadIsSignedIn() {
        empty();
        dsl = Cast.staff(main, "Mrs", "Siddiqui", Roles.DSL);
        deputy = Cast.staff(main, "Mr", "Blake", Roles.DEPUTY_DSL);
        mentor = Cast.pupil(main, "Amara", 12, Roles.MENTOR);
        dsl.signIn();
    }

    @AfterEach
    void everybodyLeaves() {
        empty();
        dsl.leave(main);
        deputy.leave(main);
        mentor.leave(main);
    }

    private void empty() {
        CaseworkScene.emptyWorries(ownersTransactions, safeguarding, heads);
    }

    private void theMentorTells() {
        mentor.signIn();
        concerns.raise(
                new NewConcern(UUID.randomUUID(), About.SOMEONE, Narrative.of(CANARY), null, Danger.NOT_SURE, null));
        dsl.signIn();
    }

    private String sentence() {
        return $(H1.class).first().getText();
    }

    @Test
    void theDeskSaysWhoIsOnDuty() {
        navigate(DeskView.class);
        var card = $(DutyCard.class).single().getElement().getTextRecursively();
        assertThat(card).contains("On duty", "Change the rota");
        assertThat(card).containsAnyOf("by name", "Nobody watches now", "no calendar yet", "until");
    }

    @Test
    void anEmptyDeskSaysThatNobodyWaits() {
        navigate(DeskView.class);
        assertThat(sentence()).isEqualTo("Nobody is waiting for you");
    }

    @Test
    void anOpenDeskShowsAWorryWithoutReload() {
        var desk = navigate(DeskView.class);
        assertThat(desk.waiting.getChildren()).isEmpty();
        theMentorTells();
        var deadline = Instant.now().plus(Duration.ofSeconds(10));
        while (desk.waiting.getChildren().findAny().isEmpty() && Instant.now().isBefore(deadline)) {
            roundTrip(); // the browser's side of push
        }
        assertThat(sentence()).isEqualTo("One worry is waiting for you");
        assertThat($(Div.class).all()).noneMatch(it -> it.getText().contains(CANARY));
    }

    @Test
    void openingShowsTheWordsAndWhoIsFirst() {
        theMentorTells();
        var desk = navigate(DeskView.class);
        test(((WaitingCard) desk.waiting.getChildren().findFirst().orElseThrow()).open)
                .click();
        assertThat($(Div.class).withId("open-words").single().getText()).isEqualTo(CANARY);
        assertThat(sentence()).isEqualTo("Nobody is waiting for you");
        assertThat($(Span.class).all()).extracting(Span::getText).anyMatch(it -> it.startsWith("You opened it on"));
    }

    @Test
    void wordsThatWereChangedByHandAreSaidToBeAndTheWorryStaysOnTheDesk() {
        theMentorTells();
        safeguarding
                .sql("update concern set narrative = " + Spoilt.in("narrative", 30))
                .update();
        var desk = navigate(DeskView.class);
        test(((WaitingCard) desk.waiting.getChildren().findFirst().orElseThrow()).open)
                .click();
        assertThat($(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(it -> it.startsWith("These words do not open."));
        assertThat(casework.waiting()).hasSize(1);
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst() {
        theMentorTells();
        var desk = navigate(DeskView.class);
        var card = (WaitingCard) desk.waiting.getChildren().findFirst().orElseThrow();
        deputy.signIn();
        casework.open(casework.waiting().getFirst().id());
        dsl.signIn();
        test(card.open).click();
        assertThat($(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(it -> it.startsWith("Mr Blake opened it first"));
    }

    @Test
    void aMessageGoesToTheSenderAndIsShownAsSent() {
        theMentorTells();
        var desk = navigate(DeskView.class);
        test(((WaitingCard) desk.waiting.getChildren().findFirst().orElseThrow()).open)
                .click();
        var panel = (OpenPanel) desk.opened.getChildren().findFirst().orElseThrow();
        panel.message.setValue("Thank you, Amara.");
        test($(Button.class).withId("send-message").single()).click();
        assertThat($(Button.class).withId("send-message").exists()).isFalse();
        assertThat(casework.recent().getFirst().answered()).isTrue();
    }

    @Test
    void anAdditionThatWasChangedByHandHidesNothingOfWhatWasTold() {
        var teacher = Cast.staff(main, "Mrs", "Lowe", Roles.TEACHER);
        teacher.signIn();
        concerns.raise(new NewConcern(
                UUID.randomUUID(),
                About.SOMEONE,
                Narrative.of(CANARY),
                null,
                Danger.NOT_SURE,
                null,
                null,
                new StaffAccount(
                        null, Map.of(StaffAccount.Part.SEEN, Narrative.of("a torn coat")), List.of(), List.of())));
        safeguarding
                .sql("update concern_note set words = " + Spoilt.in("words", 30))
                .update();
        dsl.signIn();
        var desk = navigate(DeskView.class);
        test(((WaitingCard) desk.waiting.getChildren().findFirst().orElseThrow()).open)
                .click();
        assertThat($(Div.class).withId("open-words").single().getText()).isEqualTo(CANARY);
        assertThat($(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(it -> it.startsWith("What the sender added to it does not open"));
        teacher.leave(main);
    }

    @Test
    void aMessageThatIsTooLongIsSaidToBeAndStays() {
        theMentorTells();
        var desk = navigate(DeskView.class);
        test(((WaitingCard) desk.waiting.getChildren().findFirst().orElseThrow()).open)
                .click();
        var panel = $(OpenPanel.class).single();
        panel.message.setValue("é".repeat(Casework.LONGEST_MESSAGE + 1));
        test($(Button.class).withId("send-message").single()).click();
        assertThat(panel.answer.getElement().getTextRecursively()).contains("more than a message holds");
        assertThat(panel.message.getValue()).hasSize(Casework.LONGEST_MESSAGE + 1);
        panel.message.setValue("é".repeat(Casework.LONGEST_MESSAGE));
        test($(Button.class).withId("send-message").single()).click();
        assertThat(casework.recent().getFirst().answered()).isTrue();
    }
}
