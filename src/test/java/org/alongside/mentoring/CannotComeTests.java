package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.notifications.Notices;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
class CannotComeTests {
    @Autowired
    CannotCome guarded;

    @Autowired
    Meetings meetings;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient client;

    @Autowired
    SignedInPerson who;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;
    private MeetingId meeting;
    private MeetingId tomorrow;

    @BeforeEach
    void aPairThatMeetsToday() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.scheme();
        var pairing = school.pairing(school.mentors.getFirst(), school.mentees.getFirst());
        meeting = school.meeting(pairing, school.today);
        tomorrow = school.meeting(pairing, school.today.plusDays(1));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private CannotCome at(LocalTime time) {
        Instant moment = school.today.atTime(time).atZone(Said.LONDON).toInstant();
        return new CannotCome(meetings, notices, client, who, Clock.fixed(moment, Said.LONDON));
    }

    private int told(PersonId person, String key) {
        return school.count(
                "select count(*) from notice where person_id = ? and notice_key = '" + key + "'", person.value());
    }

    @Test
    void oneTapTellsTheOtherTheAdultAndTheCoordinatorOnceAndEndsNothing() {
        school.signIn(school.mentees.getFirst(), Roles.MENTEE);
        var morning = at(LocalTime.of(8, 0));
        morning.say(meeting);
        morning.say(meeting);
        assertThat(told(school.mentors.getFirst(), "mentoring.notice.cannot")).isEqualTo(1);
        assertThat(told(school.coordinator, "mentoring.notice.cannot")).isEqualTo(1);
        assertThat(told(school.mentees.getFirst(), "mentoring.notice.cannot")).isZero();
        assertThat(database.queryForObject("select state from meeting where id = ?", String.class, meeting.value()))
                .isEqualTo("PLANNED");
        school.signIn(school.mentors.getFirst(), Roles.MENTOR);
        assertThat(morning.said(meeting)).containsExactly(school.mentees.getFirst());
        morning.takeBack(meeting);
        assertThat(morning.said(meeting))
                .as("only they themselves take it back")
                .isNotEmpty();
        school.signIn(school.mentees.getFirst(), Roles.MENTEE);
        morning.takeBack(meeting);
        assertThat(morning.said(meeting)).isEmpty();
        assertThat(told(school.mentors.getFirst(), "mentoring.notice.can")).isEqualTo(1);
    }

    @Test
    void itIsSaidOfTodaysMeetingAndBeforeItIsOver() {
        school.signIn(school.mentors.getFirst(), Roles.MENTOR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at(LocalTime.of(8, 0)).say(tomorrow))
                .withMessage("mentoring.cannot.not-today");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at(LocalTime.of(23, 0)).say(meeting))
                .withMessage("mentoring.cannot.not-today");
    }

    @Test
    void nobodySaysItForAnotherPair() {
        school.signIn(school.mentors.get(1), Roles.MENTOR);
        for (var id : java.util.List.of(meeting, new MeetingId(UUID.randomUUID()))) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> at(LocalTime.of(8, 0)).say(id))
                    .withMessage("Not a meeting of this person");
        }
        school.signIn(school.coordinator, Roles.COORDINATOR);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> guarded.say(meeting));
    }
}
