package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.transaction.annotation.Transactional;

/** Who may come in with what the provider says of them. Rolled back. */
@AlongsideTest
@Transactional
class SchoolSignInTests {
    private static final String TENANT = "3f2b8c1e-0000-4a5b-9c6d-7e8f90a1b2c3";
    private static final String OBJECT = "11111111-2222-4333-8444-555555555555";

    @Autowired
    SchoolSignIn signIn;

    @Autowired
    Links links;

    @Autowired
    JdbcClient database;

    private Cast mentor;

    @BeforeEach
    void aLiveSchoolWithGoogle() {
        database.sql("update school_settings set live = true").update();
        mentor = Cast.pupil(database, "Amara", 12, Roles.MENTOR);
        provider("GOOGLE", "https://accounts.google.com", "school.example");
    }

    private void provider(String kind, String issuer, String pinned) {
        database.sql("delete from school_provider").update();
        database.sql("""
                        insert into school_provider (id, kind, issuer, client_id, client_secret, pinned, version)
                        values (1, ?, ?, 'portal', x'00', ?, 1)
                        """).params(kind, issuer, pinned).update();
    }

    private static OidcIdToken google(String subject, String... more) {
        return token("https://accounts.google.com", subject, more);
    }

    private static OidcIdToken token(String issuer, String subject, String... more) {
        Map<String, Object> claims = new HashMap<>(Map.of("iss", issuer, "sub", subject, "name", "Amara Demo"));
        for (int i = 0; i < more.length; i += 2) {
            claims.put(more[i], more[i + 1]);
        }
        return new OidcIdToken("a-token", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), claims);
    }

    private void assertRefused(OidcIdToken token, String why) {
        assertThatExceptionOfType(SchoolRefusal.class)
                .isThrownBy(() -> signIn.admit(token, ""))
                .extracting(SchoolRefusal::word)
                .isEqualTo(why);
    }

    @Test
    void onlyTheSchoolsOwnDomainComesInAndAPrivateAccountHasNone() {
        links.link(mentor.id().value(), "https://accounts.google.com", "1001", null);
        assertThat(signIn.admit(google("1001", "hd", "school.example"), "").person())
                .isEqualTo(mentor.id());
        assertRefused(google("1001", "hd", "other.example"), "school-elsewhere");
        assertRefused(google("1001"), "school-elsewhere");
        assertRefused(
                token("https://accounts.google.com.evil.example", "1001", "hd", "school.example"), "school-refused");
    }

    @Test
    void anEMailAddressOpensNothing() {
        var address = mentor.id().value() + "@school.example";
        assertRefused(
                google("2002", "hd", "school.example", "email", address, "email_verified", "true"), "school-unlinked");
        assertThat(links.waiting(0, 10)).anySatisfy(it -> assertThat(it.email()).isEqualTo(address));
    }

    @Test
    void whoTriesTwiceWaitsOnce() {
        assertRefused(google("3003", "hd", "school.example"), "school-unlinked");
        assertRefused(google("3003", "hd", "school.example", "name", "x".repeat(500)), "school-unlinked");
        assertThat(links.waiting(0, 10))
                .filteredOn(it -> it.subject().equals("3003"))
                .hasSize(1);
    }

    @Test
    void atMicrosoftTheTenantAndTheObjectCountAndNotTheSubjectOrTheName() {
        var issuer = "https://login.microsoftonline.com/" + TENANT + "/v2.0";
        provider("ENTRA", issuer, TENANT);
        links.link(mentor.id().value(), issuer, TENANT + ":" + OBJECT, null);
        assertThat(signIn.admit(token(issuer, "pairwise", "tid", TENANT, "oid", OBJECT), "")
                        .person())
                .isEqualTo(mentor.id());
        assertRefused(
                token(issuer, "pairwise", "tid", UUID.randomUUID().toString(), "oid", OBJECT), "school-elsewhere");
        assertRefused(token(issuer, OBJECT, "tid", TENANT), "school-refused");
    }

    @Test
    void aCodeJoinsOnceAndNoLongerThanTwoWeeks() {
        var code = links.invite(mentor.id().value(), new PersonId(UUID.randomUUID()));
        assertThat(signIn.admit(google("4004", "hd", "school.example"), code).person())
                .isEqualTo(mentor.id());
        assertRefused(google("5005", "hd", "school.example"), "school-unlinked");
        var other = Cast.pupil(database, "Ben", 12, Roles.MENTOR);
        var late = links.invite(other.id().value(), new PersonId(UUID.randomUUID()));
        assertThat(links.isInvitation(late.toLowerCase(java.util.Locale.ROOT).replace("-", "")))
                .isTrue();
        database.sql("update provider_invitation set expires_at = '2020-01-01' where account_id = ?")
                .param(other.id().value())
                .update();
        assertThat(links.isInvitation(late)).isFalse();
        assertThat(links.linkInvited(late, "https://accounts.google.com", "6006"))
                .isEmpty();
    }

    @Test
    void oneAccountIsOnePersonThereAndTheOtherWayRound() {
        var other = Cast.pupil(database, "Ben", 12, Roles.MENTOR);
        assertThat(links.link(mentor.id().value(), "https://accounts.google.com", "7", null))
                .isTrue();
        assertThat(links.link(mentor.id().value(), "https://accounts.google.com", "8", null))
                .isFalse();
        assertThat(links.link(other.id().value(), "https://accounts.google.com", "7", null))
                .isFalse();
    }

    @Test
    void aClosedAccountAndASchoolThatIsNotOpenSaySo() {
        links.link(mentor.id().value(), "https://accounts.google.com", "9009", null);
        database.sql("update account set active = false where id = ?")
                .param(mentor.id().value())
                .update();
        assertRefused(google("9009", "hd", "school.example"), "school-shut");
        var second = Cast.pupil(database, "Ben", 12, Roles.MENTOR);
        links.link(second.id().value(), "https://accounts.google.com", "9010", null);
        database.sql("update school_settings set live = false").update();
        assertRefused(google("9010", "hd", "school.example"), "school-not-open");
    }
}
