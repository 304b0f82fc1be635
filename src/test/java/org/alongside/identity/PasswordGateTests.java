package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.annotation.Transactional;

/** A made-up password is changed before anything else but telling a worry. Rolled back. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class PasswordGateTests extends SpringBrowserlessTest {
    private static final String MADE_UP = "lamido-keta-soruve-hipa";

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void aMentorWithAMadeUpPassword() {
        signIn(true);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private void signIn(boolean mustChange) {
        var pupil = Cast.pupil(database, "Amara", 12);
        var account = new Account(pupil.id(), "t." + UUID.randomUUID(), "{noop}" + MADE_UP, mustChange, SINCE);
        account.holdExactly(Set.of(Roles.MENTOR), SINCE);
        var user = new AccountUser(accounts.save(account));
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities())));
    }

    private Class<?> open(String path) {
        UI.getCurrent().navigate(path);
        return getCurrentView().getClass();
    }

    @Test
    void everyPlaceLeadsToTheNewPassword() {
        for (var path : List.of("", "mentoring/today", "mentoring/meetings", "me")) {
            assertThat(open(path)).as(path).isEqualTo(PasswordView.class);
        }
        assertThat($(H1.class).first().getText()).isEqualTo("Choose your own password first");
    }

    @Test
    void nothingStandsBetweenAChildAndASafeAdult() {
        for (var path : List.of("tell", "receipts")) {
            assertThat(open(path)).as(path).isNotEqualTo(PasswordView.class);
        }
    }

    @Test
    void whoHasAnOwnPasswordIsNotHeldUp() {
        signIn(false);
        assertThat(open("mentoring/today").getSimpleName()).isEqualTo("TodayView");
    }

    @Test
    void afterTheChangeEverythingIsOpen() {
        open("me");
        change("wrong-password-here", "four-words-are-fine");
        assertThat(page()).contains("The present password is not right.");
        change(MADE_UP, MADE_UP);
        assertThat(page()).contains("the same as the present one");
        change(MADE_UP, "short");
        assertThat(page()).contains("The password is too short");
        assertThat(open("mentoring/today")).isEqualTo(PasswordView.class);
        change(MADE_UP, "four-words-are-fine");
        assertThat(page()).contains("Done.");
        assertThat(open("mentoring/today").getSimpleName()).isEqualTo("TodayView");
    }

    @Test
    void guessingThePresentPasswordSoonHasToWait() {
        open("me");
        for (int i = 0; i < 5; i++) {
            change("wrong-password-here", "four-words-are-fine");
        }
        change(MADE_UP, "four-words-are-fine");
        assertThat(page()).contains("Wait a little");
    }

    private void change(String current, String next) {
        $(PasswordField.class).withId("current").single().setValue(current);
        $(PasswordField.class).withId("next").single().setValue(next);
        test($(Button.class).withId("change").single()).click();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
