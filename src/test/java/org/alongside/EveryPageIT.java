package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alongside.base.Roles;
import org.alongside.journey.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Every page of the demo school, opened by somebody who may: on a phone and at a desk, by day and by night. No page
 * scrolls sideways, axe finds nothing, and a page that is new is looked at without anybody adding it here.
 */
class EveryPageIT {
    private static final String PASSWORD = "alongside-demo";

    /** Who opens what of the demo school; of several the first. */
    private static final Map<String, Set<String>> PEOPLE = people();

    /** Pages that the demo school does not lead to by a link, with the test that looks at them instead. */
    private static final Set<String> ELSEWHERE = Set.of(
            "sign-in", // the chain's journey
            "sign-in/first", // signing in with the school
            "set-up", // the chain's journey
            "curriculum/box-code/:lesson", // there only on the day of a lesson
            "curriculum/adapt/:id/:for", // there only once somebody adapts a lesson
            "curriculum/draft/:draft", // there only once somebody adapts a lesson
            "nothing-here"); // the chain's journey

    /** What somebody reads instead of a page. */
    private static final List<String> NO_PAGE = List.of("This page is for other people", "That did not work");

    private static final int STEPS_INTO_A_PAGE = 12;

    private static Path home;
    private static Portal portal;

    @BeforeAll
    static void aDemoSchool() throws Exception {
        home = Portal.emptyFolder("every-page");
        portal = Portal.start(home);
        portal.awaitFirstPage();
    }

    @AfterAll
    static void tidy() throws Exception {
        portal.close();
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    void everyPageIsInOrderOnAPhoneByDayAndByNight() throws Exception {
        try (var browser = Browser.phone(portal.address())) {
            visit(browser, true);
        }
    }

    @Test
    void everyPageIsInOrderAtADesk() throws Exception {
        try (var browser = Browser.desk(portal.address())) {
            visit(browser, false);
        }
    }

    @Test
    void lookingFindsANamelessPictureAndFaintWordsByNightAndAPageThatIsNotThere() throws Exception {
        try (var browser = Browser.phone(portal.address())) {
            browser.signIn("h.lowe", PASSWORD);
            look(browser, "no-such-page", "planted", false);
            assertThat(browser.wrong()).anyMatch(it -> it.contains("no-such-page is not shown"));
            browser.go("me");
            browser.plantANamelessPicture();
            browser.look("planted");
            assertThat(browser.wrong()).anyMatch(it -> it.contains("image-alt"));
            browser.plantWordsThatFadeByNight();
            browser.lookInTheDark("planted");
            assertThat(browser.wrong()).anyMatch(it -> it.contains("in the dark") && it.contains("color-contrast"));
        }
    }

    private static void visit(Browser browser, boolean night) {
        var open = new TreeMap<>(WhoMayOpenWhatTests.ROUTES);
        open.keySet().removeAll(ELSEWHERE);
        PEOPLE.forEach((person, roles) -> {
            browser.signIn(person, PASSWORD);
            var seen = new LinkedHashSet<String>();
            var next = new ArrayDeque<String>();
            for (var template : List.copyOf(open.keySet())) {
                if (!template.contains(":") && open.get(template).stream().anyMatch(roles::contains)) {
                    next.add(template);
                }
            }
            while (!next.isEmpty()) {
                var address = next.remove();
                templateOf(address, open.keySet()).ifPresent(template -> {
                    open.remove(template);
                    look(browser, address, template, night);
                    var links = new ArrayList<>(browser.links());
                    if (open.keySet().stream().anyMatch(it -> it.startsWith(template + "/"))) {
                        links.addAll(deeper(browser, template));
                    }
                    links.stream().filter(seen::add).forEach(next::add);
                });
            }
            browser.leave();
        });
        assertSoftly(all -> {
            all.assertThat(browser.wrong()).isEmpty();
            all.assertThat(new TreeSet<>(open.keySet()))
                    .as("pages nobody was led to")
                    .isEmpty();
        });
    }

    /** Where a page leads that shows some of its links only when one has gone into it, always into the last one first. */
    private static Set<String> deeper(Browser browser, String template) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<String>();
        var within = template + "?";
        for (int step = 0; step < STEPS_INTO_A_PAGE; step++) {
            for (var link : browser.links()) {
                if (found.add(link) && link.startsWith(within)) {
                    open.push(link);
                }
            }
            if (open.isEmpty()) {
                break;
            }
            browser.go(open.pop());
        }
        return found;
    }

    private static void look(Browser browser, String address, String template, boolean night) {
        var name = "page-" + (template.isEmpty() ? "home" : template.replaceAll("[^a-z-]+", "-"));
        browser.go(address);
        if (NO_PAGE.stream().anyMatch(browser.text()::contains)) {
            browser.complain(address + " is not shown");
        }
        browser.look(name);
        if (night) {
            browser.lookInTheDark(name);
        }
    }

    private static Optional<String> templateOf(String address, Set<String> templates) {
        return templates.stream()
                .filter(it -> address.replaceFirst("[?].*$", "")
                        .matches(it.replaceAll("/:[a-z_]+\\?", "(/[^/]+)?").replaceAll(":[a-z_]+", "[^/]+")))
                .findFirst();
    }

    private static Map<String, Set<String>> people() {
        var people = new LinkedHashMap<String, Set<String>>();
        people.put("h.lowe", Set.of(Roles.TEACHER, Roles.PSHE_LEAD));
        people.put("d.price", Set.of(Roles.COORDINATOR, Roles.TEACHER));
        people.put("f.siddiqui", Set.of(Roles.DSL));
        people.put("g.adeyemi", Set.of(Roles.HEAD));
        people.put("c.whittle", Set.of(Roles.ADMIN));
        people.put("a.okafor", Set.of(Roles.MENTOR));
        people.put("i.hassan", Set.of(Roles.MENTEE));
        people.put("z.wojcik", Set.of(Roles.PUPIL));
        people.put("i.marsh", Set.of(Roles.SAFEGUARDING_CLERK));
        return people;
    }
}
