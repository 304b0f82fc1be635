package org.alongside.mentoring.care;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.alongside.base.ui.Said;
import org.alongside.notifications.Notices;
import org.alongside.school.SchoolYear;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens without anybody asking: a meeting that did not happen becomes a task and a kind word, a silence of three
 * weeks is told of, and once a week the coordinator hears how many need somebody. Nothing here ends anything. On two
 * nodes each thing happens once.
 */
@Component
class CareRounds {
    private static final LocalTime DIGEST = LocalTime.of(7, 0);

    private final FollowUps followUps;
    private final Silences silences;
    private final Digests digests;
    private final CareDays days;
    private final SchoolYear school;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CareRounds(
            FollowUps followUps,
            Silences silences,
            Digests digests,
            CareDays days,
            SchoolYear school,
            Notices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.followUps = followUps;
        this.silences = silences;
        this.digests = digests;
        this.days = days;
        this.school = school;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every ten minutes. */
    @Scheduled(initialDelay = 90_000, fixedDelay = 600_000)
    void round() {
        missed();
        silence();
        digest();
    }

    /** Tasks for meetings that did not happen, and a kind word to both. */
    void missed() {
        var today = days.today();
        transaction.executeWithoutResult(status -> {
            followUps.make(today);
            followUps.settle(now());
        });
        for (var one : followUps.untold(today)) {
            transaction.executeWithoutResult(status -> {
                if (followUps.told(one.meeting(), now())) {
                    notices.tell(one.mentor(), "mentoring.notice.not-met");
                    notices.tell(one.mentee(), "mentoring.notice.not-met");
                }
            });
        }
    }

    /** Every silence of three weeks is told once: to the mentor's adult and to the coordinator. */
    void silence() {
        for (var silence : silences.untold()) {
            transaction.executeWithoutResult(status -> {
                if (silences.told(silence, now())) {
                    silence.adults().forEach(it -> notices.tell(it, "mentoring.notice.silence"));
                }
            });
        }
    }

    /** On the first school day of the week, from seven o’clock. */
    void digest() {
        var now = LocalDateTime.ofInstant(clock.instant(), Said.LONDON);
        var monday = CareWeek.mondayOf(now.toLocalDate());
        var open = school.days(monday, now.toLocalDate());
        if (open.isEmpty() || now.toLocalTime().isBefore(DIGEST)) {
            return;
        }
        for (var to : digests.readers()) {
            transaction.executeWithoutResult(status -> {
                if (digests.first(monday, to, now())) {
                    List<Long> numbers = digests.numbers(monday.minusWeeks(1));
                    notices.tell(to, "mentoring.notice.digest", numbers);
                }
            });
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
