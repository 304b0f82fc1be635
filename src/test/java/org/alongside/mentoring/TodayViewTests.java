package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class TodayViewTests extends SpringBrowserlessTest {
    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;
    private PairingId pairing;

    @BeforeEach
    void aMentorWithAMentee() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.scheme();
        pairing = school.pairing(school.mentors.get(0), school.mentees.get(0));
        var other = school.pairing(school.mentors.get(1), school.mentees.get(1));
        var ignored = school.meeting(other, school.today);
        school.signIn(school.mentors.get(0), Roles.MENTOR);
    }

    private String page() {
        return navigate(TodayView.class).getElement().getTextRecursively();
    }

    @Test
    void todaysMeetingStandsFirstWithOneTapForEachOutcome() {
        var meeting = school.meeting(pairing, school.today);
        assertThat(page())
                .contains("Hello Mentor0", "Mentee0", school.roomName("Quiet"), "Mrs Price")
                .doesNotContain("Mentee1");
        assertThat($(H2.class).first().getText()).isEqualTo("12.30 with Mentee0");
        for (var outcome : new String[] {"held", "tried", "missed"}) {
            assertThat($(RouterLink.class).withId("outcome-" + outcome).single().getHref())
                    .isEqualTo("mentoring/log/" + meeting.value() + "/" + outcome);
        }
    }

    @Test
    void onADayWithoutAMeetingTheNextOneIsShownAndAsksNothing() {
        var ignored = school.meeting(pairing, school.today.plusDays(1));
        assertThat(page()).contains("Tomorrow", "Mentee0");
        assertThat($(RouterLink.class).withId("outcome-held").exists()).isFalse();
    }

    @Test
    void whoHasMetBeforeThePlannedDaySaysSoOnTheFirstPage() {
        var soon = school.meeting(pairing, school.today.plusDays(2));
        assertThat(page()).contains("We have met already");
        assertThat($(RouterLink.class).withId("early").single().getHref())
                .isEqualTo("mentoring/log/" + soon.value() + "/early");
        database.update(
                "update meeting set day = ? where id = ?",
                java.sql.Date.valueOf(school.today.plusDays(40)),
                soon.value());
        assertThat(page()).as("too far from its day").doesNotContain("We have met already");
    }

    @Test
    void thePromiseStandsBeforeTheFirstMeetingOnBothPages() {
        var ignored = school.meeting(pairing, school.today);
        database.update(
                "insert into participant (scheme_id, person_id, side) select scheme_id, mentor_id, 'MENTOR' from pairing where id = ?",
                pairing.value());
        assertThat(page()).contains("Before you meet", "Mentee0 has not given the promise yet.", "Read it together");
        assertThat($(com.vaadin.flow.component.html.Anchor.class).all())
                .as("the mentor's own promise is asked for once")
                .filteredOn(it ->
                        it.getHref().equals("mentoring/promise") && it.getText().isEmpty())
                .isEmpty();
        database.update(
                "insert into promise_given (scheme_id, person_id, term, side, wording, given_at) select p.scheme_id, w.id, 'demo', 'MENTEE', 1, now() from pairing p join person w on w.id in (p.mentor_id, p.mentee_id) where p.id = ?",
                pairing.value());
        assertThat(page()).doesNotContain("Before you meet", "Read it together");
    }

    @Test
    void whatIsStillToLogIsAListBelow() {
        var late = school.meeting(pairing, school.today.minusDays(2));
        assertThat(page()).contains("Still to log", "Meeting with Mentee0");
        assertThat($(RouterLink.class).all()).extracting(RouterLink::getHref).contains("mentoring/log/" + late.value());
    }

    @Test
    void whatIsLoggedSaysSoAndCanBeCorrected() {
        var meeting = school.meeting(pairing, school.today);
        database.update("update meeting set state = 'HELD' where id = ?", meeting.value());
        assertThat(page()).contains("You met. The log is saved.", "Correct it", "You have met once.");
    }

    @Test
    void aMentorWithoutAMenteeIsToldWhatWillBeHere() {
        school.signIn(school.mentors.get(5), Roles.MENTOR);
        assertThat(page()).contains("No mentee yet");
        assertThat($(EmptyState.class).exists()).isTrue();
        assertThat($(H1.class).first().getText()).isEqualTo("Hello Mentor5");
    }
}
