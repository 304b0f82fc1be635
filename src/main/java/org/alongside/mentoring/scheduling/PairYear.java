package org.alongside.mentoring.scheduling;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one pair's year turns out.
 *
 * @param meetings how many meetings are planned
 * @param shortfall how many are missing to the minimum
 * @param possibleWeeks how many weeks have a slot in which both could meet and a place is open
 * @param reasons for weeks without a meeting: how many slots fail by which rule first; empty without shortfall
 */
public record PairYear(String pair, int meetings, int shortfall, int possibleWeeks, Map<SlotRule, Integer> reasons) {
    /** Keeps its own copy, in an order that is the same in every run. */
    public PairYear {
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    }
}
