package org.alongside.reporting.suppression;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How things stand: who is counted, and as what. It may be told if everybody shares their whole history, what they were
 * counted as in every telling so far, with enough others. Sums and differences of all tellings are then sums of whole
 * histories, and none of them is small.
 *
 * @param on the day of it
 * @param members what everybody is counted as
 * @see "Decision 0050"
 */
public record Standing(LocalDate on, Map<UUID, String> members) {
    private static final String NOT_COUNTED = "";

    /** Keeps its own copy. */
    public Standing {
        members = Map.copyOf(members);
    }

    /** How many are counted. */
    public long size() {
        return members.size();
    }

    /** How many are counted as this. */
    public long count(String part) {
        return members.values().stream().filter(part::equals).count();
    }

    /** Whether it may be told after these. */
    public boolean mayFollow(List<Standing> told, Threshold threshold) {
        Set<UUID> all = new HashSet<>(members.keySet());
        told.forEach(it -> all.addAll(it.members().keySet()));
        Map<String, Long> histories = new HashMap<>();
        for (var one : all) {
            var history = new StringBuilder(members.getOrDefault(one, NOT_COUNTED));
            told.forEach(it -> history.append('|').append(it.members().getOrDefault(one, NOT_COUNTED)));
            histories.merge(history.toString(), 1L, Long::sum);
        }
        return threshold.allows(size()) && histories.values().stream().allMatch(threshold::allows);
    }
}
