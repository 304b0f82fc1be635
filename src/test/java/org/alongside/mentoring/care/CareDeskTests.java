package org.alongside.mentoring.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.mentoring.PairingId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** The list of who needs somebody: its order and pages, what an adult does with it, and who may not see it. */
@AlongsideTest
@Transactional
class CareDeskTests extends CareScene {
    @Autowired
    PairCare pairs;

    @Autowired
    DebriefDesk debriefs;

    @Autowired
    MyDebriefs mine;

    @Test
    void aPairThatIsAllRightNeedsNobody() {
        assertThat(reasons()).isEmpty();
        assertThat(reasons(school.mentors.getFirst().value())).isEmpty();
    }

    @Test
    void aReminderGoesOutOnceADayHoweverOftenItIsSent() {
        lastMetBefore("twoWeeks");
        assertThat(desk.remind(Set.of(pair.value()))).isEqualTo(1);
        assertThat(desk.remind(Set.of(pair.value()))).isZero();
        assertThat(notices(school.mentors.getFirst(), "mentoring.notice.gentle"))
                .isEqualTo(1);
        assertThat(desk.page(null, 1).rows().getFirst().reminded()).isEqualTo(school.today);
    }

    @Test
    void spokenToKeepsItQuietForAWeekAndNotLonger() {
        lastMetBefore("twoWeeks");
        assertThat(desk.spokenTo(Set.of(pair.value()))).isEqualTo(1);
        assertThat(reasons()).isEmpty();
        database.update(
                "update care_act set until = ? where subject_id = ?",
                Date.valueOf(school.today.minusDays(1)),
                pair.value());
        assertThat(reasons()).contains("silent-two");
    }

    @Test
    void aGuessedIdIsPassedOver() {
        var guessed = UUID.randomUUID();
        assertThat(desk.remind(Set.of(guessed))).isZero();
        assertThat(desk.spokenTo(Set.of(guessed))).isZero();
        assertThat(desk.mentors(Set.of(guessed))).isEmpty();
        assertThat(pairs.find(new PairingId(guessed))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pairs.checkedIn(
                        UUID.randomUUID(),
                        new PairingId(guessed),
                        CheckIns.Whom.MENTOR,
                        school.today,
                        CheckIns.Going.WELL))
                .withMessage("mentoring.care.gone");
        assertThat(database.queryForObject(
                        "select count(*) from care_act where subject_id = ?", Integer.class, guessed))
                .isZero();
    }

    @Test
    void aDraftThatWasNeverSentIsAReasonFromTheNextDayOn() {
        var meeting = school.meeting(pair, school.today.minusDays(2));
        database.update(
                "insert into meeting_draft (meeting_id, writer_id, log_id, saved_at) values (?, ?, uuid(), utc_timestamp() - interval 2 day)",
                meeting.value(),
                school.mentors.getFirst().value());
        assertThat(reasons()).contains("draft");
        database.update("update meeting_draft set saved_at = utc_timestamp()");
        assertThat(reasons()).doesNotContain("draft");
    }

    @Test
    void checkInsAreDueTwiceInTheFirstMonthAndThenMonthly() {
        database.update("delete from check_in where pairing_id = ?", pair.value());
        assertThat(reasons()).contains("check-in");
        var entry = UUID.randomUUID();
        for (int twice = 0; twice < 2; twice++) {
            pairs.checkedIn(entry, pair, CheckIns.Whom.MENTOR, school.today, CheckIns.Going.WELL);
        }
        assertThat(pairs.checkIns(pair)).hasSize(1);
        for (int twice = 0; twice < 2; twice++) {
            pairs.checkedIn(entry, pair, CheckIns.Whom.MENTOR, school.today, CheckIns.Going.CHANGE);
        }
        assertThat(pairs.checkIns(pair))
                .describedAs("a tick that was changed after a lost answer is kept too, as the newer one")
                .extracting(CheckIns.CheckIn::going)
                .containsExactly(CheckIns.Going.CHANGE, CheckIns.Going.WELL);
        assertThat(reasons()).contains("check-in"); // the mentee has not been asked
        pairs.checkedIn(UUID.randomUUID(), pair, CheckIns.Whom.MENTEE, school.today, CheckIns.Going.SOME);
        assertThat(reasons()).doesNotContain("check-in");
        database.update(
                "update check_in set day = ? where pairing_id = ?",
                Date.valueOf(school.today.minusDays(8)),
                pair.value());
        assertThat(reasons()).contains("check-in"); // the second one of the first month
    }

    @Test
    void aMentorAndAHeadHaveNothingToDoWithTheList() {
        school.signIn(school.mentors.getFirst(), Roles.MENTOR);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.page(null, 1));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> pairs.find(pair));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> debriefs.mentors(0));
        school.signIn(school.otherAdult, Roles.HEAD);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.page(null, 1));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> mine.hasAsked());
    }

    @Test
    void aReasonOfAnEndedPairingIsNone() {
        lastMetBefore("threeWeeks");
        database.update("update pairing set ended_on = ? where id = ?", Date.valueOf(school.today), pair.value());
        assertThat(reasons()).isEmpty();
        assertThat(desk.page(null, 1).sum().byReason()).doesNotContainKey("silent-three");
    }

    @Test
    void theListCountsEachPairOnceAndPagesInOrder() {
        lastMetBefore("threeWeeks");
        for (int i = 0; i < CareDesk.PAGE + 3; i++) {
            var id = school.pairing(school.pupil("M" + i, 12), school.pupil("m" + i, 7));
            database.update(
                    "update pairing set starts_on = ? where id = ?",
                    Date.valueOf(school.today.minusMonths(3)),
                    id.value());
        }
        var sum = desk.page(null, 1).sum();
        var first = desk.page("silent-three", 1).rows();
        var second = desk.page("silent-three", 2).rows();
        assertThat(sum.byReason().get("silent-three")).isEqualTo(CareDesk.PAGE + 4);
        assertThat(first).hasSize(CareDesk.PAGE);
        assertThat(second).hasSize(4);
        assertThat(first)
                .extracting(NeedsYou::subject)
                .doesNotContainAnyElementsOf(
                        second.stream().map(NeedsYou::subject).toList());
        assertThat(sum.all())
                .isEqualTo(
                        3 * CareDesk.PAGE + 10); // each new pair, its mentor, its mentee's promise, and the first pair
    }

    @Test
    void twoHardMeetingsInARowAreASignalAndOneIsNot() {
        met(school.today.minusDays(7));
        met(school.today.minusDays(14));
        felt(school.today.minusDays(14), 1);
        felt(school.today.minusDays(7), 2);
        assertThat(reasons()).containsExactly("twice-hard");
        felt(school.today, 4);
        assertThat(reasons()).as("the last one was good").isEmpty();
    }

    private void felt(LocalDate day, int feeling) {
        database.update(
                "insert into mentee_feeling (meeting_id, feeling) select id, ? from meeting where pairing_id = ? and day = ?",
                feeling,
                pair.value(),
                Date.valueOf(day));
    }

    @Test
    void aMenteesWishStandsFirstUntilItIsAnswered() {
        lastMetBefore("threeWeeks");
        database.update(
                "insert into mentor_change_wish (id, pairing_id, mentee_id, made_at) values (uuid(), ?, ?, utc_timestamp(6))",
                pair.value(),
                school.mentees.getFirst().value());
        assertThat(reasons()).startsWith("wish", "silent-three");
        assertThat(desk.spokenTo(Set.of(pair.value()))).isEqualTo(1);
        assertThat(reasons()).containsExactly("wish"); // talking to the pair does not settle it
        database.update(
                "update mentor_change_wish set settled_at = utc_timestamp(6) where pairing_id = ?", pair.value());
        assertThat(reasons()).isEmpty();
    }

    @Test
    void aPupilWhoAskedForAMentorStandsOnTheListAfterThreeDaysUntilSomebodyAnswers() {
        var pupil = school.pupil("Asker", 8);
        database.update(
                "insert into mentor_request (id, person_id, asked_at, state) values (uuid(), ?, ?, 'ASKED')",
                pupil.value(),
                java.sql.Timestamp.valueOf(school.today.atTime(9, 0)));
        assertThat(reasons(pupil.value())).as("asked today").isEmpty();
        database.update(
                "update mentor_request set asked_at = ? where person_id = ?",
                java.sql.Timestamp.valueOf(school.today.minusDays(10).atTime(9, 0)),
                pupil.value());
        assertThat(reasons(pupil.value())).containsExactly("asked-mentor");
        assertThat(desk.mentors(List.of(pupil.value()))).as("nobody to debrief").isEmpty();
        database.update("update mentor_request set state = 'NOT_NOW' where person_id = ?", pupil.value());
        assertThat(reasons(pupil.value())).isEmpty();
    }

    @Test
    void aPairingInWeekTwentyOrPastItsEndIsToBeEndedWell() {
        database.update(
                "update pairing set starts_on = ? where id = ?",
                Date.valueOf(school.today.minusWeeks(21)),
                pair.value());
        assertThat(reasons()).contains("ending");
        database.update(
                "update pairing set ends_on = ? where id = ?", Date.valueOf(school.today.minusDays(1)), pair.value());
        assertThat(reasons()).contains("past-end").doesNotContain("ending");
    }
}
