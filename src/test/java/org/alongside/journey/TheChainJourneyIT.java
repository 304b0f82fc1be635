package org.alongside.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.base.ui.Said;
import org.alongside.identity.SetUp;
import org.alongside.school.roster.RosterWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole chain, as people live it, on a school that came from an XLSX file: set up, import, accounts, matching, year
 * plan; then a meeting, its log, a worry, the lead's open page, the receipt and the head's numbers, once on a phone and
 * once at a desk. Every page is looked at: a picture, no sideways scrolling, axe.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vaadin.productionMode=true",
            "server.address=127.0.0.1",
            "alongside.sign-in.second-factor=offered" // signing in with one is the school's own journey
        })
@Import(TheChainJourneyIT.OwnTime.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class TheChainJourneyIT {
    private static final String OWN_PASSWORD = "three plain words";
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final RosterWorkbook ROSTER = new RosterWorkbook(871, 6, 12, 3, 4, 5, 7, 8);

    @TestConfiguration(proxyBeanMethods = false)
    static class OwnTime {
        @Bean
        @Primary
        MovableClock movableClock() {
            var clock = new MovableClock();
            clock.set(LocalDateTime.of(2026, 9, 9, 8, 0).atZone(Said.LONDON));
            return clock;
        }
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        MAIL.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    SetUp setUp;

    @Autowired
    JdbcClient database;

    @TempDir
    static Path folder;

    private final Map<String, String> usernames = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** Everything that happens once in a school's life, at a desk. */
    @BeforeAll
    void aSchoolIsSetUpFromItsOwnFile() throws IOException {
        var file = ROSTER.write(folder.resolve("roster.xlsx"));
        try (var admin = Browser.desk(base())) {
            beginSetUp(admin);
            importPeople(admin, file);
            giveAccounts(admin);
            open(admin);
            wrong.addAll(admin.wrong());
        }
        try (var everybody = Browser.phone(base())) {
            for (var who : List.of("dsl", "coordinator", "head", "teacher", "mentor 1", "mentor 2", "mentee 1")) {
                firstSignIn(everybody, who);
            }
            wrong.addAll(everybody.wrong());
        }
        try (var coordinator = Browser.desk(base())) {
            matchAndPlan(coordinator);
            wrong.addAll(coordinator.wrong());
        }
    }

    private void beginSetUp(Browser admin) {
        var code = Pattern.compile("code ([A-Z0-9]{8})")
                .matcher(setUp.consoleLines().toString());
        assertThat(code.find()).isTrue();
        admin.go("");
        admin.reads("Start your school");
        admin.look("set-up");
        admin.type("code", "WRONGONE");
        admin.type("school", "Journey School (demo)");
        admin.type("your-title", "Mrs");
        admin.type("given", "Ada");
        admin.type("family", "Minster");
        admin.type("username", "a.minster");
        admin.type("password", OWN_PASSWORD);
        admin.tap("begin");
        admin.reads("That is not the set-up code");
        admin.type("code", code.group(1));
        admin.tap("begin");
        admin.reads("Sign in");
        usernames.put("admin", "a.minster");
        admin.signIn("a.minster", OWN_PASSWORD);
        admin.reads("Five steps to open the portal");
        admin.type("safe-room", "G14");
        admin.tap("keep-facts");
        admin.reads("Saved.");
        admin.tap("go-live");
        admin.reads("it needs a Designated Safeguarding Lead and, as another person, a deputy");
        admin.look("set-up-steps");
        admin.go("school/calendar");
        admin.tap("add-year");
        admin.reads("2026–27");
        admin.look("calendar");
    }

    private void importPeople(Browser admin, Path file) {
        admin.go("school/import");
        admin.look("import");
        admin.upload("file", file);
        admin.tap("look");
        admin.reads("new");
        admin.look("import-dry-run");
        assertThat(database.sql("select count(*) from person where kind = 'PUPIL'")
                        .query(Long.class)
                        .single())
                .describedAs("a dry run writes nothing")
                .isZero();
        admin.tap("apply");
        admin.tap("done");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> database.sql("select count(*) from person where upn is not null")
                                .query(Long.class)
                                .single()
                        == 42);
    }

    private void giveAccounts(Browser admin) {
        admin.go("identity/accounts");
        give(admin, "dsl", staff(0), "Designated Safeguarding Lead");
        give(admin, "deputy", staff(1), "Deputy DSL");
        give(admin, "coordinator", staff(2), "Scheme coordinator");
        give(admin, "head", staff(3), "Headteacher");
        give(admin, "teacher", staff(4), "Teacher");
        give(admin, "mentor 1", pupil(12, 1), "Mentor");
        give(admin, "mentor 2", pupil(13, 2), "Mentor");
        give(admin, "mentee 1", pupil(8, 1), "Mentee");
        admin.look("accounts");
    }

    private void give(Browser admin, String who, Someone person, String role) {
        admin.choose("person", person.label());
        admin.tick("roles", role);
        admin.tap("give");
        admin.reads("has an account");
        usernames.put(who, admin.textOf("new-username"));
        usernames.put(who + "/password", admin.textOf("new-password"));
        admin.go("identity/accounts");
    }

    private void open(Browser admin) {
        admin.go("identity/set-up");
        admin.tap("go-live");
        admin.reads("The portal is open");
        admin.look("set-up-done");
    }

    private void firstSignIn(Browser browser, String who) {
        browser.signIn(usernames.get(who), usernames.get(who + "/password"));
        browser.reads("Choose your own password first");
        browser.type("current", usernames.get(who + "/password"));
        browser.type("next", OWN_PASSWORD);
        browser.tap("change");
        browser.reads("Done. Use the new password");
        browser.look("password");
        browser.leave();
    }

    /** No pairing is published for a mentor who has not given the promise. */
    private void promise() {
        try (var phone = Browser.phone(base())) {
            for (var who : List.of("mentor 1", "mentor 2")) {
                phone.signIn(usernames.get(who), OWN_PASSWORD);
                phone.go("mentoring/promise");
                phone.reads("We do not keep secrets");
                phone.tap("read");
                phone.tap("promise");
                phone.reads("You promised on");
                phone.look("promise");
                phone.leave();
            }
            wrong.addAll(phone.wrong());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void matchAndPlan(Browser coordinator) {
        coordinator.signIn(usernames.get("coordinator"), OWN_PASSWORD);
        coordinator.reads("Nobody is matched yet");
        coordinator.look("care-empty");
        coordinator.go("mentoring/match");
        coordinator.look("match-empty");
        coordinator.go("mentoring/people");
        coordinator.type("scheme-name", "Mentoring 2026–27");
        coordinator.tap("start-scheme");
        coordinator.reads("Enter somebody");
        enter(coordinator, pupil(12, 1), "Manga", "Baking");
        enter(coordinator, pupil(13, 2), "Chess", "Running");
        enter(coordinator, pupil(8, 1), "Manga", "Chess");
        enter(coordinator, pupil(9, 2), "Running", "Chess");
        coordinator.look("scheme-people");
        promise();
        coordinator.go("mentoring/match");
        coordinator.tap("match");
        coordinator.reads("2 of 2 pupils have a match that fits");
        coordinator.reads("Both like manga.");
        coordinator.look("match-board");
        coordinator.tap("publish");
        coordinator.confirm();
        coordinator.reads("2 pairings are published");
        coordinator.reads("Each of them can meet at least 26 times");
        coordinator.go("mentoring/introductions");
        coordinator.reads("2 introductions wait to be confirmed");
        coordinator.look("introductions");
        coordinator.go("mentoring/plan");
        coordinator.reads("2 pairings have a year plan");
        coordinator.look("year-plan");
        var fewest = database.sql("select min(n) from (select count(*) n from meeting group by pairing_id) as counted")
                .query(Integer.class)
                .single();
        assertThat(fewest).isGreaterThanOrEqualTo(26);
    }

    private void enter(Browser coordinator, Someone person, String... likes) {
        coordinator.choose("person", person.label());
        for (var like : likes) {
            coordinator.choose("likes", like);
        }
        if (person.year() >= 12) {
            coordinator.tap("ready");
        }
        coordinator.tap("put");
        coordinator.reads("takes part.");
        coordinator.go("mentoring/people");
    }

    @Test
    @Order(1)
    void theChainOnAPhone() throws Exception {
        try (var mentor = Browser.phone(base());
                var lead = Browser.phone(base());
                var head = Browser.phone(base());
                var teacher = Browser.phone(base());
                var mentee = Browser.phone(base())) {
            theChain("mentor 1", pupil(12, 1), mentor, lead, head, teacher);
            mentee.signIn(usernames.get("mentee 1"), OWN_PASSWORD);
            mentee.reads("is your mentor");
            mentee.look("mentee");
            mentee.go("no-such-page");
            mentee.reads("This page is for other people");
            mentee.look("no-such-page");
            assertThat(mentee.wrong()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void theChainAtADesk() throws Exception {
        try (var mentor = Browser.desk(base());
                var lead = Browser.desk(base());
                var head = Browser.desk(base());
                var teacher = Browser.desk(base())) {
            theChain("mentor 2", pupil(13, 2), mentor, lead, head, teacher);
        }
    }

    @Test
    @Order(3)
    void lookingFindsAPictureWithoutAName() throws IOException {
        try (var browser = Browser.desk(base())) {
            browser.go("sign-in");
            browser.look("sign-in");
            assertThat(browser.wrong()).isEmpty();
            browser.plantANamelessPicture();
            browser.look("planted");
            assertThat(browser.wrong()).anyMatch(it -> it.contains("image-alt"));
        }
    }

    @Test
    @Order(4)
    void nothingWasWrongOnAnyPage() {
        assertThat(wrong).isEmpty();
    }

    private void theChain(String who, Someone person, Browser mentor, Browser lead, Browser head, Browser teacher)
            throws Exception {
        var words = "He said “do not tell” — canary " + who;
        goToTheMeetingOf(person);
        mentor.go("sign-in");
        mentor.look("sign-in");
        lead.signIn(usernames.get("dsl"), OWN_PASSWORD);
        lead.reads("Live");
        lead.look("desk-quiet");

        mentor.signIn(usernames.get(who), OWN_PASSWORD);
        mentor.reads("Did you meet?");
        mentor.look("mentor-today");
        mentor.tap("outcome-held");
        mentor.reads("How was it for you?");
        mentor.tick("activity", "Drawing");
        mentor.tick("feeling", "Good");
        mentor.look("mentor-log");
        mentor.tap("save");
        mentor.reads("You met. The log is saved.");
        mentor.look("mentor-logged");
        mentor.go("mentoring/meetings");
        mentor.look("mentor-meetings");

        MAIL.purgeEmailFromAllMailboxes();
        mentor.tapWords("Tell a safe adult now");
        mentor.reads("Is someone in danger right now?");
        mentor.tick("about", "Someone");
        mentor.type("words", words);
        mentor.tick("danger", "Not sure");
        mentor.look("tell");
        mentor.tap("send");
        mentor.reads("Received");
        var seenAfter = lead.millisUntilReads("Open and acknowledge");
        assertThat(seenAfter)
                .describedAs("the lead's open page, milliseconds after the receipt")
                .isLessThan(1_000);
        lead.look("desk-waiting");
        mentor.look("receipt-waiting");
        assertThat(mentor.kept()).doesNotContain("canary");
        assertThat(lead.text()).doesNotContain("canary");
        mailSaysNothing();

        lead.tapWords("Open and acknowledge");
        lead.reads(words);
        lead.look("desk-open");
        mentor.reads("Seen by");
        mentor.look("receipt-seen");

        head.signIn(usernames.get("head"), OWN_PASSWORD);
        head.reads("Meetings held");
        head.reads("What each number is");
        head.look("head");
        assertThat(head.text()).doesNotContain("canary");

        teacher.signIn(usernames.get("teacher"), OWN_PASSWORD);
        teacher.reads("No lesson today");
        teacher.look("teacher-today");
        teacher.go("curriculum");
        teacher.reads("Healthy");
        teacher.look("curriculum");
        theMainDatabaseKnowsNothing();
        for (var browser : List.of(mentor, lead, head, teacher)) {
            wrong.addAll(browser.wrong());
        }
    }

    /** Half an hour into the first meeting of this mentor that has not been. */
    private void goToTheMeetingOf(Someone mentor) {
        record Planned(LocalDate day, java.time.LocalTime starts) {}
        var next = database.sql("""
                        select m.day, m.starts from meeting m join pairing p on p.id = m.pairing_id
                        join person who on who.id = p.mentor_id
                        where who.upn = :upn and m.state = 'PLANNED' and m.day >= :today order by m.day limit 1
                        """)
                .param("upn", mentor.upn())
                .param("today", java.sql.Date.valueOf(Said.dayOf(clock.instant())))
                .query((row, number) ->
                        new Planned(row.getDate(1).toLocalDate(), row.getTime(2).toLocalTime()))
                .single();
        ZonedDateTime moment =
                next.day().atTime(next.starts()).atZone(Said.LONDON).plusMinutes(20);
        clock.set(moment);
    }

    private void mailSaysNothing() throws Exception {
        assertThat(MAIL.waitForIncomingEmail(10_000, 1)).isTrue();
        for (var message : MAIL.getReceivedMessages()) {
            var whole = GreenMailUtil.getWholeMessage(message);
            assertThat(whole).doesNotContain("canary").doesNotContain("do not tell");
        }
    }

    /** Looks for the words in every text column of every table that the main user can read. */
    private void theMainDatabaseKnowsNothing() {
        record Column(String schema, String table, String name) {}
        var columns = database.sql("""
                        select table_schema, table_name, column_name from information_schema.columns
                        where data_type in ('varchar', 'char', 'text', 'longtext', 'mediumtext')
                          and table_schema not in ('information_schema')
                        """)
                .query((row, number) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        assertThat(columns).extracting(Column::schema).contains("alongside").doesNotContain("safeguarding");
        for (var column : columns) {
            var hits = database.sql("select count(*) from `%s`.`%s` where `%s` like '%%canary%%'"
                            .formatted(column.schema(), column.table(), column.name()))
                    .query(Long.class)
                    .single();
            assertThat(hits).describedAs(column.toString()).isZero();
        }
    }

    private record Someone(String upn, String label, int year) {}

    private Someone pupil(int year, int place) {
        var upn = ROSTER.upn(year, place);
        return database.sql(
                        "select concat(coalesce(preferred_given, legal_given), ' ', coalesce(preferred_family, legal_family), ', ', form) from person where upn = :upn")
                .param("upn", upn)
                .query((row, number) -> new Someone(upn, row.getString(1), year))
                .single();
    }

    private Someone staff(int place) {
        return database.sql("select concat(title, ' ', legal_family) from person where staff_code = :code")
                .param("code", ROSTER.staffCode(place))
                .query((row, number) -> new Someone("", row.getString(1), 0))
                .single();
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    @AfterAll
    void closeTheLetterBox() {
        MAIL.stop();
    }
}
