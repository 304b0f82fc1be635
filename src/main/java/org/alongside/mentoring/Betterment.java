package org.alongside.mentoring;

import java.util.List;
import org.alongside.mentoring.flow.Progress;
import org.alongside.mentoring.scheduling.OneMorePlace;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one more room or one more adult would give, time by time, worked out on the plan as it is. */
@Service
@ForCoordinators
class Betterment {
    private static final int MOST = 6;

    private final Schemes schemes;
    private final Replanning replanning;

    Betterment(Schemes schemes, Replanning replanning) {
        this.schemes = schemes;
        this.replanning = replanning;
    }

    /**
     * One place more.
     *
     * @param isRoom a room, otherwise an adult
     * @param meetings how many more meetings there would be in the rest of the year
     */
    record Gain(ClockTime time, boolean isRoom, int meetings) {}

    /** The best first; empty if no single room or adult would let anybody meet more often. */
    @Transactional(readOnly = true)
    List<Gain> oneMore(Progress progress) {
        var scheme = schemes.current().orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
        var ground = replanning.ground(scheme, null, null);
        progress.reached(1, 3);
        var problem = new Redraft(ground).problem();
        progress.reached(2, 3);
        var slots = ground.facts.slots();
        return OneMorePlace.everywhere(problem, problem.published(), scheme.pairsPerAdult()).stream()
                .flatMap(it -> {
                    var slot = slots.at(it.slot());
                    var time = new ClockTime(slot.day(), slot.period());
                    return java.util.stream.Stream.of(
                            new Gain(time, true, it.byRoom()), new Gain(time, false, it.byAdult()));
                })
                .filter(it -> it.meetings() > 0)
                .sorted(java.util.Comparator.comparingInt((Gain it) -> -it.meetings())
                        .thenComparing(Gain::time)
                        .thenComparing(Gain::isRoom))
                .limit(MOST)
                .toList();
    }
}
