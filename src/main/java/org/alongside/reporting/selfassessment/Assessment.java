package org.alongside.reporting.selfassessment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.jspecify.annotations.Nullable;

/**
 * One version: a draft, or what was kept on a day.
 *
 * @param keptAt in UTC; null while it is a draft
 * @param sharedAt since when the head may see it, in UTC; null if they may not
 * @param ratings from 1 to 5; in a draft some may be missing
 */
record Assessment(
        UUID id,
        LocalDateTime begunAt,
        @Nullable LocalDateTime keptAt,
        @Nullable LocalDateTime sharedAt,
        Map<Factor, Integer> ratings) {

    Assessment {
        ratings = Map.copyOf(ratings);
    }

    boolean isDraft() {
        return keptAt == null;
    }

    /** The day it was kept, or begun. */
    LocalDate day() {
        var at = keptAt == null ? begunAt : keptAt;
        return Said.dayOf(at.toInstant(java.time.ZoneOffset.UTC));
    }

    /** "2026/27": from September to August. */
    String schoolYear() {
        var first = day().getMonthValue() >= 9 ? day().getYear() : day().getYear() - 1;
        return "%d/%02d".formatted(first, (first + 1) % 100);
    }

    /** What has no rating yet. */
    List<Factor> missing() {
        return Arrays.stream(Factor.values())
                .filter(it -> !ratings.containsKey(it))
                .toList();
    }
}
