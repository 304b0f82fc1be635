package org.alongside.mentoring.scheduling;

/** Decides between plans that are equally good, the same in every run with the same seed. */
final class Lots {
    private Lots() {}

    static long draw(Draft draft, int pair, int slot) {
        var lot = draft.problem().seed() ^ 0x9e3779b97f4a7c15L * (slot + 1L);
        var key = draft.problem().pairs().get(pair).key();
        for (var at = 0; at < key.length(); at++) {
            lot = (lot ^ key.charAt(at)) * 0x100000001b3L;
        }
        lot = (lot ^ lot >>> 30) * 0xbf58476d1ce4e5b9L;
        return (lot ^ lot >>> 31) & (1L << 30) - 1;
    }
}
