package org.alongside.reporting.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins atoms until every block may be told; each time the two whose joining costs the reports least. */
final class Joining {
    private final Threshold threshold;
    private final List<String> atoms;
    private final List<Part> parts = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();

    /** Atoms that are together so far. */
    private record Part(BitSet atoms, long count) {
        Part with(Part other) {
            var both = (BitSet) atoms.clone();
            both.or(other.atoms);
            return new Part(both, count + other.count);
        }

        int distance(Part other) {
            return Math.abs(atoms.nextSetBit(0) - other.atoms.nextSetBit(0));
        }
    }

    /** A question as far as the new atoms go; it can be told as long as it cuts through no part. */
    private record Wish(BitSet atoms, int weight) {
        boolean cuts(Part part) {
            if (!atoms.intersects(part.atoms())) {
                return false;
            }
            var outside = (BitSet) part.atoms().clone();
            outside.andNot(atoms);
            return !outside.isEmpty();
        }
    }

    private record Pair(Part one, Part other, long loss) {
        private static final Comparator<Pair> CHEAPEST = Comparator.comparingLong(Pair::loss)
                .thenComparingInt(it -> it.one.atoms.cardinality() + it.other.atoms.cardinality())
                .thenComparingInt(it -> it.one.distance(it.other))
                .thenComparingInt(it -> it.one.atoms.nextSetBit(0))
                .thenComparingInt(it -> it.other.atoms.nextSetBit(0));
    }

    Joining(Threshold threshold, List<String> atoms, List<Long> counts, List<Question> questions) {
        this.threshold = threshold;
        this.atoms = atoms;
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < atoms.size(); i++) {
            places.put(atoms.get(i), i);
            var one = new BitSet();
            one.set(i);
            parts.add(new Part(one, counts.get(i)));
        }
        for (var question : questions) {
            var wanted = new BitSet();
            question.atoms().stream().map(places::get).filter(it -> it != null).forEach(wanted::set);
            var sum = wanted.stream().mapToLong(counts::get).sum();
            if (!wanted.isEmpty() && threshold.allows(sum)) { // a sum that is small is never told, so nothing is lost
                wishes.add(new Wish(wanted, question.weight()));
            }
        }
    }

    /** Blocks that may all be told; atoms that are too few even together are in none. */
    List<Block> blocks() {
        for (var pair = cheapest(); pair != null; pair = cheapest()) {
            parts.remove(pair.one());
            parts.remove(pair.other());
            var joined = pair.one().with(pair.other());
            parts.add(joined);
            wishes.removeIf(it -> it.cuts(joined));
        }
        // if something is left over, nought is kept back with it: what is left would have no nought in it
        var allTold = parts.stream().allMatch(this::enough);
        return parts.stream()
                .filter(it -> enough(it) && (allTold || it.count() > 0))
                .sorted(Comparator.comparingInt(it -> it.atoms().nextSetBit(0)))
                .map(it -> new Block(
                        it.atoms().stream().mapToObj(atoms::get).collect(Collectors.toUnmodifiableSet()), it.count()))
                .toList();
    }

    /**
     * Whether a part may be told. Of several atoms that make no more than there are of them, each would be known to be
     * one by whoever knows that nought is not joined.
     */
    private boolean enough(Part part) {
        var atomsJoined = part.atoms().cardinality();
        return threshold.allows(part.count()) && (atomsJoined == 1 || part.count() > atomsJoined);
    }

    private @Nullable Pair cheapest() {
        Pair best = null;
        for (var small : parts) {
            if (enough(small)) {
                continue;
            }
            for (var other : parts) {
                // a nought that may be told makes nothing larger
                if (other != small && !(other.count() == 0 && threshold.allows(0))) {
                    var pair = new Pair(small, other, loss(small.with(other)));
                    if (best == null || Pair.CHEAPEST.compare(pair, best) < 0) {
                        best = pair;
                    }
                }
            }
        }
        return best;
    }

    private long loss(Part joined) {
        return wishes.stream()
                .filter(it -> it.cuts(joined))
                .mapToLong(Wish::weight)
                .sum();
    }
}
