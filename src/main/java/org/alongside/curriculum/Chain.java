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

    /**
     * At most one lesson before and one after it in each year, the nearest, and of its own strand where there is one:
     * one line through the turns of the spiral.
     */
    public Chain nearest() {
        var last = new TreeMap<Integer, Lesson>();
        before.forEach(it -> last.merge(it.year(), it, (kept, later) -> isOwn(later) || !isOwn(kept) ? later : kept));
        var first = new TreeMap<Integer, Lesson>();
        next.forEach(it -> first.merge(it.year(), it, (kept, later) -> isOwn(kept) || !isOwn(later) ? kept : later));
        return new Chain(new ArrayList<>(last.values()), lesson, new ArrayList<>(first.values()));
    }

    private boolean isOwn(Lesson other) {
        return other.strand().equals(lesson.strand());
    }
}
