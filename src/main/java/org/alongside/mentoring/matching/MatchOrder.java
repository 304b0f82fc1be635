package org.alongside.mentoring.matching;

import java.util.Comparator;

/** Orders that do not depend on how the input happened to be arranged. */
final class MatchOrder {
    static final Comparator<Pair> PAIRS = Comparator.comparing(Pair::mentee).thenComparing(Pair::mentor);
    private static final long DRAWS = 1L << 29;

    private MatchOrder() {}

    /** A number below 2^29 that looks drawn by lot and is the same in every run with this seed. */
    static long draw(long mentee, long mentor, long seed) {
        return mix(mix(mentee ^ seed) + mentor) & DRAWS - 1;
    }

    /** A number for a key, the same everywhere. */
    static long number(String key) {
        var number = 0xcbf29ce484222325L;
        for (var at = 0; at < key.length(); at++) {
            number = (number ^ key.charAt(at)) * 0x100000001b3L;
        }
        return mix(number);
    }

    private static long mix(long value) {
        var mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
