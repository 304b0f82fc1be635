package org.alongside.mentoring;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.matching.Matcher;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** A machine proposes, the coordinator decides: proposals side by side, each the best there is with what was settled. */
@Service
@ForCoordinators
class Matchmaking {
    /** More proposals than a person can compare. */
    static final int MOST_OPEN = 6;

    private final Schemes schemes;
    private final Participants participants;
    private final Situations situations;
    private final Proposals proposals;
    private final Pairings pairings;
    private final Meetings meetings;
    private final SignedInPerson who;
    private final TransactionOperations transaction;
    private final Clock clock;

    Matchmaking(
            Schemes schemes,
            Participants participants,
            Situations situations,
            Proposals proposals,
            Pairings pairings,
            Meetings meetings,
            SignedInPerson who,
            TransactionOperations transaction,
            Clock clock) {
        this.schemes = schemes;
        this.participants = participants;
        this.situations = situations;
        this.proposals = proposals;
        this.pairings = pairings;
        this.meetings = meetings;
        this.who = who;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Scheme> scheme() {
        return schemes.current();
    }

    /** Those that are neither published nor put away, oldest first. */
    @Transactional(readOnly = true)
    List<Proposal.Title> open() {
        return schemes.current().map(it -> proposals.open(it.id())).orElse(List.of());
    }

    /** One of the current scheme, as it is now; empty for any other. */
    @Transactional(readOnly = true)
    Optional<Proposal> find(MatchRunId run) {
        return schemes.current().flatMap(it -> proposals.find(it.id(), run));
    }

    /** All mentors of the current scheme. */
    @Transactional(readOnly = true)
    List<PersonId> mentors() {
        return schemes.current()
                .map(it -> participants.of(it.id()).stream()
                        .filter(one -> one.side() == Side.MENTOR)
                        .map(Participant::person)
                        .toList())
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    Optional<Proposal> latest() {
        return schemes.current().flatMap(it -> proposals.latest(it.id()));
    }

    /** Proposes mentors for all mentees who have none, at once. Same people, same proposal. */
    Proposal propose() {
        return propose(Proposal.Kind.FRESH, MatchJob.unheard());
    }

    /**
     * Makes a new proposal. The database is not held while the kernel calculates.
     *
     * @throws IllegalArgumentException with a message key of what is missing
     * @throws java.util.concurrent.CancellationException if somebody has stopped it; nothing is kept then
     */
    Proposal propose(Proposal.Kind kind, MatchJob job) {
        return propose(kind, Set.of(), job);
    }

    /**
     * The same without these pairs.
     *
     * @throws IllegalArgumentException with a message key of what is missing
     */
    Proposal propose(Proposal.Kind kind, Set<Couple> without, MatchJob job) {
        var scheme = required();
        return make(scheme, situations.of(scheme, kind), Optional.empty(), without, job);
    }

    /**
     * Makes a new proposal that keeps what was locked and forbidden in this one.
     *
     * @throws IllegalArgumentException with a message key of what is missing
     */
    Proposal proposeAgain(MatchRunId run, MatchJob job) {
        var scheme = required();
        var parent = transaction.execute(status -> proposals.find(scheme.id(), run));
        if (parent == null || parent.isEmpty()) {
            throw new IllegalArgumentException("mentoring.board.gone");
        }
        return make(scheme, situations.of(scheme, parent.get().kind()), parent, Set.of(), job);
    }

    private Proposal make(Scheme scheme, Situation now, Optional<Proposal> parent, Set<Couple> without, MatchJob job) {
        var locked = parent.map(Proposal::locked).orElse(Set.of());
        var overridden = parent.map(Proposal::overridden).orElse(Map.of());
        var forbidden = parent.map(Proposal::forbidden).orElse(without);
        var seed = scheme.startsOn().toEpochDay();
        var problem = now.problem(seed, locked, forbidden);
        if (problem.mentees().isEmpty()) {
            throw new IllegalArgumentException("mentoring.match.all-have");
        }
        var matching = job.calculate(progress -> Matcher.match(problem, progress));
        var drafted = new Drafting(now.cohort(), problem, now.before(), overridden, locked).of(matching);
        return Objects.requireNonNull(transaction.execute(status -> {
            if (proposals.open(scheme.id()).size() >= MOST_OPEN) {
                throw new IllegalArgumentException("mentoring.board.too-many");
            }
            var proposal = new Proposal(
                    new MatchRunId(UUID.randomUUID()),
                    scheme.id(),
                    String.valueOf(proposals.count(scheme.id()) + 1),
                    now.kind(),
                    clock.instant(),
                    who.id().orElseGet(scheme::coordinator), // after an early ending nobody has asked
                    seed,
                    now.cohort().people(),
                    0,
                    false,
                    drafted.pairs(),
                    drafted.leftOut(),
                    forbidden);
            proposals.add(proposal, parent.map(Proposal::id).orElse(null));
            return proposal;
        }));
    }

    /** @throws IllegalArgumentException with a message key if the name is empty or too long */
    @Transactional
    void name(MatchRunId run, String name) {
        if (name.isBlank() || name.strip().length() > 60) {
            throw new IllegalArgumentException("mentoring.board.name-missing");
        }
        proposals.name(required().id(), run, name.strip());
    }

    /** It is no longer offered; nothing of it is deleted. */
    @Transactional
    void putAway(MatchRunId run) {
        proposals.putAway(required().id(), run, clock.instant());
    }

    private Scheme required() {
        return schemes.current().orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
    }

    @Transactional(readOnly = true)
    List<PairingRow> pairings(int offset, int limit) {
        return schemes.current()
                .map(it -> pairings.running(it.id(), Said.dayOf(clock.instant()), offset, limit))
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    int countPairings() {
        return schemes.current().map(it -> pairings.countRunning(it.id())).orElse(0);
    }

    /** All meetings of one pairing, in order. */
    @Transactional(readOnly = true)
    List<MeetingRow> year(PairingId pairing) {
        return meetings.ofPairing(pairing);
    }
}
