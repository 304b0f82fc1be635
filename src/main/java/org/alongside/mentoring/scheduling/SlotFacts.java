package org.alongside.mentoring.scheduling;

import org.jspecify.annotations.Nullable;

/**
 * What is known about one pair in one slot of one week.
 *
 * @param open whether school is open and the day is no INSET, exam or blackout day
 * @param mentorExam whether the mentor sits an exam
 * @param mentorBusy whether the mentor has a lesson or is away
 * @param menteeBusy whether the mentee has a protected lesson or is away
 * @param cost what the mentee gives up: tutor time 0, lunch 1, before or after school 2, a lesson 4
 * @param lesson the lesson the mentee would miss, or empty
 */
public record SlotFacts(
        int slot, boolean open, boolean mentorExam, boolean mentorBusy, boolean menteeBusy, int cost, String lesson) {
    /** The chance that follows from the facts. */
    public Chance chance() {
        var broken = broken();
        return broken == null ? Chance.open(slot, cost, lesson) : Chance.barred(slot, broken);
    }

    private @Nullable SlotRule broken() {
        if (isClosed()) {
            return SlotRule.NOT_OPEN;
        }
        if (isInExam()) {
            return SlotRule.MENTOR_EXAM;
        }
        if (isMentorBusy()) {
            return SlotRule.MENTOR_BUSY;
        }
        return isMenteeBusy() ? SlotRule.MENTEE_BUSY : null;
    }

    boolean isClosed() {
        return !open;
    }

    boolean isInExam() {
        return mentorExam;
    }

    boolean isMentorBusy() {
        return mentorBusy;
    }

    boolean isMenteeBusy() {
        return menteeBusy;
    }
}
