package org.alongside.mentoring.scheduling;

import java.util.HashMap;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/** What a solver that is not ours says of a year in which every meeting is wanted. */
final class OtherSolver {
    private OtherSolver() {}

    /** 1000 for each week missed, and what mentees give up; the minimum is so high that every meeting is wanted. */
    static long cost(ScheduleProblem problem) {
        var draft = new Draft(problem);
        var graph = new DirectedWeightedMultigraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var capacities = new HashMap<DefaultWeightedEdge, Integer>();
        var supplies = new HashMap<String, Integer>();
        graph.addVertex("sink");
        for (var week = 0; week < draft.weeks(); week++) {
            for (var opening : problem.weeks().get(week).openings()) {
                graph.addVertex(week + "/" + opening.slot());
                edge(graph, capacities, week + "/" + opening.slot(), "sink", opening.places(), 0);
            }
            for (var pair = 0; pair < draft.pairs(); pair++) {
                var node = week + ":" + pair;
                if (draft.canMeetIn(pair, week)) {
                    graph.addVertex(node);
                    supplies.put(node, 1);
                    edge(graph, capacities, node, "sink", 1, 1000);
                    for (var chance : draft.chances(pair, week)) {
                        if (draft.usable(pair, week, chance)) {
                            edge(graph, capacities, node, week + "/" + chance.slot(), 1, chance.cost());
                        }
                    }
                }
            }
        }
        supplies.put("sink", -supplies.size());
        return Math.round(new CapacityScalingMinimumCostFlow<String, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph, node -> supplies.getOrDefault(node, 0), capacities::get, edge -> 0))
                .getCost());
    }

    private static void edge(
            DirectedWeightedMultigraph<String, DefaultWeightedEdge> graph,
            HashMap<DefaultWeightedEdge, Integer> capacities,
            String from,
            String to,
            int capacity,
            double cost) {
        var edge = new DefaultWeightedEdge();
        graph.addEdge(from, to, edge);
        graph.setEdgeWeight(edge, cost);
        capacities.put(edge, capacity);
    }
}
