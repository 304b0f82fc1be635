package org.alongside.mentoring;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor says about one meeting: ticks only, no free text, so that no worry ends up here by accident.
 *
 * @param id made by the form before anything is sent; sending twice stores once
 * @param outcome null while nothing is chosen
 * @param minutes 5 to 120, only for a meeting that was held
 * @param activity one of {@link #ACTIVITIES}
 * @param feeling 1 (hard) to 5 (great), private to its writer and the coordinator
 * @param why one of {@link #REASONS}, only for a meeting that was not held
 */
record LogEntry(
        UUID id,
        @Nullable MeetingState outcome,
        @Nullable Integer minutes,
        @Nullable String activity,
        @Nullable Integer feeling,
        @Nullable String why) {
    static final List<String> ACTIVITIES = List.of("talked", "drawing", "game", "school-work", "walk", "more");
    static final List<String> REASONS = List.of("away", "forgot", "room", "school-event", "other");

    static LogEntry empty() {
        return new LogEntry(UUID.randomUUID(), null, null, null, null, null);
    }

    LogEntry withNewId() {
        return new LogEntry(UUID.randomUUID(), outcome, minutes, activity, feeling, why);
    }

    LogEntry withOutcome(MeetingState chosen) {
        var held = chosen == MeetingState.HELD;
        return new LogEntry(
                id,
                chosen,
                held ? (minutes == null ? 30 : minutes) : null,
                held ? activity : null,
                feeling,
                held ? null : why);
    }

    LogEntry withMinutes(@Nullable Integer chosen) {
        return new LogEntry(id, outcome, chosen, activity, feeling, why);
    }

    LogEntry withActivity(@Nullable String chosen) {
        return new LogEntry(id, outcome, minutes, chosen, feeling, why);
    }

    LogEntry withFeeling(@Nullable Integer chosen) {
        return new LogEntry(id, outcome, minutes, activity, chosen, why);
    }

    LogEntry withWhy(@Nullable String chosen) {
        return new LogEntry(id, outcome, minutes, activity, feeling, chosen);
    }

    /** @throws IllegalArgumentException with the message key of what is missing or wrong */
    void check() {
        if (outcome == null || outcome == MeetingState.PLANNED) {
            throw new IllegalArgumentException("mentoring.log.outcome-missing");
        }
        checkTicks();
        var held = outcome == MeetingState.HELD;
        if (held && why != null || !held && (minutes != null || activity != null)) {
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
        if (activity != null && !ACTIVITIES.contains(activity)
                || why != null && !REASONS.contains(why)
                || feeling != null && (feeling < 1 || feeling > 5)) {
            throw new IllegalArgumentException("mentoring.log.unknown");
        }
    }
}
