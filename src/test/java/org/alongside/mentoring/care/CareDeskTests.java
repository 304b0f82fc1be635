package org.alongside.mentoring.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.SchoolFixture;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Who needs somebody, with the reason. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
class CareDeskTests {
    @Autowired
    CareDesk desk;

    @Autowired
    PairCare pairs;

    @Autowired
    DebriefDesk debriefs;

    @Autowired
    MyDebriefs mine;

    @Autowired
    CoverDesk cover;

    @Autowired
    DebriefsPlace place;

    @Autowired
    CareDays days;

    @Autowired
    FollowUps followUps;

    @Autowired
    CareRounds rounds;

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

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;
    private PairingId pair;

    @BeforeEach
    void onePairThatIsAllRight() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        database.update("update plan_obstacle set state = 'LIFTED'");
        database.update("update pairing set ended_on = starts_on where ended_on is null");
        database.update("update debrief_request set settled_at = now(6) where settled_at is null");
        school.signInCoordinator();
        school.scheme();
        pair = school.pairing(school.mentors.getFirst(), school.mentees.getFirst());
        met(school.today);
        for (var side : List.of("MENTOR", "MENTEE")) {
            for (int day : List.of(1, 10)) {
                database.update(
                        "insert into check_in (id, pairing_id, side, day, going, by_id) values (uuid(), ?, ?, ?, 'WELL', uuid())",
                        pair.value(),
                        side,
                        Date.valueOf(school.today.minusDays(day)));
            }
        }
        debriefHeld(school.mentors.getFirst(), school.today.minusDays(2));
        promise(school.mentors.getFirst(), "MENTOR");
        promise(school.mentees.getFirst(), "MENTEE");
    }

    private void promise(PersonId person, String side) {
        database.update(
                "insert into promise_given (scheme_id, person_id, term, side, wording, given_at) select scheme_id, ?, ?, ?, 1, ? from pairing where id = ?",
                person.value(),
                days.parameters().get("term"),
                side,
                java.sql.Timestamp.valueOf(school.today.atTime(12, 0)),
                pair.value());
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private void met(LocalDate day) {
        var meeting = school.meeting(pair, day);
        database.update("update meeting set state = 'HELD' where id = ?", meeting.value());
    }

    private void debriefHeld(PersonId mentor, LocalDate day) {
        var id = UUID.randomUUID();
        database.update(
                "insert into debrief (id, adult_id, day, kind, state, made_by) values (?, ?, ?, 'INDIVIDUAL', 'HELD', uuid())",
                id,
                school.coordinator.value(),
                Date.valueOf(day));
        database.update(
                "insert into debrief_mentor (debrief_id, mentor_id, came) values (?, ?, true)", id, mentor.value());
    }

    private List<String> reasons(UUID subject) {
        return desk.page(null, 1).rows().stream()
                .filter(it -> it.subject().equals(subject))
                .flatMap(it -> it.reasons().stream())
                .map(NeedsYou.Reason::key)
                .toList();
    }

    private List<String> reasons() {
        return reasons(pair.value());
    }

    private void lastMetBefore(String boundary) {
        database.update("delete from meeting where pairing_id = ?", pair.value());
        var day = (LocalDate) days.parameters().get(boundary);
        database.update("update pairing set starts_on = ? where id = ?", Date.valueOf(day.minusDays(3)), pair.value());
        met(day.minusDays(1));
    }

    private void away(PersonId person, LocalDate from, LocalDate to) {
        database.update(
                "insert into plan_obstacle (id, kind, from_day, to_day, person_id, state, made_by) values (uuid(), 'AWAY', ?, ?, ?, 'IN_FORCE', uuid())",
                Date.valueOf(from),
                Date.valueOf(to),
                person.value());
    }

    private int notices(PersonId person, String key) {
        var n = database.queryForObject(
                "select count(*) from notice where person_id = ? and notice_key = ?",
                Integer.class,
                person.value(),
                key);
        return n == null ? 0 : n;
    }

    @Test
    void aPairThatIsAllRightNeedsNobody() {
        assertThat(reasons()).isEmpty();
        assertThat(reasons(school.mentors.getFirst().value())).isEmpty();
    }

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

    @Test
    void aMentorWhoseAdultIsAwayIsUnwatchedUntilSomebodyCovers() {
        var mentor = school.mentors.getFirst();
        cover.give(List.of(mentor), school.otherAdult);
        assertThat(reasons(mentor.value())).isEmpty();
        away(school.otherAdult, school.today.minusDays(1), school.today.plusDays(3));
        assertThat(reasons(mentor.value())).contains("unwatched");
        assertThat(desk.spokenTo(Set.of(mentor.value()))).isEqualTo(1);
        assertThat(reasons(mentor.value())).contains("unwatched"); // talking does not settle it
        cover.cover(new Adults.Cover(
                UUID.randomUUID(), school.otherAdult, school.coordinator, school.today, school.today.plusDays(3)));
        assertThat(reasons(mentor.value())).doesNotContain("unwatched");
    }

    @Test
    void aDebriefIsDueByRhythmAndQuietOnceItIsPlanned() {
        var mentor = school.mentors.getFirst();
        database.update("delete from debrief_mentor where mentor_id = ?", mentor.value());
        assertThat(reasons(mentor.value())).isEmpty(); // they have met for less than the rhythm
        database.update(
                "update pairing set starts_on = ? where id = ?",
                Date.valueOf(school.today.minusMonths(3)),
                pair.value());
        assertThat(reasons(mentor.value())).contains("debrief-due");
        assertThat(debriefs.plan(List.of(mentor), null, school.today.plusDays(2), null, false))
                .isEqualTo(1);
        assertThat(reasons(mentor.value())).doesNotContain("debrief-due");
        assertThat(notices(mentor, "mentoring.notice.debrief")).isEqualTo(1);
    }

    @Test
    void aMentorAsksWithoutSayingWhyAndADebriefSettlesIt() {
        var mentor = school.mentors.getFirst();
        school.signIn(mentor, Roles.MENTOR);
        mine.ask(Debriefs.HowSoon.TODAY);
        mine.ask(Debriefs.HowSoon.WEEK);
        assertThat(mine.hasAsked()).isTrue();
        school.signInCoordinator();
        assertThat(reasons(mentor.value())).contains("debrief-asked");
        debriefs.plan(List.of(mentor), null, school.today, null, false);
        var planned = debriefs.planned().stream()
                .filter(it -> it.mentors().contains(mentor))
                .findFirst()
                .orElseThrow();
        debriefs.held(planned, 30, Set.of(Debriefs.Purpose.SUPPORT), List.of(new Debriefs.Came(mentor, true, 3)));
        assertThat(reasons(mentor.value())).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> debriefs.held(
                        planned, 30, Set.of(Debriefs.Purpose.SUPPORT), List.of(new Debriefs.Came(mentor, true, 3))))
                .withMessage("mentoring.debriefs.gone");
    }

    @Test
    void whoeverLooksAfterMentorsIsNeverAPupil() {
        var mentor = school.mentors.getFirst();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cover.give(List.of(mentor), school.mentors.get(1)))
                .withMessage("mentoring.debriefs.not-staff");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> debriefs.plan(List.of(mentor), school.mentors.get(1), school.today, null, false))
                .withMessage("mentoring.debriefs.not-staff");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cover.cover(new Adults.Cover(
                        UUID.randomUUID(), school.coordinator, school.mentors.get(1), school.today, school.today)))
                .withMessage("mentoring.debriefs.not-staff");
    }

    @Test
    void anAdultSeesTheirOwnMentorsAndDebriefsAndNobodyElses() {
        var mentor = school.mentors.getFirst();
        debriefs.plan(List.of(mentor), null, school.today, null, false);
        var others = debriefs.planned().stream()
                .filter(it -> it.mentors().contains(mentor))
                .findFirst()
                .orElseThrow();
        school.signIn(school.otherAdult, Roles.TEACHER);
        assertThat(debriefs.mentors(0)).isEmpty();
        assertThat(debriefs.planned()).isEmpty();
        for (var id : List.of(others.id(), UUID.randomUUID())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> debriefs.find(id))
                    .withMessage("mentoring.debriefs.gone");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> debriefs.plan(List.of(mentor), null, school.today, null, false))
                .withMessage("mentoring.care.gone");
        school.signInCoordinator();
        cover.give(List.of(mentor), school.otherAdult);
        school.signIn(school.otherAdult, Roles.TEACHER);
        assertThat(debriefs.mentors(0)).extracting(Debriefs.Mentor::mentor).containsExactly(mentor);
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
                .isEqualTo(2 * CareDesk.PAGE + 7); // each new pair, its mentor's debrief, and the first pair
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
    void aPromiseThatWasNotGivenThisTermAndTrainingThatIsNoLongerFreshAreReasons() {
        var mentor = school.mentors.getFirst();
        database.update("update promise_given set term = 'before' where person_id = ?", mentor.value());
        assertThat(reasons()).containsExactly("promise");
        database.update(
                "insert into training_done (person_id, module, done_on) values (?, 'demo', ?)",
                mentor.value(),
                Date.valueOf(school.today.minusYears(5)));
        assertThat(reasons(mentor.value())).containsExactly("training");
        database.update(
                "insert into training_done (person_id, module, done_on) values (?, 'demo', ?)",
                mentor.value(),
                Date.valueOf(school.today));
        assertThat(reasons(mentor.value())).isEmpty();
    }

    @Test
    void whoHasNeverPromisedIsPressingFromThreeDaysBeforeTheFirstMeeting() {
        var mentee = school.mentees.getFirst();
        database.update("delete from promise_given where person_id = ?", mentee.value());
        database.update("delete from meeting where pairing_id = ?", pair.value());
        var ignored = school.meeting(pair, school.today.plusDays(4));
        assertThat(reasons()).contains("promise").doesNotContain("first-promise");
        var sooner = school.meeting(pair, school.today.plusDays(3));
        assertThat(reasons()).contains("first-promise").doesNotContain("promise");
        database.update(
                "insert into promise_given (scheme_id, person_id, term, side, wording, given_at) select scheme_id, mentee_id, 'before', 'MENTEE', 1, now() from pairing where id = ?",
                pair.value());
        assertThat(reasons()).contains("promise").doesNotContain("first-promise");
        database.update("update meeting set state = 'CANCELLED' where id = ?", sooner.value());
    }

    @Test
    void aMentorWhoWasAMenteeOnceIsNotMeasuredByThatTraining() {
        for (var module :
                java.util.Map.of("mentee-confidentiality", 4, "demo", 0).entrySet()) {
            database.update(
                    "insert into training_done (person_id, module, done_on) values (?, ?, ?)",
                    school.mentors.getFirst().value(),
                    module.getKey(),
                    Date.valueOf(school.today.minusYears(module.getValue())));
        }
        assertThat(reasons(school.mentors.getFirst().value())).isEmpty();
    }

    @Test
    void trainingThatWasMarkedByHandGrowsOldAsAllTraining() {
        var mentor = school.mentors.getFirst();
        database.update(
                "insert into training_done (person_id, module, done_on) values (?, 'by-hand', ?)",
                mentor.value(),
                Date.valueOf(school.today.minusMonths(13)));
        assertThat(reasons(mentor.value())).containsExactly("training");
        database.update(
                "insert into training_done (person_id, module, done_on) values (?, 'another', ?)",
                school.mentors.get(1).value(),
                Date.valueOf(school.today));
        database.update(
                "insert into training_done (person_id, module, done_on) values (?, 'demo', ?)",
                mentor.value(),
                Date.valueOf(school.today));
        assertThat(reasons(mentor.value())).as("one part is not all of it").containsExactly("training");
        database.update(
                "insert into training_done (person_id, module, done_on) values (?, 'by-hand', ?)",
                mentor.value(),
                Date.valueOf(school.today.minusDays(1)));
        assertThat(reasons(mentor.value())).isEmpty();
    }

    @Test
    void whoHasNoTrainingThatCountsIsGivenNoMentorNoCoverAndNoDebrief() {
        var mentor = school.mentors.getFirst();
        var newcomer = school.staff("Newcomer");
        Runnable give = () -> cover.give(List.of(mentor), newcomer);
        Runnable stand = () -> cover.cover(new Adults.Cover(
                UUID.randomUUID(), school.coordinator, newcomer, school.today, school.today.plusDays(7)));
        Runnable debrief = () -> debriefs.plan(List.of(mentor), newcomer, school.today.plusDays(7), null, false);
        for (var deed : List.of(give, stand, debrief)) {
            assertThatIllegalArgumentException().isThrownBy(deed::run).withMessage("mentoring.debriefs.not-trained");
        }
        cover.train(new AdultTraining.Line(
                UUID.randomUUID(),
                newcomer,
                AdultTraining.Kind.COURSE,
                school.today.minusDays(1),
                school.today.plusDays(6)));
        give.run();
        for (var deed : List.of(stand, debrief)) {
            assertThatIllegalArgumentException()
                    .as("trained today, but not on that day")
                    .isThrownBy(deed::run)
                    .withMessage("mentoring.debriefs.not-trained");
        }
    }

    @Test
    void anAdultWhoseTrainingHasEndedStandsOnTheListUntilItIsRefreshed() {
        assertThat(reasons(school.coordinator.value())).isEmpty();
        database.update("delete from adult_training where adult_id = ?", school.coordinator.value());
        assertThat(reasons(school.coordinator.value())).containsExactly("untrained");
        assertThat(desk.spokenTo(List.of(school.coordinator.value()))).isEqualTo(1);
        assertThat(reasons(school.coordinator.value()))
                .as("talking does not settle it")
                .containsExactly("untrained");
        assertThat(desk.mentors(List.of(school.coordinator.value())))
                .as("nobody to debrief")
                .isEmpty();
        var line = new AdultTraining.Line(
                UUID.randomUUID(),
                school.coordinator,
                AdultTraining.Kind.REFRESHER,
                school.today,
                school.today.plusYears(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cover.train(line))
                .withMessage("mentoring.trained.refresher-first");
        cover.train(
                new AdultTraining.Line(line.id(), line.adult(), AdultTraining.Kind.EXTERNAL, line.day(), line.until()));
        assertThat(reasons(school.coordinator.value())).isEmpty();
        cover.strike(line.id());
        assertThat(reasons(school.coordinator.value())).containsExactly("untrained");
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
    void myDebriefsStandsInTheMenuOfWhoeverDebriefsSomebodyAndOfNobodyElse() {
        school.signIn(school.otherAdult, Roles.TEACHER);
        assertThat(place.isShown()).isFalse();
        school.signInCoordinator();
        debriefs.plan(List.of(school.mentors.getFirst()), school.otherAdult, school.today, null, false);
        assertThat(place.isShown()).as("a coordinator comes by the first page").isFalse();
        school.signIn(school.otherAdult, Roles.TEACHER);
        assertThat(place.isShown()).isTrue();
        school.signIn(school.staff("Bystander"), Roles.TEACHER);
        assertThat(place.isShown()).isFalse();
    }

    @Test
    void aFamilyThatSaysNoIsAReasonUntilItSaysYes() {
        var mentee = school.mentees.getFirst();
        family(mentee, "WITHDRAWN", 10);
        assertThat(reasons()).containsExactly("permission");
        family(mentee, "GIVEN", 11);
        assertThat(reasons()).containsExactly("no-permission"); // the mentor's family has not answered
        family(school.mentors.getFirst(), "GIVEN", 12);
        assertThat(reasons()).isEmpty();
    }

    private void family(PersonId person, String kind, int hour) {
        database.update(
                "insert into family_event (id, scheme_id, person_id, kind, day, how, recorded_by, recorded_at) select uuid(), scheme_id, ?, ?, ?, 'FORM', uuid(), ? from pairing where id = ?",
                person.value(),
                kind,
                Date.valueOf(school.today),
                java.sql.Timestamp.valueOf(school.today.atTime(hour, 0)),
                pair.value());
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
