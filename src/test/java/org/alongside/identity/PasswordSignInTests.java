package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class PasswordSignInTests {
    private static final String RIGHT = "right-password-here";

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void aLiveSchoolWithOneOfEach() {
        database.sql("update school_settings set live = true").update();
        account("t.mentor", Roles.MENTOR, true);
        account("t.closed", Roles.MENTOR, false);
        account("t.admin", Roles.ADMIN, true);
    }

    private void account(String name, String role, boolean active) {
        var id = UUID.randomUUID();
        database.sql("insert into account (id, person_id, username, password, active) values (?, ?, ?, ?, ?)")
                .params(id, UUID.randomUUID(), name, "{noop}" + RIGHT, active)
                .update();
        database.sql("insert into account_role (account_id, role) values (?, ?)")
                .params(id, role)
                .update();
    }

    private Authentication with(String name, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }

    private String refusal(String name, String password) {
        var failure = catchThrowableOfType(AuthenticationException.class, () -> with(name, password));
        assertThat(failure).as(name + " must not come in").isNotNull();
        return PasswordSignIn.reason(failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.mentor", "t.closed", "t.nobody"})
    void fiveWrongPasswordsMakeAnyNameWaitWithTheSameAnswers(String name) {
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(name, "guess number " + i)).isEqualTo("wrong");
        }
        assertThat(refusal(name, "guess number 6")).isEqualTo("wait");
        assertThat(refusal(name, RIGHT))
                .as("even the right one has to wait, else the wait would tell")
                .isEqualTo("wait");
    }

    @Test
    void theRightPasswordOpensAndClearsTheCount() {
        for (int i = 0; i < 4; i++) {
            assertThat(refusal("t.mentor", "guess")).isEqualTo("wrong");
        }
        assertThat(with(" T.Mentor ", RIGHT).getAuthorities())
                .extracting("authority")
                .contains("ROLE_MENTOR");
        assertThat(refusal("t.mentor", "guess")).isEqualTo("wrong");
    }

    @Test
    void aClosedAccountStaysOutWithTheAnswerOfAWrongPassword() {
        assertThat(refusal("t.closed", RIGHT)).isEqualTo("wrong");
    }

    @Test
    void beforeTheSchoolOpensOnlyAdministratorsComeIn() {
        database.sql("update school_settings set live = false").update();
        assertThat(refusal("t.mentor", RIGHT)).isEqualTo("closed");
        assertThat(refusal("t.mentor", "guess")).isEqualTo("wrong");
        assertThat(refusal("t.nobody", RIGHT)).isEqualTo("wrong");
        assertThat(with("t.admin", RIGHT).isAuthenticated()).isTrue();
    }

    @Test
    void aNameDressedUpWithInvisibleSignsIsNoWayRoundTheWait() {
        for (var name :
                new String[] {"t.mentor\u200b", "\u200b".repeat(60) + "t.mentor", "t.méntor", "t.mentor\u0000"}) {
            assertThat(refusal(name, RIGHT)).isIn("wrong", "wait");
        }
    }

    @Test
    void noPasswordOrHashIsWrittenToTheLog(CapturedOutput log) {
        refusal("t.mentor", "a-wrong-secret");
        var signedIn = with("t.mentor", RIGHT);
        assertThat(log.getAll()).doesNotContain("a-wrong-secret", RIGHT, "{noop}");
        assertThat(signedIn.toString()).doesNotContain(RIGHT, "{noop}");
        System.out.println("a-wrong-secret");
        assertThat(log.getAll()).as("the log is really read").contains("a-wrong-secret");
    }
}
