package org.alongside.mentoring;

import java.util.Locale;
import org.alongside.mentoring.scheduling.SlotRule;

/** Why a pair cannot meet at one time of one day; the first that applies is the reason given. */
enum Hitch {
    /** Holiday, INSET, a closed day, or no such period. */
    CLOSED(SlotRule.NOT_OPEN),
    /** Before the pairing begins or after it ends. */
    OUTSIDE(SlotRule.NOT_OPEN),
    /** On another day of the week than they chose. */
    OTHER_DAY(SlotRule.NOT_OPEN),
    MENTOR_EXAM(SlotRule.MENTOR_EXAM),
    MENTEE_EXAM(SlotRule.MENTEE_BUSY),
    MENTOR_AWAY(SlotRule.MENTOR_BUSY),
    MENTEE_AWAY(SlotRule.MENTEE_BUSY),
    MENTOR_LESSON(SlotRule.MENTOR_BUSY),
    MENTOR_MEETS(SlotRule.MENTOR_MEETS_ANOTHER),
    /** A lesson that is never missed. */
    MENTEE_LESSON(SlotRule.MENTEE_BUSY),
    MENTEE_MEETS(SlotRule.MENTEE_BUSY),
    /** Too many lessons of this subject missed in this half-term. */
    LESSON_LIMIT(SlotRule.LESSON_LIMIT),
    /** Too late to tell people. */
    TOO_SOON(SlotRule.NOT_OPEN),
    NO_ROOM(SlotRule.NO_ROOM),
    NO_ADULT(SlotRule.NO_ADULT),
    /** They could meet; others need the place more. */
    OTHERS(SlotRule.NO_ROOM);

    private final SlotRule rule;

    Hitch(SlotRule rule) {
        this.rule = rule;
    }

    /** What the planner calls it. */
    SlotRule rule() {
        return rule;
    }

    /** The key of its sentence, told of this time. */
    String key() {
        return "mentoring.hitch." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Hitch ofKey(String key) {
        return valueOf(key.substring("mentoring.hitch.".length())
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
    }
}
