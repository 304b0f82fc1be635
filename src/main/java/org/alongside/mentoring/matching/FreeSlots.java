package org.alongside.mentoring.matching;

import java.util.BitSet;
import java.util.Collection;

/** Periods of the two-week cycle in which somebody could meet; periods are numbered from 0 by whoever asks. */
public final class FreeSlots {
    private final long[] words;

    private FreeSlots(BitSet slots) {
        words = slots.toLongArray();
    }

    /** Exactly these periods. */
    public static FreeSlots of(Collection<Integer> slots) {
        var bits = new BitSet();
        slots.forEach(bits::set);
        return new FreeSlots(bits);
    }

    /** The first periods of the cycle, as many as said. */
    public static FreeSlots all(int count) {
        var bits = new BitSet();
        bits.set(0, count);
        return new FreeSlots(bits);
    }

    /** How many periods are in all three. */
    int inCommon(FreeSlots other, FreeSlots third) {
        var count = 0;
        for (var word = 0; word < Math.min(words.length, Math.min(other.words.length, third.words.length)); word++) {
            count += Long.bitCount(words[word] & other.words[word] & third.words[word]);
        }
        return count;
    }
}
