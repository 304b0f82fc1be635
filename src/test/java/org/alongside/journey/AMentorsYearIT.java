package org.alongside.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Amara’s phone on the packaged program with the demo school: a log in six taps, stored once whatever happens, and a
 * draft that outlives the server. Every page of the pupils’ year is looked at on small and large screens.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AMentorsYearIT {
    private static final String AMARAS =
            " meeting m join pairing p on p.id = m.pairing_id join person who on who.id = p.mentor_id where who.legal_given = 'Amara' and who.legal_family = 'Okafor' ";

    private DemoSchoolOpen school;

    @BeforeAll
    void theDemoSchool() throws Exception {
        school = new DemoSchoolOpen("a-mentors-year");
        school.change("""
                update meeting set day = curdate(), starts = '00:05', ends = '00:45', state = 'PLANNED' where id = (
                    select id from (select m.id from %s and m.state <> 'CANCELLED' and m.day >= curdate()
                        order by m.day limit 1) nearest)
                """.formatted(AMARAS));
    }

    @AfterAll
    void tidy() throws Exception {
        school.close();
    }

    private String today() throws Exception {
        return school.one("select m.id from " + AMARAS + " and m.day = curdate() and m.state <> 'CANCELLED'");
    }

    private String logs(String meeting) throws Exception {
        return school.one("select count(*) from meeting_log where meeting_id = '" + meeting + "'");
    }

    @Test
    @Order(1)
    void aNormalMeetingIsLoggedInAtMostSixTaps() throws Exception {
        try (var amara = Browser.phone(school.address())) {
            amara.signIn("a.okafor", DemoSchoolOpen.PASSWORD);
            amara.reads("Did you meet?");
            amara.look("year-today");
            var taps = 0;
            amara.tap("outcome-held");
            taps++;
            amara.reads("How was it for you?");
            amara.tick("activity", "Drawing");
            taps++;
            amara.tick("feeling", "Good");
            taps++;
            amara.look("year-log");
            amara.tap("save");
            taps++;
            amara.reads("You met. The log is saved.");
            assertThat(taps).isLessThanOrEqualTo(6);
            assertThat(logs(today())).isEqualTo("1");
            school.keepWrong(amara);
        }
    }

    @Test
    @Order(2)
    void aLogIsStoredOnceUnderDoubleTapReloadLostAnswerAndTwoDevices() throws Exception {
        var meeting = today();
        try (var phone = Browser.phone(school.address());
                var tablet = Browser.desk(school.address())) {
            phone.signIn("a.okafor", DemoSchoolOpen.PASSWORD);
            phone.go("mentoring/log/" + meeting);
            phone.tick("feeling", "Great");
            phone.tapTwice("save");
            phone.reads("You met. The log is saved.");
            assertThat(logs(meeting)).as("one log and one correction").isEqualTo("2");

            phone.go("mentoring/log/" + meeting);
            phone.reads("The old one stays");
            phone.tap("save");
            phone.reads("You met. The log is saved.");
            phone.go("mentoring/log/" + meeting + "/held");
            phone.reload();
            phone.tap("save");
            phone.reads("You met. The log is saved.");
            assertThat(logs(meeting)).as("nothing new is nothing stored").isEqualTo("2");

            phone.go("mentoring/log/" + meeting);
            phone.tick("feeling", "OK");
            phone.tapAndLoseTheAnswer("save");
            phone.go("mentoring/log/" + meeting);
            phone.tap("save");
            phone.reads("You met. The log is saved.");
            assertThat(logs(meeting)).isEqualTo("3");

            tablet.signIn("a.okafor", DemoSchoolOpen.PASSWORD);
            tablet.go("mentoring/log/" + meeting);
            tablet.reads("How was it for you?");
            phone.go("mentoring/log/" + meeting);
            phone.tick("feeling", "Hard");
            phone.tap("save");
            phone.reads("You met. The log is saved.");
            tablet.tick("feeling", "Great");
            tablet.reads("There are two versions");
            tablet.look("year-two-versions");
            tablet.tap("take-there");
            tablet.reads("You met. The log is saved.");
            assertThat(logs(meeting)).isEqualTo("4");
            assertThat(school.one("select count(*) from meeting_draft where meeting_id = '" + meeting + "'"))
                    .isEqualTo("0");
            school.keepWrong(tablet);
        }
    }

    @Test
    @Order(3)
    void aKilledServerLosesNoDraftAndPutsItIntoNoOtherRecord() throws Exception {
        var held = " and m.state = 'HELD' and m.day < curdate() order by m.day desc limit 1";
        var mine = school.one("select m.id from " + AMARAS + held);
        var other = school.one("select m.id from " + AMARAS + held + " offset 1");
        try (var phone = Browser.phone(school.address())) {
            phone.signIn("a.okafor", DemoSchoolOpen.PASSWORD);
            phone.go("mentoring/log/" + mine);
            phone.type("next-step", "");
            phone.keys("next-step", "bring the blue pens");
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> school.one("select next_step from meeting_draft where meeting_id = '" + mine + "'")
                            .equals("bring the blue pens"));
        }
        school.killAndStart();
        try (var phone = Browser.phone(school.address())) {
            phone.signIn("a.okafor", DemoSchoolOpen.PASSWORD);
            phone.go("mentoring/log/" + other);
            phone.reads("How was it for you?");
            assertThat(phone.value("next-step")).doesNotContain("blue");
            phone.go("mentoring/log/" + mine);
            phone.reads("We kept what you tapped");
            phone.look("year-draft");
            assertThat(phone.value("next-step")).isEqualTo("bring the blue pens");
            phone.go("mentoring/log/" + other);
            phone.tap("save");
            phone.reads("Hello Amara");
            assertThat(school.one("select coalesce(group_concat(next_step), '') from meeting_log where meeting_id = '"
                            + other + "'"))
                    .doesNotContain("blue");
            phone.go("mentoring/log/" + mine);
            phone.tap("save");
            phone.reads("Hello Amara");
            assertThat(school.one("select next_step from meeting_log where meeting_id = '" + mine
                            + "' order by number desc limit 1"))
                    .isEqualTo("bring the blue pens");
            school.keepWrong(phone);
        }
    }

    @Test
    @Order(4)
    void everyPageOfTheYearIsLookedAt() throws Exception {
        try (var small = Browser.small(school.address());
                var phone = Browser.phone(school.address());
                var desk = Browser.desk(school.address())) {
            for (var browser : List.of(small, phone)) {
                look(
                        browser,
                        "a.okafor",
                        "mentoring/today",
                        "mentoring/activities",
                        "mentoring/training",
                        "mentoring/training/training-limits",
                        "mentoring/promise",
                        "mentoring/apply");
                look(
                        browser,
                        "i.hassan",
                        "mentoring/my-mentor",
                        "mentoring/good-to-know",
                        "mentoring/promise",
                        "mentoring/change-mentor",
                        "mentoring/apply");
            }
            look(phone, "h.lowe", "mentoring/asked");
            var application = school.one("select id from mentor_application where stage = 'INTERVIEW'");
            for (var browser : List.of(phone, desk)) {
                look(
                        browser,
                        "d.price",
                        "mentoring/joining",
                        "mentoring/promises",
                        "mentoring/applications",
                        "mentoring/application/" + application,
                        "mentoring/mentor-wishes");
                look(browser, "f.siddiqui", "safeguarding/words");
            }
        }
        assertThat(school.wrong()).isEmpty();
    }

    private void look(Browser browser, String who, String... pages) {
        browser.signIn(who, DemoSchoolOpen.PASSWORD);
        for (var page : pages) {
            browser.go(page);
            browser.look("year-" + who.charAt(0) + "-" + page.replace('/', '-').replaceAll("-[0-9a-f]{8}-.*", ""));
        }
        browser.leave();
        school.keepWrong(browser);
    }
}
