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
    private final ShortestWay way;
    private final int[] started;
    private final long[] potential;
    private final long[] spent;
    // nodes whose potential is lower than when their arcs were last looked at: only those can have a bargain
    private final BitSet lowered = new BitSet();

    private CheapestFlow(Network network, IntPredicate likely) {
        network.checkSums();
        this.network = network;
        levels = network.levels();
        sink = network.sink();
        var nodes = network.nodes();
        arcs = new OpenArcs(network, likely);
        started = new int[nodes];
        potential = new long[nodes * levels];
        spent = new long[levels];
        way = new ShortestWay(arcs, nodes, levels, sink, potential);
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
        way.find(start, end);
        way.lowerPotentials(lowered);
        for (var node = end; node != start; ) {
            var arc = way.arcTo(node);
            if (way.isForwards(node)) {
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
