package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** The way in and out as the filters see it. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
class WebDoorTests {
    private static final String RIGHT = "right-password-here";

    @Autowired
    WebApplicationContext application;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("entityManagerFactory")
    EntityManagerFactory entities;

    private MockMvc web;
    private UUID account;

    @BeforeEach
    void aLiveSchool() {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        database.sql("update school_settings set live = true").update();
        account = UUID.randomUUID();
        database.sql("insert into account (id, person_id, username, password) values (?, ?, 't.web', ?)")
                .params(account, UUID.randomUUID(), "{noop}" + RIGHT)
                .update();
        database.sql("insert into account_role (account_id, role) values (?, ?)")
                .params(account, Roles.MENTOR)
                .update();
    }

    /** The test's transaction has read the account already; a new request would read it afresh. */
    private void forgetWhatWasRead() {
        EntityManagerFactoryUtils.getTransactionalEntityManager(entities).clear();
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private MockHttpSession signedIn() throws Exception {
        var result = web.perform(
                        post("/sign-in").with(csrf()).param("username", "t.web").param("password", RIGHT))
                .andReturn();
        assertThat(result.getResponse().getRedirectedUrl()).doesNotContain("why");
        return (MockHttpSession) result.getRequest().getSession(false);
    }

    @Test
    void signingInMakesASessionAndAWrongPasswordSaysWhyWithoutTheName() throws Exception {
        assertThat(signedIn().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .isNotNull();
        var wrong =
                answer(post("/sign-in").with(csrf()).param("username", "t.web").param("password", "a-wrong-secret"));
        assertThat(wrong.getRedirectedUrl()).isEqualTo("/sign-in?why=wrong");
    }

    @Test
    void aSignInThatDoesNotComeFromOurFormIsRefused() throws Exception {
        for (var foreign : List.of(
                post("/sign-in").param("username", "t.web").param("password", RIGHT),
                post("/sign-in")
                        .with(csrf().useInvalidToken())
                        .param("username", "t.web")
                        .param("password", RIGHT))) {
            var result = web.perform(foreign).andReturn();
            assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/sign-in?why=old");
            var session = result.getRequest().getSession(false);
            assertThat(
                            session == null
                                    ? null
                                    : session.getAttribute(
                                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                    .isNull();
        }
    }

    @Test
    void leavingEndsTheSessionAndShowsSomethingHarmlessElsewhere() throws Exception {
        var session = signedIn();
        var left = answer(get("/leave").session(session));
        assertThat(left.getRedirectedUrl()).isEqualTo("https://www.bbc.co.uk/weather");
        assertThat(left.getHeader("Clear-Site-Data")).contains("\"cache\"");
        assertThat(session.isInvalid()).isTrue();
        assertThat(answer(get("/leave")).getRedirectedUrl())
                .as("it works for somebody who is not signed in, too")
                .isEqualTo("https://www.bbc.co.uk/weather");
    }

    @Test
    void signingOutLeadsToTheSignInPage() throws Exception {
        var session = signedIn();
        var out = answer(get("/sign-out").session(session)).getRedirectedUrl();
        assertThat(session.isInvalid()).isTrue();
        assertThat(out).endsWith("/sign-in");
    }

    @Test
    void anAccountThatIsClosedIsOutWithTheNextClick() throws Exception {
        var session = signedIn();
        assertThat(answer(get("/me").session(session)).getRedirectedUrl()).doesNotContain("/sign-in");
        database.sql("update account set active = false where id = ?")
                .param(account)
                .update();
        forgetWhatWasRead();
        var next = answer(get("/me").session(session));
        assertThat(next.getRedirectedUrl()).contains("/sign-in");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aRoleThatIsTakenAwayEndsWhatItAllowedAtOnce() throws Exception {
        var session = signedIn();
        database.sql("delete from account_role where account_id = ?")
                .param(account)
                .update();
        forgetWhatWasRead();
        assertThat(answer(get("/me").session(session)).getRedirectedUrl()).contains("/sign-in");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whoeverSignsInWhereSomebodyElseStillIsGetsNothingOfTheirs() throws Exception {
        var other = UUID.randomUUID();
        database.sql("insert into account (id, person_id, username, password) values (?, ?, 't.next', ?)")
                .params(other, UUID.randomUUID(), "{noop}" + RIGHT)
                .update();
        database.sql("insert into account_role (account_id, role) values (?, ?)")
                .params(other, Roles.MENTEE)
                .update();
        var session = signedIn();
        session.setAttribute("what is typed", "by the first");
        var next = (MockHttpSession) web.perform(post("/sign-in")
                        .session(session)
                        .with(csrf())
                        .param("username", "t.next")
                        .param("password", RIGHT))
                .andReturn()
                .getRequest()
                .getSession(false);
        assertThat(session.isInvalid()).isTrue();
        assertThat(next.getAttribute("what is typed")).isNull();
        assertThat(((SecurityContext)
                                next.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                        .getAuthentication()
                        .getName())
                .isEqualTo("t.next");
    }

    @Test
    void whoeverSignsInAgainKeepsWhatTheyHaveOpen() throws Exception {
        var session = signedIn();
        session.setAttribute("what is typed", "by the first");
        var again = (MockHttpSession) web.perform(post("/sign-in")
                        .session(session)
                        .with(csrf())
                        .param("username", "T.Web ")
                        .param("password", RIGHT))
                .andReturn()
                .getRequest()
                .getSession(false);
        assertThat(again.getAttribute("what is typed")).isEqualTo("by the first");
    }
}
