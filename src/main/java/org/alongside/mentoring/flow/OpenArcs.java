package org.alongside.mentoring.flow;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The arcs that a search looks at, close together in memory, numbered from 0 in their own way; listed at the node where
 * they begin, and those that carry something at the node where they end.
 */
final class OpenArcs {
    private static final int NONE = -1;

    private final Network network;
    private final int levels;
    private final int[] numberOf;
    private final int[][] leaving;
    private final int[] leavingCount;
    private final int[] firstUsed;
    private int[] nextUsed;
    private int[] previousUsed;
    private int[] arc;
    private int count;
    private int likelyCount;
    int[] from;
    int[] to;
    int[] capacity;
    int[] amount;
    long[] cost;

    OpenArcs(Network network, IntPredicate likely) {
        this.network = network;
        levels = network.levels();
        numberOf = new int[network.arcs()];
        leavingCount = new int[network.nodes()];
        for (var each = 0; each < numberOf.length; each++) {
            numberOf[each] = NONE;
            if (likely.test(each)) {
                numberOf[each] = 0;
                likelyCount++;
                leavingCount[network.from(each)]++;
            }
        }
        leaving = new int[network.nodes()][];
        for (var node = 0; node < leaving.length; node++) {
            leaving[node] = new int[leavingCount[node]];
        }
        Arrays.fill(leavingCount, 0);
        firstUsed = new int[network.nodes()];
        Arrays.fill(firstUsed, NONE);
        var room = likelyCount;
        nextUsed = new int[room];
        previousUsed = new int[room];
        arc = new int[room];
        from = new int[room];
        to = new int[room];
        capacity = new int[room];
        amount = new int[room];
        cost = new long[room * levels];
        for (var each = 0; each < numberOf.length; each++) {
            if (numberOf[each] != NONE) {
                add(each);
            }
        }
    }

    /** Opens an arc of the network and returns its number here. */
    int add(int opened) {
        if (count == arc.length) {
            grow();
        }
        numberOf[opened] = count;
        arc[count] = opened;
        from[count] = network.from(opened);
        to[count] = network.to(opened);
        capacity[count] = network.capacity(opened);
        System.arraycopy(network.costs(), opened * levels, cost, count * levels, levels);
        var node = from[count];
        if (leavingCount[node] == leaving[node].length) {
            leaving[node] = Arrays.copyOf(leaving[node], leavingCount[node] + 4);
        }
        leaving[node][leavingCount[node]++] = count;
        return count++;
    }

    private void grow() {
        var room = count + count / 4 + 16;
        nextUsed = Arrays.copyOf(nextUsed, room);
        previousUsed = Arrays.copyOf(previousUsed, room);
        arc = Arrays.copyOf(arc, room);
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        capacity = Arrays.copyOf(capacity, room);
        amount = Arrays.copyOf(amount, room);
        cost = Arrays.copyOf(cost, room * levels);
    }

    boolean isOpen(int arcOfNetwork) {
        return numberOf[arcOfNetwork] != NONE;
    }

    int number(int arcOfNetwork) {
        return numberOf[arcOfNetwork];
    }

    int arcOfNetwork(int number) {
        return arc[number];
    }

    int count() {
        return count;
    }

    /** How many were open from the start; the others follow. */
    int likelyCount() {
        return likelyCount;
    }

    /** Longer than {@link #leavingCount} says. */
    int[] leaving(int node) {
        return leaving[node];
    }

    int leavingCount(int node) {
        return leavingCount[node];
    }

    /** The first arc that carries something into this node, or less than 0. */
    int firstUsedInto(int node) {
        return firstUsed[node];
    }

    int nextUsed(int number) {
        return nextUsed[number];
    }

    void change(int number, int units) {
        if (units != 0 && amount[number] == 0) {
            list(number);
        }
        amount[number] += units;
        if (units != 0 && amount[number] == 0) {
            strikeOff(number);
        }
    }

    private void list(int number) {
        var before = firstUsed[to[number]];
        nextUsed[number] = before;
        previousUsed[number] = NONE;
        if (before >= 0) {
            previousUsed[before] = number;
        }
        firstUsed[to[number]] = number;
    }

    private void strikeOff(int number) {
        if (previousUsed[number] < 0) {
            firstUsed[to[number]] = nextUsed[number];
        } else {
            nextUsed[previousUsed[number]] = nextUsed[number];
        }
        if (nextUsed[number] >= 0) {
            previousUsed[nextUsed[number]] = previousUsed[number];
        }
    }

    /** Units on each arc of the network. */
    int[] amounts() {
        var amounts = new int[numberOf.length];
        for (var number = 0; number < count; number++) {
            amounts[arc[number]] = amount[number];
        }
        return amounts;
    }
}
