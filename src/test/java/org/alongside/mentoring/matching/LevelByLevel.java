package org.alongside.mentoring.matching;

import java.util.ArrayList;
import java.util.List;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/**
 * All levels of a matching as another solver sees them, one after the other: after each level only those edges stay free
 * that the solver's own prices leave free, so that the next level keeps what the earlier ones have reached. Written from
 * the definition of the levels, without a line of the kernel.
 */
final class LevelByLevel {
    private final MatchingProblem problem;
    private final List<Edge> edges = new ArrayList<>();
    private final int mentees;
    private final int sink;

    private LevelByLevel(MatchingProblem problem, int floor) {
        this.problem = problem;
        mentees = problem.mentees().size();
        var mentors = problem.mentors().size();
        sink = mentees + mentors;
        for (var mentee = 0; mentee < mentees; mentee++) {
            for (var mentor = 0; mentor < mentors; mentor++) {
                if (problem.appraisal().rule(mentee, mentor) == null
                        && problem.appraisal().score(mentee, mentor) >= floor) {
                    edges.add(new Edge(mentee, mentees + mentor, 1, mentee, mentor));
                }
            }
            edges.add(new Edge(mentee, sink, 1, mentee, -1));
        }
        for (var mentor = 0; mentor < mentors; mentor++) {
            edges.add(new Edge(
                    mentees + mentor, sink, problem.mentors().get(mentor).places(), -1, mentor));
        }
    }

    /** Need lost, published pairs changed, worst score (0 if nobody is matched), fourth powers, sum of scores, lots. */
    static long[] best(MatchingProblem problem) {
        var served = new LevelByLevel(problem, 0);
        var lost = served.optimum(Level.NEED);
        var changed = served.optimum(Level.CHANGED);
        var floor = -1;
        for (var score = 0; score <= 1000; score++) {
            var above = new LevelByLevel(problem, score);
            if (above.optimum(Level.NEED) > lost || above.optimum(Level.CHANGED) > changed) {
                break;
            }
            floor = score;
            score = Math.max(score, served.nextScore(score) - 1);
        }
        var rest = new LevelByLevel(problem, floor);
        rest.optimum(Level.NEED);
        rest.optimum(Level.CHANGED);
        var loss = rest.optimum(Level.LOSS);
        var total = -rest.optimum(Level.SCORE);
        var lots = rest.optimum(Level.LOT);
        return new long[] {lost, changed, floor, loss, total, lots};
    }

    private int nextScore(int score) {
        return edges.stream()
                .filter(edge -> edge.mentee >= 0 && edge.mentor >= 0)
                .mapToInt(edge -> problem.appraisal().score(edge.mentee, edge.mentor))
                .filter(each -> each > score)
                .min()
                .orElse(1000);
    }

    private long optimum(Level level) {
        var graph = new DirectedWeightedMultigraph<Integer, Edge>(Edge.class);
        for (var node = 0; node <= sink; node++) {
            graph.addVertex(node);
        }
        for (var edge : edges) {
            graph.addEdge(edge.from, edge.to, edge);
            graph.setEdgeWeight(edge, cost(level, edge));
        }
        var solver = new CapacityScalingMinimumCostFlow<Integer, Edge>();
        var flow = solver.getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                graph,
                node -> node < mentees ? 1 : node == sink ? -mentees : 0,
                edge -> edge.most,
                edge -> edge.least));
        var price = solver.getDualSolution();
        for (var edge : edges) {
            var reduced = Math.round(cost(level, edge) - price.get(edge.from) + price.get(edge.to));
            if (reduced > 0) {
                edge.most = edge.least;
            } else if (reduced < 0) {
                edge.least = edge.most;
            }
        }
        return Math.round(flow.getCost());
    }

    private double cost(Level level, Edge edge) {
        if (edge.mentee < 0) {
            return 0;
        }
        var mentee = problem.mentees().get(edge.mentee);
        var mentor = edge.mentor < 0 ? "" : problem.mentors().get(edge.mentor).key();
        var score = edge.mentor < 0 ? 1000L : problem.appraisal().score(edge.mentee, edge.mentor);
        return switch (level) {
            case NEED -> edge.mentor < 0 ? mentee.need() : 0;
            case CHANGED ->
                problem.published().stream()
                                .anyMatch(pair -> pair.mentee().equals(mentee.key())
                                        && !pair.mentor().equals(mentor))
                        ? 1
                        : 0;
            case LOSS -> (1000 - score) * (1000 - score) * (1000 - score) * (1000 - score);
            case SCORE -> edge.mentor < 0 ? 0 : -score;
            case LOT ->
                edge.mentor < 0
                        ? 0
                        : MatchOrder.draw(MatchOrder.number(mentee.key()), MatchOrder.number(mentor), problem.seed());
        };
    }

    private enum Level {
        NEED,
        CHANGED,
        LOSS,
        SCORE,
        LOT
    }

    private static final class Edge extends DefaultWeightedEdge {
        private static final long serialVersionUID = 1;
        private final int from;
        private final int to;
        private final int mentee;
        private final int mentor;
        private int most;
        private int least;

        Edge(int from, int to, int capacity, int mentee, int mentor) {
            this.from = from;
            this.to = to;
            this.mentee = mentee;
            this.mentor = mentor;
            most = capacity;
        }
    }
}
