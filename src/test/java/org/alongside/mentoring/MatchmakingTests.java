package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Proposals: the same people get the same, and each is kept as it was made. */
@AlongsideTest
@Transactional
class MatchmakingTests extends MatchmakingScene {
    @Test
    void withoutASchemeMentorsOrMenteesTheReasonIsSaid() {
        refused("mentoring.match.no-mentors", matchmaking::propose);
        enter(1, 0);
        refused("mentoring.match.no-mentees", matchmaking::propose);
    }

    @Test
    void theSamePeopleGetTheSameProposal() {
        enter(6, 7);
        var first = matchmaking.propose();
        var second = matchmaking.propose();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.pairs()).isEqualTo(first.pairs()).hasSize(6);
        assertThat(second.leftOut()).isEqualTo(first.leftOut()).hasSize(1);
        assertThat(first.leftOut().getFirst().reason()).isEqualTo("mentoring.left-out.full");
    }

    @Test
    void theProposalIsKeptAsItWasMade() {
        enter(6, 7);
        var made = matchmaking.propose();
        var kept = matchmaking.latest().orElseThrow();
        assertThat(kept.pairs()).containsExactlyInAnyOrderElementsOf(made.pairs());
        assertThat(kept.leftOut()).isEqualTo(made.leftOut());
        assertThat(kept.confirmed()).isFalse();
    }

    @Test
    void whoIsNotReadyOrFullMentorsNobody() {
        var unready = school.mentors.getFirst();
        work.put(new Participant(unready, Side.MENTOR, 1, false, true, 1, LIKES.getFirst()));
        mentee(school.mentees.getFirst(), 0);
        var proposal = matchmaking.propose();
        assertThat(proposal.pairs()).isEmpty();
        assertThat(proposal.leftOut())
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo("mentoring.rule.not-trained"));
        refused("mentoring.match.nothing", () -> publish(proposal));
    }

    @Test
    void aMentorWithoutAPlaceLeftGetsNobodyElse() {
        enter(1, 1);
        var ignored = publish(matchmaking.propose());
        mentee(school.mentees.get(1), 0);
        assertThat(matchmaking.propose().pairs()).isEmpty();
    }

    @Test
    void proposalsStandSideBySideWithNamesUntilTheyArePutAway() {
        enter(2, 2);
        var one = matchmaking.propose();
        var other = matchmaking.propose();
        matchmaking.name(one.id(), " Year 7 first ");
        refused("mentoring.board.name-missing", () -> matchmaking.name(one.id(), " "));
        assertThat(matchmaking.open()).extracting(Proposal.Title::name).containsExactlyInAnyOrder("Year 7 first", "2");
        matchmaking.putAway(one.id());
        assertThat(matchmaking.open()).extracting(Proposal.Title::id).containsExactly(other.id());
        for (int more = 0; more < Matchmaking.MOST_OPEN - 1; more++) {
            var ignored = matchmaking.propose();
        }
        refused("mentoring.board.too-many", matchmaking::propose);
    }

    @Test
    void onlyTheCoordinatorMatches() {
        school.signIn(school.mentors.getFirst(), Roles.MENTOR);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(matchmaking::propose);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> publishing.publish(new MatchRunId(UUID.randomUUID()), 0));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> matchmaking.pairings(0, 1));
    }
}
