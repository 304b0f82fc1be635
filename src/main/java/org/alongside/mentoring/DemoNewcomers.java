package org.alongside.mentoring;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.base.demo.DemoChapter;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.demo.DemoCast;
import org.springframework.stereotype.Component;

/** Pupils who have joined the demo school's scheme since it began: some introduced, one with a no thank you, some waiting. */
@Component
class DemoNewcomers implements DemoChapter {
    private static final int BEFORE = 78;
    private static final int NEW = 14;
    private static final int INTRODUCED = 3;

    private final Schemes schemes;
    private final Participants participants;
    private final Pairings pairings;
    private final PairingStages stages;
    private final FactFinding facts;
    private final Cohorts cohorts;
    private final YearPlanning years;
    private final People people;

    DemoNewcomers(
            Schemes schemes,
            Participants participants,
            Pairings pairings,
            PairingStages stages,
            FactFinding facts,
            Cohorts cohorts,
            YearPlanning years,
            People people) {
        this.schemes = schemes;
        this.participants = participants;
        this.pairings = pairings;
        this.stages = stages;
        this.facts = facts;
        this.cohorts = cohorts;
        this.years = years;
        this.people = people;
    }

    @Override
    public int place() {
        return 305;
    }

    @Override
    public void tell(LocalDate today) {
        DemoCoordinator.speaks(() -> tellAsCoordinator(today));
    }

    private void tellAsCoordinator(LocalDate today) {
        var scheme = schemes.current().orElseThrow();
        for (var newcomer : DemoCast.mentees(BEFORE + NEW).subList(BEFORE, BEFORE + NEW)) {
            participants.put(
                    scheme.id(), new Participant(newcomer, Side.MENTEE, 1, false, false, 1, likes(newcomer)));
        }
        var all = participants.of(scheme.id());
        var everybody = all.stream().map(Participant::person).toList();
        var known = facts.about(scheme, everybody);
        var running = stages.couples(scheme.id());
        var proposal = cohorts.of(
                        scheme,
                        all,
                        people.named(everybody),
                        known,
                        Set.copyOf(running.keySet()),
                        running.values().stream().collect(groupingBy(it -> it, counting())))
                .propose(scheme.startsOn().toEpochDay());
        var tomorrow = today.plusDays(1);
        var plan = new ArrayList<YearPlanning.PairToPlan>();
        for (var pair : proposal.pairs().stream().limit(INTRODUCED).toList()) {
            var id = pairings.add(scheme.id(), pair, tomorrow, scheme.endsOn());
            stages.introduce(id);
            plan.add(new YearPlanning.PairToPlan(id, pair.mentor(), pair.mentee()));
        }
        if (!plan.isEmpty()) {
            var ignored = years.plan(scheme, known, tomorrow, scheme.endsOn(), plan);
            var said = stages.says(
                    plan.getFirst().id(),
                    Side.MENTEE,
                    PairingStages.Says.NO,
                    "different-interests",
                    today.atStartOfDay(org.alongside.base.ui.Said.LONDON).toInstant());
        }
    }

    /** Five interests that follow from the person's id alone. */
    private static List<String> likes(PersonId person) {
        var first = Math.floorMod(person.value().hashCode(), Interests.KEYS.size());
        return java.util.stream.IntStream.range(0, 5)
                .mapToObj(it -> Interests.KEYS.get((first + it * 13) % Interests.KEYS.size()))
                .distinct()
                .toList();
    }
}
