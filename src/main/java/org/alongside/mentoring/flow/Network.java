package org.alongside.mentoring.flow;

import java.util.Arrays;

/**
 * A directed network: units start at nodes with a supply and all end in the sink.
 *
 * <p>The cost of an arc is a vector; level 0 counts first. Levels are never packed into one number, because products of
 * level ranges overflow 64 bits at the size of one school already.
 */
public final class Network {
    private static final long LARGEST = 1L << 61;

    private final int levels;
    private final int sink;
    private int nodes;
    private int[] supply;
    private final long[] dearest;
    private int arcs;
    private int[] from;
    private int[] to;
    private int[] capacity;
    private long[] cost;

    /**
     * @param levels the length of every cost vector, at least 1
     * @param nodes how many nodes there are at first, numbered from 0
     * @param expectedArcs room to set aside; more may be added
     */
    public Network(int levels, int nodes, int sink, int expectedArcs) {
        this.levels = levels;
        this.sink = sink;
        this.nodes = nodes;
        supply = new int[nodes];
        dearest = new long[levels];
        var room = Math.max(8, expectedArcs);
        from = new int[room];
        to = new int[room];
        capacity = new int[room];
        cost = new long[room * levels];
    }

    /** Adds a node and returns its number. */
    public int node() {
        if (nodes == supply.length) {
            supply = Arrays.copyOf(supply, Math.max(16, 2 * nodes));
        }
        return nodes++;
    }

    /** Lets this many units, 0 or more, start at the node. */
    public void supply(int node, int units) {
        supply[node] = units;
    }

    /**
     * Adds an arc and returns its number, counting from 0.
     *
     * @throws IllegalArgumentException if the cost has the wrong length
     */
    public int arc(int from, int to, int capacity, long... cost) {
        if (cost.length != levels) {
            throw new IllegalArgumentException("A cost has " + levels + " levels");
        }
        if (arcs == this.from.length) {
            grow();
        }
        for (var level = 0; level < levels; level++) {
            dearest[level] = Math.max(dearest[level], Math.absExact(cost[level]));
        }
        this.from[arcs] = from;
        this.to[arcs] = to;
        this.capacity[arcs] = capacity;
        System.arraycopy(cost, 0, this.cost, arcs * levels, levels);
        return arcs++;
    }

    private void grow() {
        var room = arcs + arcs / 2;
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        capacity = Arrays.copyOf(capacity, room);
        cost = Arrays.copyOf(cost, room * levels);
    }

    /** How many levels a cost has. */
    public int levels() {
        return levels;
    }

    /** How many nodes there are. */
    public int nodes() {
        return nodes;
    }

    /** How many arcs there are. */
    public int arcs() {
        return arcs;
    }

    /**
     * Makes sure that sums along any way are exact.
     *
     * @throws IllegalArgumentException if they may not be
     */
    void checkSums() {
        for (var level = 0; level < levels; level++) {
            if (dearest[level] > LARGEST / (4L * nodes + 4)) {
                throw new IllegalArgumentException("Costs of level " + level + " may overflow");
            }
        }
    }

    int sink() {
        return sink;
    }

    int supplyAt(int node) {
        return supply[node];
    }

    int from(int arc) {
        return from[arc];
    }

    int to(int arc) {
        return to[arc];
    }

    int capacity(int arc) {
        return capacity[arc];
    }

    long cost(int arc, int level) {
        return cost[arc * levels + level];
    }

    /** Lets nothing through the arc any more. */
    void close(int arc) {
        capacity[arc] = 0;
    }

    /** Lets one unit through the arc again. */
    void open(int arc) {
        capacity[arc] = 1;
    }

    /** The costs of all arcs, one after the other; not to be changed. */
    long[] costs() {
        return cost;
    }
}
