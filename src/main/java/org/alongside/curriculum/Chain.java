package org.alongside.curriculum;

import java.util.List;

/** A lesson between those it builds on, near or far, and those that build on it, each in the order of the spiral. */
public record Chain(List<Lesson> before, Lesson lesson, List<Lesson> next) {
    public Chain {
        before = List.copyOf(before);
        next = List.copyOf(next);
    }
}
