package org.alongside.safeguarding.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.suppression.Answer;
import org.alongside.reporting.suppression.Question;
import org.alongside.reporting.suppression.Release;
import org.alongside.reporting.suppression.Threshold;

/**
 * How fast worries were opened, told of whole blocks alone: so whatever is compared, it is always about enough worries.
 *
 * @param minutes from sending to opening, by atom; only of those opened when their month was told
 */
record OpeningTimes(Release release, Map<String, List<Double>> minutes, Threshold threshold) {

    /** The middle one, in whole minutes. */
    Count median(Set<String> atoms) {
        return sorted(atoms)
                .map(it -> it.size() % 2 == 1
                        ? it.get(it.size() / 2)
                        : (it.get(it.size() / 2 - 1) + it.get(it.size() / 2)) / 2)
                .<Count>map(it -> new Count.Shown(Math.round(it)))
                .orElse(Count.UNTOLD);
    }

    /** The longest, in whole minutes. */
    Count slowest(Set<String> atoms) {
        return sorted(atoms)
                .<Count>map(it -> new Count.Shown(Math.round(it.getLast())))
                .orElse(Count.UNTOLD);
    }

    private Optional<List<Double>> sorted(Set<String> atoms) {
        if (atoms.isEmpty() || !(release.answer(new Question("asked", atoms, 1)) instanceof Answer.Exactly)) {
            return Optional.empty();
        }
        var all = new ArrayList<Double>();
        for (var block : release.blocks()) {
            var of = block.atoms().stream()
                    .flatMap(it -> minutes.getOrDefault(it, List.of()).stream())
                    .toList();
            // of a block in which few were opened nothing is said
            if (atoms.containsAll(block.atoms()) && threshold.allows(of.size())) {
                all.addAll(of);
            }
        }
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.stream().sorted().toList());
    }
}
