package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import java.sql.Date;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.school.PersonLeft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** First meet, then yes or no thank you. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class IntroductionTests extends SpringBrowserlessTest {
    @Autowired
    Matchmaking matchmaking;

    @Autowired
    Publishing publishing;

    @Autowired
    Introductions introductions;

    @Autowired
    IntroductionAnswers answers;

    @Autowired
    LastDays lastDays;

    @Autowired
    SchemeWork work;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;
    private PairingId pairing;

    @BeforeEach
    void onePublishedPair() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.signInCoordinator();
        work.start("Demo");
        work.put(new Participant(school.mentors.getFirst(), Side.MENTOR, 1, true, true, 1, List.of("chess")));
        work.put(new Participant(school.mentees.getFirst(), Side.MENTEE, 1, false, false, 1, List.of("chess")));
        school.everyMentorPromises();
        var ignored = publishing.publish(matchmaking.propose().id(), 0);
        pairing = introductions.waiting(0, 10).getFirst().id();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private void mentor() {
        school.signIn(school.mentors.getFirst(), Roles.MENTOR);
    }

    private void mentee() {
        school.signIn(school.mentees.getFirst(), Roles.MENTEE);
    }

    /** The first meeting is today. */
    private void theyHaveMet() {
        database.update(
                "update meeting set day = ? where pairing_id = ? order by day limit 1",
                Date.valueOf(school.today),
                pairing.value());
    }

    private String stage() {
        return database.queryForObject(
                "select concat(stage, ' ', coalesce(ended_why, 'together')) from pairing where id = ?",
                String.class,
                pairing.value());
    }

    private void press(String id) {
        test($(Button.class).withId(id).single()).click();
    }

    private String page(Class<? extends com.vaadin.flow.component.Component> view) {
        return $(view).single().getElement().getTextRecursively();
    }

    @Test
    void eachNewPairIsAnIntroductionUntilBothHaveSaidYes() {
        assertThat(stage()).isEqualTo("INTRODUCTION together");
        theyHaveMet();
        mentor();
        answers.say(pairing, PairingStages.Says.YES, null);
        assertThat(stage()).isEqualTo("INTRODUCTION together");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answers.say(pairing, PairingStages.Says.NO, null))
                .withMessage("mentoring.intro.said");
        mentee();
        answers.say(pairing, PairingStages.Says.YES, null);
        assertThat(stage()).isEqualTo("CONFIRMED together");
        assertThat(answers.open()).isEmpty();
    }

    @Test
    void aYesComesAfterTheFirstMeetingAndANoAtAnyTime() {
        mentor();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answers.say(pairing, PairingStages.Says.YES, null))
                .withMessage("mentoring.intro.too-early");
        answers.say(pairing, PairingStages.Says.NO, "times");
        assertThat(stage()).as("the coordinator ends it").isEqualTo("INTRODUCTION together");
    }

    @Test
    void aNoIsSeenByTheCoordinatorAloneAndTheEndReadsTheSameForBoth() {
        mentee();
        navigate(MyMentorView.class);
        press("intro-no");
        press("intro-no-really");
        assertThat(page(MyMentorView.class)).contains("You do not have to meet Mentor0 again.");

        mentor();
        assertThat(navigate(TodayView.class).getElement().getTextRecursively())
                .contains("You and Mentee0: get to know each other")
                .doesNotContain("no thank you. You do not");
        assertThat(answers.open())
                .singleElement()
                .satisfies(it -> assertThat(it.mine()).isNull());

        school.signInCoordinator();
        assertThat(introductions.countNo()).isEqualTo(1);
        assertThat(navigate(IntroductionsView.class).getElement().getTextRecursively())
                .contains("One introduction needs you", "Mentee0 said no thank you.");
        test($(Button.class).withText("End kindly").single()).click();
        assertThat(stage()).isEqualTo("INTRODUCTION DECLINED");
        assertThat(page(IntroductionsView.class)).contains("One pupil needs a new mentor");
        assertThat(matchmaking.propose(Proposal.Kind.AGAIN, MatchJob.unheard()).pairs())
                .as("the two are not proposed to each other again")
                .isEmpty();

        mentor();
        assertThat(navigate(TodayView.class).getElement().getTextRecursively())
                .contains("You and Mentee0 no longer meet. Nobody did anything wrong.")
                .doesNotContain("no thank you");
        mentee();
        assertThat(navigate(MyMentorView.class).getElement().getTextRecursively())
                .contains("You and Mentor0 no longer meet. Nobody did anything wrong.");
    }

    @Test
    void theCoordinatorCanConfirmWithoutTheirAnswers() {
        introductions.confirm(pairing);
        assertThat(stage()).isEqualTo("CONFIRMED together");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> introductions.confirm(pairing))
                .withMessage("mentoring.intro.over");
    }

    @Test
    void nobodyAnswersForOthersAndAGuessedIdIsAnsweredTheSame() {
        school.signIn(school.mentors.get(1), Roles.MENTOR);
        for (var id : List.of(pairing, new PairingId(UUID.randomUUID()))) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> answers.say(id, PairingStages.Says.NO, null))
                    .withMessage("Not an introduction of this person");
        }
        assertThat(answers.open()).isEmpty();
    }

    @Test
    void whenAMentorLeavesTheSchoolThePairingEndsAndTheMenteeIsOnTheList() {
        // called directly: as a listener it runs after the commit, on a thread of its own
        new WhenSomebodyLeaves(lastDays).on(new PersonLeft(school.mentors.getFirst()));
        assertThat(stage()).isEqualTo("INTRODUCTION MENTOR_LEFT");
        assertThat(introductions.ended())
                .singleElement()
                .satisfies(it -> assertThat(it.mentee()).isEqualTo(school.mentees.getFirst()));
    }
}
