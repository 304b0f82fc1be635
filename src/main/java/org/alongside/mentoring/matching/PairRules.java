package org.alongside.mentoring.matching;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether two people may be paired at all.
 *
 * @param yearGap how many years older a mentor must be; 3 unless the school says otherwise
 * @param commonSlots how many common free periods in two weeks a pair needs; 2 unless the school says otherwise
 * @param served periods for which there is a room and an adult
 * @param never pairs that must not be, whoever decided it and why
 * @param refused pairs that one of the two has asked not to be in, as a must
 * @param lessWelcome pairs that one of the two would rather not be in; each counts a tenth less
 * @param goingOn for a mentee whose last mentor handed on to somebody, that mentor, who counts as if the two had everything
 *     in common; any other counts two tenths less
 */
public record PairRules(
        int yearGap,
        int commonSlots,
        FreeSlots served,
        Set<Pair> never,
        Set<Pair> refused,
        Set<Pair> lessWelcome,
        Map<String, String> goingOn) {
    // a person has decided it with the two: in tenths, as much as everything that people can have in common
    private static final int HANDED_ON = 10;
    private static final int HANDED_TO_ANOTHER = 2;

    /** Keeps its own copies. */
    public PairRules {
        never = Set.copyOf(never);
        refused = Set.copyOf(refused);
        lessWelcome = Set.copyOf(lessWelcome);
        goingOn = Map.copyOf(goingOn);
    }

    /** Nobody has wishes about anybody. */
    public PairRules(int yearGap, int commonSlots, FreeSlots served, Set<Pair> never) {
        this(yearGap, commonSlots, served, never, Set.of(), Set.of(), Map.of());
    }

    /** The same, with mentors to whom mentees were handed on. */
    public PairRules goingOn(Map<String, String> mentors) {
        return new PairRules(yearGap, commonSlots, served, never, refused, lessWelcome, mentors);
    }

    /** The first rule that the pair breaks, or null if it may be. */
    public @Nullable Rule broken(Mentee mentee, Mentor mentor) {
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
        if (!isAccepted(mentee, mentor)) {
            return Rule.OWN_WISH;
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

    boolean isAccepted(Mentee mentee, Mentor mentor) {
        return refused.isEmpty() || !refused.contains(new Pair(mentee.key(), mentor.key()));
    }

    /** How many soft wishes the pair leaves unmet, less ten where it was planned that this mentor goes on. */
    int unmetWishes(Mentee mentee, Mentor mentor) {
        var sex = mentee.wish() == SameSexWish.PREFERRED && !sameSex(mentee, mentor) ? 1 : 0;
        var known = mentee.newFace() == NewFaceWish.PREFERRED && mentee.known().contains(mentor.key()) ? 1 : 0;
        var unwelcome = !lessWelcome.isEmpty() && lessWelcome.contains(new Pair(mentee.key(), mentor.key())) ? 1 : 0;
        return sex + known + unwelcome + handedOn(mentee, mentor);
    }

    private int handedOn(Mentee mentee, Mentor mentor) {
        var named = goingOn.get(mentee.key());
        return named == null ? 0 : named.equals(mentor.key()) ? -HANDED_ON : HANDED_TO_ANOTHER;
    }

    /** Whether the mentee was handed on to this mentor. */
    public boolean isHandedOn(Pair pair) {
        return pair.mentor().equals(goingOn.get(pair.mentee()));
    }

    boolean canMeet(Mentee mentee, Mentor mentor) {
        return mentee.free().inCommon(mentor.free(), served) >= commonSlots;
    }

    /** Whether both are known to be of the same sex. */
    static boolean sameSex(Mentee mentee, Mentor mentor) {
        return mentee.sex() != null && mentee.sex().equals(mentor.sex());
    }
}
