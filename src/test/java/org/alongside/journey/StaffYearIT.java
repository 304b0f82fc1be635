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
 * The adults’ year on the packaged program with the demo school: from a pupil who applies to a mentor who may meet, a
 * missed meeting, a debrief, an ending that is looked back on, a new pair, a round of questions, and the next cohort.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StaffYearIT {

    private DemoSchoolOpen school;
    private String applicant;
    private String younger;

    @BeforeAll
    void theDemoSchool() throws Exception {
        school = new DemoSchoolOpen("a-staff-year");
        applicant = withoutPart("p.year_group >= 12");
        younger = withoutPart("p.year_group <= 10");
    }

    private String withoutPart(String years) throws Exception {
        return school.one(
                "select a.username from account a join account_role r on r.account_id = a.id and r.role = 'PUPIL'"
                        + " join person p on p.id = a.person_id where " + years + " order by a.username limit 1");
    }

    @AfterAll
    void tidy() throws Exception {
        school.close();
    }

    private String person(String account) throws Exception {
        return school.one("select person_id from account where username = '" + account + "'");
    }

    @Test
    @Order(1)
    void aPupilWithoutAPartAppliesOnThePhoneAndAnotherAsksForAMentor() throws Exception {
        try (var phone = Browser.phone(school.address())) {
            phone.signIn(applicant, DemoSchoolOpen.PASSWORD);
            phone.reads("Somebody beside you");
            phone.look("staff-join-older");
            phone.tap("apply");
            phone.tick("motives", "I like helping");
            phone.tick("strengths", "Listening");
            phone.type("referee", "Miss Lowe");
            phone.check("promises");
            phone.tap("send");
            phone.reads("Your application has arrived");
            phone.look("staff-applied");
            phone.leave();
            phone.signIn(younger, DemoSchoolOpen.PASSWORD);
            phone.reads("I would like a mentor");
            phone.tap("ask");
            phone.reads("You have asked for a mentor");
            phone.look("staff-asked-for-a-mentor");
            school.done(phone);
        }
    }

    @Test
    @Order(2)
    void referenceInterviewAndDecisionGiveTheRole() throws Exception {
        var application = school.one("select id from mentor_application where person_id = '" + person(applicant) + "'");
        try (var desk = Browser.desk(school.address());
                var phone = Browser.phone(school.address())) {
            desk.signIn("d.price", DemoSchoolOpen.PASSWORD);
            desk.go("mentoring/applications");
            desk.look("staff-applications");
            desk.tapNamed("Enter " + named(younger) + " as mentee");
            desk.reads("is a mentee of the scheme now");
            desk.go("mentoring/application/" + application);
            desk.choose("adult", "Lowe");
            desk.tap("ask-reference");
            desk.reads("They have been told");
            desk.choose("adult", "Price");
            desk.tap("ask-interview");
            desk.reads("They have been told");

            phone.signIn("h.lowe", DemoSchoolOpen.PASSWORD);
            phone.go("mentoring/asked");
            answer(phone, "reference-" + application, "reliable", "kind", "trust");
            phone.look("staff-asked");
            school.done(phone);

            desk.go("mentoring/asked");
            answer(
                    desk,
                    "interview-" + application,
                    "listening",
                    "reliable",
                    "no-blame",
                    "limits",
                    "calm",
                    "difference");
            desk.go("mentoring/application/" + application);
            desk.look("staff-application");
            desk.tap("yes");
            desk.reads("Decided.");
            school.done(desk);
        }
        assertThat(roles(applicant)).isEqualTo("MENTOR");
        assertThat(roles(younger)).isEqualTo("MENTEE");
    }

    private String named(String account) throws Exception {
        return school.one("select concat(p.legal_given, ' ', p.legal_family, ', ', p.form) from person p where p.id = '"
                + person(account) + "'");
    }

    private static void answer(Browser browser, String sheet, String... criteria) {
        for (var criterion : criteria) {
            browser.tick(sheet + "-" + criterion, "mostly");
        }
        browser.tick(sheet + "-supports", "Yes");
        browser.tap(sheet + "-keep");
        browser.reads("Thank you. The coordinator has it.");
    }

    private String roles(String account) throws Exception {
        return school.one("select group_concat(r.role) from account_role r join account a on a.id = r.account_id"
                + " where a.username = '" + account + "'");
    }

    @Test
    @Order(3)
    void attendanceAndPermissionAreKeptAndThePromiseIsGivenOnThePhone() throws Exception {
        var family = school.one("select legal_family from person where id = '" + person(applicant) + "'");
        try (var desk = Browser.desk(school.address());
                var phone = Browser.phone(school.address())) {
            desk.signIn("d.price", DemoSchoolOpen.PASSWORD);
            desk.go("mentoring/joining");
            desk.type("session-title", "Listening");
            desk.type("session-led-by", "Mr Price");
            desk.choose("session-present", family);
            desk.tap("keep-session");
            desk.reads("One mentor was there");
            assertThat(school.one(
                            "select count(*) from training_attendance where person_id = '" + person(applicant) + "'"))
                    .isEqualTo("1");
            desk.look("staff-joining");

            desk.go("mentoring/families");
            desk.look("staff-families");
            desk.tap(desk.firstIdOf("vaadin-button", "care-rows"));
            desk.type("family-who", "Mother");
            desk.tap("family-save");
            desk.reads("Saved, with today’s time and your name.");
            school.done(desk);

            phone.signIn(applicant, DemoSchoolOpen.PASSWORD);
            phone.go("mentoring/promise");
            phone.check("read");
            phone.tap("promise");
            phone.reads("You promised on");
            school.done(phone);
        }
        assertThat(school.one("select count(*) from promise_given where person_id = '" + person(applicant) + "'"))
                .isEqualTo("1");
    }

    @Test
    @Order(4)
    void aMissedMeetingIsFollowedUpADebriefIsRecordedAndTrainingOfAdultsIsLogged() throws Exception {
        var pair = school.one("select f.pairing_id from follow_up f join pairing p on p.id = f.pairing_id"
                + " and p.ended_on is null where f.outcome is null limit 1");
        school.change(
                "insert into debrief (id, adult_id, day, kind, state, made_by) select uuid(), coordinator_id, curdate(),"
                        + " 'INDIVIDUAL', 'PLANNED', coordinator_id from scheme limit 1");
        school.change("insert into debrief_mentor (debrief_id, mentor_id) select d.id, p.mentor_id from debrief d"
                + " join pairing p on p.id = '" + pair + "' where d.state = 'PLANNED' and d.day = curdate()");
        try (var desk = Browser.desk(school.address())) {
            desk.signIn("d.price", DemoSchoolOpen.PASSWORD);
            desk.go("mentoring/care");
            desk.look("staff-today");
            desk.go("mentoring/care/pair/" + pair);
            desk.look("staff-pair");
            desk.tapWords("I spoke to them");
            desk.reads("spoken to");

            desk.go("mentoring/debriefs");
            desk.tapWords("It was held");
            desk.tick("purposes", "Support");
            desk.look("staff-debriefs");
            desk.tap("debrief-keep");
            desk.reads("The next one is due in its time");

            desk.go("mentoring/cover");
            desk.choose("trained-adult", "Kowalczyk");
            desk.tap("save-training");
            desk.reads("It stands in the log");
            desk.look("staff-cover");
            school.done(desk);
        }
        assertThat(school.one("select count(*) from follow_up where pairing_id = '" + pair + "' and outcome = 'SPOKE'"))
                .isNotEqualTo("0");
    }

    @Test
    @Order(5)
    void afterAnEarlyEndingBothAreAskedAndAPersonPublishesTheNewPair() throws Exception {
        var pair = school.one("select p.id from pairing p join person m on m.id = p.mentee_id where p.ended_on is null"
                + " and m.legal_given <> 'Idris' order by p.id limit 1");
        // whoever is left may stay without a mentor: more pupils wait than mentors have a place
        var running = "select count(*) from pairing where ended_on is null";
        var before = Integer.parseInt(school.one(running));
        school.change("update participant set trained = true, cleared = true where side = 'MENTOR'");
        school.change("insert ignore into promise_given (scheme_id, person_id, term, side, wording, given_at, on_paper)"
                + " select scheme_id, person_id, 'demo', side, 1, now(), true from participant where side = 'MENTOR'");
        try (var desk = Browser.desk(school.address())) {
            desk.signIn("d.price", DemoSchoolOpen.PASSWORD);
            desk.go("mentoring/ending/" + pair);
            desk.tick("end-why", "Something else");
            desk.check("end-spoken");
            desk.tap("end-now");
            desk.reads("It has ended");
            desk.look("staff-ending");
            lookBack(desk, "MENTOR");
            lookBack(desk, "MENTEE");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(
                                    school.one("select count(*) from exit_interview where pairing_id = '" + pair + "'"))
                            .isEqualTo("2"));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> school.one("select count(*) from rematch where pairing_id = '" + pair + "'")
                            .equals("1"));
            desk.go("mentoring/ending/" + pair);
            desk.reads("A proposal with as few changes as possible is ready");
            desk.tap("rematch");
            desk.reads("Publish");
            desk.look("staff-rematch");
            assertThat(Integer.parseInt(school.one(running)))
                    .as("nobody is told before somebody publishes")
                    .isEqualTo(before - 1);
            desk.tap("publish");
            desk.confirm();
            desk.reads("published, with");
            school.done(desk);
        }
        assertThat(Integer.parseInt(school.one(running))).isGreaterThanOrEqualTo(before);
    }

    private static void lookBack(Browser desk, String side) {
        desk.tap("look-" + side);
        desk.reads("Not saved yet");
        desk.tick("again-" + side, "Yes");
        desk.chooseFirst("next-" + side);
        desk.tap("look-" + side);
    }

    @Test
    @Order(6)
    void aRoundOfQuestionsIsOpenedAnsweredAndClosed() throws Exception {
        try (var desk = Browser.desk(school.address());
                var phone = Browser.phone(school.address())) {
            desk.signIn("d.price", DemoSchoolOpen.PASSWORD);
            desk.go("mentoring/measures");
            desk.look("staff-measures");
            var open = school.one("select wave from measure_round where closed_at is null");
            if (!open.isEmpty()) {
                desk.tap("round-" + open);
            }
            desk.tap("round-AFTER");
            phone.signIn("i.hassan", DemoSchoolOpen.PASSWORD);
            phone.go("mentoring/questions");
            phone.tick("MENTEE-1", "Mostly true");
            phone.look("staff-questions");
            school.done(phone);
            assertThat(school.one("select count(*) from measure_answer a join measure_round r on r.id = a.round_id"
                            + " where r.wave = 'AFTER' and r.closed_at is null"))
                    .isEqualTo("1");
            desk.tap("round-AFTER");
            assertThat(school.one("select count(*) from measure_round where wave = 'AFTER' and closed_at is not null"))
                    .isEqualTo("1");
            desk.go("mentoring/evaluation");
            desk.look("staff-evaluation");
            school.done(desk);
        }
    }

    @Test
    @Order(7)
    void everyPageOfTheAdultsYearHoldsOnAPhone() throws Exception {
        try (var phone = Browser.small(school.address())) {
            phone.signIn("d.price", DemoSchoolOpen.PASSWORD);
            for (var page : List.of(
                    "care",
                    "applications",
                    "joining",
                    "debriefs",
                    "cover",
                    "endings",
                    "families",
                    "letters",
                    "letters/print",
                    "measures",
                    "scheme",
                    "people")) {
                phone.go("mentoring/" + page);
                phone.look("staff-" + page.replace('/', '-'));
            }
            school.done(phone);
        }
        assertThat(school.wrong()).isEmpty();
    }

    @Test
    @Order(8)
    void theNextCohortBeginsWithWhatTheOneBeforeHad() throws Exception {
        school.change("update scheme set ends_on = date_add(curdate(), interval 12 day)");
        var policies = school.one("select count(*) from scheme_entry where book = 'POLICY' and removed_at is null");
        try (var desk = Browser.desk(school.address())) {
            desk.signIn("d.price", DemoSchoolOpen.PASSWORD);
            desk.go("mentoring/people");
            desk.type("scheme-name", "Next cohort");
            desk.tap("start-scheme");
            desk.go("mentoring/scheme");
            desk.reads("Next cohort");
            desk.look("staff-next-scheme");
            school.done(desk);
        }
        assertThat(school.one("select count(*) from scheme_entry e join scheme s on s.id = e.scheme_id"
                        + " where s.name = 'Next cohort' and e.book = 'POLICY'"))
                .isEqualTo(policies);
    }
}
