package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.calendar.spi.Appointment;
import org.alongside.calendar.spi.CalendarChanged;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** A meeting stands in calendars on the day on which it took place. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@RecordApplicationEvents
class MeetingCalendarTests {
    @Autowired
    MeetingCalendar calendar;

    @Autowired
    MentorDesk desk;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;
    private PairingId pairing;
    private MeetingId meeting;

    @BeforeEach
    void aMeetingInFiveDays() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.scheme();
        pairing = school.pairing(school.mentors.getFirst(), school.mentees.getFirst());
        meeting = school.meeting(pairing, school.today.plusDays(5));
        school.signIn(school.mentors.getFirst(), Roles.MENTOR);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private List<Appointment> of(PersonId person) {
        return calendar.of(person, school.today.minusDays(3), school.today.plusDays(7));
    }

    private static LogEntry held() {
        return LogEntry.empty().withOutcome(MeetingState.HELD).withMinutes(25);
    }

    @Test
    void whatWasHeldEarlyStandsOnThatDayInBothCalendarsAndInTheListOfThePair() {
        assertThat(of(school.coordinator)).hasSize(1);
        var yesterday = school.today.minusDays(1).atTime(13, 0);
        var ignored = desk.save(meeting, held().withHeldAt(yesterday), 0);
        for (var person : List.of(school.mentors.getFirst(), school.mentees.getFirst())) {
            assertThat(of(person)).singleElement().satisfies(it -> {
                assertThat(it.id()).as("still the same entry").isEqualTo(meeting.value());
                assertThat(it.day()).isEqualTo(yesterday.toLocalDate());
                assertThat(it.starts()).isEqualTo(LocalTime.of(13, 0));
                assertThat(it.ends()).isEqualTo(LocalTime.of(13, 25));
                assertThat(it.room()).as("nobody has said where").isNull();
                assertThat(it.sequence()).as("calendars take the change").isEqualTo(1);
                assertThat(it.cancelled()).isFalse();
            });
        }
        assertThat(of(school.coordinator)).as("nobody has to be near any more").isEmpty();
        assertThat(desk.year(pairing))
                .singleElement()
                .extracting(MeetingRow::day)
                .isEqualTo(yesterday.toLocalDate());
        assertThat(events.stream(CalendarChanged.class).map(CalendarChanged::person))
                .containsExactlyInAnyOrder(school.mentors.getFirst(), school.mentees.getFirst());
        assertThat(calendar.of(school.mentees.getFirst(), school.today, school.today.plusDays(7)))
                .as("no longer on its planned day")
                .isEmpty();
    }

    @Test
    void aCorrectionOfTheDayIsAChangeTooAndTheSequenceNeverFalls() {
        var day = school.meeting(pairing, school.today);
        var ignored = desk.save(day, held().withHeldAt(school.today.minusDays(2).atTime(9, 0)), 0);
        var corrected = desk.save(day, held().withNewId(), 1);
        assertThat(corrected).isInstanceOf(SavedLog.Stored.class);
        assertThat(of(school.mentees.getFirst()))
                .filteredOn(it -> it.id().equals(day.value()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.day()).isEqualTo(school.today);
                    assertThat(it.room()).isEqualTo(school.roomName("Quiet"));
                    assertThat(it.sequence()).isEqualTo(2);
                });
    }

    @Test
    void anOrdinaryLogChangesNothingInCalendars() {
        var day = school.meeting(pairing, school.today);
        var before = of(school.mentees.getFirst());
        var ignored = desk.save(day, held(), 0);
        assertThat(of(school.mentees.getFirst())).isEqualTo(before);
        assertThat(events.stream(CalendarChanged.class)).isEmpty();
    }
}
