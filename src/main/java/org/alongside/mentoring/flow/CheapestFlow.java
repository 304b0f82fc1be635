package org.alongside.mentoring.flow;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest flow: each unit in turn takes the shortest way through what earlier units left, and potentials keep
 * all remaining ways non-negative (successive shortest paths). Same network, same answer.
 */
public final class CheapestFlow {
    private final Network network;
    private final int levels;
    private final int[] from;
    private final int[] to;
    private final int[] capacity;
    private final long[] cost;
    private final int[] firstOut;
    private final int[] out;
    private final int[] intoSink;
    private final int[] amount;
    // arcs in use, listed at the node where they end: most arcs are never used, so nobody should walk over them
    private final int[] usedInto;
    private final int[] nextUsed;
    private final int[] previousUsed;
    private final long[] potential;
    private final long[] way;
    private final int[] arrivedBy;
    private final int[] seenIn;
    private final int[] settled;
    private final Queue queue;
    private int settledCount;
    private int search;

    private CheapestFlow(Network network) {
        network.checkSums();
        this.network = network;
        levels = network.levels();
        var nodes = network.nodes();
        var arcs = network.arcs();
        from = new int[arcs];
        to = new int[arcs];
        capacity = new int[arcs];
        cost = network.costs();
        firstOut = new int[nodes + 1];
        for (var arc = 0; arc < arcs; arc++) {
            from[arc] = network.from(arc);
            to[arc] = network.to(arc);
            capacity[arc] = network.capacity(arc);
            firstOut[from[arc] + 1]++;
        }
        for (var node = 0; node < nodes; node++) {
            firstOut[node + 1] += firstOut[node];
        }
        out = new int[arcs];
        var place = Arrays.copyOf(firstOut, nodes);
        for (var arc = 0; arc < arcs; arc++) {
            out[place[from[arc]]++] = arc;
        }
        intoSink = new int[nodes];
        Arrays.fill(intoSink, -1);
        for (var arc = arcs - 1; arc >= 0; arc--) {
            if (to[arc] == network.sink()) {
                intoSink[from[arc]] = arc;
            }
        }
        amount = new int[arcs];
        usedInto = new int[nodes];
        Arrays.fill(usedInto, -1);
        nextUsed = new int[arcs];
        previousUsed = new int[arcs];
        potential = new long[nodes * levels];
        way = new long[nodes * levels];
        arrivedBy = new int[nodes];
        seenIn = new int[nodes];
        settled = new int[nodes];
        queue = new Queue(nodes);
    }

    /**
     * The cheapest flow that sends every unit of supply.
     *
     * @throws CancellationException if the thread is interrupted; it stays interrupted
     * @throws IllegalArgumentException if costs are so large that their sums may not be exact
     * @throws IllegalStateException if a unit cannot reach the sink, or a circle of arcs costs less than nothing
     */
    public static Flow of(Network network, Progress progress) {
        return new CheapestFlow(network).send(progress, null);
    }

    /**
     * The same, but gives up as soon as the units sent so far cost more than the limit. Only for networks in which no
     * arc costs less than nothing: there more units never cost less.
     */
    public static Flow within(Network network, long[] limit, Progress progress) {
        return new CheapestFlow(network).send(progress, limit);
    }

    private Flow send(Progress progress, long @Nullable [] limit) {
        levelPotentials();
        var started = new int[network.nodes()];
        var spent = new long[levels];
        var total = 0;
        for (var node = 0; node < started.length; node++) {
            total += network.supplyAt(node);
        }
        var sent = 0;
        for (var node = 0; node < started.length; node++) {
            while (started[node] < network.supplyAt(node)) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
                sendOneFrom(node);
                started[node]++;
                progress.reached(++sent, total);
                var sink = network.sink() * levels;
                for (var level = 0; level < levels; level++) {
                    spent[level] += way[sink + level];
                }
                if (limit != null && Arrays.compare(spent, limit) > 0) {
                    return new Flow(amount, started, potential);
                }
            }
        }
        return new Flow(amount, started, potential);
    }

    /** Potentials under which no arc costs less than nothing. */
    private void levelPotentials() {
        var changed = true;
        for (var round = 0; changed; round++) {
            if (round > network.nodes()) {
                throw new IllegalStateException("A circle of arcs costs less than nothing");
            }
            changed = false;
            for (var arc = from.length - 1; arc >= 0; arc--) {
                changed |= capacity[arc] > 0 && lift(arc);
            }
        }
    }

    private boolean lift(int arc) {
        var start = from[arc] * levels;
        var end = to[arc] * levels;
        for (var level = 0; level < levels; level++) {
            var reduced = cost[arc * levels + level] + potential[start + level] - potential[end + level];
            if (reduced < 0) {
                for (var each = 0; each < levels; each++) {
                    potential[start + each] = potential[end + each] - cost[arc * levels + each];
                }
                return true;
            }
            if (reduced > 0) {
                return false;
            }
        }
        return false;
    }

    private void sendOneFrom(int start) {
        search++;
        settledCount = 0;
        queue.clear();
        Arrays.fill(way, start * levels, (start + 1) * levels, 0);
        arrivedBy[start] = -1;
        seenIn[start] = search;
        queue.offer(start);
        var sink = network.sink();
        while (true) {
            if (queue.isEmpty()) {
                throw new IllegalStateException("Node " + start + " cannot reach the sink");
            }
            var node = queue.poll();
            if (node == sink) {
                break;
            }
            settled[settledCount++] = node;
            for (var at = firstOut[node]; at < firstOut[node + 1]; at++) {
                var arc = out[at];
                if (amount[arc] < capacity[arc]) {
                    walk(node, to[arc], arc, 1, arc << 1);
                }
            }
            for (var arc = usedInto[node]; arc >= 0; arc = nextUsed[arc]) {
                walk(node, from[arc], arc, -1, arc << 1 | 1);
            }
        }
        lowerPotentials(sink);
        useWay(start, sink);
    }

    /** Goes one arc further, forwards or back, if that is a shorter way than known and not longer than to the sink. */
    private void walk(int node, int next, int arc, int sign, int step) {
        var seen = seenIn[next] == search;
        if (seen && queue.isSettled(next)) {
            return;
        }
        var here = node * levels;
        var there = next * levels;
        var price = arc * levels;
        if (seen) {
            var level = 0;
            while (true) {
                var candidate = way[here + level] + sign * cost[price + level];
                var known = way[there + level];
                if (candidate < known) {
                    break;
                }
                if (candidate > known || ++level == levels) {
                    return;
                }
            }
        } else {
            var sink = network.sink();
            if (seenIn[sink] == search && !beforeSink(here, there, price, sign, sink * levels)) {
                return;
            }
        }
        for (var level = 0; level < levels; level++) {
            way[there + level] = way[here + level] + sign * cost[price + level];
        }
        arrivedBy[next] = step;
        if (seen) {
            queue.rise(next);
        } else {
            seenIn[next] = search;
            queue.offer(next);
        }
        // a way to the sink that is known early cuts off all that is longer
        var last = intoSink[next];
        if (last >= 0 && amount[last] < capacity[last]) {
            walk(next, to[last], last, 1, last << 1);
        }
    }

    private boolean beforeSink(int here, int there, int price, int sign, int sink) {
        for (var level = 0; level < levels; level++) {
            var candidate = way[here + level] + sign * cost[price + level] - potential[there + level];
            var toSink = way[sink + level] - potential[sink + level];
            if (candidate != toSink) {
                return candidate < toSink;
            }
        }
        return false;
    }

    private void lowerPotentials(int sink) {
        for (var index = 0; index < settledCount; index++) {
            var node = settled[index] * levels;
            for (var level = 0; level < levels; level++) {
                potential[node + level] =
                        way[node + level] - way[sink * levels + level] + potential[sink * levels + level];
            }
        }
    }

    private void useWay(int start, int sink) {
        for (var node = sink; node != start; ) {
            var step = arrivedBy[node];
            var arc = step >> 1;
            if ((step & 1) == 0) {
                if (amount[arc]++ == 0) {
                    listAsUsed(arc);
                }
                node = from[arc];
            } else {
                if (--amount[arc] == 0) {
                    strikeOff(arc);
                }
                node = to[arc];
            }
        }
    }

    private void listAsUsed(int arc) {
        var first = usedInto[to[arc]];
        nextUsed[arc] = first;
        previousUsed[arc] = -1;
        if (first >= 0) {
            previousUsed[first] = arc;
        }
        usedInto[to[arc]] = arc;
    }

    private void strikeOff(int arc) {
        if (previousUsed[arc] < 0) {
            usedInto[to[arc]] = nextUsed[arc];
        } else {
            nextUsed[previousUsed[arc]] = nextUsed[arc];
        }
        if (nextUsed[arc] >= 0) {
            previousUsed[nextUsed[arc]] = previousUsed[arc];
        }
    }

    private boolean nearer(int one, int other) {
        for (var level = 0; level < levels; level++) {
            var here = way[one * levels + level] - potential[one * levels + level];
            var there = way[other * levels + level] - potential[other * levels + level];
            if (here != there) {
                return here < there;
            }
        }
        // equally far: the sink ends the search at once, otherwise the number decides so that runs repeat
        return one == network.sink() || (other != network.sink() && one < other);
    }

    /** Nodes by distance: a binary heap that knows where each node is. */
    private final class Queue {
        private final int[] heap;
        private final int[] position;
        private int size;

        Queue(int nodes) {
            heap = new int[nodes];
            position = new int[nodes];
        }

        void clear() {
            size = 0;
        }

        boolean isEmpty() {
            return size == 0;
        }

        boolean isSettled(int node) {
            return position[node] < 0;
        }

        void offer(int node) {
            position[node] = size;
            heap[size++] = node;
            rise(node);
        }

        void rise(int node) {
            var at = position[node];
            while (at > 0) {
                var parent = heap[(at - 1) >> 1];
                if (!nearer(node, parent)) {
                    break;
                }
                heap[at] = parent;
                position[parent] = at;
                at = (at - 1) >> 1;
            }
            heap[at] = node;
            position[node] = at;
        }

        int poll() {
            var nearest = heap[0];
            position[nearest] = -1;
            var last = heap[--size];
            if (size > 0) {
                sink(last);
            }
            return nearest;
        }

        private void sink(int node) {
            var at = 0;
            while (true) {
                var child = 2 * at + 1;
                if (child >= size) {
                    break;
                }
                if (child + 1 < size && nearer(heap[child + 1], heap[child])) {
                    child++;
                }
                if (!nearer(heap[child], node)) {
                    break;
                }
                heap[at] = heap[child];
                position[heap[at]] = at;
                at = child;
            }
            heap[at] = node;
            position[node] = at;
        }
    }
}
