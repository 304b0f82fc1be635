package org.alongside.mentoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.alongside.school.PersonId;
import org.alongside.school.Slot;

/** Names the adult of each meeting: the one whom people know if possible, else whoever looks after the fewest pairs then. */
final class DutyRoster {
    private record Watch(LocalDate day, int period, PersonId adult) {}

    private final Scheme scheme;
    private final SchemeFacts facts;
    private final Taken taken;
    private final Map<Watch, Integer> pairs = new HashMap<>();

    DutyRoster(Scheme scheme, SchemeFacts facts, Taken taken) {
        this.scheme = scheme;
        this.facts = facts;
        this.taken = taken;
    }

    /** Whether this adult can look after one more pair then; if so, they do. */
    boolean keep(LocalDate day, Slot slot, PersonId adult) {
        var can = facts.adultsAt(slot, day).contains(adult) && load(day, slot, adult) < scheme.pairsPerAdult();
        if (can) {
            add(day, slot, adult);
        }
        return can;
    }

    /**
     * An adult for one more pair; those who are kept must have been named before.
     *
     * @throws IllegalStateException if nobody is on duty, which the planner excludes
     */
    PersonId name(LocalDate day, Slot slot) {
        var adult = facts.adultsAt(slot, day).stream()
                .min(Comparator.comparingInt(one -> load(day, slot, one)))
                .orElseThrow(() -> new IllegalStateException("A meeting was planned with nobody on duty"));
        add(day, slot, adult);
        return adult;
    }

    private void add(LocalDate day, Slot slot, PersonId adult) {
        pairs.merge(new Watch(day, slot.period(), adult), 1, Integer::sum);
    }

    private int load(LocalDate day, Slot slot, PersonId adult) {
        return taken.pairsWith(adult, day, slot.period()) + pairs.getOrDefault(new Watch(day, slot.period(), adult), 0);
    }
}
