package org.alongside.reporting.suppression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;

/** A school's counts by year group and period, small ones among them, and everything a head might ask about them. */
final class RandomSchool {
    final int groups;
    final int periods;
    private final Random random;
    private final SequencedMap<String, Long> counts = new LinkedHashMap<>();

    RandomSchool(long seed) {
        random = new Random(seed);
        groups = 1 + random.nextInt(3);
        periods = 1 + random.nextInt(4);
        for (int group = 0; group < groups; group++) {
            for (int period = 0; period < periods; period++) {
                counts.put(atom(group, period), count());
            }
        }
    }

    private long count() {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1 + random.nextInt(4);
            case 2 -> random.nextInt(12);
            default -> random.nextInt(60);
        };
    }

    private static String atom(int group, int period) {
        return "group " + group + ", period " + period;
    }

    List<String> atoms() {
        return List.copyOf(counts.keySet());
    }

    /** The counts of the periods that are over. */
    SequencedMap<String, Long> until(int periodsOver) {
        var over = new LinkedHashMap<String, Long>();
        counts.forEach((atom, count) -> {
            if (Integer.parseInt(atom.substring(atom.lastIndexOf(' ') + 1)) < periodsOver) {
                over.put(atom, count);
            }
        });
        return over;
    }

    /** Somebody corrects a count afterwards. */
    void correct() {
        var atom = atoms().get(random.nextInt(counts.size()));
        counts.merge(atom, (long) random.nextInt(3), Long::sum);
    }

    /** Cells, rows, columns, everything, and some filters, of the periods that are over. */
    List<Question> questions(int periodsOver) {
        var all = new ArrayList<Question>();
        var everything = new LinkedHashSet<String>();
        for (int period = 0; period < periodsOver; period++) {
            var column = new LinkedHashSet<String>();
            for (int group = 0; group < groups; group++) {
                column.add(atom(group, period));
                all.add(new Question("cell", Set.of(atom(group, period)), 1));
            }
            all.add(new Question("period", column, 5));
            everything.addAll(column);
            all.add(new Question("up to a period", everything, 20));
        }
        for (int group = 0; group < groups; group++) {
            var row = new LinkedHashSet<String>();
            for (int period = 0; period < periodsOver; period++) {
                row.add(atom(group, period));
            }
            all.add(new Question("group", row, 10));
        }
        for (int i = 0; i < 4; i++) {
            var filter = new LinkedHashSet<String>();
            everything.stream().filter(it -> random.nextBoolean()).forEach(filter::add);
            if (!filter.isEmpty()) {
                all.add(new Question("filter", filter, 1));
            }
        }
        return all;
    }
}
