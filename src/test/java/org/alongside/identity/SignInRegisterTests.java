package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.transaction.annotation.Transactional;

/** How long somebody stays signed in, and what ends it on every node. Rolled back. */
@AlongsideTest
@Transactional
class SignInRegisterTests {
    private static final Instant NINE = Instant.parse("2026-09-09T08:00:00Z");

    @Autowired
    JdbcClient database;

    @Autowired
    Accounts accounts;

    private final SignInLimits limits =
            new SignInLimits(Duration.ofMinutes(30), Duration.ofMinutes(15), Duration.ofHours(12), Duration.ofHours(8));

    private Account mentor;
    private Account lead;

    @BeforeEach
    void aMentorAndALead() {
        mentor = accountOf(Cast.pupil(database, "Amara", 12, Roles.MENTOR));
        lead = accountOf(Cast.staff(database, "Ms", "Siddiqui", Roles.DSL));
    }

    private Account accountOf(Cast who) {
        return accounts.findByPerson(who.id()).orElseThrow();
    }

    /** Another node's view of the same table, at another time. */
    private SignInRegister at(Duration since) {
        return new SignInRegister(database, limits, Clock.fixed(NINE.plus(since), ZoneOffset.UTC));
    }

    private static Duration minutes(long many) {
        return Duration.ofMinutes(many);
    }

    @Test
    void whoDoesNothingIsOutAndALeadSooner() {
        var mentors = at(minutes(0)).begin(mentor, "Chrome / Android", null);
        var leads = at(minutes(0)).begin(lead, "Edge / Windows", null);
        assertThat(at(minutes(14)).goesOn(leads, false)).isTrue();
        assertThat(at(minutes(15)).goesOn(leads, true)).isFalse();
        assertThat(at(minutes(29)).goesOn(mentors, false)).isTrue();
        assertThat(at(minutes(30)).goesOn(mentors, true)).isFalse();
    }

    @Test
    void aMoveKeepsSomebodyInButNotBeyondTheWholeLength() {
        var id = at(minutes(0)).begin(lead, "Edge / Windows", null);
        for (int minute = 10; minute < 8 * 60; minute += 10) {
            assertThat(at(minutes(minute)).goesOn(id, true))
                    .as("minute " + minute)
                    .isTrue();
        }
        assertThat(at(minutes(8 * 60)).goesOn(id, true)).isFalse();
        assertThat(at(minutes(7 * 60 + 55)).find(id).orElseThrow().endsForGood())
                .isTrue();
    }

    @Test
    void whatAnOpenPageDoesByItselfKeepsNobodyIn() {
        var id = at(minutes(0)).begin(lead, "Edge / Windows", null);
        for (int minute = 1; minute < 15; minute++) {
            assertThat(at(minutes(minute)).goesOn(id, false)).isTrue();
        }
        assertThat(at(minutes(15)).goesOn(id, false)).isFalse();
    }

    @Test
    void whatIsEndedOnOneNodeIsRefusedByEveryOther() {
        var id = at(minutes(0)).begin(mentor, "Chrome / Android", null);
        assertThat(at(minutes(1)).end(id, "owner")).isTrue();
        assertThat(at(minutes(1)).goesOn(id, true)).isFalse();
        assertThat(at(minutes(1)).end(id, "owner")).as("once").isFalse();
    }

    @Test
    void endingAllOthersLeavesThisOne() {
        var here = at(minutes(0)).begin(mentor, "Chrome / Android", null);
        var there = at(minutes(0)).begin(mentor, "Firefox / Linux", null);
        var foreign = at(minutes(0)).begin(lead, "Edge / Windows", null);
        assertThat(at(minutes(1)).endAllOf(mentor.id(), here, "owner")).isOne();
        assertThat(at(minutes(1)).openOf(mentor.id()))
                .extracting(SignInRegister.SignIn::id)
                .containsExactly(here);
        assertThat(at(minutes(1)).goesOn(there, true)).isFalse();
        assertThat(at(minutes(1)).goesOn(foreign, true)).isTrue();
        assertThat(at(minutes(40)).open(0, 10))
                .extracting(SignInRegister.SignIn::id)
                .doesNotContain(here, foreign);
    }

    @Test
    void theProviderEndsOneSessionOrAllOfAPersonAndNobodyElses() {
        var issuer = "https://id.school.example";
        var one = at(minutes(0)).begin(mentor, "Chrome / Android", token(issuer, "a", "s1"));
        var two = at(minutes(0)).begin(mentor, "Firefox / Linux", token(issuer, "a", "s2"));
        var other = at(minutes(0)).begin(lead, "Edge / Windows", token(issuer, "b", "s3"));
        assertThat(at(minutes(1)).endAtProvider(issuer, null, null)).isZero();
        assertThat(at(minutes(1)).endAtProvider("https://other.example", "a", null))
                .isZero();
        assertThat(at(minutes(1)).endAtProvider(issuer, "a", "s1")).isOne();
        assertThat(at(minutes(1)).find(List.of(one, two)).get(two).endedAt()).isNull();
        assertThat(at(minutes(1)).endAtProvider(issuer, "a", null)).isOne();
        assertThat(at(minutes(1)).goesOn(two, true)).isFalse();
        assertThat(at(minutes(1)).goesOn(other, true)).isTrue();
        assertThat(at(minutes(1)).goesOn(UUID.randomUUID(), true)).isFalse();
    }

    private static OidcIdToken token(String issuer, String subject, String sid) {
        return new OidcIdToken(
                "a-token", NINE, NINE.plusSeconds(60), Map.of("iss", issuer, "sub", subject, "sid", sid));
    }

    /** On the last Sunday of October a clock in London shows one o'clock twice; on that of March never. */
    @Test
    void nobodyIsSignedOutByTheNightInWhichTheClocksChange() {
        var here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
        try {
            for (var night : List.of("2026-10-25T00:59:00Z", "2026-10-25T01:30:00Z", "2027-03-28T01:30:00Z")) {
                var now = Instant.parse(night);
                var then = new SignInRegister(database, limits, Clock.fixed(now, ZoneOffset.UTC));
                var id = then.begin(mentor, "Chrome / Android", null);
                assertThat(then.find(id).orElseThrow().seenAt()).isEqualTo(now);
                assertThat(then.goesOn(id, false)).as(night).isTrue();
            }
        } finally {
            TimeZone.setDefault(here);
        }
        assertThat(database.sql("select @@session.time_zone").query(String.class).single())
                .as("whatever the machine of the database says")
                .isIn("UTC", "+00:00");
    }
}
