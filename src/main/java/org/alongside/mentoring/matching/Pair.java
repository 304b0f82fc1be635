package org.alongside.mentoring.matching;

/** A mentee and a mentor, by their keys. */
public record Pair(String mentee, String mentor) {}
