package org.alongside.mentoring.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Pairs that have not met: when that is a reason, what becomes of it, and who is told. */
@AlongsideTest
@Transactional
class SilentPairsTests extends CareScene {
    @Autowired
    PairCare pairs;

    @Autowired
    CoverDesk cover;

    @Autowired
    FollowUps followUps;

    @Autowired
    CareRounds rounds;

    @Test
    void twoWeeksOfSchoolWithoutAMeetingAreAReasonAndThreeAMorePressingOne() {
        lastMetBefore("twoWeeks");
        assertThat(reasons()).contains("silent-two").doesNotContain("silent-three");
        lastMetBefore("threeWeeks");
        assertThat(reasons()).contains("silent-three").doesNotContain("silent-two");
        assertThat(reasons().getFirst()).isEqualTo("silent-three");
    }

    @Test
    void whoeverIsAwayIsNotRemindedButThreeWeeksAreKnownToSomebodyAllTheSame() {
        lastMetBefore("twoWeeks");
        away(school.mentees.getFirst(), school.today.minusDays(9), school.today.plusDays(5));
        assertThat(reasons()).contains("away").doesNotContain("silent-two");
        lastMetBefore("threeWeeks");
        assertThat(reasons()).contains("away", "silent-three");
    }

    @Test
    void weeksAreCountedInDaysOfSchool() {
        var past = List.of(school.today.minusDays(20), school.today.minusDays(3), school.today.minusDays(1));
        assertThat(CareDays.ago(past, 3, school.today)).isEqualTo(school.today.minusDays(20));
        assertThat(CareDays.ago(List.of(), 10, school.today)).isEqualTo(school.today.minusDays(14));
    }

    @Test
    void aMeetingThatDidNotHappenBecomesATaskAndAKindWordAndEndsNothing() {
        var meeting = school.meeting(pair, school.today.minusDays(1));
        database.update("delete from meeting where pairing_id = ? and state = 'HELD'", pair.value());
        database.update("update meeting set state = 'MISSED' where id = ?", meeting.value());
        rounds.missed();
        rounds.missed();
        assertThat(reasons()).contains("follow-up");
        assertThat(notices(school.mentors.getFirst(), "mentoring.notice.not-met"))
                .isEqualTo(1);
        assertThat(notices(school.mentees.getFirst(), "mentoring.notice.not-met"))
                .isEqualTo(1);
        assertThat(database.queryForObject(
                        "select count(*) from pairing where id = ? and ended_on is null", Integer.class, pair.value()))
                .isEqualTo(1);
        pairs.followedUp(pair, meeting.value(), FollowUps.Outcome.SPOKE);
        assertThat(reasons()).doesNotContain("follow-up");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pairs.followedUp(pair, meeting.value(), FollowUps.Outcome.SPOKE))
                .withMessage("mentoring.care.gone");
    }

    @Test
    void aTaskSettlesItselfWhenTheyMeetAgainAndNoneIsMadeForSomebodyWhoIsAway() {
        database.update("delete from meeting where pairing_id = ?", pair.value());
        var meeting = school.meeting(pair, school.today.minusDays(4));
        database.update("update meeting set state = 'TRIED' where id = ?", meeting.value());
        rounds.missed();
        assertThat(reasons()).contains("follow-up");
        met(school.today.minusDays(1));
        rounds.missed();
        assertThat(followUps.of(pair))
                .extracting(FollowUps.FollowUp::outcome)
                .containsExactly(FollowUps.Outcome.MET_AGAIN);
        database.update("delete from follow_up where pairing_id = ?", pair.value());
        away(school.mentees.getFirst(), school.today.minusDays(5), school.today);
        assertThat(followUps.make(school.today)).isZero();
    }

    @Test
    void aSilenceOfThreeWeeksIsToldOnceToWhoeverLooksAfterThem() {
        lastMetBefore("threeWeeks");
        cover.give(List.of(school.mentors.getFirst()), school.otherAdult);
        rounds.silence();
        rounds.silence();
        assertThat(notices(school.otherAdult, "mentoring.notice.silence")).isEqualTo(1);
        assertThat(notices(school.coordinator, "mentoring.notice.silence")).isEqualTo(1);
    }
}
