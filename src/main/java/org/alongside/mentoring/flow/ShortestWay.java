package org.alongside.mentoring.flow;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The search for the shortest way of one unit through what earlier units left, nearest node first. Its rooms are kept from
 * search to search, for there are tens of thousands of them.
 */
final class ShortestWay {
    private final OpenArcs arcs;
    private final int levels;
    private final int sink;
    private final int[] intoSink;
    private final long[] potential;
    // reduced distances, and by which arc each node was reached
    private final long[] distance;
    private final int[] arrivedBy;
    private final int[] seenIn;
    private final int[] settled;
    private final NearestFirst queue;
    private final int[] ready;
    private final long[] here;
    private int readyCount;
    private int settledCount;
    private int search;
    private int end;

    /** @param potential of each node, level by level; under it no open arc costs less than nothing */
    ShortestWay(OpenArcs arcs, int nodes, int levels, int sink, long[] potential) {
        this.arcs = arcs;
        this.levels = levels;
        this.sink = sink;
        this.potential = potential;
        intoSink = new int[nodes];
        Arrays.fill(intoSink, -1);
        for (var arc = arcs.count() - 1; arc >= 0; arc--) {
            if (arcs.to[arc] == sink) {
                intoSink[arcs.from[arc]] = arc;
            }
        }
        distance = new long[nodes * levels];
        arrivedBy = new int[nodes];
        seenIn = new int[nodes];
        settled = new int[nodes];
        queue = new NearestFirst(nodes, levels, distance);
        ready = new int[nodes];
        here = new long[levels];
    }

    /**
     * Finds the shortest way between two different nodes.
     *
     * @throws IllegalStateException if there is none
     */
    void find(int start, int end) {
        this.end = end;
        search++;
        settledCount = 0;
        queue.clear(end);
        Arrays.fill(distance, start * levels, (start + 1) * levels, 0);
        arrivedBy[start] = -1;
        seenIn[start] = search;
        queue.settle(start);
        ready[0] = start;
        readyCount = 1;
        while (true) {
            if (readyCount == 0 && queue.isEmpty()) {
                throw new IllegalStateException("Node " + start + " cannot reach node " + end);
            }
            var node = readyCount > 0 ? ready[--readyCount] : queue.poll();
            if (node == end) {
                break;
            }
            settled[settledCount++] = node;
            leave(node);
            if (isAt(node)) {
                break;
            }
        }
    }

    /** By which arc the way found comes to this node of it. */
    int arcTo(int node) {
        return arrivedBy[node] >> 1;
    }

    /** Whether it goes along that arc; otherwise against it, taking back what flows there. */
    boolean isForwards(int node) {
        return (arrivedBy[node] & 1) == 0;
    }

    /** Lowers the potentials so that the way found costs nothing and no other open arc less; says of which nodes. */
    void lowerPotentials(BitSet lowered) {
        var last = end * levels;
        for (var index = 0; index < settledCount; index++) {
            lowered.set(settled[index]);
            var node = settled[index] * levels;
            for (var level = 0; level < levels; level++) {
                potential[node + level] += distance[node + level] - distance[last + level];
            }
        }
    }

    /** Whether the end is reached and no farther than the node. */
    private boolean isAt(int node) {
        if (seenIn[end] != search) {
            return false;
        }
        for (var level = 0; level < levels; level++) {
            if (distance[end * levels + level] != distance[node * levels + level]) {
                return false;
            }
        }
        return true;
    }

    private void leave(int node) {
        var base = node * levels;
        for (var level = 0; level < levels; level++) {
            here[level] = distance[base + level] + potential[base + level];
        }
        var leaving = arcs.leaving(node);
        for (int at = 0, count = arcs.leavingCount(node); at < count; at++) {
            var arc = leaving[at];
            if (arcs.amount[arc] < arcs.capacity[arc]) {
                walk(base, arcs.to[arc], arc, 1);
            }
        }
        for (var arc = arcs.firstUsedInto(node); arc >= 0; arc = arcs.nextUsed(arc)) {
            walk(base, arcs.from[arc], arc, -1);
        }
    }

    /** Goes one arc further, forwards or back, if that is a shorter way than known and not longer than to the end. */
    private void walk(int base, int next, int arc, int sign) {
        var seen = seenIn[next] == search;
        if (seen && queue.isSettled(next)) {
            return;
        }
        var there = next * levels;
        var price = arc * levels;
        if (seen || seenIn[end] == search) {
            if (!shorter(there, price, sign, seen ? there : end * levels)) {
                return;
            }
        }
        var free = true;
        for (var level = 0; level < levels; level++) {
            var candidate = here[level] + sign * arcs.cost[price + level] - potential[there + level];
            distance[there + level] = candidate;
            free &= candidate == distance[base + level];
        }
        arrivedBy[next] = sign > 0 ? arc << 1 : arc << 1 | 1;
        if (seen) {
            queue.rise(next);
        } else if (free) {
            // nothing can be nearer, so it need not queue
            seenIn[next] = search;
            queue.settle(next);
            ready[readyCount++] = next;
        } else {
            seenIn[next] = search;
            queue.offer(next);
        }
        var last = intoSink[next];
        if (end == sink && last >= 0 && arcs.amount[last] < arcs.capacity[last]) {
            reachSink(next, last);
        }
    }

    /** A way to the sink that is known early cuts off all that is longer. */
    private void reachSink(int node, int last) {
        var seen = seenIn[sink] == search;
        var base = node * levels;
        var there = sink * levels;
        var price = last * levels;
        if (seen) {
            for (var level = 0; level < levels; level++) {
                var candidate = distance[base + level]
                        + potential[base + level]
                        + arcs.cost[price + level]
                        - potential[there + level];
                if (candidate != distance[there + level]) {
                    if (candidate > distance[there + level]) {
                        return;
                    }
                    break;
                }
                if (level == levels - 1) {
                    return;
                }
            }
        }
        for (var level = 0; level < levels; level++) {
            distance[there + level] = distance[base + level]
                    + potential[base + level]
                    + arcs.cost[price + level]
                    - potential[there + level];
        }
        arrivedBy[sink] = last << 1;
        if (seen) {
            queue.rise(sink);
        } else {
            seenIn[sink] = search;
            queue.offer(sink);
        }
    }

    private boolean shorter(int there, int price, int sign, int than) {
        for (var level = 0; level < levels; level++) {
            var candidate = here[level] + sign * arcs.cost[price + level] - potential[there + level];
            if (candidate != distance[than + level]) {
                return candidate < distance[than + level];
            }
        }
        return false;
    }
}
