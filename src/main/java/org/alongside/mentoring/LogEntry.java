package org.alongside.mentoring;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.mentoring.meeting.ActivityLibrary;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor says about one meeting: ticks, and at most one short line about next time. Nothing asks for what was told.
 *
 * @param id made by the form before anything is sent; sending twice stores once
 * @param outcome null while nothing is chosen
 * @param minutes 5 to 120, only for a meeting that was held
 * @param activity id in the {@link ActivityLibrary}
 * @param feeling 1 (hard) to 5 (great), private to its writer and the coordinator
 * @param why one of {@link #REASONS}, only for a meeting that was not held
 * @param heldAt when they met, if it was not as planned; null for as planned, and only for a meeting that was held
 * @param nextStep a plan for next time, one line of at most {@link #LONGEST_STEP} characters
 */
record LogEntry(
        UUID id,
        @Nullable MeetingState outcome,
        @Nullable Integer minutes,
        @Nullable String activity,
        @Nullable Integer feeling,
        @Nullable String why,
        @Nullable String nextStep,
        @Nullable LocalDateTime heldAt) {
    static final int LONGEST_STEP = 80;
    static final List<String> REASONS = List.of("away", "forgot", "room", "school-event", "other");

    static LogEntry empty() {
        return new LogEntry(UUID.randomUUID(), null, null, null, null, null, null, null);
    }

    LogEntry withNewId() {
        return withId(UUID.randomUUID());
    }

    LogEntry withOutcome(MeetingState chosen) {
        var held = chosen == MeetingState.HELD;
        return new LogEntry(
                id,
                chosen,
                held ? (minutes == null ? 30 : minutes) : null,
                held ? activity : null,
                feeling,
                held ? null : why,
                nextStep,
                held ? heldAt : null);
    }

    LogEntry withMinutes(@Nullable Integer chosen) {
        return new LogEntry(id, outcome, chosen, activity, feeling, why, nextStep, heldAt);
    }

    LogEntry withActivity(@Nullable String chosen) {
        return new LogEntry(id, outcome, minutes, chosen, feeling, why, nextStep, heldAt);
    }

    LogEntry withFeeling(@Nullable Integer chosen) {
        return new LogEntry(id, outcome, minutes, activity, chosen, why, nextStep, heldAt);
    }

    LogEntry withWhy(@Nullable String chosen) {
        return new LogEntry(id, outcome, minutes, activity, feeling, chosen, nextStep, heldAt);
    }

    LogEntry withNextStep(@Nullable String typed) {
        var line = typed == null ? "" : typed.replaceAll("\\s+", " ").strip();
        return new LogEntry(id, outcome, minutes, activity, feeling, why, line.isEmpty() ? null : line, heldAt);
    }

    LogEntry withHeldAt(@Nullable LocalDateTime chosen) {
        return new LogEntry(id, outcome, minutes, activity, feeling, why, nextStep, chosen);
    }

    /** Whether both say the same, whatever their ids. */
    boolean says(LogEntry other) {
        return withId(other.id).equals(other);
    }

    private LogEntry withId(UUID other) {
        return new LogEntry(other, outcome, minutes, activity, feeling, why, nextStep, heldAt);
    }

    /** @throws IllegalArgumentException with the message key of what is missing or wrong */
    void check() {
        if (outcome == null || outcome == MeetingState.PLANNED) {
            throw new IllegalArgumentException("mentoring.log.outcome-missing");
        }
        checkTicks();
        var held = outcome == MeetingState.HELD;
        if (held && why != null || !held && (minutes != null || activity != null || heldAt != null)) {
            throw new IllegalArgumentException("mentoring.log.unknown");
        }
    }

    /**
     * The same for an entry that need not be complete.
     *
     * @throws IllegalArgumentException with the message key of what is wrong
     */
    void checkTicks() {
        if (minutes != null && (minutes < 5 || minutes > 120)) {
            throw new IllegalArgumentException("mentoring.log.minutes-wrong");
        }
        if (nextStep != null && (nextStep.length() > LONGEST_STEP || !nextStep.equals(nextStep.strip()))) {
            throw new IllegalArgumentException("mentoring.log.step-long");
        }
        if (activity != null && ActivityLibrary.find(activity).isEmpty()
                || why != null && !REASONS.contains(why)
                || feeling != null && (feeling < 1 || feeling > 5)) {
            throw new IllegalArgumentException("mentoring.log.unknown");
        }
    }
}
