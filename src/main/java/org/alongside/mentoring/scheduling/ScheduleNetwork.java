package org.alongside.mentoring.scheduling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.mentoring.flow.Certificate;
import org.alongside.mentoring.flow.CheapestFlow;
import org.alongside.mentoring.flow.Flow;
import org.alongside.mentoring.flow.Network;
import org.alongside.mentoring.flow.Progress;

/**
 * The network of some weeks: each pair in each week goes to one of its slots, by way of the mentor if the mentor has
 * several pairs, and from there to the sink; or it misses the week, which is dearer the more weeks it misses.
 */
final class ScheduleNetwork {
    private static final int SINK = 0;

    private final Draft draft;
    private final Prices prices;
    private final Network network;
    private final Map<Gate, Integer> gates = new HashMap<>();
    private final List<Option> options = new ArrayList<>();

    ScheduleNetwork(Draft draft, List<Integer> weeks, Prices prices) {
        this.draft = draft;
        this.prices = prices;
        network = new Network(prices.levels(), 1, SINK, 16 * draft.pairs() * weeks.size());
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
            var allowed = draft.chances(pair, week).stream()
                    .filter(chance -> prices.allows(pair, week, chance))
                    .toList();
            if (!allowed.isEmpty()) {
                addWeek(pair, week, allowed, misses);
                addMiss(misses, meetings++);
            }
        }
    }

    private void addWeek(int pair, int week, List<Chance> allowed, int misses) {
        var node = network.node();
        network.supply(node, 1);
        var told = draft.publishedSlot(pair, week);
        for (var chance : allowed) {
            var cost = new long[prices.levels()];
            cost[2] = told == Draft.NONE || told == chance.slot() ? 0 : 1;
            cost[4] = chance.cost();
            prices.after(pair, week, chance, cost);
            var arc = network.arc(node, gate(pair, week, chance.slot()), 1, cost);
            while (options.size() <= arc) {
                options.add(Option.NONE);
            }
            options.set(arc, new Option(pair, week, chance));
        }
        var missing = new long[prices.levels()];
        missing[2] = told == Draft.NONE ? 0 : 1;
        network.arc(node, misses, 1, missing);
    }

    /** One more week that can be missed: the first one missed leaves the most meetings, so costs rise and flows may use them. */
    private void addMiss(int misses, int meetingsLeft) {
        var cost = new long[prices.levels()];
        var minimum = draft.problem().minimum();
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
        return gates.computeIfAbsent(
                new Gate(draft.problem().pairs().get(pair).mentor(), week, slot), gate -> nodeTo(after, 1));
    }

    private int stepFreeGate(int week, int slot) {
        var known = gates.get(new Gate("/step-free", week, slot));
        if (known != null) {
            return known;
        }
        var opening = draft.opening(week, slot);
        var node = nodeTo(slotGate(week, slot), opening == null ? 0 : opening.stepFreePlaces());
        gates.put(new Gate("/step-free", week, slot), node);
        return node;
    }

    private int slotGate(int week, int slot) {
        var opening = draft.opening(week, slot);
        return gates.computeIfAbsent(
                new Gate("/slot", week, slot), gate -> nodeTo(SINK, opening == null ? 0 : opening.places()));
    }

    private int nodeTo(int next, int capacity) {
        var node = network.node();
        network.arc(node, next, capacity, new long[prices.levels()]);
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
        for (var arc = 0; arc < options.size(); arc++) {
            var option = options.get(arc);
            if (option != Option.NONE && flow.amount(arc) > 0) {
                draft.choose(option.pair, option.week, option.chance);
            }
        }
    }

    private record Gate(String what, int week, int slot) {}

    private record Option(int pair, int week, Chance chance) {
        static final Option NONE = new Option(-1, -1, Chance.open(-1, 0, ""));
    }
}
