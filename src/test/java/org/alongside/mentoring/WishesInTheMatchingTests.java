package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.AlongsideTest;
import org.alongside.mentoring.matching.Pair;
import org.alongside.safeguarding.TwoPeople;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** What pupils wish for and what the coordinator bars, down to the pairs. Rolled back. */
@AlongsideTest
@Transactional
class WishesInTheMatchingTests {
    @Autowired
    Matchmaking matchmaking;

    @Autowired
    Publishing publishing;

    @Autowired
    SchemeWork work;

    @Autowired
    Schemes schemes;

    @Autowired
    Participants participants;

    @Autowired
    NamedPeople named;

    @Autowired
    NeverPairs neverPairs;

    @Autowired
    Pairings pairings;

    @Autowired
    Apart apart;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    EntityManager unit;

    @Autowired
    Clock clock;

    private SchoolFixture school;
    private PersonId mentee;
    private PersonId first;
    private PersonId second;

    @BeforeEach
    void twoMentorsAndOneMentee() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.signInCoordinator();
        work.start("Demo");
        work.adults(Set.of(school.coordinator, school.otherAdult));
        mentee = school.mentees.getFirst();
        first = school.pupil("Callum", 12);
        second = school.pupil("Priya", 12);
        work.put(new Participant(mentee, Side.MENTEE, 1, false, false, 1, List.of("chess", "manga")));
        work.put(new Participant(first, Side.MENTOR, 1, true, true, 1, List.of("chess", "manga")));
        work.put(new Participant(second, Side.MENTOR, 1, true, true, 1, List.of("football")));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private SchemeId scheme() {
        return schemes.current().orElseThrow().id();
    }

    private PersonId mentorFound() {
        return matchmaking.propose().pairs().getFirst().mentor();
    }

    private String whyNobody() {
        var proposal = matchmaking.propose();
        assertThat(proposal.pairs()).isEmpty();
        return proposal.leftOut().getFirst().reason();
    }

    private void wish(PersonId who, Strength sameSex, Strength somebodyNew, String own) {
        database.update(
                "replace into pick_sheet (scheme_id, person_id, same_sex, somebody_new, own_sex) values (?, ?, ?, ?, ?)",
                scheme().value(),
                who.value(),
                sameSex.name(),
                somebodyNew.name(),
                own);
    }

    private Apart.Found found(Apart source) {
        var all = participants.of(scheme());
        return source.among(
                scheme(),
                all,
                people.named(all.stream().map(Participant::person).collect(Collectors.toSet())));
    }

    private Pair pair(PersonId mentor) {
        return new Pair(mentee.value().toString(), mentor.value().toString());
    }

    @Test
    void withoutWishesTheLikesDecide() {
        assertThat(mentorFound()).isEqualTo(first);
    }

    @Test
    void aNameThatNobodyHasLookedAtCountsForEverybodyWhomItMayMean() {
        named.add(scheme(), mentee, NamedPerson.Kind.PLEASE_NOT, "calum", Strength.MUST);
        assertThat(mentorFound()).isEqualTo(second);
        named.add(scheme(), mentee, NamedPerson.Kind.PLEASE_NOT, "Priya D", Strength.MUST);
        assertThat(whyNobody()).isEqualTo("mentoring.left-out.wish");
    }

    @Test
    void whoIsMeantIsWhatTheCoordinatorSays() {
        named.add(scheme(), mentee, NamedPerson.Kind.PLEASE_NOT, "Callum", Strength.MUST);
        var name = named.of(scheme()).getFirst();
        named.settle(scheme(), name.id(), null, school.coordinator, clock.instant());
        assertThat(mentorFound()).isEqualTo(first);
        named.settle(scheme(), name.id(), first, school.coordinator, clock.instant());
        assertThat(mentorFound()).isEqualTo(second);
    }

    @Test
    void aSoftWishCostsATenthAndForbidsNothing() {
        var before = matchmaking.propose().pairs().getFirst();
        named.add(scheme(), mentee, NamedPerson.Kind.PLEASE_NOT, "Callum", Strength.NICE);
        var after = matchmaking.propose().pairs().getFirst();
        assertThat(after.mentor()).isEqualTo(first);
        assertThat(after.score()).isEqualTo(before.score() - 100);
    }

    @Test
    void aMentorMayAlsoAskNotToBeWithSomebody() {
        named.add(scheme(), first, NamedPerson.Kind.PLEASE_NOT, "Mentee", Strength.MUST);
        assertThat(mentorFound()).isEqualTo(second);
    }

    @Test
    void aMentorOfTheSameSexIsFoundOnlyBySayingSo() {
        wish(mentee, Strength.MUST, Strength.NO, "FEMALE");
        assertThat(whyNobody()).isEqualTo("mentoring.left-out.wish");
        wish(second, Strength.NO, Strength.NO, "FEMALE");
        assertThat(mentorFound()).isEqualTo(second);
        wish(mentee, Strength.MUST, Strength.NO, null);
        assertThat(whyNobody()).isEqualTo("mentoring.left-out.wish");
    }

    @Test
    void somebodyNewIsNobodyFromAnEarlierPairFromTheFormOrNamedAsKnown() {
        wish(mentee, Strength.NO, Strength.MUST, null);
        assertThat(mentorFound()).isEqualTo(first);
        named.add(scheme(), mentee, NamedPerson.Kind.KNOWN, "Callum", Strength.MUST);
        assertThat(mentorFound()).isEqualTo(second);
        database.update(
                "update person set form = (select form from person where id = ?) where id = ?",
                mentee.value(),
                second.value());
        unit.clear();
        assertThat(found(apart).known().get(mentee)).contains(second);
        var other = school.pupil("Before", 13);
        work.put(new Participant(other, Side.MENTOR, 1, true, true, 1, List.of("chess")));
        assertThat(found(apart).known().get(mentee)).doesNotContain(other);
        school.pairing(other, mentee);
        assertThat(found(apart).known().get(mentee)).contains(other);
    }

    @Test
    void barredPairsAreNeverProposedWhoeverBarredThem() {
        neverPairs.add(TwoPeople.of(first, mentee), NeverPair.Reason.FAMILY, school.coordinator, clock.instant());
        assertThat(mentorFound()).isEqualTo(second);
        var withLeads = new Apart(neverPairs, named, pairings, () -> Set.of(TwoPeople.of(mentee, second)));
        assertThat(found(withLeads).never()).containsExactlyInAnyOrder(pair(first), pair(second));
    }

    @Test
    void aPairThatWasBarredAfterItWasProposedIsNotPublished() {
        var proposal = matchmaking.propose();
        neverPairs.add(TwoPeople.of(first, mentee), NeverPair.Reason.OTHER, school.coordinator, clock.instant());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publishing.publish(proposal.id(), proposal.version()))
                .withMessage("mentoring.match.stale");
    }

    @Test
    void whoIsClearedOnlyLaterIsNotMatched() {
        var later = schemes.current().orElseThrow().startsOn().plusDays(2);
        work.put(new Participant(
                first, Side.MENTOR, 1, true, true, later, 1, Picks.liking(List.of("chess", "manga")), Wishes.NONE));
        assertThat(mentorFound()).isEqualTo(second);
    }

    @Test
    void dislikesAndTheNumberOfFavouritesAreKeptApartFromLikes() {
        var picks = new Picks(List.of("chess", "manga", "art"), 1, List.of("rugby", "yoga"));
        participants.choose(scheme(), mentee, picks);
        assertThat(participants.find(scheme(), mentee).orElseThrow().picks()).isEqualTo(picks);
        assertThat(participants.of(scheme()).stream()
                        .collect(Collectors.toMap(Participant::person, Participant::picks)))
                .containsAllEntriesOf(Map.of(mentee, picks));
    }
}
