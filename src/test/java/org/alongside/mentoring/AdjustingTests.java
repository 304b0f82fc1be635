package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.mentoring.matching.Rule;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Changing a proposal by hand, asking why not, finding new mentors. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
class AdjustingTests {
    private static final List<List<String>> LIKES = List.of(
            List.of("chess", "music", "trains"), List.of("football", "baking"), List.of("chess", "drawing", "manga"));

    @Autowired
    Matchmaking matchmaking;

    @Autowired
    Adjusting adjusting;

    @Autowired
    WhyNotDesk whyNot;

    @Autowired
    Publishing publishing;

    @Autowired
    Introductions introductions;

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
        work.adults(Set.of(school.coordinator, school.otherAdult));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private Proposal threePairs() {
        for (int i = 0; i < 3; i++) {
            work.put(new Participant(school.mentors.get(i), Side.MENTOR, 1, true, true, 1, LIKES.get(i)));
            work.put(new Participant(school.mentees.get(i), Side.MENTEE, 1, false, false, 1, LIKES.get(i)));
        }
        return matchmaking.propose();
    }

    private Proposal now(Proposal proposal) {
        return matchmaking.find(proposal.id()).orElseThrow();
    }

    private Consequence change(Proposal proposal, Change change) {
        return adjusting.change(proposal.id(), now(proposal).version(), change);
    }

    private PersonId mentorOf(Proposal proposal, PersonId mentee) {
        return now(proposal).of(mentee).orElseThrow().mentor();
    }

    private void refused(String key, Runnable deed) {
        assertThatIllegalArgumentException().isThrownBy(deed::run).withMessage(key);
    }

    @Test
    void movingOneChangesAsFewOthersAsPossibleAndSaysWhat() {
        var proposal = threePairs();
        var mentee = school.mentees.getFirst();
        var third = school.mentors.get(2);
        var asked = (WhyNotDesk.Answer.Price) whyNot.ask(proposal.id(), new Couple(mentee, third));
        var done = change(proposal, new Change.Move(mentee, third, null));
        assertThat(done).as("what was told is what happens").isEqualTo(asked.consequence());
        assertThat(done.others(mentee))
                .singleElement()
                .satisfies(it -> assertThat(it.to()).isEqualTo(school.mentors.getFirst()));
        assertThat(done.fallsOut()).isEmpty();
        assertThat(mentorOf(proposal, mentee)).isEqualTo(third);
        assertThat(now(proposal).of(mentee).orElseThrow().locked()).isTrue();
        assertThat(mentorOf(proposal, school.mentees.get(1))).isEqualTo(school.mentors.get(1));
        assertThat(whyNot.ask(proposal.id(), new Couple(mentee, third))).isInstanceOf(WhyNotDesk.Answer.Together.class);
    }

    @Test
    void undoPutsBackWhatWasStepByStep() {
        var proposal = threePairs();
        var before = now(proposal).couples();
        var ignored = change(proposal, new Change.Move(school.mentees.get(0), school.mentors.get(2), null));
        ignored = change(proposal, new Change.Forbid(school.mentees.get(1), school.mentors.get(1)));
        ignored = change(proposal, new Change.Lock(school.mentees.get(2)));
        for (int i = 0; i < 3; i++) {
            ignored = adjusting.undo(proposal.id(), now(proposal).version());
        }
        assertThat(now(proposal).couples()).isEqualTo(before);
        assertThat(now(proposal).locked()).isEmpty();
        assertThat(now(proposal).forbidden()).isEmpty();
        refused(
                "mentoring.board.nothing-to-undo",
                () -> adjusting.undo(proposal.id(), now(proposal).version()));
    }

    @Test
    void twoSwapMentorsAndBothStay() {
        var proposal = threePairs();
        var done = change(proposal, new Change.Swap(school.mentees.get(0), school.mentees.get(1)));
        assertThat(done.moves()).hasSize(2);
        assertThat(mentorOf(proposal, school.mentees.get(0))).isEqualTo(school.mentors.get(1));
        assertThat(mentorOf(proposal, school.mentees.get(1))).isEqualTo(school.mentors.get(0));
        assertThat(now(proposal).locked()).hasSize(2);
    }

    @Test
    void aPairThatIsSetAsideFindsOthersAndProposingAgainKeepsLocksAndWhatIsSetAside() {
        var proposal = threePairs();
        var aside = new Couple(school.mentees.get(0), mentorOf(proposal, school.mentees.get(0)));
        var ignored = change(proposal, new Change.Lock(school.mentees.get(1)));
        ignored = change(proposal, new Change.Forbid(aside.mentee(), aside.mentor()));
        assertThat(now(proposal).couples()).doesNotContain(aside).hasSize(3);
        assertThat(whyNot.ask(proposal.id(), aside)).isEqualTo(new WhyNotDesk.Answer.No(Rule.SET_ASIDE, true));
        var again = matchmaking.proposeAgain(proposal.id(), MatchJob.unheard());
        assertThat(again.forbidden()).containsExactly(aside);
        assertThat(again.locked()).isEqualTo(now(proposal).locked()).hasSize(1);
        assertThat(again.couples()).doesNotContain(aside);
        assertThat(matchmaking.open()).hasSize(2);
        ignored = change(proposal, new Change.Allow(aside.mentee(), aside.mentor()));
        assertThat(now(proposal).forbidden()).isEmpty();
    }

    @Test
    void hardRulesStayHardAndOthersWantAReason() {
        var proposal = threePairs();
        var mentee = school.mentees.getFirst();
        var mentor = school.mentors.get(1);
        var why = new Proposal.Overridden("pupil-asked", "They share a club");
        database.update("update participant set trained = false where person_id = ?", mentor.value());
        assertThatExceptionOfType(Blocked.class)
                .isThrownBy(() -> change(proposal, new Change.Move(mentee, mentor, why)))
                .matches(it -> !it.yields())
                .withMessage("mentoring.why-not.not-trained");
        database.update("update participant set trained = true where person_id = ?", mentor.value());
        database.update("update scheme set year_gap = 7");
        assertThatExceptionOfType(Blocked.class)
                .isThrownBy(() -> change(proposal, new Change.Move(mentee, mentor, null)))
                .matches(Blocked::yields)
                .withMessage("mentoring.why-not.year-gap");
        refused(
                "mentoring.board.reason-missing",
                () -> change(proposal, new Change.Move(mentee, mentor, new Proposal.Overridden("because", ""))));
    }

    @Test
    void anOverrideIsKeptWithItsReasonAndStaysLocked() {
        var proposal = threePairs();
        var mentee = school.mentees.get(2); // year 9; mentor 0 is in year 12, three years older
        var mentor = school.mentors.getFirst();
        database.update("update scheme set year_gap = 4");
        var why = new Proposal.Overridden("known-well", "They row together");
        var ignored = change(proposal, new Change.Move(mentee, mentor, why));
        assertThat(now(proposal).of(mentee).orElseThrow().overridden()).isEqualTo(why);
        refused("mentoring.board.override-stays-locked", () -> change(proposal, new Change.Unlock(mentee)));
        var again = matchmaking.proposeAgain(proposal.id(), MatchJob.unheard());
        assertThat(again.of(mentee).orElseThrow().overridden()).isEqualTo(why);
        assertThat(again.of(mentee).orElseThrow().mentor()).isEqualTo(mentor);
    }

    @Test
    void whoIsSlowerSeesWhatTheOtherDidAndNothingIsLost() {
        var proposal = threePairs();
        var ignored = change(proposal, new Change.Lock(school.mentees.get(1)));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() ->
                        adjusting.change(proposal.id(), proposal.version(), new Change.Lock(school.mentees.getFirst())))
                .satisfies(it -> assertThat(it.theirs()).singleElement().satisfies(step -> {
                    assertThat(step.kind()).isEqualTo(ProposalSteps.Step.Kind.LOCK);
                    assertThat(step.mentee()).isEqualTo(school.mentees.get(1));
                    assertThat(step.by()).isEqualTo(school.coordinator);
                }));
        assertThat(now(proposal).locked()).hasSize(1);
    }

    @Test
    void whoeverIsLeftOutHearsWhyAndWhatWouldHelp() {
        for (int i = 0; i < 3; i++) {
            work.put(new Participant(school.mentees.get(i), Side.MENTEE, 1, false, false, 1, LIKES.get(i)));
        }
        work.put(new Participant(school.mentors.get(0), Side.MENTOR, 1, true, true, 1, LIKES.getFirst()));
        work.put(new Participant(school.mentors.get(1), Side.MENTOR, 1, false, true, 1, LIKES.getFirst()));
        var left = matchmaking.propose().leftOut();
        assertThat(left).hasSize(2).allSatisfy(it -> {
            assertThat(it.reason()).isEqualTo("mentoring.left-out.full");
            assertThat(it.lost()).containsEntry(Rule.NOT_TRAINED, 1);
            assertThat(it.places()).containsExactly(school.mentors.getFirst());
            assertThat(it.slot()).isNotNull();
        });
        assertThat(matchmaking.latest().orElseThrow().leftOut())
                .as("as it is kept")
                .containsExactlyInAnyOrderElementsOf(left);
    }

    @Test
    void aMentorWhoLeavesIsReplacedWithTheFewestPossibleChanges() {
        var first = threePairs();
        school.everyMentorPromises();
        var ignored = publishing.publish(first.id(), 0);
        work.put(new Participant(school.mentors.get(3), Side.MENTOR, 1, true, true, 1, List.of("poetry")));
        var gone = school.mentors.get(1);
        var alone = school.mentees.stream()
                .filter(it ->
                        first.of(it).filter(pair -> pair.mentor().equals(gone)).isPresent())
                .findFirst()
                .orElseThrow();
        var pairing = introductions.running().stream()
                .filter(it -> it.mentor().equals(gone))
                .findFirst()
                .orElseThrow();
        introductions.end(pairing.id(), PairingStages.Ended.MENTOR_LEFT);
        work.remove(gone);
        assertThat(school.count(
                        "select count(*) from meeting where pairing_id = ? and state = 'PLANNED' and day > current_date",
                        pairing.id().value()))
                .as("called off")
                .isZero();
        assertThat(introductions.ended())
                .extracting(PairingStages.Stage::mentee)
                .containsExactly(alone);
        var again = matchmaking.propose(Proposal.Kind.AGAIN, MatchJob.unheard());
        assertThat(again.pairs()).hasSize(3);
        assertThat(again.pairs().stream().filter(it -> !it.isRunning()))
                .singleElement()
                .satisfies(it -> assertThat(it.mentee()).isEqualTo(alone));
        var before = school.count("select count(*) from notice");
        school.everyMentorPromises();
        var published = publishing.publish(again.id(), again.version());
        assertThat(published.pairings()).isEqualTo(1);
        assertThat(published.ended()).isZero();
        assertThat(school.count("select count(*) from notice") - before)
                .as("only the two whom it concerns hear of it")
                .isEqualTo(2);
        assertThat(school.faults(1)).isEmpty();
    }

    @Test
    void onlyTheCoordinatorChangesOrAsks() {
        var proposal = threePairs();
        school.signIn(school.mentors.getFirst(), Roles.MENTOR);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> adjusting.change(proposal.id(), 0, new Change.Lock(school.mentees.getFirst())));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        whyNot.ask(proposal.id(), new Couple(school.mentees.getFirst(), school.mentors.getFirst())));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(introductions::running);
    }
}
