package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class LogViewTests extends SpringBrowserlessTest {
    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;
    private PairingId pairing;
    private MeetingId meeting;

    @BeforeEach
    void aMeetingToday() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.scheme();
        pairing = school.pairing(school.mentors.get(0), school.mentees.get(0));
        meeting = school.meeting(pairing, school.today);
        school.signIn(school.mentors.get(0), Roles.MENTOR);
    }

    private void open(MeetingId id, String rest) {
        UI.getCurrent().navigate("mentoring/log/" + id.value() + rest);
    }

    @SuppressWarnings("unchecked") // the groups of one view have items of several types
    private RadioButtonGroup<Object> group(String id) {
        return (RadioButtonGroup<Object>) $(RadioButtonGroup.class).withId(id).single();
    }

    private String kept() {
        return database
                .queryForList(
                        "select concat_ws(' ', outcome, minutes, activity, feeling, why) from meeting_draft where meeting_id = ?",
                        String.class,
                        meeting.value())
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Test
    void theTapOnTodayIsKeptBeforeAnythingElseIsChosen() {
        open(meeting, "/held");
        assertThat(kept()).isEqualTo("HELD 30");
        assertThat($(H1.class).first().getText()).isEqualTo("Meeting with Mentee0");
        assertThat(group("outcome").getValue()).isEqualTo(MeetingState.HELD);
    }

    @Test
    void theLogSaysAtOnceThatTheMenteeHasStillToPromiseAndBlocksNothing() {
        open(meeting, "");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Mentee0 has not given the promise yet.", "Read it together");
        assertThat(group("outcome").isEnabled()).isTrue();
        database.update(
                "insert into promise_given (scheme_id, person_id, term, side, wording, given_at) select scheme_id, mentee_id, 'demo', 'MENTEE', 1, now() from pairing where id = ?",
                pairing.value());
        UI.getCurrent().navigate("mentoring/today");
        open(meeting, "");
        assertThat(getCurrentView().getElement().getTextRecursively()).doesNotContain("has not given the promise");
    }

    @Test
    void eachTapIsKeptAndReopeningShowsIt() {
        open(meeting, "");
        group("outcome").setValue(MeetingState.HELD);
        assertThat(kept()).isEqualTo("HELD 30");
        group("minutes").setValue(40);
        assertThat(kept()).isEqualTo("HELD 40");
        group("activity").setValue("game");
        assertThat(kept()).isEqualTo("HELD 40 game");
        group("feeling").setValue(4);
        assertThat(kept()).isEqualTo("HELD 40 game 4");

        UI.getCurrent().navigate("mentoring/today");
        open(meeting, "");
        assertThat(group("outcome").getValue()).isEqualTo(MeetingState.HELD);
        assertThat(group("minutes").getValue()).isEqualTo(40);
        assertThat(group("activity").getValue()).isEqualTo("game");
        assertThat(group("feeling").getValue()).isEqualTo(4);
    }

    @Test
    void whoDidNotMeetIsAskedWhyAndNotHowLong() {
        open(meeting, "/missed");
        assertThat($(RadioButtonGroup.class).withId("minutes").exists()).isFalse();
        group("why").setValue("away");
        assertThat(kept()).isEqualTo("MISSED away");
    }

    @Test
    void savingStoresTheLogAndLeadsBack() {
        open(meeting, "/held");
        test($(Button.class).withId("save").single()).click();
        assertThat(getCurrentView()).isInstanceOf(TodayView.class);
        assertThat(database.queryForList(
                        "select outcome from meeting_log where meeting_id = ?", String.class, meeting.value()))
                .containsExactly("HELD");
        assertThat(school.count("select count(*) from meeting_draft where meeting_id = ?", meeting.value()))
                .isZero();
    }

    @Test
    void savingNothingSaysWhatIsMissingAndTheButtonCanBePressedAgain() {
        open(meeting, "");
        var save = $(Button.class).withId("save").single();
        test(save).click();
        assertThat($(LogView.class).single().getElement().getTextRecursively()).contains("Say first whether you met.");
        assertThat(save.isEnabled()).isTrue();
    }

    @Test
    void aMeetingOfTheFutureIsNotSaved() {
        var future = school.meeting(pairing, school.today.plusDays(1));
        open(future, "/held");
        test($(Button.class).withId("save").single()).click();
        assertThat($(LogView.class).single().getElement().getTextRecursively())
                .contains("This meeting has not been yet.");
    }

    @Test
    void aMeetingThatWasEarlierThanPlannedIsLoggedBeforeItsDay() {
        var future = school.meeting(pairing, school.today.plusDays(6));
        database.update(
                "update meeting set day = ? where id = ?",
                java.sql.Date.valueOf(school.today.minusDays(30)),
                meeting.value());
        open(future, "/early");
        test($(Button.class).withId("save").single()).click();
        assertThat(database.queryForObject("select state from meeting where id = ?", String.class, future.value()))
                .isEqualTo("HELD");
        assertThat(database.queryForObject(
                        "select held_at > now() - interval 3 day from meeting_log where meeting_id = ?",
                        Boolean.class,
                        future.value()))
                .isTrue();
    }

    @Test
    void somebodyElsesMeetingLooksLikeOneThatDoesNotExist() {
        var other = school.pairing(school.mentors.get(1), school.mentees.get(1));
        var foreign = school.meeting(other, school.today);
        var pages = new String[3];
        open(foreign, "/held");
        pages[0] = getCurrentView().getElement().getTextRecursively();
        open(new MeetingId(UUID.randomUUID()), "/held");
        pages[1] = getCurrentView().getElement().getTextRecursively();
        UI.getCurrent().navigate("mentoring/log/nonsense");
        pages[2] = getCurrentView().getElement().getTextRecursively();
        assertThat(pages[0]).isEqualTo(pages[1]).isEqualTo(pages[2]).doesNotContain("Mentee");
        assertThat(getCurrentView()).isNotInstanceOf(LogView.class);
        assertThat(school.count("select count(*) from meeting_draft where meeting_id = ?", foreign.value()))
                .isZero();
    }

    @Test
    void theOnlyPlaceToWriteIsOneShortLineAboutNextTime() {
        open(meeting, "/held");
        assertThat($(TextArea.class).exists()).isFalse();
        assertThat($(TextField.class).all()).singleElement().satisfies(it -> {
            assertThat(it.getLabel()).isEqualTo("Next time we want to …");
            assertThat(it.getMaxLength()).isEqualTo(80);
        });
    }

    @Test
    void aLineThatMayMeanDangerIsAskedAboutOnceAndNeverBlocked() {
        open(meeting, "/held");
        test($(TextField.class).withId("next-step").single()).setValue("talk about who hits him");
        test($(Button.class).withId("save").single()).click();
        assertThat($(LogView.class).single().getElement().getTextRecursively())
                .contains("Should an adult know? You decide.", "We miss most worries");
        assertThat(logs()).isZero();
        assertThat(kept()).as("nothing typed is lost by being asked").endsWith("30");
        test($(Button.class).withId("save-anyway").single()).click();
        assertThat(logs()).isEqualTo(1);
        assertThat(getCurrentView()).isInstanceOf(TodayView.class);
    }

    @Test
    void aHarmlessLineIsNotAskedAbout() {
        open(meeting, "/held");
        test($(TextField.class).withId("next-step").single()).setValue("bring the cards");
        test($(Button.class).withId("save").single()).click();
        assertThat(logs()).isEqualTo(1);
    }

    @Test
    void everythingFromTheLibraryIsOneTapAway() {
        open(meeting, "/held");
        test($(Button.class).withId("more-activities").single()).click();
        group("activity").setValue("my-people");
        assertThat(kept()).isEqualTo("HELD 30 my-people");
    }

    @Test
    void whatTheMenteeWouldLikeIsOfferedFirst() {
        database.update(
                "insert into meeting_agenda (meeting_id, place, activity) values (?, 1, 'music-swap')",
                meeting.value());
        open(meeting, "/held");
        assertThat(group("activity").getListDataView().getItem(0)).isEqualTo("music-swap");
    }

    @Test
    void aDraftSaysThatItWasKeptAndCanBePutAway() {
        open(meeting, "/held");
        UI.getCurrent().navigate("mentoring/today");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Did you meet?");
        open(meeting, "");
        assertThat($(LogView.class).single().getElement().getTextRecursively()).contains("We kept what you tapped");
        test($(Button.class).withId("start-again").single()).click();
        assertThat(group("outcome").getValue()).isNull();
        assertThat(kept()).isNull();
    }

    @Test
    void aKeystrokeThatArrivesLateStaysInTheRecordItWasTypedIn() {
        var second = school.meeting(pairing, school.today.minusDays(7));
        open(meeting, "/held");
        var before = $(TextField.class).withId("next-step").single();
        open(second, "/held");
        before.setValue("bring the blue pens");
        assertThat(step(meeting)).containsExactly("bring the blue pens");
        assertThat(step(second)).containsOnlyNulls();
        assertThat($(TextField.class).withId("next-step").single().getValue()).isEmpty();
        test($(Button.class).withId("save").single()).click();
        assertThat(school.count(
                        "select count(*) from meeting_log where meeting_id = ? and next_step is not null",
                        second.value()))
                .isZero();
    }

    private List<String> step(MeetingId id) {
        return database.queryForList(
                "select next_step from meeting_draft where meeting_id = ?", String.class, id.value());
    }

    @Test
    void aSecondDeviceShowsBothVersionsAndKeepsWhatIsChosen() {
        open(meeting, "/held");
        group("feeling").setValue(2);
        database.update(
                """
                insert into meeting_log (id, meeting_id, number, outcome, minutes, feeling, written_by)
                values (?, ?, 1, 'HELD', 40, 5, ?)
                """, UUID.randomUUID(), meeting.value(), school.mentors.get(0).value());
        test($(Button.class).withId("save").single()).click();
        assertThat($(LogView.class).single().getElement().getTextRecursively())
                .contains("There are two versions", "40 min", "Great", "30 min", "A bit flat");
        assertThat(logs()).isEqualTo(1);
        test($(Button.class).withId("take-here").single()).click();
        assertThat(database.queryForList(
                        "select feeling from meeting_log where meeting_id = ? order by number",
                        Integer.class,
                        meeting.value()))
                .containsExactly(5, 2);
        open(meeting, "");
        assertThat($(LogView.class).single().getElement().getTextRecursively())
                .contains("The old one stays", "All 2 versions that you saved");
    }

    private int logs() {
        return school.count("select count(*) from meeting_log where meeting_id = ?", meeting.value());
    }
}
