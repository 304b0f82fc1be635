package org.alongside.mentoring.matching;

import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/** What another solver says about a matching. It reads costs from the weights of the graph alone. */
public final class JGraphTMatching {
    private final DirectedWeightedMultigraph<Integer, Edge> graph = new DirectedWeightedMultigraph<>(Edge.class);
    private final int mentees;
    private final int sink;

    private JGraphTMatching(MatchingProblem problem, int floor, Price price) {
        mentees = problem.mentees().size();
        var mentors = problem.mentors().size();
        sink = mentees + mentors;
        for (var node = 0; node <= sink; node++) {
            graph.addVertex(node);
        }
        for (var mentee = 0; mentee < mentees; mentee++) {
            for (var mentor = 0; mentor < mentors; mentor++) {
                if (problem.appraisal().rule(mentee, mentor) == null
                        && problem.appraisal().score(mentee, mentor) >= floor) {
                    add(mentee, mentees + mentor, 1, price.of(mentee, mentor));
                }
            }
            add(mentee, sink, 1, price.of(mentee, -1));
        }
        for (var mentor = 0; mentor < mentors; mentor++) {
            add(mentees + mentor, sink, problem.mentors().get(mentor).places(), 0);
        }
    }

    private void add(int from, int to, int capacity, double cost) {
        var edge = new Edge(capacity);
        graph.addEdge(from, to, edge);
        graph.setEdgeWeight(edge, cost);
    }

    /** The network of {@link TotalOnly}, not yet solved. */
    public static JGraphTMatching totalOnly(MatchingProblem problem) {
        return new JGraphTMatching(
                problem,
                0,
                (mentee, mentor) -> mentor < 0
                        ? TotalOnly.UNMATCHED
                        : 1000 - problem.appraisal().score(mentee, mentor));
    }

    /** The least need that cannot be served with pairs of at least this score. */
    public static long needLost(MatchingProblem problem, int floor) {
        return new JGraphTMatching(
                        problem,
                        floor,
                        (mentee, mentor) ->
                                mentor < 0 ? problem.mentees().get(mentee).need() : 0)
                .cheapest();
    }

    /** The least need that cannot be served, a million for each, and the fewest published pairs that change then. */
    public static long needLostAndChanged(MatchingProblem problem) {
        return new JGraphTMatching(problem, 0, (mentee, mentor) -> {
                    var key = problem.mentees().get(mentee).key();
                    var other = mentor < 0 ? "" : problem.mentors().get(mentor).key();
                    var told = problem.published().stream()
                            .filter(pair -> pair.mentee().equals(key))
                            .findAny();
                    var changed = told.isPresent() && !told.get().mentor().equals(other) ? 1 : 0;
                    return changed
                            + (mentor < 0
                                    ? 1_000_000.0
                                            * problem.mentees().get(mentee).need()
                                    : 0);
                })
                .cheapest();
    }

    /** Solves. */
    public long cheapest() {
        return Math.round(new CapacityScalingMinimumCostFlow<Integer, Edge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph,
                        node -> node < mentees ? 1 : node == sink ? -mentees : 0,
                        edge -> edge.capacity,
                        edge -> 0))
                .getCost());
    }

    private interface Price {
        double of(int mentee, int mentor);
    }

    private static final class Edge extends DefaultWeightedEdge {
        private static final long serialVersionUID = 1;
        private final int capacity;

        Edge(int capacity) {
            this.capacity = capacity;
        }
    }
}
