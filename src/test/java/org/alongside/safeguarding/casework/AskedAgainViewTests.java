package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Clock;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.Concerns;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.NewConcern;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.alongside.school.FreshSignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;

/** A desk that was left open since this morning: the list lives on, the words ask for the password. */
@AlongsideTest
@ViewPackages(packages = {"org.alongside.safeguarding", "com.vaadin.flow.router"})
class AskedAgainViewTests extends SpringBrowserlessTest {
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
    FreshSignIn signIn;

    @Autowired
    Clock clock;

    private Cast dsl;
    private Cast deputy;
    private Cast mentor;

    @BeforeEach
    void anOldSession() {
        empty();
        main.sql("update school_settings set live = true").update();
        dsl = Cast.staff(main, "Mrs", "Siddiqui", Roles.DSL);
        deputy = Cast.staff(main, "Mr", "Blake", Roles.DEPUTY_DSL);
        mentor = Cast.pupil(main, "Amara", 12, Roles.MENTOR);
        mentor.signIn();
        concerns.raise(
                new NewConcern(UUID.randomUUID(), About.SOMEONE, Narrative.of(CANARY), null, Danger.NOT_SURE, null));
        SecurityContextHolder.setContext(
                dsl.session(clock.instant().minus(signIn.lasts()).minusSeconds(5)));
    }

    @AfterEach
    void everybodyLeaves() {
        SecurityContextHolder.clearContext();
        empty();
        main.sql("update school_settings set live = false").update();
        dsl.leave(main);
        deputy.leave(main);
        mentor.leave(main);
    }

    private void empty() {
        CaseworkScene.emptyWorries(ownersTransactions, safeguarding, heads);
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void give(String password) {
        $(PasswordField.class).single().setValue(password);
        test($(Button.class).withId("confirm").single()).click();
    }

    @Test
    void theDeskShowsThatSomethingWaitsAndAsksBeforeTheWords() {
        navigate(DeskView.class);
        assertThat(page()).contains("One worry is waiting for you");
        test($(WaitingCard.class).single().open).click();
        assertThat(page()).contains("Your password, please").doesNotContain(CANARY);
        give("not mine");
        assertThat(page()).contains("That is not your password").doesNotContain(CANARY);
        assertThat(signIn.isFresh()).isFalse();
        give("x");
        assertThat(page()).contains(CANARY).doesNotContain("Your password, please");
        assertThat(signIn.isFresh()).isTrue();
    }

    @Test
    void anyOtherPageOfCaseworkIsShownOnlyAfterThePassword() {
        UI.getCurrent().navigate("safeguarding/apart");
        assertThat(page()).contains("Is it still you?");
        assertThat($(PasswordField.class).all()).hasSize(1);
        give("x");
        assertThat(getCurrentView()).isInstanceOf(ApartView.class);
    }
}
