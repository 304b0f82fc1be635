package org.alongside.reporting.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/**
 * Decides what may be told of counts some of which are too small.
 *
 * <p>The finest counts, the atoms, are joined into blocks until every block may be told by itself. A report tells sums of
 * whole blocks and nothing else, and a block that was told once is neither split nor joined nor counted again. Whatever
 * is added or subtracted of all that was ever told is therefore a sum of whole blocks, or it is no count of people at
 * all: a small one is not among them. That holds for totals, filters, two reports and two weeks alike.
 *
 * @see "Decision 0040"
 */
public final class Suppression {
    private final Threshold threshold;

    /** @param threshold the same for every report of a subject */
    public Suppression(Threshold threshold) {
        this.threshold = threshold;
    }

    /**
     * All that may be told from now on: what was told before, and as much of the new as can be.
     *
     * @param atoms the finest counts in an order in which neighbours belong together, none negative; a period belongs
     *     here once it is over, because a count that still grows is told twice. Those told before are left as they were
     * @param questions what the reports would like to tell; what weighs most is given up last
     * @param before everything that was told of this subject
     * @throws IllegalArgumentException if a count is negative
     */
    public Release release(SequencedMap<String, Long> atoms, List<Question> questions, Release before) {
        var told = before.atoms();
        var fresh = new ArrayList<String>();
        atoms.forEach((atom, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("Fewer than none: " + atom);
            }
            if (!told.contains(atom)) {
                fresh.add(atom);
            }
        });
        var blocks = new ArrayList<>(before.blocks());
        blocks.addAll(
                new Joining(threshold, fresh, fresh.stream().map(atoms::get).toList(), questions).blocks());
        return new Release(blocks);
    }
}
