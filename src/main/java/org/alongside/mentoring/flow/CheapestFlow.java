package org.alongside.mentoring.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * A cheapest flow: each unit in turn takes the shortest way through what earlier units left, and potentials keep all
 * remaining ways non-negative (successive shortest paths). Same network, same answer.
 *
 * <p>A flow that is there can be mended: when arcs are closed, only the units on them look for another way, and what
 * remains is again the cheapest.
 */
public final class CheapestFlow {
    private final Network network;
    private final int levels;
    private final int sink;
    private final OpenArcs arcs;
    private final int[] intoSink;
    private final int[] started;
    private final long[] potential;
    private final long[] spent;
    // of the search for one unit: reduced distances, and by which arc each node was reached
    private final long[] distance;
    private final int[] arrivedBy;
    private final int[] seenIn;
    private final int[] settled;
    private final NearestFirst queue;
    private final int[] ready;
    private final long[] here;
    // nodes whose potential is lower than when their arcs were last looked at: only those can have a bargain
    private final BitSet lowered = new BitSet();
    private int readyCount;
    private int settledCount;
    private int search;

    private CheapestFlow(Network network, IntPredicate likely) {
        network.checkSums();
        this.network = network;
        levels = network.levels();
        sink = network.sink();
        var nodes = network.nodes();
        arcs = new OpenArcs(network, likely);
        intoSink = new int[nodes];
        Arrays.fill(intoSink, -1);
        for (var arc = arcs.count() - 1; arc >= 0; arc--) {
            if (arcs.to[arc] == sink) {
                intoSink[arcs.from[arc]] = arc;
            }
        }
        started = new int[nodes];
        potential = new long[nodes * levels];
        spent = new long[levels];
        distance = new long[nodes * levels];
        arrivedBy = new int[nodes];
        seenIn = new int[nodes];
        settled = new int[nodes];
        queue = new NearestFirst(nodes, levels, distance);
        ready = new int[nodes];
        here = new long[levels];
        lowered.set(0, nodes);
    }

    /**
     * The cheapest flow that sends every unit of supply.
     *
     * @throws CancellationException if the thread is interrupted; it stays interrupted
     * @throws IllegalArgumentException if costs are so large that their sums may not be exact
     * @throws IllegalStateException if a unit cannot reach the sink, or a circle of arcs costs less than nothing
     */
    public static Flow of(Network network, Progress progress) {
        return over(network, arc -> true, progress).flow();
    }

    /**
     * The cheapest flow over the likely arcs, to be completed and mended.
     *
     * @param likely arcs to try first, among them a way to the sink for every unit; the others join with {@link
     *     #complete}
     * @throws CancellationException if the thread is interrupted; it stays interrupted
     * @throws IllegalArgumentException if costs are so large that their sums may not be exact
     * @throws IllegalStateException if a unit cannot reach the sink, or a circle of arcs costs less than nothing
     */
    public static CheapestFlow over(Network network, IntPredicate likely, Progress progress) {
        var flow = new CheapestFlow(network, likely);
        flow.levelPotentials();
        flow.sendAll(progress);
        return flow;
    }

    /** Lets every arc join that makes the flow cheaper. Then no cheaper flow exists in the whole network. */
    public void complete() {
        while (!lowered.isEmpty()) {
            var now = (BitSet) lowered.clone();
            lowered.clear();
            for (var arc = 0; arc < network.arcs(); arc++) {
                if (now.get(network.from(arc)) && network.capacity(arc) > 0 && !arcs.isOpen(arc) && isBargain(arc)) {
                    stopIfInterrupted();
                    fill(arcs.add(arc));
                }
            }
        }
    }

    private void fill(int arc) {
        var units = arcs.capacity[arc] - arcs.amount[arc];
        change(arc, units);
        for (var unit = 0; unit < units; unit++) {
            move(arcs.to[arc], arcs.from[arc]);
        }
    }

    /** Closes these arcs in the network; units on them go another way. */
    public void close(int[] closed) {
        var stranded = new int[16];
        var count = 0;
        for (var each : closed) {
            network.close(each);
            if (arcs.isOpen(each)) {
                var arc = arcs.number(each);
                arcs.capacity[arc] = 0;
                for (; arcs.amount[arc] > 0; change(arc, -1)) {
                    stranded = count < stranded.length ? stranded : Arrays.copyOf(stranded, 2 * count);
                    stranded[count++] = arc;
                }
            }
        }
        for (var unit = 0; unit < count; unit++) {
            stopIfInterrupted();
            move(arcs.from[stranded[unit]], arcs.to[stranded[unit]]);
        }
    }

    /** Remembers the flow as it is. */
    public Mark mark() {
        return new Mark(Arrays.copyOf(arcs.amount, arcs.count()), potential.clone(), (BitSet) lowered.clone());
    }

    /**
     * Takes back what has happened since.
     *
     * @param reopened arcs closed since, to be open again, each for one unit
     */
    public void returnTo(Mark mark, int[] reopened) {
        for (var each : reopened) {
            network.open(each);
            if (arcs.isOpen(each)) {
                arcs.capacity[arcs.number(each)] = 1;
            }
        }
        for (var arc = 0; arc < arcs.count(); arc++) {
            change(arc, (arc < mark.amounts.length ? mark.amounts[arc] : 0) - arcs.amount[arc]);
        }
        System.arraycopy(mark.potentials, 0, potential, 0, potential.length);
        lowered.clear();
        lowered.or(mark.lowered);
        // an arc that joined since may be a bargain under the old potentials
        for (var arc = mark.amounts.length; arc < arcs.count(); arc++) {
            if (arcs.capacity[arc] > 0 && isBargain(arcs.arcOfNetwork(arc))) {
                fill(arc);
            }
        }
    }

    /** What the flow costs, level by level. */
    public long[] cost() {
        return spent.clone();
    }

    /** Calls with every arc of the network that carries something. */
    public void forEachUsed(IntConsumer user) {
        for (var arc = 0; arc < arcs.count(); arc++) {
            if (arcs.amount[arc] > 0) {
                user.accept(arcs.arcOfNetwork(arc));
            }
        }
    }

    /** The flow as it is, to be certified. */
    public Flow flow() {
        return new Flow(arcs.amounts(), started.clone(), potential.clone());
    }

    private void sendAll(Progress progress) {
        var total = 0;
        for (var node = 0; node < started.length; node++) {
            total += network.supplyAt(node);
        }
        var sent = 0;
        for (var node = 0; node < started.length; node++) {
            while (started[node] < network.supplyAt(node)) {
                stopIfInterrupted();
                move(node, sink);
                started[node]++;
                progress.reached(++sent, total);
            }
        }
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }

    /** Potentials under which no arc costs less than nothing. */
    private void levelPotentials() {
        var changed = true;
        for (var round = 0; changed; round++) {
            if (round > network.nodes()) {
                throw new IllegalStateException("A circle of arcs costs less than nothing");
            }
            changed = false;
            for (var arc = arcs.count() - 1; arc >= 0; arc--) {
                changed |= arcs.capacity[arc] > 0 && lift(arc);
            }
        }
    }

    private boolean lift(int arc) {
        if (!isBargain(arcs.arcOfNetwork(arc))) {
            return false;
        }
        for (var level = 0; level < levels; level++) {
            potential[arcs.from[arc] * levels + level] =
                    potential[arcs.to[arc] * levels + level] - arcs.cost[arc * levels + level];
        }
        return true;
    }

    private boolean isBargain(int arcOfNetwork) {
        var start = network.from(arcOfNetwork) * levels;
        var end = network.to(arcOfNetwork) * levels;
        for (var level = 0; level < levels; level++) {
            var reduced = network.cost(arcOfNetwork, level) + potential[start + level] - potential[end + level];
            if (reduced != 0) {
                return reduced < 0;
            }
        }
        return false;
    }

    /** Sends one unit the shortest way from here to there. */
    private void move(int start, int end) {
        if (start == end) {
            return;
        }
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
            leave(node, end);
            if (isAt(end, node)) {
                break;
            }
        }
        lowerPotentials(end);
        useWay(start, end);
    }

    /** Whether the end is reached and no farther than the node. */
    private boolean isAt(int end, int node) {
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

    private void leave(int node, int end) {
        var base = node * levels;
        for (var level = 0; level < levels; level++) {
            here[level] = distance[base + level] + potential[base + level];
        }
        var leaving = arcs.leaving(node);
        for (int at = 0, count = arcs.leavingCount(node); at < count; at++) {
            var arc = leaving[at];
            if (arcs.amount[arc] < arcs.capacity[arc]) {
                walk(base, arcs.to[arc], arc, 1, end);
            }
        }
        for (var arc = arcs.firstUsedInto(node); arc >= 0; arc = arcs.nextUsed(arc)) {
            walk(base, arcs.from[arc], arc, -1, end);
        }
    }

    /** Goes one arc further, forwards or back, if that is a shorter way than known and not longer than to the end. */
    private void walk(int base, int next, int arc, int sign, int end) {
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

    private void lowerPotentials(int end) {
        var last = end * levels;
        for (var index = 0; index < settledCount; index++) {
            lowered.set(settled[index]);
            var node = settled[index] * levels;
            for (var level = 0; level < levels; level++) {
                potential[node + level] += distance[node + level] - distance[last + level];
            }
        }
    }

    private void useWay(int start, int end) {
        for (var node = end; node != start; ) {
            var arc = arrivedBy[node] >> 1;
            if ((arrivedBy[node] & 1) == 0) {
                change(arc, 1);
                node = arcs.from[arc];
            } else {
                change(arc, -1);
                node = arcs.to[arc];
            }
        }
    }

    private void change(int arc, int units) {
        if (units == 0) {
            return;
        }
        arcs.change(arc, units);
        for (var level = 0; level < levels; level++) {
            spent[level] += units * arcs.cost[arc * levels + level];
        }
    }

    /** A flow remembered. */
    public static final class Mark {
        private final int[] amounts;
        private final long[] potentials;
        private final BitSet lowered;

        private Mark(int[] amounts, long[] potentials, BitSet lowered) {
            this.amounts = amounts;
            this.potentials = potentials;
            this.lowered = lowered;
        }
    }
}
