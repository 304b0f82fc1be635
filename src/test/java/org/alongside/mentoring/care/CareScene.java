package org.alongside.mentoring.care;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.SchoolFixture;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** A school in which one pair meets and nothing is due; each test takes something away. Rolled back: other classes share the database. */
abstract class CareScene {
    @Autowired
    CareDesk desk;

    @Autowired
    CareDays days;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    SchoolFixture school;
    PairingId pair;

    @BeforeEach
    void onePairThatIsAllRight() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        database.update("update plan_obstacle set state = 'LIFTED'");
        database.update("update pairing set ended_on = starts_on where ended_on is null");
        database.update("update debrief_request set settled_at = now(6) where settled_at is null");
        school.signInCoordinator();
        school.scheme();
        pair = school.pairing(school.mentors.getFirst(), school.mentees.getFirst());
        met(school.today);
        for (var side : List.of("MENTOR", "MENTEE")) {
            for (int day : List.of(1, 10)) {
                database.update(
                        "insert into check_in (id, pairing_id, side, day, going, by_id) values (uuid(), ?, ?, ?, 'WELL', uuid())",
                        pair.value(),
                        side,
                        Date.valueOf(school.today.minusDays(day)));
            }
        }
        debriefHeld(school.mentors.getFirst(), school.today.minusDays(2));
        promise(school.mentors.getFirst(), "MENTOR");
        promise(school.mentees.getFirst(), "MENTEE");
        trained(school.mentees.getFirst());
    }

    void trained(PersonId mentee) {
        database.update(
                "insert into training_done (person_id, module, done_on) values (?, 'mentee-confidentiality', ?)",
                mentee.value(),
                Date.valueOf(school.today));
    }

    void promise(PersonId person, String side) {
        database.update(
                "insert into promise_given (scheme_id, person_id, term, side, wording, given_at) select scheme_id, ?, ?, ?, 1, ? from pairing where id = ?",
                person.value(),
                days.parameters().get("term"),
                side,
                java.sql.Timestamp.valueOf(school.today.atTime(12, 0)),
                pair.value());
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    void met(LocalDate day) {
        var meeting = school.meeting(pair, day);
        database.update("update meeting set state = 'HELD' where id = ?", meeting.value());
    }

    void debriefHeld(PersonId mentor, LocalDate day) {
        var id = UUID.randomUUID();
        database.update(
                "insert into debrief (id, adult_id, day, kind, state, made_by) values (?, ?, ?, 'INDIVIDUAL', 'HELD', uuid())",
                id,
                school.coordinator.value(),
                Date.valueOf(day));
        database.update(
                "insert into debrief_mentor (debrief_id, mentor_id, came) values (?, ?, true)", id, mentor.value());
    }

    List<String> reasons(UUID subject) {
        return desk.page(null, 1).rows().stream()
                .filter(it -> it.subject().equals(subject))
                .flatMap(it -> it.reasons().stream())
                .map(NeedsYou.Reason::key)
                .toList();
    }

    List<String> reasons() {
        return reasons(pair.value());
    }

    void lastMetBefore(String boundary) {
        database.update("delete from meeting where pairing_id = ?", pair.value());
        var day = (LocalDate) days.parameters().get(boundary);
        database.update("update pairing set starts_on = ? where id = ?", Date.valueOf(day.minusDays(3)), pair.value());
        met(day.minusDays(1));
    }

    void away(PersonId person, LocalDate from, LocalDate to) {
        database.update(
                "insert into plan_obstacle (id, kind, from_day, to_day, person_id, state, made_by) values (uuid(), 'AWAY', ?, ?, ?, 'IN_FORCE', uuid())",
                Date.valueOf(from),
                Date.valueOf(to),
                person.value());
    }

    int notices(PersonId person, String key) {
        var n = database.queryForObject(
                "select count(*) from notice where person_id = ? and notice_key = ?",
                Integer.class,
                person.value(),
                key);
        return n == null ? 0 : n;
    }
}
