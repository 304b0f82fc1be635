package org.alongside.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.Portal;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.alongside.identity.Digits;
import org.alongside.identity.provider.SchoolRegistrations;
import org.alongside.identity.provider.SchoolTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A school signs in with its own provider, a real Keycloak: set up and tested on the administrator's page, joined by a
 * person, in and out at both ends, and everything that must not come in.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"vaadin.productionMode=true", "server.address=127.0.0.1", "alongside.sign-in.sweep=1000"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class SignsInWithTheSchoolIT {
    private static final int PORT = port();
    private static final String PORTAL = "http://127.0.0.1:" + PORT;
    private static Keycloak keycloak;

    @TestConfiguration
    static class Later {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    SchoolRegistrations registrations;

    @Autowired
    SchoolTokens tokens;

    private final List<String> wrong = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private Cast admin;
    private Cast mentor;
    private Cast lead;

    private static int port() {
        try {
            return Portal.freePort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) throws IOException {
        registry.add("server.port", () -> PORT);
        if (keycloak == null) {
            keycloak = Keycloak.start(PORTAL, List.of("a.mentor", "f.lead"));
        }
    }

    @BeforeAll
    void aSchoolWithItsProvider() throws Exception {
        database.sql("update school_settings set live = true").update();
        admin = Cast.staff(database, "Mrs", "Minster", Roles.ADMIN);
        mentor = Cast.pupil(database, "Amara", 12, Roles.MENTOR);
        lead = Cast.staff(database, "Ms", "Siddiqui", Roles.DSL);
        keycloak.awaitFirstPage();
        try (var browser = Browser.desk(PORTAL)) {
            setUp(browser);
            wrong.addAll(browser.wrong());
        }
    }

    @AfterAll
    void nothingIsLeft() throws Exception {
        database.sql("delete from provider_waiting").update();
        database.sql("delete from school_provider").update();
        for (var who : List.of(admin, mentor, lead)) {
            who.leave(database);
            database.sql("delete from person where id = :id")
                    .param("id", who.id().value())
                    .update();
        }
        database.sql("update school_settings set live = false").update();
        keycloak.close();
    }

    private static String username(Cast who) {
        return "t" + who.id().value();
    }

    private void setUp(Browser browser) {
        setUpSecondStep(browser, admin);
        browser.go("identity/provider");
        browser.look("provider-empty");
        browser.tick("kind", "Another");
        browser.type("issuer", "http://school.example/realms/school");
        browser.type("client-id", "alongside");
        browser.type("client-secret", "a-secret-that-is-wrong");
        browser.tap("test");
        browser.reads("The address must begin with https://");
        browser.type("issuer", keycloak.issuer() + "/");
        browser.tap("test");
        browser.reads("Type the issuer exactly as the provider writes it");
        browser.type("issuer", keycloak.issuer());
        browser.tap("test");
        browser.reads("It does not know this client ID together with this secret");
        browser.type("client-secret", Keycloak.SECRET);
        browser.tap("test");
        browser.reads("It knows this client ID and secret");
        browser.reads("It can tell the portal when somebody signs out there");
        assertThat(browser.textOf("address-redirect")).isEqualTo(PORTAL + "/login/oauth2/code/school");
        browser.look("provider");
        browser.tap("keep");
        browser.reads("Saved.");
        assertThat(browser.typed()).as("never shown again").doesNotContain(Keycloak.SECRET);
        assertThat(database.sql("select count(*) from school_provider where instr(client_secret, :secret) > 0")
                        .param("secret", Keycloak.SECRET)
                        .query(Long.class)
                        .single())
                .as("sealed")
                .isZero();
        browser.leave();
    }

    private static void password(Browser browser, Cast who) {
        browser.go("sign-in");
        browser.type("username", username(who));
        browser.type("password", "x\n");
    }

    private void setUpSecondStep(Browser browser, Cast who) {
        password(browser, who);
        setUpSecondStep(browser);
    }

    private void setUpSecondStep(Browser browser) {
        browser.reads("Set up a second step");
        browser.look("second-set-up");
        browser.lookInTheDark("second-set-up");
        browser.go("identity/provider");
        browser.reads("Set up a second step");
        browser.type("digits", "000000");
        browser.tap("go");
        browser.reads("Those are not the digits of now");
        browser.type("digits", Digits.now(browser.textOf("secret")));
        browser.tap("go");
        browser.reads("Ten codes for the day your phone is gone");
        browser.look("second-codes");
        codes.addAll(
                browser.textOf("codes").lines().filter(it -> it.length() > 16).toList());
        browser.tap("go");
        await().atMost(Duration.ofSeconds(20)).until(() -> !browser.path().startsWith("sign-in"));
    }

    private void signInWithACode(Browser browser, Cast who) {
        password(browser, who);
        browser.reads("One more step");
        browser.look("second");
        browser.type("digits", codes.removeFirst());
        browser.tap("go");
        await().atMost(Duration.ofSeconds(20)).until(() -> !browser.path().startsWith("sign-in"));
    }

    /** The open page gives way to the sign-in page by itself; a minute is what was promised. */
    private static void goneFrom(Browser browser) {
        await().atMost(Duration.ofSeconds(60)).until(() -> browser.path().startsWith("sign-in"));
    }

    /** As far as the provider's answer, which may be a refusal. */
    private void goThere(Browser browser, String person) {
        browser.go("sign-in");
        browser.tap("school-sign-in");
        answerThere(browser, person);
    }

    private static void answerThere(Browser browser, String person) {
        browser.type("username", person);
        browser.type("password", Keycloak.PASSWORD);
        browser.tap("kc-login");
    }

    @Test
    @Order(1)
    void whomNobodyKnowsWaitsAndIsJoinedByAPerson() throws Exception {
        try (var phone = Browser.phone(PORTAL);
                var desk = Browser.desk(PORTAL)) {
            phone.go("sign-in");
            phone.look("sign-in-school");
            goThere(phone, "a.mentor");
            phone.reads("it is not joined to anybody here yet");
            phone.look("sign-in-unlinked");
            signInWithACode(desk, admin);
            desk.go("identity/links");
            desk.reads("Demo a.mentor");
            desk.look("links");
            desk.choose(desk.firstIdOf("vaadin-combo-box", "one-of-many"), "Amara Demo");
            desk.tapWords("This is them");
            desk.reads("can sign in with the school account");
            phone.go("sign-in");
            phone.tap("school-sign-in"); // still signed in there
            await().atMost(Duration.ofSeconds(20)).until(() -> phone.path().startsWith("mentoring"));
            wrong.addAll(phone.wrong());
            wrong.addAll(desk.wrong());
        }
    }

    @Test
    @Order(2)
    void aCodeForALeadWaitsForTheirOwnYesAndAPasskeyIsTheirSecondStep() throws Exception {
        try (var desk = Browser.desk(PORTAL);
                var other = Browser.desk(PORTAL);
                var own = Browser.phone("http://localhost:" + PORT)) {
            signInWithACode(desk, admin);
            desk.go("identity/links");
            desk.choose("person", "Siddiqui");
            desk.tap("invite");
            var code = desk.textOf("code");
            other.go("sign-in/first");
            other.type("code", "AAAA-BBBB-CCCC-DDDD");
            other.tap("go");
            other.reads("That code is not one of ours");
            other.look("first");
            other.type("code", code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
            other.tap("go");
            answerThere(other, "f.lead");
            other.reads("a second person has to agree first");
            other.look("sign-in-asked");
            desk.go("identity/links");
            desk.reads("Waits for a second person: Ms Siddiqui");
            assertThat(desk.text()).as("not whoever made the code").doesNotContain("I have asked them: agree");
            desk.look("links-four-eyes");
            var paper = passkeyOnAPhone(own);
            freshWithThePasskey(own);
            own.go("me/sign-ins");
            own.reads("at the school’s sign-in");
            own.look("own-join");
            own.tap("agree-join");
            own.reads("You can sign in with your school account");
            own.leave();
            other.go("sign-in");
            other.tap("school-sign-in"); // still signed in there
            other.reads("A code on paper"); // the provider did not say that it saw a second step
            other.reads("has not been told its own address");
            other.look("second-on-paper");
            other.go("safeguarding/cases");
            other.reads("One more step");
            other.type("digits", paper.getFirst());
            other.tap("go");
            await().atMost(Duration.ofSeconds(20)).until(() -> other.path().startsWith("safeguarding"));
            other.go("me/sign-ins");
            other.reads("This browser");
            other.look("own-sign-ins");
            other.leave();
            other.go("sign-in/first");
            other.type("code", code);
            other.tap("go");
            other.reads("That code is not one of ours");
            wrong.addAll(own.wrong());
            wrong.addAll(other.wrong());
            wrong.addAll(desk.wrong());
        }
    }

    /** Sets one up after the password, signs in with it once more, and gives it a name. */
    private List<String> passkeyOnAPhone(Browser own) {
        own.withPasskeys();
        password(own, lead);
        own.reads("Set up a second step");
        own.look("passkey-set-up");
        own.lookInTheDark("passkey-set-up");
        own.tap("make-passkey");
        own.reads("Ten codes for the day your phone is gone");
        own.look("passkey-codes");
        var paper = own.textOf("codes").lines().filter(it -> it.length() > 16).toList();
        own.tap("go");
        await().atMost(Duration.ofSeconds(20)).until(() -> own.path().startsWith("safeguarding"));
        own.leave();
        password(own, lead);
        own.reads("Your device asks for your finger");
        own.look("passkey-asked");
        own.go("safeguarding/cases");
        own.reads("One more step");
        own.tap("use-passkey");
        await().atMost(Duration.ofSeconds(20)).until(() -> own.path().startsWith("safeguarding"));
        own.go("me/sign-ins");
        own.tapWords("Rename");
        own.type("rename-passkey", "School phone");
        own.tap("keep-name");
        own.reads("School phone");
        own.tap("add-passkey");
        own.tap("make-passkey");
        own.reads("This device holds a passkey for your account already");
        own.look("passkey-own-page");
        own.tapNamed("Remove the passkey School phone");
        own.reads("With your role you need a second step");
        return paper;
    }

    /** A quarter of an hour later the words of a case want the passkey once more. */
    private void freshWithThePasskey(Browser own) {
        clock.goOn(Duration.ofMinutes(16));
        own.go("safeguarding/apart");
        own.reads("Your passkey, please");
        own.look("passkey-again");
        own.tap("use-passkey");
        await().atMost(Duration.ofSeconds(20)).until(() -> !own.text().contains("Your passkey, please"));
        clock.goOn(Duration.ofMinutes(-16));
    }

    @Test
    @Order(3)
    void signingOutHereSignsOutThereToo() throws Exception {
        try (var phone = Browser.phone(PORTAL)) {
            goThere(phone, "a.mentor");
            await().atMost(Duration.ofSeconds(20)).until(() -> phone.path().startsWith("mentoring"));
            phone.leave();
            await().atMost(Duration.ofSeconds(20)).until(() -> phone.path().startsWith("sign-in"));
            goThere(phone, "a.mentor"); // asked for the password again
            await().atMost(Duration.ofSeconds(20)).until(() -> phone.path().startsWith("mentoring"));
        }
    }

    @Test
    @Order(4)
    void signingOutThereEndsAnOpenPageHere() throws Exception {
        try (var phone = Browser.phone(PORTAL)) {
            goThere(phone, "a.mentor");
            await().atMost(Duration.ofSeconds(20)).until(() -> phone.path().startsWith("mentoring"));
            keycloak.signOutThere("a.mentor");
            goneFrom(phone);
            phone.go("mentoring/today");
            assertThat(phone.path()).startsWith("sign-in");
        }
    }

    @Test
    @Order(5)
    void aRoleThatIsTakenAwayIsGoneFromAnOpenPageWithinAMinute() throws Exception {
        try (var phone = Browser.phone(PORTAL)) {
            goThere(phone, "a.mentor");
            await().atMost(Duration.ofSeconds(20)).until(() -> phone.path().startsWith("mentoring"));
            database.sql("update account_role set role = 'MENTEE' where account_id = :id")
                    .param("id", mentor.id().value())
                    .update();
            goneFrom(phone);
            phone.tap("school-sign-in");
            phone.reads("mentor");
            phone.go("mentoring/today");
            phone.reads("This page is for other people");
            database.sql("update account_role set role = 'MENTOR' where account_id = :id")
                    .param("id", mentor.id().value())
                    .update();
        }
    }

    @Test
    @Order(6)
    void anAccountThatIsClosedHereOrThereDoesNotComeIn() throws Exception {
        try (var phone = Browser.phone(PORTAL)) {
            database.sql("update account set active = false where id = :id")
                    .param("id", mentor.id().value())
                    .update();
            goThere(phone, "a.mentor");
            phone.reads("Your account in this portal is closed");
            database.sql("update account set active = true where id = :id")
                    .param("id", mentor.id().value())
                    .update();
        }
        keycloak.enable("a.mentor", false);
        try (var phone = Browser.phone(PORTAL)) {
            goThere(phone, "a.mentor");
            phone.reads("Account is disabled");
            phone.go("mentoring/today");
            assertThat(phone.path()).startsWith("sign-in");
        } finally {
            keycloak.enable("a.mentor", true);
        }
    }

    @Test
    @Order(7)
    void aTokenOfAnotherIssuerOrForAnotherProgramIsNotBelieved() throws Exception {
        var registration = registrations.findByRegistrationId(SchoolRegistrations.ID);
        var decoder = tokens.createDecoder(registration);
        assertThat(decoder.decode(keycloak.token(keycloak.issuer(), "alongside", "a.mentor"))
                        .getAudience())
                .as("the right one is believed")
                .containsExactly("alongside");
        var forAnother = keycloak.token(keycloak.issuer(), "another-program", "a.mentor");
        assertThatExceptionOfType(JwtValidationException.class)
                .isThrownBy(() -> decoder.decode(forAnother))
                .withMessageContaining("aud");
        // signed with the same keys, so that only the issuer is wrong
        var ofAnother = keycloak.token(keycloak.issuer("localhost"), "alongside", "a.mentor");
        assertThatExceptionOfType(JwtValidationException.class)
                .isThrownBy(() -> decoder.decode(ofAnother))
                .withMessageContaining("iss");
        var parts = ofAnother.split("\\.");
        assertThatExceptionOfType(org.springframework.security.oauth2.jwt.JwtException.class)
                .isThrownBy(() ->
                        decoder.decode(parts[0] + "." + parts[1] + "." + parts[2].toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    @Order(8)
    void anAnswerThatIsUsedASecondTimeOrInAnotherBrowserSignsNobodyIn() throws Exception {
        var mine = browserWithoutAScreen();
        var start = get(mine, PORTAL + "/oauth2/authorization/school");
        var there = start.headers().firstValue("Location").orElseThrow();
        assertThat(there)
                .contains("code_challenge_method=S256")
                .contains("state=")
                .contains("nonce=")
                .doesNotContain(Keycloak.SECRET);
        var page = get(mine, there);
        var action = Pattern.compile("action=\"([^\"]+)\"").matcher(page.body());
        assertThat(action.find()).isTrue();
        var answer = mine.send(
                HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=a.mentor&password=" + Keycloak.PASSWORD + "&credentialId="))
                        .build(),
                BodyHandlers.ofString());
        var back = answer.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(PORTAL + "/login/oauth2/code/school");
        var stranger = get(browserWithoutAScreen(), back);
        assertThat(stranger.headers().firstValue("Location").orElseThrow())
                .as("somebody else's answer, in a browser that asked for none")
                .endsWith("/sign-in?why=school-again");
        assertThat(get(mine, back).headers().firstValue("Location").orElseThrow())
                .doesNotContain("why");
        assertThat(get(mine, back).headers().firstValue("Location").orElseThrow())
                .as("a second time")
                .endsWith("/sign-in?why=school-again");
    }

    @Test
    @Order(9)
    void whoDoesNothingIsAskedAndCanStayAndElseIsSignedOut() throws Exception {
        try (var phone = Browser.phone(PORTAL)) {
            goThere(phone, "a.mentor");
            await().atMost(Duration.ofSeconds(20)).until(() -> phone.path().startsWith("mentoring"));
            idleFor(29);
            phone.reads("Are you still there?");
            phone.reads("Stay signed in"); // looking at the page does not answer for anybody
            phone.look("still-there");
            phone.lookInTheDark("still-there");
            phone.tap("stay-signed-in");
            await().atMost(Duration.ofSeconds(10)).until(() -> !phone.text().contains("Are you still there?"));
            phone.go("me/sign-ins");
            phone.reads("This browser");
            idleFor(31);
            goneFrom(phone);
            wrong.addAll(phone.wrong());
        }
    }

    /** As if nobody had touched the mentor's page for so long. */
    private void idleFor(int minutes) {
        database.sql("""
                        update signed_in set seen_at = timestampadd(minute, :back, current_timestamp(6))
                        where account_id = :id and ended_at is null
                        """)
                .param("back", -minutes)
                .param("id", mentor.id().value())
                .update();
    }

    @Test
    @Order(10)
    void whoEndsASignInElsewhereSeesItGoAtOnce() throws Exception {
        try (var phone = Browser.phone(PORTAL);
                var desk = Browser.desk(PORTAL);
                var office = Browser.desk(PORTAL)) {
            goThere(phone, "a.mentor");
            await().atMost(Duration.ofSeconds(20)).until(() -> phone.path().startsWith("mentoring"));
            goThere(desk, "a.mentor");
            await().atMost(Duration.ofSeconds(20)).until(() -> desk.path().startsWith("mentoring"));
            desk.go("me/sign-ins");
            desk.tap("end-others");
            desk.reads("Ended.");
            goneFrom(phone);
            signInWithACode(office, admin);
            office.go("identity/sign-ins");
            office.reads("Amara Demo");
            office.look("who-is-signed-in");
            office.tapNamed("End the sign-in of Amara Demo on Chrome · Linux");
            goneFrom(desk);
            wrong.addAll(desk.wrong());
            wrong.addAll(office.wrong());
        }
    }

    @Test
    @Order(11)
    void aProviderThatIsAwaySaysSoAndKeepsNobodysPasswordOut() throws Exception {
        database.sql("update school_provider set issuer = :away")
                .param("away", "http://127.0.0.1:" + Portal.freePort() + "/realms/school")
                .update();
        try (var desk = Browser.desk(PORTAL)) {
            desk.go("sign-in");
            desk.tap("school-sign-in");
            desk.reads("cannot be reached at the moment");
            signInWithACode(desk, admin);
        } finally {
            database.sql("update school_provider set issuer = :there")
                    .param("there", keycloak.issuer())
                    .update();
        }
    }

    @Test
    @Order(12)
    void nothingWasWrongOnAnyPage() {
        assertThat(wrong).isEmpty();
    }

    private static HttpClient browserWithoutAScreen() {
        // browsers send cookies that want a safe way to this machine itself, Java's does not
        var cookies = new CookieManager() {
            @Override
            public void put(URI uri, Map<String, List<String>> answer) throws IOException {
                super.put(uri, answer);
                getCookieStore().getCookies().forEach(it -> it.setSecure(false));
            }
        };
        return HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private static java.net.http.HttpResponse<String> get(HttpClient browser, String address)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }
}
