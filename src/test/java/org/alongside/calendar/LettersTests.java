package org.alongside.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.calendar.spi.CalendarChanged;
import org.alongside.identity.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Files by mail: only where wanted, once for each change, never more than a feed would say. Rolled back. */
@AlongsideTest
@Transactional
class LettersTests {
    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Letters letters;

    @Autowired
    RuleBook rules;

    @Autowired
    MyFeed mine;

    @Autowired
    Clock clock;

    private Cast mentor;
    private Cast adult;
    private LocalDate today;
    private CalendarScene scene;

    @BeforeEach
    void aSchoolThatWantsLetters() {
        mentor = Cast.pupil(database, "Amara", 12, Roles.MENTOR);
        adult = Cast.staff(database, "Ms", "Osei", Roles.COORDINATOR);
        today = Said.dayOf(clock.instant());
        scene = new CalendarScene(database, mentor, Cast.pupil(database, "Idris", 7, Roles.MENTEE), adult, today);
        adult.signIn();
        assertThat(rules.change(new CalendarRules(false, true, rules.rules().version())))
                .isTrue();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private void changed(UUID... meetings) {
        events.publishEvent(new CalendarChanged(mentor.id(), List.of(meetings)));
    }

    private List<UUID> waiting() {
        return database.sql(
                        "select enclosure from notice where person_id = ? and notice_key = 'calendar.letter' order by"
                                + " created_at")
                .param(mentor.id().value())
                .query(UUID.class)
                .list();
    }

    private String file(UUID letter) {
        return new String(letters.of(mentor.id(), letter).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    @Test
    void aMovedMeetingIsAnInvitationWithTheSameUidAndTheNextSequence() {
        var meeting = scene.meeting(today.plusDays(1));
        changed(meeting);
        scene.move(meeting, today.plusDays(2));
        changed(meeting);
        assertThat(waiting()).hasSize(2);
        assertThat(letters.of(mentor.id(), waiting().getFirst()))
                .as("what it was is old by now")
                .isEmpty();
        var text = file(waiting().getLast());
        assertThat(text).doesNotContainIgnoringCase("idris", "mentoring", "amara demo");
        var read = Biweekly.parse(text).first();
        assertThat(read.getMethod().isRequest()).isTrue();
        var event = read.getEvents().getFirst();
        assertThat(event.getUid().getValue()).isEqualTo(meeting + "@alongside");
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        assertThat(event.getAttendees()).hasSize(1);
        assertThat(event.getAttendees().getFirst().getEmail())
                .isEqualTo(mentor.id().value() + "@school.example");
    }

    @Test
    void aCancelledMeetingIsACancellation() {
        var meeting = scene.meeting(today.plusDays(1));
        scene.cancel(meeting);
        changed(meeting);
        assertThat(file(waiting().getFirst())).contains("METHOD:CANCEL", "STATUS:CANCELLED");
    }

    @Test
    void theSameChangeIsWrittenOnce() {
        var meeting = scene.meeting(today.plusDays(1));
        changed(meeting);
        changed(meeting);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void aWholeYearIsOneMail() {
        var meetings = new java.util.ArrayList<UUID>();
        for (int week = 1; week <= 26; week++) {
            meetings.add(scene.meeting(today.plusWeeks(week)));
        }
        changed(meetings.toArray(UUID[]::new));
        assertThat(waiting()).hasSize(1);
        var read = Biweekly.parse(file(waiting().getFirst())).first();
        assertThat(read.getMethod().isPublish()).isTrue();
        assertThat(read.getEvents()).hasSize(26);
    }

    @Test
    void whoHasALinkGetsNoMail() {
        mentor.signIn();
        var ignored = mine.renew();
        changed(scene.meeting(today.plusDays(1)));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aSchoolThatDoesNotWantLettersSendsNone() {
        assertThat(rules.change(new CalendarRules(false, false, rules.rules().version())))
                .isTrue();
        changed(scene.meeting(today.plusDays(1)));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aLetterIsForItsReaderAlone() {
        changed(scene.meeting(today.plusDays(1)));
        assertThat(letters.of(adult.id(), waiting().getFirst())).isEmpty();
        assertThat(letters.of(mentor.id(), UUID.randomUUID())).isEmpty();
    }

    @Test
    void twoWhoChangeTheRulesAtOnceNotice() {
        var before = rules.rules();
        assertThat(rules.change(new CalendarRules(true, true, before.version())))
                .isTrue();
        assertThat(rules.change(new CalendarRules(false, false, before.version())))
                .isFalse();
        mentor.signIn();
        assertThatThrownBy(() -> rules.change(rules.rules())).isInstanceOf(AccessDeniedException.class);
    }
}
