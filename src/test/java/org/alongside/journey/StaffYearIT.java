package org.alongside.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alongside.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;

/**
 * The adults’ year on the packaged program with the demo school: a missed meeting, a debrief, training of adults, a round
 * of questions, every page on the smallest phone, and the next cohort.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StaffYearIT {
    private static final String PASSWORD = "alongside-demo";

    private final List<String> wrong = new ArrayList<>();
    private Path home;
    private int databasePort;
    private Portal portal;

    @BeforeAll
    void theDemoSchool() throws Exception {
        home = Portal.emptyFolder("a-staff-year");
        databasePort = Portal.freePort();
        portal = Portal.start(home, "--alongside.mariadb.port=" + databasePort);
        portal.awaitFirstPage();
    }

    @AfterAll
    void tidy() throws Exception {
        portal.close();
        FileSystemUtils.deleteRecursively(home);
    }

    private String one(String sql) throws Exception {
        try (var connection = portal.mainDatabase(databasePort);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void change(String sql) throws Exception {
        try (var connection = portal.mainDatabase(databasePort);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void done(Browser browser) {
        browser.leave();
        wrong.addAll(browser.wrong().stream().filter(it -> !wrong.contains(it)).toList());
    }

    @Test
    @Order(1)
    void aMissedMeetingIsFollowedUpADebriefIsRecordedAndTrainingOfAdultsIsLogged() throws Exception {
        var pair = one("select f.pairing_id from follow_up f join pairing p on p.id = f.pairing_id"
                + " and p.ended_on is null where f.outcome is null limit 1");
        change("insert into debrief (id, adult_id, day, kind, state, made_by) select uuid(), coordinator_id, curdate(),"
                + " 'INDIVIDUAL', 'PLANNED', coordinator_id from scheme limit 1");
        change("insert into debrief_mentor (debrief_id, mentor_id) select d.id, p.mentor_id from debrief d"
                + " join pairing p on p.id = '" + pair + "' where d.state = 'PLANNED' and d.day = curdate()");
        try (var desk = Browser.desk(portal.address())) {
            desk.signIn("d.price", PASSWORD);
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
            done(desk);
        }
        assertThat(one("select count(*) from follow_up where pairing_id = '" + pair + "' and outcome = 'SPOKE'"))
                .isNotEqualTo("0");
    }

    @Test
    @Order(2)
    void aRoundOfQuestionsIsOpenedAnsweredAndClosed() throws Exception {
        try (var desk = Browser.desk(portal.address());
                var phone = Browser.phone(portal.address())) {
            desk.signIn("d.price", PASSWORD);
            desk.go("mentoring/measures");
            desk.look("staff-measures");
            var open = one("select wave from measure_round where closed_at is null");
            if (!open.isEmpty()) {
                desk.tap("round-" + open);
            }
            desk.tap("round-AFTER");
            phone.signIn("i.hassan", PASSWORD);
            phone.go("mentoring/questions");
            phone.tick("MENTEE-1", "Mostly true");
            phone.look("staff-questions");
            done(phone);
            assertThat(one("select count(*) from measure_answer a join measure_round r on r.id = a.round_id"
                            + " where r.wave = 'AFTER' and r.closed_at is null"))
                    .isEqualTo("1");
            desk.tap("round-AFTER");
            assertThat(one("select count(*) from measure_round where wave = 'AFTER' and closed_at is not null"))
                    .isEqualTo("1");
            desk.go("mentoring/evaluation");
            desk.look("staff-evaluation");
            done(desk);
        }
    }

    @Test
    @Order(3)
    void everyPageOfTheAdultsYearHoldsOnAPhone() throws Exception {
        try (var phone = Browser.small(portal.address())) {
            phone.signIn("d.price", PASSWORD);
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
            done(phone);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(4)
    void theNextCohortBeginsWithWhatTheOneBeforeHad() throws Exception {
        change("update scheme set ends_on = date_add(curdate(), interval 12 day)");
        var policies = one("select count(*) from scheme_entry where book = 'POLICY' and removed_at is null");
        try (var desk = Browser.desk(portal.address())) {
            desk.signIn("d.price", PASSWORD);
            desk.go("mentoring/people");
            desk.type("scheme-name", "Next cohort");
            desk.tap("start-scheme");
            desk.go("mentoring/scheme");
            desk.reads("Next cohort");
            desk.look("staff-next-scheme");
            done(desk);
        }
        assertThat(one("select count(*) from scheme_entry e join scheme s on s.id = e.scheme_id"
                        + " where s.name = 'Next cohort' and e.book = 'POLICY'"))
                .isEqualTo(policies);
    }
}
