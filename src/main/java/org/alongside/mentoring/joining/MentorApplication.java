package org.alongside.mentoring.joining;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who would like to be a mentor.
 *
 * @param motives of {@link #MOTIVES}
 * @param strengths of {@link #STRENGTHS}
 * @param words in their own words, at most {@link #LONGEST} characters
 * @param refereeNamed a member of staff who knows them, as they wrote it
 * @param promises whether they can come every week for more than six months
 * @param sentAt null for a draft
 * @param reason of {@link #REASONS}; null unless it is not now
 */
record MentorApplication(
        UUID id,
        PersonId person,
        Stage stage,
        Set<String> motives,
        Set<String> strengths,
        String words,
        String refereeNamed,
        boolean promises,
        @Nullable Instant sentAt,
        @Nullable Decision decision,
        @Nullable String reason,
        long version) {
    static final int LONGEST = 300;
    static final List<String> MOTIVES = List.of("help", "been-there", "had-one", "skill", "people", "future");
    static final List<String> STRENGTHS = List.of("listen", "patient", "reliable", "calm", "notice", "fun");
    /** Why it is not now; the applicant reads kind words for it. */
    static final List<String> REASONS = List.of("places", "exams", "time", "later", "other-role");

    MentorApplication {
        motives = Set.copyOf(motives);
        strengths = Set.copyOf(strengths);
    }

    enum Stage {
        DRAFT,
        SENT,
        REFERENCE,
        INTERVIEW,
        DECIDED,
        WITHDRAWN;

        boolean isOpen() {
            return this == SENT || this == REFERENCE || this == INTERVIEW;
        }
    }

    enum Decision {
        YES,
        NOT_NOW
    }

    static MentorApplication blank(PersonId person) {
        return new MentorApplication(
                UUID.randomUUID(), person, Stage.DRAFT, Set.of(), Set.of(), "", "", false, null, null, null, -1);
    }

    MentorApplication with(
            Set<String> newMotives, Set<String> newStrengths, String newWords, String referee, boolean canCome) {
        return new MentorApplication(
                id,
                person,
                stage,
                newMotives,
                newStrengths,
                newWords,
                referee,
                canCome,
                sentAt,
                decision,
                reason,
                version);
    }

    /** @throws IllegalArgumentException with a message key of what is not one of the choices or too long */
    void checkChoices() {
        if (!MOTIVES.containsAll(motives)
                || !STRENGTHS.containsAll(strengths)
                || words.length() > LONGEST
                || refereeNamed.length() > 80) {
            throw new IllegalArgumentException("mentoring.apply.too-long");
        }
    }

    /** @throws IllegalArgumentException with a message key of what is missing */
    void checkComplete() {
        checkChoices();
        if (motives.isEmpty() || strengths.isEmpty()) {
            throw new IllegalArgumentException("mentoring.apply.choose");
        }
        if (refereeNamed.isBlank()) {
            throw new IllegalArgumentException("mentoring.apply.referee-missing");
        }
        if (!promises) {
            throw new IllegalArgumentException("mentoring.apply.promise-missing");
        }
    }
}
