package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Date;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** After an early ending somebody new is proposed, and nothing is published. Rolled back: the classes share this database. */
@AlongsideTest
@Transactional
class RematchTests {
    @Autowired
    Rematch rematch;

    @Autowired
    Closing closing;

    @Autowired
    SchemeWork work;

    @Autowired
    Rematches turns;

    @Autowired
    LastDays lastDays;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;
    private PairingId first;
    private PairingId second;

    @BeforeEach
    void twoPairsAndAMentorWithAFreePlace() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.signInCoordinator();
        work.start("Demo");
        work.adults(Set.of(school.coordinator, school.otherAdult));
        for (int i = 0; i < 3; i++) {
            work.put(new Participant(school.mentors.get(i), Side.MENTOR, 1, true, true, 1, List.of("chess", "music")));
        }
        for (int i = 0; i < 2; i++) {
            work.put(new Participant(school.mentees.get(i), Side.MENTEE, 1, false, false, 1, List.of("chess")));
        }
        first = school.pairing(school.mentors.get(0), school.mentees.get(0));
        second = school.pairing(school.mentors.get(1), school.mentees.get(1));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private SchemeId scheme() {
        return work.current().orElseThrow().id();
    }

    private int running() {
        return school.count("select count(*) from pairing where scheme_id = ? and ended_on is null", scheme().value());
    }

    @Test
    void anEarlyEndingBringsAProposalInWhichNobodyElseChangesAndPublishesNothing() {
        assertThat(rematch.propose()).as("nobody waits").isEmpty();
        closing.end(scheme(), first, Closing.Reason.OTHER);
        var proposal = rematch.propose().orElseThrow();
        assertThat(proposal.pairs()).singleElement().satisfies(it -> {
            assertThat(it.mentee()).isEqualTo(school.mentees.getFirst());
            assertThat(it.mentor()).as("not the one who has just ended").isEqualTo(school.mentors.get(2));
        });
        assertThat(proposal.confirmed()).isFalse();
        assertThat(running()).as("only the other pair").isEqualTo(1);
        assertThat(rematch.ready(first)).contains(proposal.id().value());
        assertThat(rematch.ready(second)).isEmpty();
        assertThat(rematch.propose()).as("it is proposed once").isEmpty();
    }

    @Test
    void whereNoPlaceIsFreeAsFewAsPossibleChangeOrItSaysWhy() {
        database.update(
                "delete from interest_choice where person_id = ?",
                school.mentors.get(2).value());
        work.remove(school.mentors.get(2));
        closing.end(scheme(), first, Closing.Reason.OTHER);
        var proposal = rematch.propose().orElseThrow();
        var ofMentee = proposal.pairs().stream()
                .filter(it -> it.mentee().equals(school.mentees.getFirst()))
                .toList();
        var changed = proposal.pairs().stream()
                .filter(Proposal.ProposedPair::isChange)
                .count();
        assertThat(ofMentee.isEmpty() ? proposal.leftOut() : ofMentee).isNotEmpty();
        assertThat(changed).isLessThanOrEqualTo(1);
        assertThat(school.count(
                        "select count(*) from match_run where scheme_id = ? and put_away_at is null", scheme().value()))
                .as("one to look at")
                .isEqualTo(1);
    }

    @Test
    void aPlannedEndAnOldOneAndAMenteeWhoLeftNeedNobodyNew() {
        closing.end(scheme(), first, Closing.Reason.MENTEE_LEFT);
        closing.end(scheme(), second, Closing.Reason.NOT_FITTING);
        database.update(
                "update pairing set ended_on = ? where id = ?",
                Date.valueOf(school.today.minusDays(90)),
                second.value());
        assertThat(rematch.propose()).isEmpty();
        assertThat(rematch.begin()).isFalse();
    }

    @Test
    void whoSaidThatTheyWouldLeaveIsGoneOnThatDayAndTheirMenteeGetsAProposal() {
        database.update(
                "insert into plan_obstacle (id, kind, from_day, to_day, person_id, state, made_by) values (uuid(), 'LEAVES', ?, ?, ?, 'IN_FORCE', uuid())",
                Date.valueOf(school.today),
                Date.valueOf(Obstacle.FOR_GOOD),
                school.mentors.getFirst().value());
        var meeting = school.meeting(first, school.today.plusDays(7));
        lastDays.round();
        lastDays.round();
        assertThat(school.count(
                        "select count(*) from pairing where id = ? and ended_why = 'MENTOR_LEFT' and ended_on = ?",
                        first.value(),
                        Date.valueOf(school.today)))
                .isEqualTo(1);
        assertThat(school.count("select count(*) from meeting where id = ? and state = 'CANCELLED'", meeting.value()))
                .isEqualTo(1);
        assertThat(told(school.mentees.getFirst(), "mentoring.notice.ended"))
                .as("once, though two rounds came")
                .isEqualTo(1);
        assertThat(told(school.coordinator, "mentoring.notice.mentor-needed")).isEqualTo(1);
        assertThat(rematch.propose().orElseThrow().pairs())
                .singleElement()
                .satisfies(it -> assertThat(it.mentor()).isEqualTo(school.mentors.get(2)));
    }

    private int told(org.alongside.school.PersonId person, String key) {
        return school.count("select count(*) from notice where person_id = ? and notice_key = ?", person.value(), key);
    }

    @Test
    void nobodyHasToBeSignedInForAProposalAndTheCoordinatorHearsOfIt() {
        closing.end(scheme(), first, Closing.Reason.MENTOR_LEFT);
        SecurityContextHolder.clearContext();
        RematchRounds.asThePortal(
                () -> assertThat(rematch.propose().orElseThrow().madeBy()).isEqualTo(school.coordinator));
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(told(school.coordinator, "mentoring.notice.rematch")).isEqualTo(1);
        assertThatExceptionOfType(org.springframework.security.core.AuthenticationException.class)
                .as("outside the round nobody has become a coordinator by it")
                .isThrownBy(rematch::propose);
    }

    @Test
    void oneNodeLooksAndTheOtherLeavesItAloneForAnHour() {
        var now = clock.instant();
        assertThat(turns.isMine(scheme(), now)).isTrue();
        assertThat(turns.isMine(scheme(), now.plusSeconds(3500))).isFalse();
        assertThat(turns.isMine(scheme(), now.plusSeconds(3600))).isTrue();
        turns.over(scheme());
        assertThat(turns.isMine(scheme(), now.plusSeconds(3601))).isTrue();
    }

    @Test
    void whoWasNamedToGoOnIsProposedThoughSomebodyElseLikesTheSameThingsAndTheReasonsSayIt() {
        var named = school.mentors.get(3);
        work.put(new Participant(named, Side.MENTOR, 1, true, true, 1, List.of("cooking")));
        handOn(first, named);
        closing.end(scheme(), first, Closing.Reason.MENTOR_LEFT);
        assertThat(rematch.propose().orElseThrow().pairs()).singleElement().satisfies(it -> {
            assertThat(it.mentor()).as("and not the one who likes chess too").isEqualTo(named);
            assertThat(it.why().wishes()).contains("handed-on");
        });
    }

    @Test
    void whoWasNamedButMayNotOrHasNoPlaceLeavesItOpen() {
        var named = school.mentors.get(3);
        work.put(new Participant(named, Side.MENTOR, 1, false, true, 1, List.of("chess")));
        handOn(first, named);
        handOn(second, school.mentors.getFirst());
        closing.end(scheme(), first, Closing.Reason.MENTOR_LEFT);
        assertThat(rematch.propose().orElseThrow().pairs()).singleElement().satisfies(it -> {
            assertThat(it.mentee()).isEqualTo(school.mentees.getFirst());
            assertThat(it.mentor()).isEqualTo(school.mentors.get(2));
            assertThat(it.why().wishes()).doesNotContain("handed-on");
        });
    }

    private void handOn(PairingId pairing, org.alongside.school.PersonId next) {
        database.update(
                "insert into farewell (pairing_id, last_day, celebration, successor_id, planned_by, planned_at) values (?, ?, 'QUIET', ?, uuid(), now())",
                pairing.value(),
                Date.valueOf(school.today),
                next.value());
    }

    @Test
    void onlyACoordinatorBeginsIt() {
        school.signIn(school.mentors.getFirst(), Roles.MENTOR);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(rematch::begin);
    }
}
