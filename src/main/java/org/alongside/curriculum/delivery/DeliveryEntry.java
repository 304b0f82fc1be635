package org.alongside.curriculum.delivery;

import java.util.Set;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher says about one planned lesson: ticks and counts, no free text, so that nothing about a child ends up here.
 *
 * @param id made by the form before anything is sent; sending twice stores once
 * @param corrects number of the record that the writer saw, 0 for none
 * @param outcome null while nothing is chosen
 * @param reason one of {@link Outcome#reasons}; needed when the lesson was not taught
 * @param taughtBy who stood in front; null when nobody did
 * @param confidence 1 (unsure) to 5 (sure)
 * @param away pupils of the class who have to catch up, also those taught elsewhere
 */
record DeliveryEntry(
        UUID id,
        int corrects,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable PersonId taughtBy,
        @Nullable Integer confidence,
        Set<PersonId> away,
        @Nullable CheckResult baseline,
        @Nullable CheckResult endpoint) {
    DeliveryEntry {
        away = Set.copyOf(away);
    }

    /** The form before the first tap: taught by whoever opens it, with those who are taught elsewhere away. */
    static DeliveryEntry empty(PersonId teacher, Set<PersonId> elsewhere) {
        return new DeliveryEntry(UUID.randomUUID(), 0, null, null, teacher, null, elsewhere, null, null);
    }

    DeliveryEntry asCorrectionOf(int number) {
        return new DeliveryEntry(
                UUID.randomUUID(), number, outcome, reason, taughtBy, confidence, away, baseline, endpoint);
    }

    DeliveryEntry withOutcome(@Nullable Outcome chosen) {
        var kept = reason != null && chosen != null && chosen.reasons().contains(reason) ? reason : null;
        return new DeliveryEntry(id, corrects, chosen, kept, taughtBy, confidence, away, baseline, endpoint);
    }

    DeliveryEntry withReason(@Nullable String chosen) {
        return new DeliveryEntry(id, corrects, outcome, chosen, taughtBy, confidence, away, baseline, endpoint);
    }

    DeliveryEntry withTaughtBy(@Nullable PersonId chosen) {
        return new DeliveryEntry(id, corrects, outcome, reason, chosen, confidence, away, baseline, endpoint);
    }

    DeliveryEntry withConfidence(@Nullable Integer chosen) {
        return new DeliveryEntry(id, corrects, outcome, reason, taughtBy, chosen, away, baseline, endpoint);
    }

    DeliveryEntry withAway(Set<PersonId> chosen) {
        return new DeliveryEntry(id, corrects, outcome, reason, taughtBy, confidence, chosen, baseline, endpoint);
    }

    DeliveryEntry withBaseline(@Nullable CheckResult chosen) {
        return new DeliveryEntry(id, corrects, outcome, reason, taughtBy, confidence, away, chosen, endpoint);
    }

    DeliveryEntry withEndpoint(@Nullable CheckResult chosen) {
        return new DeliveryEntry(id, corrects, outcome, reason, taughtBy, confidence, away, baseline, chosen);
    }

    /** What is stored: a lesson that nobody taught has no teacher, no absent pupils and no checks. */
    DeliveryEntry finished() {
        return outcome == null || outcome.isTaught()
                ? this
                : new DeliveryEntry(id, corrects, outcome, reason, null, null, Set.of(), null, null);
    }

    /** @throws IllegalArgumentException with the message key of what is missing or wrong */
    void check() {
        checkTicks();
        if (outcome == null) {
            throw new IllegalArgumentException("curriculum.record.outcome-missing");
        }
        if (!outcome.isTaught() && reason == null) {
            throw new IllegalArgumentException("curriculum.record.reason-missing");
        }
        if (outcome.isTaught() && taughtBy == null) {
            throw new IllegalArgumentException("curriculum.record.teacher-missing");
        }
    }

    /**
     * The same for an entry that need not be complete.
     *
     * @throws IllegalArgumentException with the message key of what is wrong
     */
    void checkTicks() {
        if (reason != null && (outcome == null || !outcome.reasons().contains(reason))
                || confidence != null && (confidence < 1 || confidence > 5)) {
            throw new IllegalArgumentException("curriculum.record.unknown");
        }
        if (baseline != null && !baseline.isPossible() || endpoint != null && !endpoint.isPossible()) {
            throw new IllegalArgumentException("curriculum.record.counts-wrong");
        }
    }
}
