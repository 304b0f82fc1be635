package org.alongside.mentoring.matching;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether two people may be paired at all.
 *
 * @param yearGap how many years older a mentor must be; 3 unless the school says otherwise
 * @param commonSlots how many common free periods in two weeks a pair needs; 2 unless the school says otherwise
 * @param served periods for which there is a room and an adult
 * @param never pairs that must not be, whoever decided it and why
 */
public record PairRules(int yearGap, int commonSlots, FreeSlots served, Set<Pair> never) {
    /** Keeps its own copy. */
    public PairRules {
        never = Set.copyOf(never);
    }

    /** The first rule that the pair breaks, or null if it may be. */
    @Nullable
    Rule broken(Mentee mentee, Mentor mentor) {
        if (!isTrained(mentor)) {
            return Rule.NOT_TRAINED;
        }
        if (!isCleared(mentor)) {
            return Rule.NOT_CLEARED;
        }
        if (!isPermitted(mentee, mentor)) {
            return Rule.NEVER_PAIR;
        }
        if (!isOldEnough(mentee, mentor)) {
            return Rule.YEAR_GAP;
        }
        if (!honoursWish(mentee, mentor)) {
            return Rule.SAME_SEX_WISH;
        }
        if (!isNewEnough(mentee, mentor)) {
            return Rule.KNOWN_ALREADY;
        }
        return canMeet(mentee, mentor) ? null : Rule.NO_COMMON_SLOT;
    }

    boolean isTrained(Mentor mentor) {
        return mentor.trained();
    }

    boolean isCleared(Mentor mentor) {
        return mentor.cleared();
    }

    boolean isPermitted(Mentee mentee, Mentor mentor) {
        return never.isEmpty() || !never.contains(new Pair(mentee.key(), mentor.key()));
    }

    boolean isOldEnough(Mentee mentee, Mentor mentor) {
        return mentor.year() - mentee.year() >= yearGap;
    }

    boolean honoursWish(Mentee mentee, Mentor mentor) {
        return mentee.wish() != SameSexWish.REQUIRED || sameSex(mentee, mentor);
    }

    boolean isNewEnough(Mentee mentee, Mentor mentor) {
        return mentee.newFace() != NewFaceWish.REQUIRED || !mentee.known().contains(mentor.key());
    }

    boolean canMeet(Mentee mentee, Mentor mentor) {
        return mentee.free().inCommon(mentor.free(), served) >= commonSlots;
    }

    /** Whether both are known to be of the same sex. */
    static boolean sameSex(Mentee mentee, Mentor mentor) {
        return mentee.sex() != null && mentee.sex().equals(mentor.sex());
    }
}
