package org.alongside.mentoring;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Map;
import java.util.Set;
import org.alongside.school.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out how things are, in a fixed number of queries for everybody. */
@Component
class Situations {
    private final Participants participants;
    private final PairingStages stages;
    private final FactFinding facts;
    private final Cohorts cohorts;
    private final People people;

    Situations(Participants participants, PairingStages stages, FactFinding facts, Cohorts cohorts, People people) {
        this.participants = participants;
        this.stages = stages;
        this.facts = facts;
        this.cohorts = cohorts;
        this.people = people;
    }

    /** @throws IllegalArgumentException with a message key if one side is empty */
    @Transactional(readOnly = true)
    public Situation of(Scheme scheme, Proposal.Kind kind) {
        var all = participants.of(scheme.id());
        if (all.stream().noneMatch(it -> it.side() == Side.MENTOR)) {
            throw new IllegalArgumentException("mentoring.match.no-mentors");
        }
        if (all.stream().noneMatch(it -> it.side() == Side.MENTEE)) {
            throw new IllegalArgumentException("mentoring.match.no-mentees");
        }
        var everybody = all.stream().map(Participant::person).toList();
        var running = stages.couples(scheme.id());
        var fresh = kind == Proposal.Kind.FRESH;
        var cohort = cohorts.of(
                scheme,
                all,
                people.named(everybody),
                facts.about(scheme, everybody),
                fresh ? Set.copyOf(running.keySet()) : Set.of(),
                fresh ? running.values().stream().collect(groupingBy(it -> it, counting())) : Map.of());
        return new Situation(scheme, kind, cohort, running, stages.declined(scheme.id()));
    }
}
