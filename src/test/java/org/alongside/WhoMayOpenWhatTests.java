package org.alongside;

import static org.alongside.base.Roles.ADMIN;
import static org.alongside.base.Roles.CHAIR;
import static org.alongside.base.Roles.COORDINATOR;
import static org.alongside.base.Roles.DEPUTY_DSL;
import static org.alongside.base.Roles.DSL;
import static org.alongside.base.Roles.HEAD;
import static org.alongside.base.Roles.MENTEE;
import static org.alongside.base.Roles.MENTOR;
import static org.alongside.base.Roles.PSHE_LEAD;
import static org.alongside.base.Roles.PUPIL;
import static org.alongside.base.Roles.SAFEGUARDING_CLERK;
import static org.alongside.base.Roles.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteNotFoundError;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alongside.base.Roles;
import org.alongside.identity.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The whole access table of the product on one page: every route and every role is opened, refused or broken. A new
 * route fails here until it is listed.
 */
@AlongsideTest
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class WhoMayOpenWhatTests extends SpringBrowserlessTest {
    private static final Set<String> EVERYBODY_SIGNED_IN = Set.copyOf(Roles.ALL);
    private static final Set<String> NOBODY_SIGNED_IN = Set.of();
    private static final Set<String> CURRICULUM = Set.of(TEACHER, PSHE_LEAD, COORDINATOR, HEAD, DSL, DEPUTY_DSL, ADMIN);

    /** Routes that lead on to another page by themselves: home to the first place, sign-in and set-up past themselves. */
    private static final Set<String> LEADS_ON = Set.of("", "sign-in", "set-up");

    static final Map<String, Set<String>> ROUTES = new TreeMap<>(Map.ofEntries(
            Map.entry("", EVERYBODY_SIGNED_IN),
            Map.entry("sign-in", EVERYBODY_SIGNED_IN),
            Map.entry("set-up", EVERYBODY_SIGNED_IN),
            Map.entry("sign-in/first", EVERYBODY_SIGNED_IN),
            Map.entry("me/sign-ins", EVERYBODY_SIGNED_IN),
            Map.entry("identity/sign-ins", Set.of(ADMIN)),
            Map.entry("sign-in/second", EVERYBODY_SIGNED_IN),
            Map.entry("identity/provider", Set.of(ADMIN)),
            Map.entry("identity/links", Set.of(ADMIN)),
            Map.entry("me", EVERYBODY_SIGNED_IN),
            Map.entry("me/calendar", EVERYBODY_SIGNED_IN),
            Map.entry("tell", EVERYBODY_SIGNED_IN),
            Map.entry("receipts", EVERYBODY_SIGNED_IN),
            Map.entry("safeguarding/desk", Set.of(DSL, DEPUTY_DSL)),
            Map.entry("safeguarding/adults", Set.of(HEAD, CHAIR)),
            Map.entry("safeguarding/cases", Set.of(DSL, DEPUTY_DSL)),
            Map.entry("safeguarding/adults/cases", Set.of(HEAD, CHAIR)),
            Map.entry("safeguarding/case/:id", Set.of(DSL, DEPUTY_DSL, HEAD, CHAIR)),
            Map.entry("safeguarding/referrals", Set.of(DSL, DEPUTY_DSL)),
            Map.entry("safeguarding/inspection", Set.of(DSL, DEPUTY_DSL)),
            Map.entry("safeguarding/agencies", Set.of(DSL, DEPUTY_DSL)),
            Map.entry("safeguarding/refer/:id", Set.of(DSL, DEPUTY_DSL, HEAD, CHAIR)),
            Map.entry("safeguarding/referral/:id", Set.of(DSL, DEPUTY_DSL, HEAD, CHAIR)),
            Map.entry("safeguarding/screening/:id", Set.of(DSL, DEPUTY_DSL)),
            Map.entry("safeguarding/indicators", Set.of(DSL, DEPUTY_DSL)),
            Map.entry("safeguarding/supervision", Set.of(DSL, DEPUTY_DSL)),
            Map.entry("safeguarding/clerk", Set.of(SAFEGUARDING_CLERK)),
            Map.entry("safeguarding/patterns", Set.of(DSL, DEPUTY_DSL)),
            Map.entry("safeguarding/adults/patterns", Set.of(HEAD, CHAIR)),
            Map.entry("safeguarding/children", Set.of(DSL, DEPUTY_DSL)),
            Map.entry("safeguarding/handed-over", Set.of(DSL, DEPUTY_DSL)),
            Map.entry("safeguarding/letters", Set.of(DSL, DEPUTY_DSL)),
            Map.entry("safeguarding/rota", Set.of(DSL, DEPUTY_DSL)),
            Map.entry("safeguarding/poster", Set.of(DSL, DEPUTY_DSL)),
            Map.entry("safeguarding/words", Set.of(DSL, DEPUTY_DSL)),
            Map.entry("safeguarding/confirm", Set.of(DSL, DEPUTY_DSL, HEAD, CHAIR, SAFEGUARDING_CLERK)),
            Map.entry("mentoring/today", Set.of(MENTOR)),
            Map.entry("mentoring/meetings", Set.of(MENTOR)),
            Map.entry("mentoring/log/:meeting/:outcome?", Set.of(MENTOR)),
            Map.entry("mentoring/my-mentor", Set.of(MENTEE)),
            Map.entry("mentoring/promise", Set.of(MENTOR, MENTEE)),
            Map.entry("mentoring/promises", Set.of(COORDINATOR)),
            Map.entry("mentoring/training", Set.of(MENTOR)),
            Map.entry("mentoring/training/:id", Set.of(MENTOR)),
            Map.entry("mentoring/good-to-know", Set.of(MENTEE)),
            Map.entry("mentoring/joining", Set.of(COORDINATOR)),
            Map.entry("mentoring/change-mentor", Set.of(MENTEE)),
            Map.entry("mentoring/mentor-wishes", Set.of(COORDINATOR)),
            Map.entry("mentoring/apply", Set.of(PUPIL, MENTOR, MENTEE)),
            Map.entry("mentoring/join-in", Set.of(PUPIL)),
            Map.entry("mentoring/applications", Set.of(COORDINATOR)),
            Map.entry("mentoring/application/:id", Set.of(COORDINATOR)),
            Map.entry("mentoring/asked", Set.of(TEACHER, PSHE_LEAD, COORDINATOR, HEAD, DSL, DEPUTY_DSL)),
            Map.entry("mentoring/activities", Set.of(MENTOR, MENTEE, COORDINATOR)),
            Map.entry("mentoring/care", Set.of(COORDINATOR)),
            Map.entry("mentoring/care/pair/:___url_parameter", Set.of(COORDINATOR)),
            Map.entry("mentoring/debriefs", Set.of(COORDINATOR, TEACHER)),
            Map.entry("mentoring/my-debrief", Set.of(MENTOR)),
            Map.entry("mentoring/cover", Set.of(COORDINATOR)),
            Map.entry("mentoring/scheme", Set.of(COORDINATOR)),
            Map.entry("mentoring/endings", Set.of(COORDINATOR)),
            Map.entry("mentoring/ending/:___url_parameter", Set.of(COORDINATOR)),
            Map.entry("mentoring/measures", Set.of(COORDINATOR)),
            Map.entry("mentoring/questions", Set.of(MENTOR, MENTEE)),
            Map.entry("mentoring/families", Set.of(COORDINATOR, DSL, DEPUTY_DSL)),
            Map.entry("mentoring/letters", Set.of(COORDINATOR)),
            Map.entry("mentoring/letters/print", Set.of(COORDINATOR)),
            Map.entry("mentoring/match", Set.of(COORDINATOR)),
            Map.entry("mentoring/plan", Set.of(COORDINATOR)),
            Map.entry("mentoring/week", Set.of(COORDINATOR)),
            Map.entry("mentoring/changes", Set.of(COORDINATOR)),
            Map.entry("mentoring/plan-rules", Set.of(COORDINATOR)),
            Map.entry("mentoring/pair/:___url_parameter", Set.of(COORDINATOR)),
            Map.entry("mentoring/person/:___url_parameter", Set.of(COORDINATOR)),
            Map.entry("mentoring/introductions", Set.of(COORDINATOR)),
            Map.entry("mentoring/people", Set.of(COORDINATOR)),
            Map.entry("mentoring/import", Set.of(COORDINATOR)),
            Map.entry("mentoring/rules", Set.of(COORDINATOR)),
            Map.entry("mentoring/interests", Set.of(MENTOR, MENTEE)),
            Map.entry("safeguarding/audit", Set.of(DSL, DEPUTY_DSL, HEAD, CHAIR)),
            Map.entry("safeguarding/adults/keeping", Set.of(HEAD, CHAIR)),
            Map.entry("safeguarding/keeping", Set.of(DSL, DEPUTY_DSL)),
            Map.entry("safeguarding/give/:id", Set.of(DSL, DEPUTY_DSL, HEAD, CHAIR)),
            Map.entry("safeguarding/apart", Set.of(DSL, DEPUTY_DSL)),
            Map.entry("school/year-end", Set.of(ADMIN)),
            Map.entry("school/rights", Set.of(HEAD)),
            Map.entry("school/erasure", Set.of(HEAD, ADMIN)),
            Map.entry("me/privacy", EVERYBODY_SIGNED_IN),
            Map.entry("school/mail", Set.of(ADMIN)),
            Map.entry("school/mail/returns", Set.of(ADMIN)),
            Map.entry("me/mail", EVERYBODY_SIGNED_IN),
            Map.entry("curriculum", CURRICULUM),
            Map.entry("curriculum/lesson/:id", CURRICULUM),
            Map.entry("curriculum/plan", Set.of(TEACHER, PSHE_LEAD, HEAD, DSL, DEPUTY_DSL)),
            Map.entry("curriculum/adapt/:id/:for", Set.of(TEACHER, PSHE_LEAD)),
            Map.entry("curriculum/draft/:draft", Set.of(TEACHER, PSHE_LEAD)),
            Map.entry("curriculum/edition/:edition", Set.of(TEACHER, PSHE_LEAD)),
            Map.entry("curriculum/copies", Set.of(TEACHER, PSHE_LEAD)),
            Map.entry("curriculum/sensitive", Set.of(PSHE_LEAD, DSL, DEPUTY_DSL)),
            Map.entry("curriculum/next-year", Set.of(PSHE_LEAD)),
            Map.entry("curriculum/classes", Set.of(PSHE_LEAD)),
            Map.entry("curriculum/statements", Set.of(PSHE_LEAD)),
            Map.entry("curriculum/resources", CURRICULUM),
            Map.entry("curriculum/withdrawals", Set.of(PSHE_LEAD, HEAD)),
            Map.entry("curriculum/retention", Set.of(PSHE_LEAD, HEAD)),
            Map.entry("curriculum/parents", Set.of(PSHE_LEAD, HEAD)),
            Map.entry("parents", EVERYBODY_SIGNED_IN),
            Map.entry("curriculum/mentor-training", CURRICULUM),
            Map.entry("curriculum/providers", Set.of(TEACHER, PSHE_LEAD, COORDINATOR, HEAD, DSL, DEPUTY_DSL)),
            Map.entry("curriculum/take-away", CURRICULUM),
            Map.entry("curriculum/today", Set.of(TEACHER, PSHE_LEAD)),
            Map.entry("curriculum/record/:lesson/:outcome?", Set.of(TEACHER, PSHE_LEAD)),
            Map.entry("curriculum/catch-up", Set.of(TEACHER, PSHE_LEAD)),
            Map.entry("curriculum/ask", Set.of(PUPIL, MENTEE, MENTOR)),
            Map.entry("curriculum/box-code/:lesson", Set.of(TEACHER, PSHE_LEAD)),
            Map.entry("box", EVERYBODY_SIGNED_IN),
            Map.entry("curriculum/questions", Set.of(TEACHER, PSHE_LEAD)),
            Map.entry("curriculum/voice", Set.of(TEACHER, PSHE_LEAD)),
            Map.entry("curriculum/coverage", Set.of(TEACHER, PSHE_LEAD, HEAD, DSL, DEPUTY_DSL)),
            Map.entry("curriculum/coverage/pupil/:pupil", Set.of(TEACHER, PSHE_LEAD)),
            Map.entry("reporting/head", Set.of(HEAD)),
            Map.entry("reporting/papers", Set.of(HEAD)),
            Map.entry("mentoring/evaluation", Set.of(COORDINATOR, HEAD)),
            Map.entry("mentoring/research", Set.of(COORDINATOR, HEAD)),
            Map.entry("reporting/self-assessment", Set.of(DSL, HEAD)),
            Map.entry("school/calendar", Set.of(ADMIN)),
            Map.entry("school/import", Set.of(ADMIN)),
            Map.entry("school/portal", Set.of(ADMIN)),
            Map.entry("school/backups", Set.of(ADMIN)),
            Map.entry("school/acts", Set.of(ADMIN, HEAD)),
            Map.entry("identity/set-up", Set.of(ADMIN)),
            Map.entry("identity/accounts", Set.of(ADMIN)),
            Map.entry("identity/accounts/many", Set.of(ADMIN)),
            Map.entry("nothing-here", NOBODY_SIGNED_IN)));

    static final List<String> roles = Roles.ALL;

    @Test
    void everyRouteIsInTheTable() {
        var routes = new TreeSet<String>();
        RouteConfiguration.forApplicationScope().getAvailableRoutes().forEach(it -> routes.add(it.getTemplate()));
        assertThat(routes).isEqualTo(new TreeSet<>(ROUTES.keySet()));
    }

    @ParameterizedTest
    @FieldSource("roles")
    void aRoleOpensWhatTheTableSaysAndNothingElse(String role) {
        SignedIn.as(SignedIn.person("who may open what"), role);
        assertThat(outcomes(role)).isEqualTo(expected(role));
    }

    @Test
    void nobodyOpensAnythingBeforeSigningIn() {
        SecurityContextHolder.clearContext();
        for (var route : ROUTES.keySet()) {
            if (!Set.of("sign-in", "sign-in/first", "set-up", "parents", "box").contains(route)) {
                UI.getCurrent().navigate(address(route));
                assertThat(getCurrentView().getClass().getSimpleName())
                        .describedAs("before signing in: " + route)
                        .isIn("SignInView", "FirstAdministratorView", "NoSuchPage");
            }
        }
    }

    @Test
    void theTableSeesAPageThatWasLeftOpenByMistake() {
        SignedIn.as(SignedIn.person("who may open what"), SAFEGUARDING_CLERK);
        RouteConfiguration.forApplicationScope().setRoute("planted", PlantedOpenPage.class);
        try {
            assertThat(outcome("planted", PlantedOpenPage.class)).isEqualTo(Outcome.BROKEN);
        } finally {
            RouteConfiguration.forApplicationScope().removeRoute("planted");
        }
    }

    private Map<String, Outcome> outcomes(String role) {
        var seen = new TreeMap<String, Outcome>();
        RouteConfiguration.forApplicationScope()
                .getAvailableRoutes()
                .forEach(route ->
                        seen.put(route.getTemplate(), outcome(route.getTemplate(), route.getNavigationTarget())));
        return seen;
    }

    private static Map<String, Outcome> expected(String role) {
        var expected = new TreeMap<String, Outcome>();
        ROUTES.forEach((route, audience) -> expected.put(
                route,
                LEADS_ON.contains(route)
                        ? Outcome.LED_ON
                        : !audience.contains(role)
                                ? Outcome.REFUSED
                                // opened, and then there is no such meeting or lesson
                                : route.contains(":") ? Outcome.REFUSED : Outcome.OPENED));
        return expected;
    }

    /** Refused at the door is the only good refusal; an error page means that only the second lock held. */
    private Outcome outcome(String route, Class<?> target) {
        UI.getCurrent().navigate(address(route));
        var landed = getCurrentView().getClass();
        if (landed == target && !LEADS_ON.contains(route)) {
            return Outcome.OPENED;
        }
        if (RouteNotFoundError.class.isAssignableFrom(landed)) {
            return Outcome.REFUSED;
        }
        return LEADS_ON.contains(route) && !landed.getSimpleName().equals("OurFault") ? Outcome.LED_ON : Outcome.BROKEN;
    }

    private static String address(String template) {
        return template.replace(":meeting", "00000000-0000-0000-0000-000000000000")
                .replace("/:outcome?", "")
                .replace(":for", "school")
                .replace(":draft", "00000000-0000-0000-0000-000000000000")
                .replace(":edition", "00000000-0000-0000-0000-000000000000")
                .replace(":___url_parameter", "00000000-0000-0000-0000-000000000000")
                .replace(":lesson", "00000000-0000-0000-0000-000000000000")
                .replace(":pupil", "00000000-0000-0000-0000-000000000000")
                .replace(":id", "no-such-lesson");
    }

    enum Outcome {
        OPENED,
        REFUSED,
        LED_ON,
        BROKEN
    }

    /** A page that anybody may open although the service behind it refuses: the door is open, the second lock holds. */
    @PermitAll
    public static class PlantedOpenPage extends Div {
        public PlantedOpenPage() {
            throw new org.springframework.security.access.AccessDeniedException("the second lock");
        }
    }
}
