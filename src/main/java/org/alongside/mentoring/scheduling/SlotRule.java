package org.alongside.mentoring.scheduling;

/** Why a pair cannot meet in a slot of a week; the first that applies is the reason given. */
public enum SlotRule {
    /** Holiday, INSET, a blackout day, or no such period. */
    NOT_OPEN("not-open"),
    /** The mentor sits an exam. */
    MENTOR_EXAM("mentor-exam"),
    /** The mentor has a lesson or something else. */
    MENTOR_BUSY("mentor-busy"),
    /** The mentee has a lesson that is not to be missed, or something else. */
    MENTEE_BUSY("mentee-busy"),
    /** The mentee has missed enough lessons of this subject in this half-term. */
    LESSON_LIMIT("lesson-limit"),
    /** No room at all, or none left. */
    NO_ROOM("no-room"),
    /** No room without steps left, and the pair needs one. */
    NO_STEP_FREE_ROOM("no-step-free-room"),
    /** No adult on duty, or none with a place left. */
    NO_ADULT("no-adult"),
    /** The mentor meets another mentee then. */
    MENTOR_MEETS_ANOTHER("mentor-meets-another");

    private final String key;

    SlotRule(String key) {
        this.key = key;
    }

    /** The key of the sentence that tells people. */
    public String key() {
        return "mentoring.slot." + key;
    }
}
