package org.alongside.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.identity.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** Who reads whose feed, through the real doors. Rolled back. */
@AlongsideTest
@Transactional
class FeedTests {
    @Autowired
    WebApplicationContext application;

    @Autowired
    JdbcClient database;

    @Autowired
    MyFeed mine;

    @Autowired
    RuleBook rules;

    @Autowired
    Clock clock;

    @Autowired
    Appointments appointments;

    @Autowired
    Titles titles;

    @Autowired
    org.alongside.school.School school;

    @Autowired
    org.alongside.school.OpenAccounts accounts;

    private MockMvc web;
    private Cast mentor;
    private Cast mentee;
    private Cast adult;
    private LocalDate today;
    private CalendarScene scene;

    @BeforeEach
    void twoWhoMeet() {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        mentor = Cast.pupil(database, "Amara", 12, Roles.MENTOR);
        mentee = Cast.pupil(database, "Idris", 7, Roles.MENTEE);
        adult = Cast.staff(database, "Ms", "Osei", Roles.COORDINATOR);
        today = Said.dayOf(clock.instant());
        scene = new CalendarScene(database, mentor, mentee, adult, today);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private Secret linkOf(Cast person) {
        person.signIn();
        var secret = mine.renew();
        SecurityContextHolder.clearContext();
        return secret;
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        var result = web.perform(request).andReturn();
        assertThat(result.getRequest().getSession(false)).isNull();
        return result.getResponse();
    }

    private MockHttpServletResponse fetch(Secret secret) throws Exception {
        return answer(get("/" + secret.path()));
    }

    @Test
    void aCalendarReadsItsOwnersTimesWithoutSessionCookieOrSignIn() throws Exception {
        var meeting = scene.meeting(today.plusDays(1));
        var got = fetch(linkOf(mentor));
        assertThat(got.getStatus()).isEqualTo(200);
        assertThat(got.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(got.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(got.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(got.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(got.getCookies()).isEmpty();
        assertThat(got.getHeader("Set-Cookie")).isNull();
        assertThat(got.getContentAsString())
                .contains("UID:" + meeting + "@alongside", "SUMMARY:Meeting\r\n", "LOCATION:" + CalendarScene.ROOM);
    }

    @Test
    void whileTheDatabaseIsAwayACalendarIsToldToComeAgainAndKeepsWhatItHas() throws Exception {
        var nowhere = JdbcClient.create(
                new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:1/none?connectTimeout=300"));
        var reader =
                new FeedReader(new Feeds(nowhere), appointments, rules, titles, school, accounts, clock);
        var got = MockMvcBuilders.standaloneSetup(new FeedController(reader, clock))
                .build()
                .perform(get("/" + linkOf(mentor).path()))
                .andReturn()
                .getResponse();
        assertThat(got.getStatus()).isEqualTo(503);
        assertThat(got.getHeader("Retry-After")).isEqualTo("120");
        assertThat(got.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(got.getContentAsString()).isEmpty();
    }

    @Test
    void aNeutralFeedNamesNobodyAndNeverSaysMentoring() throws Exception {
        var ignored = scene.meeting(today.plusDays(1));
        for (var person : List.of(mentor, mentee, adult)) {
            assertThat(fetch(linkOf(person)).getContentAsString())
                    .contains("BEGIN:VEVENT")
                    .doesNotContainIgnoringCase("mentor", "amara", "idris", "osei", "demo scheme", "@school.example");
        }
    }

    @Test
    void aSchoolMayLetTitlesSayMore() throws Exception {
        var ignored = scene.meeting(today.plusDays(1));
        var link = linkOf(mentee);
        adult.signIn();
        assertThat(rules.change(new CalendarRules(true, false, rules.rules().version())))
                .isTrue();
        SecurityContextHolder.clearContext();
        assertThat(fetch(link).getContentAsString()).contains("SUMMARY:Mentoring with Amara");
    }

    @Test
    void nobodyElsesTimesAreInAFeed() throws Exception {
        var other = Cast.pupil(database, "Bela", 12, Roles.MENTOR);
        var otherMentee = Cast.pupil(database, "Noor", 7, Roles.MENTEE);
        var theirs = new CalendarScene(database, other, otherMentee, adult, today).meeting(today.plusDays(1));
        var own = scene.meeting(today.plusDays(1));
        assertThat(fetch(linkOf(mentor)).getContentAsString())
                .contains(own.toString())
                .doesNotContain(theirs.toString());
        assertThat(fetch(linkOf(other)).getContentAsString())
                .contains(theirs.toString())
                .doesNotContain(own.toString());
    }

    @Test
    void anAdultHasOneDutyHoweverManyPairsMeetThere() throws Exception {
        var other = new CalendarScene(
                database,
                Cast.pupil(database, "Bela", 12, Roles.MENTOR),
                Cast.pupil(database, "Noor", 7, Roles.MENTEE),
                adult,
                today);
        var ignored = List.of(scene.meeting(today.plusDays(1)), other.meeting(today.plusDays(1)));
        assertThat(fetch(linkOf(adult)).getContentAsString()).containsOnlyOnce("SUMMARY:On duty");
    }

    @Test
    void aLinkThatWasGuessedStoppedRenewedOrBelongsToAClosedAccountGetsOneAndTheSameAnswer() throws Exception {
        var renewed = linkOf(mentor);
        var link = linkOf(mentor);
        var answers = new ArrayList<String>();
        answers.add(told(fetch(Secret.random())));
        answers.add(told(fetch(new Secret("short"))));
        answers.add(told(fetch(new Secret("'or'1'='1"))));
        answers.add(told(fetch(renewed)));
        assertThat(fetch(link).getStatus()).isEqualTo(200);
        mentor.leave(database);
        answers.add(told(fetch(link)));
        var stopped = linkOf(mentee);
        mentee.signIn();
        mine.stop();
        SecurityContextHolder.clearContext();
        answers.add(told(fetch(stopped)));
        assertThat(answers).hasSize(6).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).startsWith("404");
    }

    private static String told(MockHttpServletResponse answer) throws Exception {
        var headers = new ArrayList<String>();
        answer.getHeaderNames().stream().sorted().forEach(it -> headers.add(it + "=" + answer.getHeaders(it)));
        return answer.getStatus() + answer.getContentAsString() + headers;
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        var meeting = scene.meeting(today.plusDays(1));
        var link = linkOf(mentor);
        var first = fetch(link);
        var tag = first.getHeader("ETag");
        var since = first.getHeader("Last-Modified");
        var again = answer(get("/" + link.path()).header("If-None-Match", tag));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(answer(get("/" + link.path()).header("If-Modified-Since", since))
                        .getStatus())
                .isEqualTo(304);
        scene.move(meeting, today.plusDays(2));
        var moved = answer(get("/" + link.path()).header("If-None-Match", tag).header("If-Modified-Since", since));
        assertThat(moved.getStatus()).isEqualTo(200);
        assertThat(moved.getHeader("ETag")).isNotEqualTo(tag);
        assertThat(moved.getDateHeader("Last-Modified")).isGreaterThan(first.getDateHeader("Last-Modified"));
        assertThat(moved.getContentAsString()).contains("UID:" + meeting + "@alongside", "SEQUENCE:1");
        assertThat(answer(get("/" + link.path()).header("If-Modified-Since", since))
                        .getStatus())
                .as("even for a calendar that only knows the date")
                .isEqualTo(200);
    }

    @Test
    void aCancelledMeetingStaysAndSaysSo() throws Exception {
        var meeting = scene.meeting(today.plusDays(1));
        scene.cancel(meeting);
        assertThat(fetch(linkOf(mentor)).getContentAsString())
                .contains("UID:" + meeting + "@alongside", "STATUS:CANCELLED", "SEQUENCE:1");
        assertThat(fetch(linkOf(adult)).getContentAsString())
                .as("a duty for nobody is none")
                .doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void whatWasStillPlannedWhenAPairingEndedIsCancelled() throws Exception {
        var meeting = scene.meeting(today.plusDays(3));
        database.sql("update pairing set ended_on = ? where id = ?")
                .params(java.sql.Date.valueOf(today), scene.pairing)
                .update();
        assertThat(fetch(linkOf(mentee)).getContentAsString()).contains(meeting.toString(), "STATUS:CANCELLED");
    }

    @Test
    void aFeedHoldsFiveWeeksBackAndNoMore() throws Exception {
        var old = scene.meeting(today.minusDays(36));
        var recent = scene.meeting(today.minusDays(35));
        assertThat(fetch(linkOf(mentor)).getContentAsString())
                .contains(recent.toString())
                .doesNotContain(old.toString());
    }

    @Test
    void headTellsTheSame() throws Exception {
        var link = linkOf(mentor);
        var whole = fetch(link);
        var only = answer(head("/" + link.path()));
        assertThat(only.getStatus()).isEqualTo(200);
        assertThat(only.getHeader("ETag")).isEqualTo(whole.getHeader("ETag"));
        assertThat(answer(head("/" + Secret.random().path())).getStatus()).isEqualTo(404);
    }

    @Test
    void onlyReadingAndOnlyThisPathIsLetThrough() throws Exception {
        var link = linkOf(mentor);
        var posted = web.perform(post("/" + link.path())).andReturn().getResponse();
        assertThat(posted.getStatus()).isEqualTo(302);
        assertThat(posted.getContentAsString()).isEmpty();
        for (var path : List.of("/calendar", "/calendar/feed", "/calendar/a/b.ics", "/school/calendar")) {
            assertThat(web.perform(get(path)).andReturn().getResponse().getRedirectedUrl())
                    .as(path)
                    .containsAnyOf("/sign-in", "/nothing-here");
        }
    }

    @Test
    void whoeverAsksTooOftenIsAskedToWaitKnownOrNot() throws Exception {
        for (var link : List.of(linkOf(mentor), Secret.random())) {
            var expected = fetch(link).getStatus();
            for (int i = 0; i < 29; i++) {
                assertThat(fetch(link).getStatus()).isEqualTo(expected);
            }
            var refused = fetch(link);
            assertThat(refused.getStatus()).isEqualTo(429);
            assertThat(refused.getHeader("Retry-After")).isEqualTo("600");
        }
    }

    @Test
    void theSecretIsKeptNowhere() {
        var secret = linkOf(mentor);
        var letters = secret.path().replace("calendar/", "").replace(".ics", "");
        assertThat(letters).hasSize(43);
        assertThat(secret.toString()).doesNotContain(letters);
        assertThat(database.sql("select hex(secret_hash) from calendar_feed where person_id = ?")
                        .param(mentor.id().value())
                        .query(String.class)
                        .single())
                .isEqualToIgnoringCase(java.util.HexFormat.of().formatHex(secret.hash()));
    }
}
