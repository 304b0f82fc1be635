package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.alongside.AlongsideTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
class SetUpTests {
    private static final String PASSWORD = "four-words-are-fine";

    @Autowired
    SetUp setUp;

    @Autowired
    JdbcClient database;

    private String code;

    @BeforeEach
    void anEmptyPortal() {
        database.sql("delete from account_role").update();
        database.sql("delete from account").update();
        database.sql("update school_settings set live = false, demo = false").update();
        SecurityContextHolder.setContext(new SecurityContextImpl(new AnonymousAuthenticationToken(
                "test", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))));
        code = setUp.consoleLines().getFirst().replaceAll(".*code ([A-Z0-9]{8})\\.", "$1");
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private static SetUp.FirstAdministrator carol(String username) {
        return new SetUp.FirstAdministrator("Mrs", "Carol", "Whittle", username, PASSWORD);
    }

    private void refused(String key, Runnable deed) {
        assertThatIllegalArgumentException().isThrownBy(deed::run).withMessage(key);
        assertThat(setUp.isNeeded()).isTrue();
    }

    @Test
    void whoReadsTheCodeOnTheConsoleBecomesTheFirstAdministrator() {
        assertThat(code).hasSize(8);
        setUp.begin(" " + code.toLowerCase(java.util.Locale.ROOT) + " ", " Demo School ", carol("c.whittle"));
        assertThat(setUp.isNeeded()).isFalse();
        assertThat(setUp.consoleLines()).isEmpty();
        assertThat(database.sql(
                                "select r.role from account a join account_role r on r.account_id = a.id where a.username = 'c.whittle' and a.active and not a.must_change")
                        .query(String.class)
                        .list())
                .containsExactly("ADMIN");
        assertThat(database.sql("select name from school_settings")
                        .query(String.class)
                        .single())
                .isEqualTo("Demo School");
    }

    @Test
    void withoutTheCodeNobodyDoes() {
        for (var guess : new String[] {"", "AAAAAAAA", code.substring(1), code + "A"}) {
            refused("identity.set-up.code.wrong", () -> setUp.begin(guess, "Demo School", carol("c.whittle")));
        }
    }

    @Test
    void itWorksOnlyOnceEvenWithTheCode() {
        setUp.begin(code, "Demo School", carol("c.whittle"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setUp.begin(code, "Demo School", carol("somebody.else")))
                .withMessage("identity.set-up.already");
        assertThat(database.sql("select count(*) from account")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', c.whittle, Mrs, Carol, identity.set-up.school.empty",
        "Demo, c!, Mrs, Carol, identity.username.wrong",
        "Demo, c.whittle, Mrs, '', school.name.missing",
        "Demo, c.whittle, A title that is far too long, Carol, school.name.title-long"
    })
    void whatIsMissingIsSaid(String school, String username, String title, String given, String key) {
        refused(
                key,
                () -> setUp.begin(
                        code, school, new SetUp.FirstAdministrator(title, given, "Whittle", username, PASSWORD)));
    }

    @Test
    void aShortPasswordIsRefusedHereToo() {
        refused(
                "identity.password.short",
                () -> setUp.begin(
                        code, "Demo", new SetUp.FirstAdministrator("", "Carol", "Whittle", "c.whittle", "short")));
    }
}
