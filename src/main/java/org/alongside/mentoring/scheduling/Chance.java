package org.alongside.mentoring.scheduling;

import org.jspecify.annotations.Nullable;

/**
 * A slot in which a pair could meet, or the reason why it cannot.
 *
 * @param cost what the mentee gives up: tutor time 0, lunch 1, before or after school 2, a lesson 4
 * @param lesson the subject missed, or empty
 * @param barred why the pair cannot meet then, whatever rooms there are; null if it can
 */
public record Chance(
        int slot, int cost, String lesson, @Nullable SlotRule barred) {
    /** A slot in which the pair can meet. */
    public static Chance open(int slot, int cost, String lesson) {
        return new Chance(slot, cost, lesson, null);
    }

    /** A slot in which the pair cannot meet. */
    public static Chance barred(int slot, SlotRule why) {
        return new Chance(slot, 0, "", why);
    }
}
