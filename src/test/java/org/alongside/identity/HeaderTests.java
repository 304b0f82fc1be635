package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What browsers are told with every page. */
@AlongsideTest
class HeaderTests {
    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/]{24})'");

    @Autowired
    WebApplicationContext application;

    @Autowired
    @Qualifier("alongsideFilterChain")
    SecurityFilterChain pages;

    private MockMvc web;

    @BeforeEach
    void aBrowser() {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    private MockHttpServletResponse page(boolean tls) throws Exception {
        return web.perform(get("/me").secure(tls).accept("text/html"))
                .andReturn()
                .getResponse();
    }

    @Test
    void scriptsNeedTheNumberOfTheirAnswerAndNobodyMayFrameUs() throws Exception {
        var policy = String.valueOf(page(false).getHeader("Content-Security-Policy"));
        assertThat(policy)
                .contains(
                        "default-src 'self'",
                        "object-src 'none'",
                        "base-uri 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'none'");
        var scripts = policy.substring(policy.indexOf("script-src"), policy.indexOf("style-src"));
        assertThat(scripts).containsPattern(NONCE).doesNotContain("unsafe-inline", "*", "http");
    }

    @Test
    void eachAnswerHasANumberOfItsOwn() throws Exception {
        var seen = new HashSet<String>();
        for (int i = 0; i < 20; i++) {
            var matcher = NONCE.matcher(String.valueOf(page(false).getHeader("Content-Security-Policy")));
            assertThat(matcher.find()).isTrue();
            seen.add(matcher.group(1));
        }
        assertThat(seen).hasSize(20);
    }

    @Test
    void nothingIsKeptSniffedOrPassedOn() throws Exception {
        var answer = page(false);
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()", "microphone=()", "geolocation=()");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    @Test
    void behindTlsBrowsersComeBackByTlsAlone() throws Exception {
        assertThat(page(false).getHeader("Strict-Transport-Security")).isNull();
        assertThat(page(true).getHeader("Strict-Transport-Security")).contains("max-age=31536000", "includeSubDomains");
    }

    /** A page of Flow is a forward, after which Tomcat sends the answer without asking any filter. */
    @Test
    void headersStandBeforeThePageIsWritten() throws Exception {
        var filter = pages.getFilters().stream()
                .filter(HeaderWriterFilter.class::isInstance)
                .findFirst()
                .orElseThrow();
        var seen = new ArrayList<String>();
        filter.doFilter(
                new MockHttpServletRequest("GET", "/sign-in"), new MockHttpServletResponse(), (request, answer) -> {
                    var headers = (HttpServletResponse) answer;
                    seen.add(headers.getHeader("Content-Security-Policy"));
                    seen.add(headers.getHeader("X-Content-Type-Options"));
                });
        assertThat(seen).hasSize(2).doesNotContainNull();
    }
}
