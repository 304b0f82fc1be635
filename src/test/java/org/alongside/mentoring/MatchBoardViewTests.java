package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import java.time.Clock;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.base.ui.Note;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class MatchBoardViewTests extends SpringBrowserlessTest {
    @Autowired
    SchemeWork work;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;

    @BeforeEach
    void aScheme() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.signInCoordinator();
        work.start("Demo");
    }

    private void enterTwoPairs() {
        for (int i = 0; i < 2; i++) {
            work.put(new Participant(school.mentors.get(i), Side.MENTOR, 1, true, true, 1, List.of("chess", "music")));
        }
        for (int i = 0; i < 3; i++) {
            work.put(new Participant(school.mentees.get(i), Side.MENTEE, 1, false, false, 1, List.of("chess")));
        }
    }

    private void press(String id) {
        test($(Button.class).withId(id).single()).click();
    }

    private String page() {
        return $(MatchBoardView.class).single().getElement().getTextRecursively();
    }

    @Test
    void withoutMentorsTheBoardSaysWhatIsMissing() {
        navigate(MatchBoardView.class);
        assertThat($(H1.class).first().getText()).isEqualTo("Nobody is matched yet");
        press("match");
        assertThat(page()).contains("There are no mentors in the scheme yet.");
    }

    @Test
    void matchingShowsEachPairWithItsReasonAndTellsNobody() {
        enterTwoPairs();
        navigate(MatchBoardView.class);
        press("match");
        assertThat($(H1.class).first().getText()).isEqualTo("2 of 3 pupils have a match that fits");
        assertThat(page()).contains("Both like: Chess.", "1 without a match", "Mentor0 Demo", "mentor, 12D");
        assertThat($(Button.class).withId("publish").single().getText()).isEqualTo("Publish 2 pairings");
        assertThat(school.count(
                        "select count(*) from pairing p join scheme s on s.id = p.scheme_id where s.coordinator_id = ?",
                        school.coordinator.value()))
                .isZero();
    }

    @Test
    void publishingAsksFirstThenMakesThePairsRealAndSaysSo() {
        enterTwoPairs();
        navigate(MatchBoardView.class);
        press("match");
        press("publish");
        assertThat(test($(ConfirmDialog.class).single()).getText()).contains("each gets its year plan");
        test($(ConfirmDialog.class).single()).cancel();
        assertThat(page()).doesNotContain("are published, with");

        press("publish");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat($(Note.class).first().getElement().getTextRecursively())
                .contains("2 pairings are published", "Each of them can meet at least 26 times.");
        assertThat($(H1.class).first().getText()).isEqualTo("2 pairings are running");
        assertThat(school.faults(26)).isEmpty();
    }

    @Test
    void aProposalThatSomebodyElsePublishedMeanwhileIsNotPublishedAgain() {
        enterTwoPairs();
        navigate(MatchBoardView.class);
        press("match");
        press("publish");
        database.update("update match_run set confirmed_at = current_timestamp(6)");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(page()).contains("This proposal is published already.");
    }

    @Test
    void whatIsPublishedIsWhatWasSeenAndNotWhatSomebodyHasProposedSince() {
        enterTwoPairs();
        navigate(MatchBoardView.class);
        press("match");
        press("publish");
        database.update(
                "insert into match_run (id, scheme_id, made_at, made_by, seed, worst, total) select uuid(), scheme_id, made_at + interval 1 second, made_by, seed, worst, total from match_run order by made_at desc limit 1");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(page()).contains("There is a newer proposal. Look at it first.");
    }

    @Test
    void theYearPlanShowsEveryPairingWithItsMeetings() {
        enterTwoPairs();
        navigate(MatchBoardView.class);
        press("match");
        press("publish");
        test($(ConfirmDialog.class).single()).confirm();
        var plan = navigate(PairingsView.class).getElement().getTextRecursively();
        assertThat($(H1.class).first().getText()).isEqualTo("2 pairings have a year plan");
        assertThat(plan).contains("weekly meetings, round the holidays", "one meeting a week");
    }
}
