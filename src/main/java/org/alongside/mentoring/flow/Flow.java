package org.alongside.mentoring.flow;

/**
 * A flow and the potentials that are to prove it cheapest. Only {@link Certificate#of} turns the claim into a fact.
 */
public final class Flow {
    private final int[] amounts;
    private final int[] started;
    private final long[] potentials;

    /**
     * @param amounts units on each arc
     * @param started units that start at each node; fewer than the supply if the search was cut short
     * @param potentials for each node one vector, node after node
     */
    Flow(int[] amounts, int[] started, long[] potentials) {
        this.amounts = amounts;
        this.started = started;
        this.potentials = potentials;
    }

    /** Units on this arc. */
    public int amount(int arc) {
        return amounts[arc];
    }

    int startedAt(int node) {
        return started[node];
    }

    long potential(int index) {
        return potentials[index];
    }

    int arcs() {
        return amounts.length;
    }

    int potentials() {
        return potentials.length;
    }

    /**
     * What the flow costs, level by level.
     *
     * @throws ArithmeticException if a sum does not fit
     */
    public long[] cost(Network network) {
        var sum = new long[network.levels()];
        for (var arc = 0; arc < amounts.length; arc++) {
            if (amounts[arc] != 0) {
                for (var level = 0; level < sum.length; level++) {
                    sum[level] = Math.addExact(
                            sum[level], Math.multiplyExact(network.cost(arc, level), (long) amounts[arc]));
                }
            }
        }
        return sum;
    }
}
