package org.alongside.mentoring;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.joining.Readiness;
import org.alongside.notifications.Notices;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.SchoolYear;
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a proposal real. Until here nobody has been told; from here on each new pair is an introduction with a planned
 * year, and only those hear of it for whom something has changed.
 */
@Service
@ForCoordinators
class Publishing {
    private static final int LOOK_AHEAD_MONTHS = 20;

    private final Schemes schemes;
    private final Participants participants;
    private final Proposals proposals;
    private final Pairings pairings;
    private final PairingStages stages;
    private final Endings endings;
    private final Cohorts cohorts;
    private final FactFinding facts;
    private final YearPlanning years;
    private final SchoolYear school;
    private final Readiness readiness;
    private final People people;
    private final Notices notices;
    private final SignedInPerson who;
    private final Clock clock;

    Publishing(
            Schemes schemes,
            Participants participants,
            Proposals proposals,
            Pairings pairings,
            PairingStages stages,
            Endings endings,
            Cohorts cohorts,
            FactFinding facts,
            YearPlanning years,
            SchoolYear school,
            Readiness readiness,
            People people,
            Notices notices,
            SignedInPerson who,
            Clock clock) {
        this.schemes = schemes;
        this.participants = participants;
        this.proposals = proposals;
        this.pairings = pairings;
        this.stages = stages;
        this.endings = endings;
        this.cohorts = cohorts;
        this.facts = facts;
        this.years = years;
        this.school = school;
        this.readiness = readiness;
        this.people = people;
        this.notices = notices;
        this.who = who;
        this.clock = clock;
    }

    /**
     * What publishing did.
     *
     * @param pairings how many pairs began
     * @param meetings how many meetings were planned for them
     * @param tooShort how many of them cannot meet as often as the scheme wants
     * @param ended how many pairs ended
     */
    record Published(int pairings, int meetings, int tooShort, int ended) {}

    /**
     * Makes the proposed pairs real and plans their year, all or nothing.
     *
     * @param seen the version that was on the screen: what is published is what was seen
     * @throws NotReady if a mentor of a new pair is not trained, cleared and agreed on its first day
     * @throws IllegalArgumentException with a message key if somebody was faster or there is nothing to publish
     */
    @Transactional
    Published publish(MatchRunId run, long seen) {
        var now = clock.instant();
        // first of all, so that what is read afterwards is what the faster one has left
        var first = proposals.confirm(run, seen, now);
        var scheme = schemes.current().orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
        var proposal = proposals
                .find(scheme.id(), run)
                .orElseThrow(() -> new IllegalArgumentException("mentoring.board.gone"));
        if (!first) {
            throw new IllegalArgumentException(
                    proposal.confirmed() ? "mentoring.match.confirmed" : "mentoring.match.newer");
        }
        var fresh = proposal.pairs().stream().filter(it -> !it.isRunning()).toList();
        var freed = proposal.leftOut().stream()
                .filter(it -> it.before() != null)
                .map(Proposal.LeftOut::mentee)
                .toList();
        if (fresh.isEmpty() && freed.isEmpty()) {
            throw new IllegalArgumentException("mentoring.match.nothing");
        }
        if (isStale(scheme, proposal)) {
            throw new IllegalArgumentException("mentoring.match.stale");
        }
        requireReady(scheme, fresh);
        var ended = new HashSet<PersonId>();
        var endings = end(scheme, proposal, freed, ended);
        var published = begin(scheme, fresh, endings);
        proposals.putAllAway(scheme.id(), now);
        tell(fresh, ended);
        return published;
    }

    private void requireReady(Scheme scheme, List<Proposal.ProposedPair> fresh) {
        var mentors =
                fresh.stream().map(Proposal.ProposedPair::mentor).distinct().toList();
        var lacking = readiness.missing(scheme.id().value(), mentors, firstDay(scheme));
        if (!lacking.isEmpty()) {
            throw new NotReady(lacking);
        }
    }

    private LocalDate firstDay(Scheme scheme) {
        var tomorrow = today().plusDays(1);
        return tomorrow.isBefore(scheme.startsOn()) ? scheme.startsOn() : tomorrow;
    }

    private int end(Scheme scheme, Proposal proposal, List<PersonId> freed, Set<PersonId> told) {
        var over = new ArrayList<>(freed);
        proposal.pairs().stream().filter(Proposal.ProposedPair::isChange).forEach(it -> over.add(it.mentee()));
        var running = stages.running(scheme.id()).stream()
                .filter(it -> over.contains(it.mentee()))
                .toList();
        var ended = endings.end(scheme.id(), running, PairingStages.Ended.REMATCHED, who.required());
        ended.forEach(it -> {
            told.add(it.mentor());
            told.add(it.mentee());
        });
        return ended.size();
    }

    private Published begin(Scheme scheme, List<Proposal.ProposedPair> fresh, int ended) {
        if (fresh.isEmpty()) {
            return new Published(0, 0, 0, ended);
        }
        var span = spanFromTomorrow(scheme);
        var toPlan = new ArrayList<YearPlanning.PairToPlan>();
        for (var pair : fresh) {
            var id = pairings.add(scheme.id(), pair, span.startsOn(), span.endsOn());
            stages.introduce(id);
            toPlan.add(new YearPlanning.PairToPlan(id, pair.mentor(), pair.mentee()));
        }
        var plan = years.plan(scheme, facts.about(scheme, everybody(fresh)), span.startsOn(), span.endsOn(), toPlan);
        var tooShort = plan.years().stream().filter(it -> it.shortfall() > 0).count();
        return new Published(fresh.size(), plan.meetings().size(), (int) tooShort, ended);
    }

    /** Everybody hears once, and only if something is different for them. */
    private void tell(List<Proposal.ProposedPair> fresh, Set<PersonId> ended) {
        var begun = Set.copyOf(everybody(fresh));
        begun.forEach(it -> notices.tell(it, "mentoring.notice.introduction"));
        ended.stream().filter(it -> !begun.contains(it)).forEach(it -> notices.tell(it, "mentoring.notice.ended"));
    }

    private static List<PersonId> everybody(List<Proposal.ProposedPair> pairs) {
        return pairs.stream().flatMap(it -> Stream.of(it.mentor(), it.mentee())).toList();
    }

    /** Six months are meant of each relationship, so a pair that begins later also ends later. */
    private SchemeSpan spanFromTomorrow(Scheme scheme) {
        var first = firstDay(scheme);
        var span = SchemeSpan.from(
                first, scheme.minimumMeetings(), school.days(first, first.plusMonths(LOOK_AHEAD_MONTHS)));
        return span.endsOn().isBefore(scheme.endsOn())
                ? new SchemeSpan(first, scheme.endsOn(), span.teachingWeeks())
                : span;
    }

    /** Whether somebody of it takes part no more, has left, has another mentor than then, or two are kept apart since. */
    private boolean isStale(Scheme scheme, Proposal proposal) {
        var running = stages.couples(scheme.id());
        var moved = proposal.pairs().stream().anyMatch(it -> !Objects.equals(running.get(it.mentee()), it.before()))
                || proposal.leftOut().stream()
                        .anyMatch(it -> it.before() != null && !it.before().equals(running.get(it.mentee())));
        var taking =
                participants.of(scheme.id()).stream().map(Participant::person).collect(toSet());
        var fresh = proposal.pairs().stream().filter(it -> !it.isRunning()).toList();
        var everybody = everybody(fresh);
        var here = people.named(everybody);
        return moved
                || cohorts.anyBarred(fresh)
                || !everybody.stream()
                        .allMatch(it ->
                                taking.contains(it) && here.get(it) instanceof PersonRow row && row.leftOn() == null);
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
