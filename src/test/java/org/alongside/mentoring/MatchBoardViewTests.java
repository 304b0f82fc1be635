package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.alongside.AlongsideTest;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** The work runs on threads of its own, so this school is really there and is taken away at the end. */
@AlongsideTest
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class MatchBoardViewTests extends SpringBrowserlessTest {
    @Autowired
    SchemeWork work;

    @Autowired
    MatchWork matchWork;

    @Autowired
    Matchmaking matchmaking;

    @Autowired
    Adjusting adjusting;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;

    @BeforeEach
    void aScheme() {
        school = new SchoolFixture(database, SchoolFixture.today(clock));
        school.signInCoordinator();
        work.start("Demo");
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        school.leave();
    }

    private void enterTwoPairs() {
        for (int i = 0; i < 2; i++) {
            work.put(new Participant(school.mentors.get(i), Side.MENTOR, 1, true, true, 1, List.of("chess", "music")));
        }
        for (int i = 0; i < 3; i++) {
            work.put(new Participant(school.mentees.get(i), Side.MENTEE, 1, false, false, 1, List.of("chess")));
        }
        school.everyMentorPromises();
    }

    private void press(String id) {
        test($(Button.class).withId(id).single()).click();
    }

    private void until(BooleanSupplier shown) {
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            roundTrip();
            return shown.getAsBoolean();
        });
    }

    private void match() {
        navigate(MatchBoardView.class);
        press("match");
        until(() -> $(Button.class).withId("publish").exists());
    }

    private String title() {
        return $(H1.class).first().getText();
    }

    private String page() {
        return $(MatchBoardView.class).single().getElement().getTextRecursively();
    }

    private String text(String id) {
        return $(Div.class).withId(id).single().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<PersonId> box(String id) {
        return $(ComboBox.class).withId(id).single();
    }

    private String nameOf(PersonId person) {
        return database.queryForObject(
                "select concat(legal_given, ' ', legal_family, ', ', form) from person where id = ?",
                String.class,
                person.value());
    }

    @Test
    void withoutMentorsTheBoardSaysWhatIsMissing() {
        navigate(MatchBoardView.class);
        assertThat(title()).isEqualTo("Nobody is matched yet");
        press("match");
        until(() -> page().contains("There are no mentors in the scheme yet."));
    }

    @Test
    void matchingShowsEachPairWithItsReasonAndTellsNobody() {
        enterTwoPairs();
        match();
        assertThat(title()).isEqualTo("2 of 3 pupils have a match that fits");
        assertThat(page())
                .contains(
                        "Both like chess.",
                        "1 without a match",
                        "Mentor0 Demo",
                        "mentor, 12D",
                        "Every mentor who could is taken.",
                        "One more mentor who is free on",
                        "Chess is a favourite of")
                .doesNotContain("%");
        assertThat($(Button.class).withId("publish").single().getText()).isEqualTo("Publish 2 pairings");
        assertThat(school.count(
                        "select count(*) from pairing p join scheme s on s.id = p.scheme_id where s.coordinator_id = ?",
                        school.coordinator.value()))
                .isZero();
        assertThat(school.count("select count(*) from notice where notice_key like 'mentoring.notice.%'"))
                .isZero();
    }

    @Test
    void publishingAsksFirstThenMakesThePairsRealAndSaysSo() {
        enterTwoPairs();
        match();
        press("publish");
        assertThat(test($(ConfirmDialog.class).single()).getText()).contains("an introduction with a planned first");
        test($(ConfirmDialog.class).single()).cancel();
        assertThat(page()).doesNotContain("are published, with");

        press("publish");
        test($(ConfirmDialog.class).single()).confirm();
        until(() -> text("answer").contains("2 pairings are published"));
        assertThat(text("answer")).contains("Each of them can meet at least 26 times.");
        assertThat(title()).isEqualTo("2 pairings are running");
        assertThat(school.faults(26)).isEmpty();
        assertThat(navigate(PairingsView.class).getElement().getTextRecursively())
                .contains("weekly meetings, round the holidays", "one meeting a week");
    }

    @Test
    void aProposalThatSomebodyElseChangedMeanwhileIsNotPublished() {
        enterTwoPairs();
        match();
        press("publish");
        database.update("update match_run set version = version + 1");
        test($(ConfirmDialog.class).single()).confirm();
        until(() -> text("answer").contains("This proposal has changed since you looked."));
        assertThat(matchmaking.countPairings()).isZero();
    }

    @Test
    void whoIsNotReadyIsNamedWithWhatIsMissingAndNobodyIsTold() {
        enterTwoPairs();
        match();
        database.update(
                "delete from promise_given where person_id = ?",
                school.mentors.get(1).value());
        press("publish");
        test($(ConfirmDialog.class).single()).confirm();
        until(() -> text("answer").contains("Mentor1"));
        assertThat(text("answer")).contains("has not given the promise").doesNotContain("Mentor0");
        assertThat(matchmaking.countPairings()).isZero();
        assertThat(school.count("select count(*) from notice where notice_key like 'mentoring.notice.%'"))
                .isZero();
    }

    @Test
    void whoeverComesBackFindsTheWorkStillRunningAndNobodyStartsASecond() throws Exception {
        enterTwoPairs();
        var scheme = matchmaking.scheme().orElseThrow().id();
        var go = new CountDownLatch(1);
        assertThat(matchWork.start(scheme, MatchWork.Task.PROPOSE, school.otherAdult, job -> {
                    job.reached(1, 4);
                    await().until(() -> go.getCount() == 0);
                    return MatchWork.Outcome.PROPOSED;
                }))
                .isTrue();
        navigate(MatchBoardView.class);
        assertThat(title()).isEqualTo("Looking at everybody at once");
        assertThat(page()).contains("Another coordinator has started this.");
        assertThat($(Button.class).withId("stop").exists()).isTrue();
        assertThat(matchWork.start(scheme, MatchWork.Task.PROPOSE, school.coordinator, job -> null))
                .isFalse();
        go.countDown();
        until(() -> title().equals("Nobody is matched yet"));
    }

    @Test
    void aFailureThatNobodySawIsSaidToWhoeverComesNext() {
        var scheme = matchmaking.scheme().orElseThrow().id();
        matchWork.start(scheme, MatchWork.Task.PROPOSE, school.coordinator, job -> {
            throw new IllegalStateException("planted");
        });
        await().until(() -> matchWork.running(scheme).isEmpty());
        navigate(MatchBoardView.class);
        assertThat(text("answer")).contains("Something went wrong on our side. Nothing was changed.");
        navigate(MatchBoardView.class);
        assertThat(text("answer")).isEmpty();
    }

    @Test
    void whyNotSomebodyElseIsAnsweredWithTheRuleOrThePrice() {
        for (int i = 0; i < 3; i++) {
            work.put(new Participant(school.mentors.get(i), Side.MENTOR, 1, i < 2, true, 1, List.of("chess", "music")));
        }
        var likes = List.of(List.of("chess"), List.of("music"));
        for (int i = 0; i < 2; i++) {
            work.put(new Participant(school.mentees.get(i), Side.MENTEE, 1, false, false, 1, likes.get(i)));
        }
        match();
        test(box("why-not")).selectItem(nameOf(school.mentors.get(2)));
        assertThat(text("why-not-answer")).contains("Mentor2 has not finished the training.");
        var proposal = matchmaking.latest().orElseThrow();
        var other = proposal.pairs().get(1).mentor();
        test(box("why-not")).selectItem(nameOf(other));
        assertThat(text("why-not-answer"))
                .contains("Possible, at a price.", "One other pair changes.", "For comparing only");
        press("match-all-the-same");
        assertThat(text("effect")).contains("goes to Mentor", "One other pair changes.");
        assertThat(page()).contains("Locked");
        press("undo");
        assertThat(text("effect")).contains("The last change is undone.");
        assertThat(matchmaking.latest().orElseThrow().couples()).isEqualTo(proposal.couples());
    }

    @Test
    void aProposalThatTwoChangeAtOnceShowsBothVersionsAndLosesNothing() {
        enterTwoPairs();
        match();
        var seen = matchmaking.latest().orElseThrow();
        var mine = seen.pairs().getFirst();
        var theirs = seen.pairs().getLast();
        school.signIn(school.otherAdult, org.alongside.base.Roles.COORDINATOR);
        var ignored = adjusting.change(seen.id(), seen.version(), new Change.Lock(theirs.mentee()));
        school.signInCoordinator();
        press("forbid-pair");
        assertThat(text("effect"))
                .contains("Somebody else has changed this proposal", "Mrs Osei", "are locked", "Yours, not made yet:");
        assertThat(matchmaking.latest().orElseThrow().forbidden()).isEmpty();
        press("mine-too");
        var both = matchmaking.latest().orElseThrow();
        assertThat(both.forbidden()).containsExactly(mine.couple());
        assertThat(both.locked()).containsExactly(theirs.couple());
    }

    @Test
    void twoProposalsAreComparedSideBySide() {
        enterTwoPairs();
        match();
        press("forbid-pair");
        press("match");
        until(() -> $(com.vaadin.flow.component.select.Select.class)
                .withId("compare")
                .exists());
        @SuppressWarnings("unchecked")
        com.vaadin.flow.component.select.Select<Proposal.Title> compare =
                $(com.vaadin.flow.component.select.Select.class)
                        .withId("compare")
                        .single();
        test(compare).selectItem("Proposal 1");
        assertThat(page()).contains("Side by side", "Pupils with a mentor", "Go on with Proposal 1");
        press("rename");
        test($(TextField.class).withId("proposal-name").single()).setValue("Mine");
        press("keep-name");
        assertThat(page()).contains("Mine");
        press("put-away");
        assertThat(text("answer")).contains("put away");
        assertThat(matchmaking.open()).hasSize(1);
    }
}
