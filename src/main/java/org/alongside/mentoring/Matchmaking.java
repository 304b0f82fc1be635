package org.alongside.mentoring;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.scheduling.YearPlan;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.alongside.school.SchoolYear;
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A machine proposes, the coordinator decides: the best matching with its proof, confirmed once, then the year plan. */
@Service
@ForCoordinators
class Matchmaking {
    private static final int ALL = 100_000;
    private static final int LOOK_AHEAD_MONTHS = 20;

    private final Schemes schemes;
    private final Participants participants;
    private final Proposals proposals;
    private final Pairings pairings;
    private final Meetings meetings;
    private final FactFinding facts;
    private final Cohorts cohorts;
    private final YearPlanning years;
    private final SchoolYear school;
    private final People people;
    private final SignedInPerson who;
    private final Clock clock;

    Matchmaking(
            Schemes schemes,
            Participants participants,
            Proposals proposals,
            Pairings pairings,
            Meetings meetings,
            FactFinding facts,
            Cohorts cohorts,
            YearPlanning years,
            SchoolYear school,
            People people,
            SignedInPerson who,
            Clock clock) {
        this.schemes = schemes;
        this.participants = participants;
        this.proposals = proposals;
        this.pairings = pairings;
        this.meetings = meetings;
        this.facts = facts;
        this.cohorts = cohorts;
        this.years = years;
        this.school = school;
        this.people = people;
        this.who = who;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Proposal> latest() {
        return schemes.current().flatMap(it -> proposals.latest(it.id()));
    }

    /**
     * Proposes mentors for all mentees who have none. Same people, same proposal.
     *
     * @throws IllegalArgumentException with a message key of what is missing
     */
    @Transactional
    Proposal propose() {
        var scheme = schemes.current().orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
        var all = participants.of(scheme.id());
        if (all.stream().noneMatch(it -> it.side() == Side.MENTOR)) {
            throw new IllegalArgumentException("mentoring.match.no-mentors");
        }
        if (all.stream().noneMatch(it -> it.side() == Side.MENTEE)) {
            throw new IllegalArgumentException("mentoring.match.no-mentees");
        }
        var running = pairings.running(scheme.id(), scheme.startsOn(), 0, ALL);
        var cohort = cohorts.of(
                scheme,
                all,
                people.named(all.stream().map(Participant::person).toList()),
                facts.about(scheme, all.stream().map(Participant::person).toList()),
                running.stream().map(PairingRow::mentee).collect(toSet()),
                running.stream().collect(groupingBy(PairingRow::mentor, counting())));
        var seed = scheme.startsOn().toEpochDay();
        var proposal = cohort.propose(new MatchRunId(UUID.randomUUID()), clock.instant(), seed);
        proposals.add(scheme.id(), who.required(), proposal);
        return proposal;
    }

    /**
     * Makes the proposed pairs real and plans their year, all or nothing.
     *
     * @throws IllegalArgumentException with a message key if somebody was faster or there is nothing to confirm
     */
    @Transactional
    YearPlan confirm(MatchRunId run) {
        var scheme = schemes.current().orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
        var proposal = proposals
                .latest(scheme.id())
                .filter(it -> it.id().equals(run))
                .orElseThrow(() -> new IllegalArgumentException("mentoring.match.newer"));
        if (proposal.pairs().isEmpty()) {
            throw new IllegalArgumentException("mentoring.match.nothing");
        }
        if (!proposals.confirm(run, Timestamp.from(clock.instant()))) {
            throw new IllegalArgumentException("mentoring.match.confirmed");
        }
        if (isStale(scheme, proposal)) {
            throw new IllegalArgumentException("mentoring.match.stale");
        }
        var span = spanFromTomorrow(scheme);
        var pairs = proposal.pairs().stream()
                .map(pair -> new YearPlanning.PairToPlan(
                        pairings.add(scheme.id(), pair, span.startsOn(), span.endsOn()), pair.mentor(), pair.mentee()))
                .toList();
        var everybody = proposal.pairs().stream()
                .flatMap(pair -> Stream.of(pair.mentor(), pair.mentee()))
                .toList();
        return years.plan(scheme, facts.about(scheme, everybody), span.startsOn(), span.endsOn(), pairs);
    }

    /** Six months are meant of each relationship, so a pair that begins later also ends later. */
    private SchemeSpan spanFromTomorrow(Scheme scheme) {
        var tomorrow = Said.dayOf(clock.instant()).plusDays(1);
        var first = tomorrow.isBefore(scheme.startsOn()) ? scheme.startsOn() : tomorrow;
        var span = SchemeSpan.from(
                first, scheme.minimumMeetings(), school.days(first, first.plusMonths(LOOK_AHEAD_MONTHS)));
        return span.endsOn().isBefore(scheme.endsOn())
                ? new SchemeSpan(first, scheme.endsOn(), span.teachingWeeks())
                : span;
    }

    /** Whether somebody of it takes part no more, has left, has been given a mentor, or two are kept apart since. */
    private boolean isStale(Scheme scheme, Proposal proposal) {
        var taking =
                participants.of(scheme.id()).stream().map(Participant::person).collect(toSet());
        var matched = pairings.running(scheme.id(), scheme.startsOn(), 0, ALL).stream()
                .map(PairingRow::mentee)
                .collect(toSet());
        var everybody = proposal.pairs().stream()
                .flatMap(pair -> Stream.of(pair.mentor(), pair.mentee()))
                .toList();
        var here = people.named(everybody);
        return proposal.pairs().stream().anyMatch(pair -> matched.contains(pair.mentee()))
                || cohorts.anyBarred(proposal.pairs())
                || !everybody.stream()
                        .allMatch(it ->
                                taking.contains(it) && here.get(it) instanceof PersonRow row && row.leftOn() == null);
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
