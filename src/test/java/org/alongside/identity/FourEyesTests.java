package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.school.AdministrativeActs;
import org.alongside.school.PersonId;
import org.alongside.school.SecondPersonRule;
import org.alongside.school.StaleSignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.transaction.annotation.Transactional;

/** Who a lead or an administrator is at the provider needs a second person, whichever way it is tried. Rolled back. */
@AlongsideTest
@Transactional
class FourEyesTests {
    private static final String ISSUER = "https://accounts.google.com";

    @Autowired
    FourEyes eyes;

    @Autowired
    LinkAdministration administration;

    @Autowired
    SchoolSignIn signIn;

    @Autowired
    Links links;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Autowired
    AdministrativeActs acts;

    @Autowired
    SecondPersonRule rule;

    private Cast admin;
    private Cast second;
    private Cast lead;

    @BeforeEach
    void aSchoolWithTwoAdministrators() {
        database.sql("update school_settings set live = true, demo = false").update();
        database.sql("delete from school_provider").update();
        database.sql("""
                        insert into school_provider (id, kind, issuer, client_id, client_secret, pinned, version)
                        values (1, 'GOOGLE', ?, 'portal', x'00', 'school.example', 1)
                        """).param(ISSUER).update();
        admin = Cast.staff(database, "Mrs", "Whittle", Roles.ADMIN);
        second = Cast.staff(database, "Mr", "Second", Roles.ADMIN);
        lead = Cast.staff(database, "Ms", "Siddiqui", Roles.DSL);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private static OidcIdToken token(String subject) {
        return new OidcIdToken(
                "a-token",
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(60),
                Map.of("iss", ISSUER, "sub", subject, "name", "Somebody", "hd", "school.example"));
    }

    private void refused(String subject, String code, String why) {
        assertThatExceptionOfType(SchoolRefusal.class)
                .isThrownBy(() -> signIn.admit(token(subject), code))
                .extracting(SchoolRefusal::word)
                .isEqualTo(why);
    }

    private UUID waiting(String subject) {
        refused(subject, "", "school-unlinked");
        return links.waiting(0, 50).stream()
                .filter(it -> it.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private boolean joinedByAdmin(String subject, PersonId person) {
        var id = waiting(subject);
        admin.signIn();
        return administration.confirm(id, person).done();
    }

    @Test
    void oneAdministratorAloneCannotComeInAsALeadAsAHeadOrAsAnotherAdministrator() {
        for (var role : new String[] {Roles.DSL, Roles.DEPUTY_DSL, Roles.HEAD, Roles.CHAIR, Roles.ADMIN}) {
            var protectedOne = Cast.staff(database, "Mr", role, role);
            assertThat(joinedByAdmin("s-" + role, protectedOne.id())).as(role).isFalse();
            refused("s-" + role, "", "school-asked");
            assertThat(links.isLinked(protectedOne.id().value())).as(role).isFalse();
        }
        var teacher = Cast.staff(database, "Mr", "Lowe", Roles.TEACHER);
        assertThat(joinedByAdmin("s-teacher", teacher.id())).isTrue();
    }

    @Test
    void nobodyMakesTheirOwnSecondPerson() {
        assertThat(joinedByAdmin("s1", lead.id())).isFalse();
        var account = second.id().value();
        // made an administrator today by the first one
        since(account, "current_timestamp(6) - interval 6 day");
        second.signIn();
        tooNew(lead.id().value());
        // one for long, whose password the first one has just made up
        since(account, "current_timestamp(6) - interval 400 day");
        admin.signIn();
        acts.add("new-password", second.id(), null);
        second.signIn();
        tooNew(lead.id().value());
        database.sql("update administrative_act set done_at = done_at - interval 8 day").update();
        eyes.agree(lead.id().value());
        assertThat(links.isLinked(account)).isFalse();
        assertThat(links.isLinked(lead.id().value())).isTrue();
    }

    @Test
    void theHeadChangesTheDaysButNotWhoeverWasMadeHeadToday() {
        var head = Cast.staff(database, "Mrs", "Adeyemi", Roles.HEAD);
        since(head.id().value(), "current_timestamp(6)");
        head.signIn();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.change(7, 0))
                .withMessage("school.second.too-new");
        since(head.id().value(), "current_timestamp(6) - interval 8 day");
        rule.change(7, 14);
        assertThat(rule.days()).isEqualTo(14);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.change(14, 0))
                .withMessage("school.second.too-new");
        admin.signIn();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> rule.change(14, 0));
    }

    @Test
    void whoeverSignedInLongAgoShowsOnceMoreThatItIsThem() {
        assertThat(joinedByAdmin("s1", lead.id())).isFalse();
        SecurityContextHolder.setContext(second.session(Instant.now().minus(Duration.ofHours(2))));
        assertThatExceptionOfType(StaleSignIn.class)
                .isThrownBy(() -> eyes.agree(lead.id().value()));
        assertThat(links.isLinked(lead.id().value())).isFalse();
    }

    private void since(UUID account, String when) {
        database.sql("update account_role set since = " + when + " where account_id = :id")
                .param("id", account)
                .update();
    }

    private void tooNew(UUID account) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> eyes.agree(account))
                .withMessage("school.second.too-new");
        assertThat(links.isLinked(account)).isFalse();
    }

    @Test
    void aCodeIsNoWayRoundIt() {
        admin.signIn();
        var code = administration.invite(lead.id());
        refused("thief", code, "school-asked");
        assertThat(links.isLinked(lead.id().value())).isFalse();
        assertThat(links.isInvitation(code)).as("used up").isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> eyes.agree(lead.id().value()))
                .withMessage("identity.four-eyes.not-you");
        second.signIn();
        assertThat(eyes.mayAgree(lead.id().value())).isTrue();
        eyes.agree(lead.id().value());
        assertThat(signIn.admit(token("thief"), "").person()).isEqualTo(lead.id());
    }

    @Test
    void neitherWhoAskedNorALeadNorATeacherAgreesAsTheSecondAdministrator() {
        joinedByAdmin("s1", lead.id());
        assertThat(eyes.mayAgree(lead.id().value())).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> eyes.agree(lead.id().value()))
                .withMessage("identity.four-eyes.not-you");
        lead.signIn();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> eyes.agree(lead.id().value()));
        second.signIn();
        assertThatIllegalArgumentException().isThrownBy(() -> eyes.agree(UUID.randomUUID()));
        eyes.agree(lead.id().value());
        assertThat(links.isLinked(lead.id().value())).isTrue();
        assertThat(eyes.asked()).isEmpty();
    }

    @Test
    void theOwnerAgreesOnlySoonAfterTheirOwnProof() {
        joinedByAdmin("s2", lead.id());
        SecurityContextHolder.setContext(lead.session(clock.instant().minus(Duration.ofHours(1))));
        assertThat(eyes.mine()).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> eyes.agreeToMine())
                .withMessage("identity.second.stale");
        SecurityContextHolder.setContext(lead.session(clock.instant()));
        eyes.agreeToMine();
        assertThat(signIn.admit(token("s2"), "").person()).isEqualTo(lead.id());
        assertThat(eyes.mine()).isEmpty();
    }

    @Test
    void aNoLeavesNothingAndIsWrittenDown() {
        joinedByAdmin("s3", lead.id());
        lead.signIn();
        eyes.refuseMine();
        assertThat(eyes.mine()).isEmpty();
        assertThat(links.isLinked(lead.id().value())).isFalse();
        assertThat(database.sql("select count(*) from administrative_act where act = 'join-refused' and about_id = ?")
                        .param(lead.id().value())
                        .query(Long.class)
                        .single())
                .isOne();
        refused("s3", "", "school-unlinked");
    }

    @Test
    void nobodySeesWhatIsAskedAboutOthers() {
        joinedByAdmin("s4", lead.id());
        second.signIn();
        assertThat(eyes.mine()).isEmpty();
        var deputy = Cast.staff(database, "Mr", "Blake", Roles.DEPUTY_DSL);
        deputy.signIn();
        assertThat(eyes.mine()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> eyes.agreeToMine());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> eyes.asked());
    }
}
