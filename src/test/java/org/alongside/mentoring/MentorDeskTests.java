package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Whose meeting it is decides everything. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
class MentorDeskTests {
    @Autowired
    MentorDesk desk;

    @Autowired
    MenteePage page;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;
    private PairingId pairing;
    private PairingId others;
    private MeetingId mine;
    private MeetingId notMine;
    private MeetingId future;

    @BeforeEach
    void twoPairs() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.scheme();
        pairing = school.pairing(school.mentors.get(0), school.mentees.get(0));
        others = school.pairing(school.mentors.get(1), school.mentees.get(1));
        mine = school.meeting(pairing, school.today);
        notMine = school.meeting(others, school.today);
        future = school.meeting(pairing, school.today.plusDays(1));
        school.signIn(school.mentors.get(0), Roles.MENTOR);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private static LogEntry held() {
        return LogEntry.empty().withOutcome(MeetingState.HELD);
    }

    private int logs(MeetingId meeting) {
        return school.count("select count(*) from meeting_log where meeting_id = ?", meeting.value());
    }

    private String state(MeetingId meeting) {
        return database.queryForObject("select state from meeting where id = ?", String.class, meeting.value());
    }

    @Test
    void somebodyElsesMeetingIsRefusedExactlyLikeOneThatDoesNotExist() {
        var guessed = new MeetingId(UUID.randomUUID());
        List<Consumer<MeetingId>> ways =
                List.of(desk::own, desk::begin, id -> desk.keep(id, held(), 0, 0), id -> desk.save(id, held(), 0));
        for (var way : ways) {
            var foreign = catchThrowable(() -> way.accept(notMine));
            var unknown = catchThrowable(() -> way.accept(guessed));
            assertThat(foreign).isInstanceOf(AccessDeniedException.class).hasNoCause();
            assertThat(unknown).isExactlyInstanceOf(foreign.getClass()).hasMessage(foreign.getMessage());
            way.accept(mine); // what the refusals must not hide: the same way works for an own meeting
        }
        assertThat(logs(notMine)).isZero();
        assertThat(state(notMine)).isEqualTo("PLANNED");
        assertThat(school.count("select count(*) from meeting_draft where meeting_id = ?", notMine.value()))
                .isZero();
    }

    @Test
    void anotherPairsYearIsEmpty() {
        assertThat(desk.year(pairing)).hasSize(2);
        assertThat(desk.year(others)).isEmpty();
    }

    @Test
    void aDraftAppearsOnlyInItsOwnRecord() {
        var second = school.meeting(pairing, school.today.minusDays(1));
        var drafted = held().withFeeling(2);
        var ignored = desk.keep(mine, drafted, 0, 0);
        assertThat(desk.begin(mine).entry()).isEqualTo(drafted);
        assertThat(desk.begin(second).entry().outcome()).isNull();

        school.signIn(school.mentors.get(1), Roles.MENTOR);
        assertThat(desk.begin(notMine).entry().outcome()).isNull();

        database.update(
                "update pairing set mentor_id = ? where id = ?",
                school.mentors.get(1).value(),
                pairing.value());
        assertThat(desk.begin(mine).entry().outcome())
                .as("a new mentor of the same pairing does not read the draft of the one before")
                .isNull();
    }

    @Test
    void aDraftHoldsNothingThatALogDoesNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.keep(mine, held().withActivity("he told me"), 0, 0))
                .withMessage("mentoring.log.unknown");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.keep(mine, held().withFeeling(9), 0, 0))
                .withMessage("mentoring.log.unknown");
        assertThat(school.count("select count(*) from meeting_draft")).isZero();
    }

    @Test
    void savingTwiceStoresOneLogAndEndsTheDraft() {
        var entry = held().withActivity("game").withFeeling(5);
        var ignored = desk.keep(mine, entry, 0, 0);
        assertThat(desk.save(mine, entry, 0)).isEqualTo(new SavedLog.Stored());
        assertThat(desk.save(mine, entry, 0)).isEqualTo(new SavedLog.Stored());
        assertThat(logs(mine)).isEqualTo(1);
        assertThat(state(mine)).isEqualTo("HELD");
        assertThat(school.count("select count(*) from meeting_draft where meeting_id = ?", mine.value()))
                .isZero();
    }

    @Test
    void aCorrectionCountsAndTheOldLogStays() {
        assertThat(desk.save(mine, held().withFeeling(1), 0)).isEqualTo(new SavedLog.Stored());
        var correction =
                desk.begin(mine).entry().withOutcome(MeetingState.MISSED).withWhy("away");
        assertThat(desk.save(mine, correction, 1)).isEqualTo(new SavedLog.Stored());
        assertThat(database.queryForList(
                        "select concat(number, outcome) from meeting_log where meeting_id = ? order by number",
                        String.class,
                        mine.value()))
                .containsExactly("1HELD", "2MISSED");
        assertThat(state(mine)).isEqualTo("MISSED");
        assertThat(desk.begin(mine).entry().why()).isEqualTo("away");
    }

    @Test
    void whoeverSavesOnASecondDeviceSeesBothVersions() {
        var phone = desk.begin(mine);
        var tablet = desk.begin(mine);
        var first = phone.entry().withOutcome(MeetingState.HELD).withFeeling(4);
        var other = tablet.entry().withOutcome(MeetingState.HELD).withFeeling(2);
        assertThat(desk.save(mine, first, phone.basedOn())).isEqualTo(new SavedLog.Stored());
        assertThat(desk.save(mine, other, tablet.basedOn()))
                .isInstanceOfSatisfying(
                        SavedLog.Overtaken.class,
                        it -> assertThat(it.latest().entry()).isEqualTo(first));
        assertThat(logs(mine))
                .as("nothing is stored before somebody has chosen")
                .isEqualTo(1);
        assertThat(desk.save(mine, other.withNewId(), 1)).isEqualTo(new SavedLog.Stored());
        assertThat(logs(mine)).isEqualTo(2);
    }

    @Test
    void anAnswerThatWasLostIsGivenAgainEvenFromTheSameDraftElsewhere() {
        var entry = held().withFeeling(3);
        assertThat(desk.save(mine, entry, 0)).isEqualTo(new SavedLog.Stored());
        assertThat(desk.save(mine, entry.withNewId(), 0))
                .as("a second device that says the same adds nothing")
                .isEqualTo(new SavedLog.Stored());
        assertThat(desk.save(mine, entry.withFeeling(1), 0))
                .as("the same id with other words is not taken for the same log")
                .isInstanceOf(SavedLog.Overtaken.class);
        assertThat(logs(mine)).isEqualTo(1);
    }

    @Test
    void aDraftThatWasChangedElsewhereIsNotOverwritten() {
        assertThat(desk.keep(mine, held(), 0, 0)).isEqualTo(new Kept.Safely(1));
        var phone = desk.begin(mine);
        var tablet = desk.begin(mine);
        assertThat(desk.keep(mine, phone.entry().withFeeling(5), phone.edition(), 0))
                .isEqualTo(new Kept.Safely(2));
        assertThat(desk.keep(mine, tablet.entry().withFeeling(1), tablet.edition(), 0))
                .isInstanceOfSatisfying(
                        Kept.ChangedElsewhere.class,
                        it -> assertThat(it.draft())
                                .extracting(draft -> draft.entry().feeling())
                                .isEqualTo(5));
        assertThat(desk.begin(mine).entry().feeling()).isEqualTo(5);
    }

    @Test
    void whatIsTypedAfterTheLogWasSavedElsewhereDoesNotComeBackAsADraft() {
        assertThat(desk.keep(mine, held(), 0, 0)).isEqualTo(new Kept.Safely(1));
        assertThat(desk.save(mine, held(), 0)).isEqualTo(new SavedLog.Stored());
        assertThat(desk.keep(mine, held().withFeeling(2), 1, 0)).isEqualTo(new Kept.ChangedElsewhere(null));
        assertThat(desk.keep(mine, held().withFeeling(2), 0, 0)).isEqualTo(new Kept.ChangedElsewhere(null));
        assertThat(school.count("select count(*) from meeting_draft")).isZero();
    }

    @Test
    void aPlanForNextTimeIsOneShortLine() {
        var typed = held().withNextStep("  bring\n the   cards ");
        assertThat(typed.nextStep()).isEqualTo("bring the cards");
        assertThat(desk.save(mine, typed, 0)).isEqualTo(new SavedLog.Stored());
        assertThat(desk.nextSteps()).containsExactly(java.util.Map.entry(pairing, "bring the cards"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.keep(mine, held().withNextStep("x".repeat(81)), 0, 1))
                .withMessage("mentoring.log.step-long");
    }

    @Test
    void anIdOfAnotherMeetingsLogLosesNothingSilently() {
        var entry = held();
        assertThat(desk.save(mine, entry, 0)).isEqualTo(new SavedLog.Stored());
        var second = school.meeting(pairing, school.today.minusDays(1));
        var ignored = desk.save(second, entry, 0);
        assertThat(logs(second)).isEqualTo(1);
        assertThat(state(second)).isEqualTo("HELD");
        assertThat(logs(mine)).isEqualTo(1);
    }

    @Test
    void aMeetingThatHasNotBeenYetCannotBeLogged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.save(future, held(), 0))
                .withMessage("mentoring.log.too-early");
        assertThat(state(future)).isEqualTo("PLANNED");
    }

    @Test
    void ticksThatCannotBeAreRefusedAndNothingIsStored() {
        for (var wrong : List.of(
                LogEntry.empty(), held().withMinutes(500), held().withActivity("nonsense"), held().withFeeling(0))) {
            assertThatIllegalArgumentException().isThrownBy(() -> desk.save(mine, wrong, 0));
        }
        assertThat(logs(mine)).isZero();
        assertThat(state(mine)).isEqualTo("PLANNED");
    }

    @Test
    void todayAndTheLastNineWeeksAreOnTheDesk() {
        var last = school.meeting(pairing, school.today.minusDays(20));
        var old = school.meeting(pairing, school.today.minusDays(70));
        assertThat(desk.today(school.today)).extracting(MeetingRow::id).containsExactly(mine);
        assertThat(desk.next(school.today)).get().extracting(MeetingRow::id).isEqualTo(future);
        assertThat(desk.unlogged(school.today))
                .extracting(MeetingRow::id)
                .containsExactly(last)
                .doesNotContain(old);
        var ignored = desk.save(last, held(), 0);
        assertThat(desk.unlogged(school.today)).isEmpty();
        assertThat(desk.pairings()).singleElement().satisfies(it -> {
            assertThat(it.planned()).isEqualTo(4);
            assertThat(it.held()).isEqualTo(1);
        });
    }

    @Test
    void aMenteeReadsTheirOwnPairingAndMeetingsOnly() {
        school.signIn(school.mentees.get(0), Roles.MENTEE);
        assertThat(page.pairing()).get().extracting(PairingRow::id).isEqualTo(pairing);
        assertThat(page.next()).extracting(MeetingRow::id).containsExactly(mine, future);
        school.signIn(school.mentees.get(1), Roles.MENTEE);
        assertThat(page.next()).extracting(MeetingRow::id).containsExactly(notMine);
        school.signIn(school.mentees.get(2), Roles.MENTEE);
        assertThat(page.pairing()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    @Test
    void eachSideHasItsOwnDoor() {
        assertThat(catchThrowable(page::pairing)).isInstanceOf(AccessDeniedException.class);
        school.signIn(school.mentees.get(0), Roles.MENTEE);
        assertThat(catchThrowable(() -> desk.own(mine))).isInstanceOf(AccessDeniedException.class);
        assertThat(catchThrowable(desk::pairings)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aMeetingOnAnotherDayIsStillTheLogOfItsPlannedMeetingAndCountsOnce() {
        var last = school.meeting(pairing, school.today.minusDays(7));
        var elsewhere = held().withHeldAt(school.today.minusDays(5).atTime(13, 0));
        assertThat(desk.save(last, elsewhere, 0)).isInstanceOf(SavedLog.Stored.class);
        assertThat(desk.save(last, elsewhere, 0)).isInstanceOf(SavedLog.Stored.class);
        assertThat(logs(last)).isEqualTo(1);
        assertThat(state(last)).isEqualTo("HELD");
        assertThat(desk.begin(last).earlier().getFirst().entry().heldAt())
                .isEqualTo(school.today.minusDays(5).atTime(13, 0));
        var before = school.meeting(pairing, school.today.minusDays(14));
        refused("mentoring.log.day-double", before, school.today.minusDays(5).atTime(9, 0));
        refused("mentoring.log.day-double", before, school.today.atTime(0, 1));
        refused("mentoring.log.day-later", before, school.today.plusDays(2).atTime(9, 0));
        refused("mentoring.log.day-far", before, school.today.minusDays(60).atTime(9, 0));
        assertThat(logs(before)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.save(
                        before,
                        LogEntry.empty()
                                .withOutcome(MeetingState.MISSED)
                                .withHeldAt(school.today.minusDays(13).atTime(9, 0)),
                        0))
                .withMessage("mentoring.log.unknown");
    }

    private void refused(String key, MeetingId meeting, java.time.LocalDateTime at) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.save(meeting, held().withHeldAt(at), 0))
                .withMessage(key);
    }

    @Test
    void theOtherDayIsKeptInTheDraftToo() {
        var at = school.today.minusDays(1).atTime(9, 15);
        assertThat(desk.keep(mine, held().withHeldAt(at), 0, 0)).isInstanceOf(Kept.Safely.class);
        assertThat(desk.begin(mine).entry().heldAt()).isEqualTo(at);
    }
}
