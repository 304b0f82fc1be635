package org.alongside.safeguarding.casework.referrals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How one agency answered.
 *
 * @param sent how many were sent
 * @param answered how many of them have an answer
 * @param inTime how many answers came by the day that was expected
 * @param late how many wait although that day is over
 * @param median between sending and answer; null without an answer
 */
record ResponseTime(
        String agency,
        long sent,
        long answered,
        long inTime,
        long late,
        @Nullable Duration median) {

    /** By agency, as it was called then. */
    static List<ResponseTime> of(List<ReferralRow> rows, Instant now) {
        var byAgency = new TreeMap<String, List<ReferralRow>>();
        rows.stream()
                .filter(it -> !it.advice() && it.sentAt() != null)
                .forEach(it -> byAgency.computeIfAbsent(it.agencyName(), key -> new ArrayList<>())
                        .add(it));
        return byAgency.entrySet().stream()
                .map(it -> of(it.getKey(), it.getValue(), now))
                .toList();
    }

    private static ResponseTime of(String agency, List<ReferralRow> rows, Instant now) {
        var waits = rows.stream()
                .filter(it -> it.answeredAt() != null && it.sentAt() != null)
                .map(it -> Duration.between(it.sentAt(), it.answeredAt()))
                .sorted()
                .toList();
        var inTime = rows.stream()
                .filter(it -> it.answeredAt() != null
                        && it.dueAt() != null
                        && !it.answeredAt().isAfter(it.dueAt()))
                .count();
        var late = rows.stream().filter(it -> State.of(it, now) == State.LATE).count();
        return new ResponseTime(
                agency,
                rows.size(),
                waits.size(),
                inTime,
                late,
                waits.isEmpty() ? null : waits.get((waits.size() - 1) / 2));
    }
}
