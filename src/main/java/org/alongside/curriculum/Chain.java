package org.alongside.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A lesson between those it builds on, near or far, and those that build on it, each in the order of the spiral. */
public record Chain(List<Lesson> before, Lesson lesson, List<Lesson> next) {
    public Chain {
        before = List.copyOf(before);
        next = List.copyOf(next);
    }

    /** At most one lesson before and one after it in each year, the nearest: one line through the turns of the spiral. */
    public Chain nearest() {
        var last = new TreeMap<Integer, Lesson>();
        before.forEach(it -> last.put(it.year(), it));
        var first = new TreeMap<Integer, Lesson>();
        next.forEach(it -> first.putIfAbsent(it.year(), it));
        return new Chain(new ArrayList<>(last.values()), lesson, new ArrayList<>(first.values()));
    }
}
