package org.alongside.mentoring.joining;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff who was asked about an application, with what they said.
 *
 * @param ratings 1 (not yet) to 4 (clearly), by criterion; empty until answered
 * @param supports null until answered
 */
record Asked(
        UUID application,
        PersonId applicant,
        PersonId adult,
        Task task,
        Map<String, Integer> ratings,
        @Nullable Support supports,
        String remark,
        long version) {
    static final int LONGEST_REMARK = 200;

    Asked {
        ratings = Map.copyOf(ratings);
    }

    enum Task {
        REFERENCE(List.of("reliable", "kind", "trust")),
        INTERVIEW(List.of("listening", "reliable", "no-blame", "limits", "calm", "difference"));

        private final List<String> criteria;

        Task(List<String> criteria) {
            this.criteria = criteria;
        }

        /** What the shared sheet asks about. */
        List<String> criteria() {
            return criteria;
        }
    }

    enum Support {
        YES,
        WITH_CARE,
        NO
    }

    boolean isAnswered() {
        return supports != null;
    }

    /** @throws IllegalArgumentException with a message key of what is missing */
    void check() {
        if (supports == null
                || !ratings.keySet().containsAll(task.criteria())
                || ratings.values().stream().anyMatch(it -> it < 1 || it > 4)) {
            throw new IllegalArgumentException("mentoring.asked.incomplete");
        }
        if (remark.length() > LONGEST_REMARK) {
            throw new IllegalArgumentException("mentoring.asked.remark-long");
        }
    }
}
