package org.alongside.curriculum.delivery.voice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be told of the answers to one question without telling of anybody. A number from 1 to 4 is hidden; where a single
 * hidden one could be worked out by taking away, the next smallest is hidden too; fewer than five answers are hidden altogether.
 *
 * @param answers number by answer, null where it is hidden
 * @param total of all answers, null where it is hidden
 */
record Tally(
        Map<String, @org.jspecify.annotations.Nullable Integer> answers,
        @org.jspecify.annotations.Nullable Integer total) {
    static final int FEWEST = 5;

    static Tally of(List<String> order, Map<String, Integer> counted) {
        var total = order.stream().mapToInt(it -> counted.getOrDefault(it, 0)).sum();
        var hidden = new ArrayList<String>();
        var rest = new ArrayList<String>();
        for (var answer : order) {
            int n = counted.getOrDefault(answer, 0);
            if (n > 0 && (n < FEWEST || total < FEWEST)) {
                hidden.add(answer);
            } else if (n > 0) {
                rest.add(answer);
            }
        }
        if (hidden.size() == 1) {
            rest.stream()
                    .min(java.util.Comparator.comparing(it -> counted.getOrDefault(it, 0)))
                    .ifPresent(hidden::add);
        }
        var shown = new LinkedHashMap<String, @org.jspecify.annotations.Nullable Integer>();
        for (var answer : order) {
            // of too few answers not even a zero is told: it would say what the others were
            var all = total < FEWEST && total > 0;
            shown.put(answer, all || hidden.contains(answer) ? null : counted.getOrDefault(answer, 0));
        }
        return new Tally(shown, total > 0 && total < FEWEST ? null : total);
    }
}
