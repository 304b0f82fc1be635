package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class PasswordsTests {
    private static final String SECRET = "lamido-keta-soruve";

    private final Passwords passwords = new Passwords(PasswordEncoderFactories.createDelegatingPasswordEncoder());

    @Test
    void lengthIsTheOnlyRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> passwords.hashOf("x".repeat(11)))
                .withMessage("identity.password.short");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> passwords.hashOf("x".repeat(65)))
                .withMessage("identity.password.long");
        for (var good : List.of("x".repeat(12), "x".repeat(64), "four words are fine", "密码".repeat(6))) {
            var hash = passwords.hashOf(good);
            assertThat(passwords.matches(good, hash)).isTrue();
            assertThat(passwords.matches(good + "x", hash)).isFalse();
        }
    }

    @Test
    void aPasswordOfManyBytesIsAnsweredWithASentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> passwords.hashOf("密".repeat(30)))
                .withMessage("identity.password.long");
    }

    @Test
    void aHashNamesItsAlgorithmAndNotThePassword() {
        assertThat(passwords.hashOf(SECRET)).startsWith("{bcrypt}").doesNotContain(SECRET);
    }

    @Test
    void aMadeUpPasswordIsLongReadableAndNeverTheSame() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            var made = passwords.madeUp();
            assertThat(made).matches("[a-z]{6}-[a-z]{4}-[a-z]{6}-[a-z]{4}").hasSizeGreaterThanOrEqualTo(12);
            assertThat(seen.add(made)).isTrue();
        }
    }

    @Test
    void nothingThatIsPrintedShowsAPasswordOrItsHash() {
        var hash = "{bcrypt}$2a$10$abcdefghijklmnopqrstuv";
        var account = new Account(PersonId.random(), "a.okafor", hash, false, Instant.EPOCH);
        var user = new AccountUser(account);
        var row = new AccountRow(account.id(), account.person(), "Amara", "a.okafor", account.roleNames(), true, false);
        assertThat(List.of(
                        account.toString(),
                        user.toString(),
                        row.toString(),
                        new NewPassword("a.okafor", SECRET).toString(),
                        new SetUp.FirstAdministrator("Mrs", "Carol", "Whittle", "c.whittle", SECRET).toString(),
                        UsernamePasswordAuthenticationToken.unauthenticated("a.okafor", SECRET)
                                .toString()))
                .noneMatch(it -> it.contains(SECRET) || it.contains("$2a$"));
        assertThat(new Planted("a.okafor", SECRET).toString())
                .as("what a plain record would print")
                .contains(SECRET);
    }

    private record Planted(String username, String password) {}
}
