package org.alongside.mentoring.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The weekly mail: numbers, once, on the first day of school. */
@AlongsideTest
@Transactional
class DigestTests extends CareScene {
    @Autowired
    FollowUps followUps;

    @Autowired
    Silences silences;

    @Autowired
    Digests digests;

    @Autowired
    org.alongside.school.SchoolYear calendar;

    @Autowired
    org.alongside.notifications.Notices mail;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    @Test
    void theDigestIsNumbersAndGoesOutOnceAWeek() {
        lastMetBefore("threeWeeks");
        assertThat(digests.readers()).containsExactly(school.coordinator);
        assertThat(digests.numbers(CareWeek.mondayOf(school.today).minusWeeks(1)))
                .hasSize(8)
                .element(3)
                .isEqualTo(1L);
        assertThat(digests.first(school.today, school.coordinator, school.today.atStartOfDay()))
                .isTrue();
        assertThat(digests.first(school.today, school.coordinator, school.today.atStartOfDay()))
                .isFalse();
    }

    @Test
    void theDigestGoesOutFromSevenOClockOnTheFirstSchoolDayOfAWeek() {
        var monday = CareWeek.mondayOf(school.today);
        roundAt(monday.atTime(6, 59));
        assertThat(notices(school.coordinator, "mentoring.notice.digest")).isZero();
        roundAt(monday.atTime(7, 0));
        roundAt(monday.atTime(7, 10));
        roundAt(monday.plusDays(1).atTime(9, 0));
        assertThat(notices(school.coordinator, "mentoring.notice.digest")).isEqualTo(1);
        assertThat(database.queryForObject(
                        "select numbers from notice where person_id = ? and notice_key = 'mentoring.notice.digest'",
                        String.class,
                        school.coordinator.value()))
                .matches("\\d+(,\\d+){7}");
        roundAt(monday.minusWeeks(2).atTime(9, 0)); // half-term: nobody is at school
        assertThat(notices(school.coordinator, "mentoring.notice.digest")).isEqualTo(1);
    }

    private void roundAt(java.time.LocalDateTime time) {
        var then = Clock.fixed(time.atZone(org.alongside.base.ui.Said.LONDON).toInstant(), java.time.ZoneOffset.UTC);
        new CareRounds(followUps, silences, digests, days, calendar, mail, transaction, then).digest();
    }
}
