package org.alongside.mentoring.scheduling;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.mentoring.flow.Certificate;
import org.alongside.mentoring.flow.CheapestFlow;
import org.alongside.mentoring.flow.Flow;
import org.alongside.mentoring.flow.Network;
import org.alongside.mentoring.flow.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The network of some weeks: each pair in each week goes to one of its slots, by way of the mentor if the mentor has
 * several pairs, and from there to the sink; or it misses the week, which is dearer the more weeks it misses.
 */
final class ScheduleNetwork {
    private static final int SINK = 0;

    private static final int NONE = -1;

    private final Draft draft;
    private final Prices prices;
    private final Network network;
    // by week and slot; a mentor's by whatever names it
    private final int[][] slotGates;
    private final int[][] stepFreeGates;
    private final Map<MentorThen, Integer> mentorGates = new HashMap<>();
    private final long[] cost;
    private final long[] free;
    private @Nullable Chance[] chanceOf;
    private int[] pairOf;
    private int[] weekOf;

    ScheduleNetwork(Draft draft, List<Integer> weeks, Prices prices) {
        this.draft = draft;
        this.prices = prices;
        cost = new long[prices.levels()];
        free = new long[prices.levels()];
        slotGates = new int[draft.weeks()][draft.slots()];
        stepFreeGates = new int[draft.weeks()][draft.slots()];
        for (int week : weeks) {
            Arrays.fill(slotGates[week], NONE);
            Arrays.fill(stepFreeGates[week], NONE);
        }
        var room = 12 * draft.pairs() * weeks.size() + 8;
        chanceOf = new Chance[room];
        pairOf = new int[room];
        weekOf = new int[room];
        network = new Network(prices.levels(), 1, SINK, room);
        for (var pair = 0; pair < draft.pairs(); pair++) {
            addPair(pair, weeks);
        }
    }

    private void addPair(int pair, List<Integer> weeks) {
        var misses = network.node();
        var meetings = draft.met(pair);
        for (int week : weeks) {
            meetings -= draft.chosen(pair, week) == null ? 0 : 1;
        }
        for (int week : weeks) {
            if (addWeek(pair, week, misses)) {
                addMiss(misses, meetings++);
            }
        }
    }

    /** Whether there is any slot in which the pair may meet. */
    private boolean addWeek(int pair, int week, int misses) {
        var node = NONE;
        var told = draft.publishedSlot(pair, week);
        for (var chance : draft.chances(pair, week)) {
            if (prices.allows(pair, week, chance)) {
                node = node == NONE ? network.node() : node;
                Arrays.fill(cost, 0);
                cost[2] = told == Draft.NONE || told == chance.slot() ? 0 : 1;
                cost[4] = chance.cost();
                prices.after(pair, week, chance, cost);
                remember(network.arc(node, gate(pair, week, chance.slot()), 1, cost), pair, week, chance);
            }
        }
        if (node == NONE) {
            return false;
        }
        network.supply(node, 1);
        Arrays.fill(cost, 0);
        cost[2] = told == Draft.NONE ? 0 : 1;
        network.arc(node, misses, 1, cost);
        return true;
    }

    private void remember(int arc, int pair, int week, Chance chance) {
        if (arc >= pairOf.length) {
            var room = arc + arc / 2;
            chanceOf = Arrays.copyOf(chanceOf, room);
            pairOf = Arrays.copyOf(pairOf, room);
            weekOf = Arrays.copyOf(weekOf, room);
        }
        chanceOf[arc] = chance;
        pairOf[arc] = pair;
        weekOf[arc] = week;
    }

    /** One more week that can be missed: the first one missed leaves the most meetings, so costs rise and flows may use them. */
    private void addMiss(int misses, int meetingsLeft) {
        var minimum = draft.problem().minimum();
        Arrays.fill(cost, 0);
        cost[0] = meetingsLeft < minimum ? 1 : 0;
        cost[1] = Prices.unfairness(minimum, meetingsLeft);
        cost[3] = 1;
        network.arc(misses, SINK, 1, cost);
    }

    private int gate(int pair, int week, int slot) {
        var after = draft.needsStepFree(pair) ? stepFreeGate(week, slot) : slotGate(week, slot);
        if (!draft.sharesMentor(pair)) {
            return after;
        }
        var mentor = draft.problem().pairs().get(pair).mentor();
        return mentorGates.computeIfAbsent(new MentorThen(mentor, week, slot), gate -> nodeTo(after, 1));
    }

    private int stepFreeGate(int week, int slot) {
        if (stepFreeGates[week][slot] == NONE) {
            stepFreeGates[week][slot] = nodeTo(slotGate(week, slot), draft.stepFreePlaces(week, slot));
        }
        return stepFreeGates[week][slot];
    }

    private int slotGate(int week, int slot) {
        if (slotGates[week][slot] == NONE) {
            slotGates[week][slot] = nodeTo(SINK, draft.places(week, slot));
        }
        return slotGates[week][slot];
    }

    private int nodeTo(int next, int capacity) {
        var node = network.node();
        network.arc(node, next, capacity, free);
        return node;
    }

    Flow cheapest(Progress progress) {
        return CheapestFlow.of(network, progress);
    }

    Certificate certify(Flow flow) {
        return Certificate.of(network, flow);
    }

    /** Writes the meetings of the flow into the draft; the weeks must be empty. */
    void write(Flow flow) {
        for (var arc = 0; arc < Math.min(pairOf.length, network.arcs()); arc++) {
            if (chanceOf[arc] != null && flow.amount(arc) > 0) {
                draft.choose(pairOf[arc], weekOf[arc], chanceOf[arc]);
            }
        }
    }

    private record MentorThen(String mentor, int week, int slot) {}
}
