package org.alongside.mentoring.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.junit.jupiter.api.Test;

class CheapestFlowTests {
    @Test
    void costsWhatAnotherSolverSaysOnTwoHundredRandomNetworks() {
        var random = new Random(20261123);
        for (var instance = 0; instance < 200; instance++) {
            compareOnce(random, instance);
        }
    }

    private static void compareOnce(Random random, int instance) {
        var middle = 2 + random.nextInt(14);
        var sink = middle;
        var network = new Network(1, middle + 1, sink, 4);
        var graph = new DirectedWeightedMultigraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (var node = 0; node <= sink; node++) {
            graph.addVertex(node);
        }
        var capacities = new java.util.HashMap<DefaultWeightedEdge, Integer>();
        var supplies = new int[sink + 1];
        for (var node = 0; node < middle; node++) {
            supplies[node] = random.nextInt(4);
            supplies[sink] -= supplies[node];
            network.supply(node, supplies[node]);
        }
        // few different costs, so that there are many ties; every node can reach the sink dearly
        for (var arc = 0; arc < middle * 4; arc++) {
            var from = random.nextInt(middle);
            var to = random.nextInt(middle + 1);
            if (from != to) {
                add(network, graph, capacities, from, to, random.nextInt(4), random.nextInt(6));
            }
        }
        for (var node = 0; node < middle; node++) {
            add(network, graph, capacities, node, sink, 50, 40);
        }
        var flow = CheapestFlow.of(network, Progress.UNHEARD);
        var certificate = Certificate.of(network, flow);
        var other = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(
                        new MinimumCostFlowProblemImpl<>(graph, node -> supplies[node], capacities::get, edge -> 0));
        assertThat(certificate.cost()).as("instance " + instance).containsExactly(Math.round(other.getCost()));
        assertThat(certificate.complete()).isTrue();
    }

    // this solver reads costs from the weights of the graph alone, whatever the problem says
    private static void add(
            Network network,
            DirectedWeightedMultigraph<Integer, DefaultWeightedEdge> graph,
            java.util.Map<DefaultWeightedEdge, Integer> capacities,
            int from,
            int to,
            int capacity,
            int cost) {
        network.arc(from, to, capacity, cost);
        var edge = new DefaultWeightedEdge();
        graph.addEdge(from, to, edge);
        graph.setEdgeWeight(edge, cost);
        capacities.put(edge, capacity);
    }

    @Test
    void comparesCostsLevelByLevelEvenWhereOneNumberWouldOverflow() {
        var huge = 1L << 50;
        var network = new Network(3, 2, 1, 4);
        network.supply(0, 1);
        network.arc(0, 1, 1, 1, -huge, -huge);
        var best = network.arc(0, 1, 1, 0, huge, huge);
        network.arc(0, 1, 1, 0, huge, huge + 1);
        var flow = CheapestFlow.of(network, Progress.UNHEARD);
        assertThat(flow.amount(best)).isEqualTo(1);
        assertThat(Certificate.of(network, flow).cost()).containsExactly(0L, huge, huge);
    }

    @Test
    void refusesCostsWhoseSumsWouldOverflow() {
        var network = new Network(1, 2, 1, 4);
        network.supply(0, 1);
        network.arc(0, 1, 1, 1L << 60);
        assertThatThrownBy(() -> CheapestFlow.of(network, Progress.UNHEARD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDearerFlowWithTheSamePotentialsIsRefused() {
        var network = twoWays();
        var right = CheapestFlow.of(network, Progress.UNHEARD);
        var potentials = new long[] {right.potential(0), right.potential(1)};
        var planted = new Flow(new int[] {0, 1}, new int[] {1, 0}, potentials);
        assertThat(Certificate.of(network, right).cost()).containsExactly(1L);
        assertThatThrownBy(() -> Certificate.of(network, planted)).isInstanceOf(UncertifiedFlow.class);
    }

    @Test
    void potentialsThatProveNothingAreRefused() {
        var network = twoWays();
        var planted = new Flow(new int[] {1, 0}, new int[] {1, 0}, new long[] {0, 9});
        assertThatThrownBy(() -> Certificate.of(network, planted)).isInstanceOf(UncertifiedFlow.class);
    }

    @Test
    void unitsFromNowhereAndOverfullArcsAreRefused() {
        var network = twoWays();
        var fromNowhere = new Flow(new int[] {0, 0}, new int[] {1, 0}, new long[] {0, 1});
        var overfull = new Flow(new int[] {2, 0}, new int[] {1, 0}, new long[] {0, 1});
        var tooMany = new Flow(new int[] {1, 1}, new int[] {2, 0}, new long[] {0, 1});
        for (var planted : new Flow[] {fromNowhere, overfull, tooMany}) {
            assertThatThrownBy(() -> Certificate.of(network, planted)).isInstanceOf(UncertifiedFlow.class);
        }
    }

    private static Network twoWays() {
        var network = new Network(1, 2, 1, 2);
        network.supply(0, 1);
        network.arc(0, 1, 1, 1);
        network.arc(0, 1, 1, 2);
        return network;
    }

    @Test
    void stopsWhenTheThreadIsInterruptedAndSaysHowFarItCame() {
        var network = new Network(1, 2, 1, 2);
        network.supply(0, 5);
        network.arc(0, 1, 5, 1);
        var heard = new ArrayList<Integer>();
        assertThatThrownBy(() -> CheapestFlow.of(network, (done, of) -> {
                    heard.add(done);
                    if (done == 3) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(heard).containsExactly(1, 2, 3);
    }
}
