package org.alongside.mentoring.flow;

import java.util.List;

/**
 * Proof that a flow is the cheapest one, checked here from its definition and without any part of the search.
 *
 * <p>The check is that of linear programming duality: no arc with room left has a negative reduced cost, and no arc in
 * use has a positive one. Because sums of vectors compare level by level like sums of numbers, that proves the whole
 * vector at once.
 *
 * @param cost what the flow costs, level by level
 * @param complete whether every unit of supply was sent; if not, the cost is a proven lower bound as long as no arc
 *     costs less than nothing
 */
public record Certificate(List<Long> cost, boolean complete) {
    /** Keeps its own copy. */
    public Certificate {
        cost = List.copyOf(cost);
    }

    /**
     * Checks the flow.
     *
     * @throws UncertifiedFlow if it is no flow in this network or is not proven to be the cheapest
     */
    public static Certificate of(Network network, Flow flow) {
        if (flow.arcs() != network.arcs() || flow.potentials() != network.nodes() * network.levels()) {
            throw new UncertifiedFlow("The flow belongs to another network");
        }
        checkUnits(network, flow);
        for (var arc = 0; arc < network.arcs(); arc++) {
            var sign = reducedCostSign(network, flow, arc);
            if (sign < 0 && flow.amount(arc) < network.capacity(arc)) {
                throw new UncertifiedFlow("Arc " + arc + " has room and would make the flow cheaper");
            }
            if (sign > 0 && flow.amount(arc) > 0) {
                throw new UncertifiedFlow("Arc " + arc + " is used and makes the flow dearer");
            }
        }
        var complete = true;
        for (var node = 0; node < network.nodes(); node++) {
            complete &= flow.startedAt(node) == network.supplyAt(node);
        }
        return new Certificate(
                java.util.Arrays.stream(flow.cost(network)).boxed().toList(), complete);
    }

    private static void checkUnits(Network network, Flow flow) {
        var balance = new long[network.nodes()];
        for (var node = 0; node < network.nodes(); node++) {
            var started = flow.startedAt(node);
            if (started < 0 || started > network.supplyAt(node)) {
                throw new UncertifiedFlow("Node " + node + " sends what it does not have");
            }
            balance[node] += started;
            balance[network.sink()] -= started;
        }
        for (var arc = 0; arc < network.arcs(); arc++) {
            var amount = flow.amount(arc);
            if (amount < 0 || amount > network.capacity(arc)) {
                throw new UncertifiedFlow("Arc " + arc + " carries more than it can, or less than nothing");
            }
            balance[network.from(arc)] -= amount;
            balance[network.to(arc)] += amount;
        }
        for (var node = 0; node < balance.length; node++) {
            if (balance[node] != 0) {
                throw new UncertifiedFlow("Units appear or vanish at node " + node);
            }
        }
    }

    private static int reducedCostSign(Network network, Flow flow, int arc) {
        var levels = network.levels();
        for (var level = 0; level < levels; level++) {
            var reduced = Math.subtractExact(
                    Math.addExact(network.cost(arc, level), flow.potential(network.from(arc) * levels + level)),
                    flow.potential(network.to(arc) * levels + level));
            if (reduced != 0) {
                return Long.signum(reduced);
            }
        }
        return 0;
    }
}
