package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.SecondFactors.Answer;
import org.alongside.identity.passkey.Home;
import org.alongside.identity.passkey.Passkeys;
import org.alongside.identity.passkey.SoftDevice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** The second step: who needs one, what opens it, and how it is lost. Rolled back. */
@AlongsideTest
@Transactional
class SecondFactorsTests {
    @Autowired
    SecondFactors factors;

    @Autowired
    SecondStep step;

    @Autowired
    AccountAdministration accountWork;

    @Autowired
    SignInAdministration signIns;

    @Autowired
    LostSteps lost;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Autowired
    WebApplicationContext application;

    private final SharedSecret secret = SharedSecret.random();
    private Cast lead;

    @BeforeEach
    void aLead() {
        database.sql("update school_settings set live = true, demo = false").update();
        lead = Cast.staff(database, "Ms", "Siddiqui", Roles.DSL, Roles.ADMIN);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private Account account(Cast who) {
        return accounts.findByPerson(who.id()).orElseThrow();
    }

    private List<String> setUp(Cast who) {
        return factors.setUp(who.id().value(), secret, secret.digitsAt(clock.instant()));
    }

    @Test
    void theDigitsAreThoseOfTheStandard() {
        // RFC 6238, appendix B, SHA-1, the last six of its eight digits
        var known = new SharedSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(known.digitsAt(Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(known.digitsAt(Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(known.digitsAt(Instant.ofEpochSecond(20000000000L))).isEqualTo("353130");
        assertThat(SharedSecret.random().letters()).hasSize(32).matches("[A-Z2-7]+");
    }

    @Test
    void whoReadsOrSteersTheMostNeedsOneAndOthersDoNot() {
        for (var role : SignInLimits.SENSITIVE) {
            assertThat(factors.isNeeded(account(Cast.staff(database, "Mr", role, role))))
                    .as(role)
                    .isTrue();
        }
        assertThat(factors.isNeeded(account(Cast.staff(database, "Mr", "Price", Roles.TEACHER, Roles.COORDINATOR))))
                .isFalse();
        assertThat(factors.isNeeded(account(Cast.pupil(database, "Amara", 12, Roles.MENTOR))))
                .isFalse();
        database.sql("update school_settings set demo = true").update();
        assertThat(factors.isNeeded(account(lead)))
                .as("the demo school's password is printed anyway")
                .isFalse();
    }

    @Test
    void aPasswordAloneGivesALeadNoRoleAtAnyDoor() throws Exception {
        var web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        var session = web.perform(post("/sign-in")
                        .with(csrf())
                        .param("username", "t" + lead.id().value())
                        .param("password", "x"))
                .andReturn()
                .getRequest()
                .getSession(false);
        var context = (SecurityContext) Objects.requireNonNull(session)
                .getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        SecurityContextHolder.setContext(context);
        assertThat(Objects.requireNonNull(context.getAuthentication()).getAuthorities())
                .noneMatch(it -> String.valueOf(it.getAuthority()).startsWith("ROLE_"));
        org.assertj.core.api.Assertions.assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> accountWork.hasLeadAndDeputy());
        var codes = setUp(lead);
        assertThat(step.check("000000")).isEqualTo(Answer.WRONG);
        assertThat(accountWorkIsOpen()).isFalse();
        assertThat(step.check(codes.get(3))).isEqualTo(Answer.RIGHT);
        assertThat(accountWorkIsOpen()).isTrue();
    }

    private boolean accountWorkIsOpen() {
        try {
            var ignored = accountWork.hasLeadAndDeputy();
            return true;
        } catch (AccessDeniedException closed) {
            return false;
        }
    }

    @Test
    void digitsOpenOnceAndClocksMayDifferByHalfAMinute() {
        var id = lead.id().value();
        setUp(lead);
        var now = secret.digitsAt(clock.instant());
        assertThat(factors.check(id, now)).as("used for setting up").isEqualTo(Answer.WRONG);
        var ahead = secret.digitsAt(clock.instant().plusSeconds(30));
        assertThat(factors.check(id, ahead.substring(0, 3) + " " + ahead.substring(3)))
                .isEqualTo(Answer.RIGHT);
        assertThat(factors.check(id, ahead)).isEqualTo(Answer.WRONG);
        assertThat(factors.check(id, secret.digitsAt(clock.instant().plusSeconds(300))))
                .isEqualTo(Answer.WRONG);
    }

    @Test
    void eachCodeOnPaperOpensOnceHoweverItIsTyped() {
        var codes = setUp(lead);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        var id = lead.id().value();
        assertThat(factors.check(
                        id, codes.get(0).toLowerCase(java.util.Locale.ROOT).replace('-', ' ')))
                .isEqualTo(Answer.RIGHT);
        assertThat(factors.check(id, codes.get(0))).isEqualTo(Answer.WRONG);
        assertThat(factors.codesLeft(id)).isEqualTo(9);
        assertThat(factors.newCodesFor(id)).hasSize(10).doesNotContainAnyElementsOf(codes);
        assertThat(factors.check(id, codes.get(1)))
                .as("those before have ended")
                .isEqualTo(Answer.WRONG);
    }

    @Test
    void guessingHasToWait() {
        setUp(lead);
        for (int i = 0; i < 5; i++) {
            assertThat(factors.check(lead.id().value(), "00000" + i)).isEqualTo(Answer.WRONG);
        }
        assertThat(factors.check(
                        lead.id().value(), secret.digitsAt(clock.instant().plusSeconds(30))))
                .isEqualTo(Answer.WAIT);
    }

    @Test
    void theSecretIsSealedForOneAccountAndTheCodesAreHashed() {
        var codes = setUp(lead);
        var sealed = database.sql("select secret from second_factor where account_id = ?")
                .param(lead.id().value())
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(secret.letters());
        var other = Cast.staff(database, "Mr", "Blake", Roles.DEPUTY_DSL);
        database.sql("insert into second_factor (account_id, secret, last_step) values (?, ?, 0)")
                .params(other.id().value(), sealed)
                .update();
        assertThat(factors.check(other.id().value(), secret.digitsAt(clock.instant())))
                .isEqualTo(Answer.WRONG);
        assertThat(codes.toString() + secret).isNotEmpty();
        assertThat(secret.toString()).doesNotContain(secret.letters());
    }

    @Test
    void anAdministratorHelpsAClerkAloneAndALeadOnlyWithAnother() {
        var admin = Cast.staff(database, "Mrs", "Whittle", Roles.ADMIN);
        var clerk = Cast.staff(database, "Mr", "Marsh", Roles.SAFEGUARDING_CLERK);
        var deputy = Cast.staff(database, "Mr", "Blake", Roles.DEPUTY_DSL);
        setUp(lead);
        setUp(clerk);
        admin.signIn();
        assertThat(signIns.reset(clerk.id())).isTrue();
        assertThat(factors.isSetUp(clerk.id().value())).isFalse();
        assertThat(signIns.reset(lead.id())).isFalse();
        assertThat(factors.isSetUp(lead.id().value())).as("only asked for").isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signIns.reset(admin.id()))
                .withMessage("identity.open.reset.self");
        lead.signIn();
        assertThat(lost.asked()).as("not one's own").isEmpty();
        assertThat(lost.agree(lead.id().value())).isFalse();
        deputy.signIn();
        assertThat(lost.asked())
                .extracting(LostSteps.Asked::account)
                .containsExactly(lead.id().value());
        assertThat(lost.agree(UUID.randomUUID())).isFalse();
        assertThat(lost.agree(lead.id().value())).isTrue();
        assertThat(factors.isSetUp(lead.id().value())).isFalse();
        assertThat(lost.asked()).isEmpty();
    }

    @Autowired
    Passkeys passkeys;

    @Autowired
    OwnSignIns own;

    private static final Home HOME = new Home("localhost", "http://localhost:8080");

    private SoftDevice addPasskey(Cast whose) {
        var device = new SoftDevice();
        var account = accounts.findByPerson(whose.id()).orElseThrow();
        var question = passkeys.toMake(account.id(), account.username(), HOME);
        factors.addPasskey(account, question, device.makes(question, HOME), "Phone");
        return device;
    }

    @Test
    void aPasskeyAloneIsASecondStepAndComesWithCodesOnPaper() {
        var device = addPasskey(lead);
        var id = lead.id().value();
        assertThat(factors.isSetUp(id)).isTrue();
        assertThat(factors.hasApp(id)).isFalse();
        assertThat(factors.codesLeft(id)).isEqualTo(10);
        var question = passkeys.toUse(id, HOME);
        var answer = device.signs(question, HOME);
        assertThat(factors.checkPasskey(id, question, answer)).isEqualTo(Answer.RIGHT);
        assertThat(factors.checkPasskey(id, question, answer)).as("once").isEqualTo(Answer.WRONG);
        addPasskey(lead);
        assertThat(factors.codesLeft(id)).as("those on paper go on").isEqualTo(10);
    }

    @Test
    void whoNeedsASecondStepKeepsTheLastOneAndWhoDoesNotMayLoseItWithItsCodes() {
        addPasskey(lead);
        var passkey = passkeys.of(lead.id().value()).getFirst().id();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> factors.removePasskey(account(lead), passkey))
                .withMessage("identity.passkey.last");
        var mentor = Cast.pupil(database, "Amara", 12, Roles.MENTOR);
        addPasskey(mentor);
        factors.removePasskey(
                account(mentor), passkeys.of(mentor.id().value()).getFirst().id());
        assertThat(factors.isSetUp(mentor.id().value())).isFalse();
        assertThat(factors.codesLeft(mentor.id().value())).isZero();
    }

    @Test
    void anOpenPageIsNotEnoughToChangeTheSecondStep() {
        addPasskey(lead);
        lead.signIn();
        assertThat(step.mayChange())
                .as("only the password was proved in this session")
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> own.newCodes()).withMessage("identity.second.stale");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> own.removePasskey(UUID.randomUUID()))
                .withMessage("identity.second.stale");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step.setUp(secret, secret.digitsAt(clock.instant())))
                .withMessage("identity.second.stale");
        assertThatIllegalArgumentException().isThrownBy(() -> step.newPasskey()).withMessage("identity.second.stale");
        var codes = factors.newCodesFor(lead.id().value());
        assertThat(step.check(codes.getFirst())).isEqualTo(Answer.RIGHT);
        assertThat(step.mayChange()).isTrue();
        assertThat(own.newCodes()).hasSize(10);
    }

    @Test
    void takingTheSecondStepAwayTakesPasskeysToo() {
        var clerk = Cast.staff(database, "Mr", "Marsh", Roles.SAFEGUARDING_CLERK);
        addPasskey(clerk);
        Cast.staff(database, "Mrs", "Whittle", Roles.ADMIN).signIn();
        assertThat(signIns.reset(clerk.id())).isTrue();
        assertThat(factors.isSetUp(clerk.id().value())).isFalse();
        assertThat(passkeys.of(clerk.id().value())).isEmpty();
    }

    @Test
    void codesOnPaperAreSealedAndThoseOfBeforeAreSealedAtTheNextStart() {
        var id = lead.id().value();
        var codes = setUp(lead);
        assertThat(database.sql("select count(*) from recovery_code where account_id = ? and code_hash is not null")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(distinct sealed) from recovery_code where account_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
        var other = Cast.staff(database, "Mr", "Blake", Roles.DEPUTY_DSL);
        database.sql("update recovery_code set account_id = ? where account_id = ?")
                .params(other.id().value(), id)
                .update();
        assertThat(factors.check(other.id().value(), codes.get(0)))
                .as("sealed for another account")
                .isEqualTo(Answer.WRONG);
        database.sql("insert into recovery_code (account_id, code_hash) values (?, ?), (?, ?)")
                .params(id, Codes.hash("OLDA-OLDB-OLDC-OLDD"), id, Codes.hash("OLDE-OLDF-OLDG-OLDH"))
                .update();
        assertThat(factors.check(id, "olda oldb oldc oldd")).isEqualTo(Answer.RIGHT);
        assertThat(factors.sealOldCodes()).isOne();
        assertThat(factors.sealOldCodes()).isZero();
        assertThat(factors.check(id, "OLDE-OLDF-OLDG-OLDH")).isEqualTo(Answer.RIGHT);
        assertThat(factors.check(id, "OLDE-OLDF-OLDG-OLDH")).isEqualTo(Answer.WRONG);
    }
}
