package org.alongside.reporting.suppression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every way to put atoms into blocks, those that are too small left out: what could be told at best. */
final class EveryPartition {
    private final Map<String, Long> counts;
    private final List<String> atoms;
    private final Threshold threshold;
    private final List<Release> found = new ArrayList<>();

    EveryPartition(Map<String, Long> counts, Threshold threshold) {
        this.counts = counts;
        this.atoms = List.copyOf(counts.keySet());
        this.threshold = threshold;
    }

    List<Release> all() {
        place(0, new ArrayList<>());
        return found;
    }

    private void place(int next, List<Set<String>> blocks) {
        if (next == atoms.size()) {
            found.add(new Release(blocks.stream()
                    .map(it -> new Block(it, it.stream().mapToLong(counts::get).sum()))
                    .filter(it -> threshold.allows(it.count()))
                    .toList()));
            return;
        }
        for (var block : List.copyOf(blocks)) {
            block.add(atoms.get(next));
            place(next + 1, blocks);
            block.remove(atoms.get(next));
        }
        Set<String> own = new HashSet<>(Set.of(atoms.get(next)));
        blocks.add(own);
        place(next + 1, blocks);
        blocks.remove(blocks.size() - 1);
    }
}
