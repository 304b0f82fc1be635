package org.alongside.mentoring.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.mentoring.Closing;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.SchoolFixture;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** How pairings end. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class EndingDeskTests extends SpringBrowserlessTest {
    @Autowired
    EndingDesk desk;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;
    private PairingId pair;

    @BeforeEach
    void aPairInWeekTwentyTwo() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        database.update("update pairing set ended_on = starts_on where ended_on is null");
        school.signInCoordinator();
        school.scheme();
        pair = school.pairing(school.mentors.getFirst(), school.mentees.getFirst());
        database.update(
                "update pairing set starts_on = ?, ends_on = ? where id = ?",
                Date.valueOf(school.today.minusWeeks(22)),
                Date.valueOf(school.today.plusWeeks(8)),
                pair.value());
        var held = school.meeting(pair, school.today.minusDays(1));
        database.update("update meeting set state = 'HELD' where id = ?", held.value());
        school.meeting(pair, school.today.plusDays(6));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private Farewells.Plan plan(LocalDate last, @Nullable PersonId successor, long version) {
        return new Farewells.Plan(last, Farewells.Celebration.TEA, null, null, successor, version);
    }

    private void refused(String key, Runnable deed) {
        assertThatIllegalArgumentException().isThrownBy(deed::run).withMessage(key);
    }

    private void asked(PairingId id, Farewells.Whom whom, Farewells.Again again) {
        desk.asked(id, whom, Set.of(Farewells.Good.LISTENED), again, Farewells.Next.MENTOR);
    }

    @Test
    void fromWeekTwentyOnAnEndingIsToBePlanned() {
        assertThat(desk.toCome(0)).extracting(Farewells.Ending::id).containsExactly(pair);
        database.update(
                "update pairing set starts_on = ? where id = ?",
                Date.valueOf(school.today.minusWeeks(19)),
                pair.value());
        assertThat(desk.toCome(0)).isEmpty();
    }

    @Test
    void aPlannedEndLiesMoreThanSixMonthsAfterTheStart() {
        refused("mentoring.ending.too-short", () -> desk.plan(pair, plan(school.today.plusDays(3), null, 0)));
        refused("mentoring.ending.day-past", () -> desk.plan(pair, plan(school.today.minusDays(1), null, 0)));
        var start = LocalDate.of(2026, 9, 1);
        assertThat(EndingDesk.isLongEnough(start, LocalDate.of(2027, 3, 1))).isFalse();
        assertThat(EndingDesk.isLongEnough(start, LocalDate.of(2027, 3, 2))).isTrue();
    }

    @Test
    void ofTwoWhoPlanTheSecondHearsOfTheFirst() {
        var last = school.today.plusWeeks(8);
        desk.plan(pair, plan(last, null, 0));
        refused("mentoring.ending.newer", () -> desk.plan(pair, plan(last.plusDays(1), null, 0)));
        assertThat(desk.find(pair).plan()).isEqualTo(plan(last, null, 1));
    }

    @Test
    void onlyAMentorOfTheSchemeMayTakeOver() {
        var last = school.today.plusWeeks(8);
        for (var wrong : new PersonId[] {school.mentors.getFirst(), school.mentees.get(1), PersonId.random()}) {
            refused("mentoring.ending.successor-wrong", () -> desk.plan(pair, plan(last, wrong, 0)));
        }
    }

    @Test
    void endingCallsOffWhatIsToComeAndKeepsWhatWas() {
        desk.end(pair, Closing.Reason.NOT_FITTING);
        assertThat(database.queryForList(
                        "select state from meeting where pairing_id = ? order by day", String.class, pair.value()))
                .containsExactly("HELD", "CANCELLED");
        assertThat(database.queryForObject(
                        "select count(*) from notice where notice_key = 'mentoring.notice.ended' and person_id in (?, ?)",
                        Integer.class,
                        school.mentors.getFirst().value(),
                        school.mentees.getFirst().value()))
                .isEqualTo(2);
        refused("mentoring.intro.over", () -> desk.end(pair, Closing.Reason.OTHER));
        assertThat(desk.toAsk()).extracting(Farewells.Ending::id).containsExactly(pair);
        asked(pair, Farewells.Whom.MENTEE, Farewells.Again.YES);
        asked(pair, Farewells.Whom.MENTOR, Farewells.Again.NO);
        asked(pair, Farewells.Whom.MENTOR, Farewells.Again.MAYBE);
        assertThat(desk.toAsk()).isEmpty();
        assertThat(desk.interviews(pair))
                .extracting(Farewells.Interview::again)
                .containsExactlyInAnyOrder(Farewells.Again.YES, Farewells.Again.MAYBE);
    }

    @Test
    void whatNobodySaidIsNotSavedAndSavingOneLeavesTheOtherAsItStands() {
        desk.end(pair, Closing.Reason.OTHER);
        UI.getCurrent().navigate("mentoring/ending/" + pair.value());
        test($(Button.class).withId("look-MENTEE").single()).click();
        assertThat($(Div.class).withId("answer-MENTEE").single().getElement().getTextRecursively())
                .contains("Not saved yet");
        assertThat(desk.interviews(pair)).isEmpty();

        again("MENTOR").setValue(Farewells.Again.NO);
        again("MENTEE").setValue(Farewells.Again.YES);
        next("MENTEE").setValue(Farewells.Next.NOTHING);
        test($(Button.class).withId("look-MENTEE").single()).click();
        assertThat(desk.interviews(pair)).extracting(Farewells.Interview::whom).containsExactly(Farewells.Whom.MENTEE);
        assertThat(again("MENTOR").getValue()).isEqualTo(Farewells.Again.NO);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Farewells.Again> again(String side) {
        return $(RadioButtonGroup.class).withId("again-" + side).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Farewells.Next> next(String side) {
        return $(Select.class).withId("next-" + side).single();
    }

    @Test
    void aMentorInYearThirteenIsToHandOver() {
        assertThat(desk.toHandOver()).isEmpty(); // Mentor0 is in Year 12
        var older = school.pairing(school.mentors.get(1), school.mentees.get(1));
        assertThat(desk.toHandOver()).extracting(Farewells.Ending::id).containsExactly(older);
    }

    @Test
    void aGuessedPairingIsNotFoundAndAMentorReachesNothing() {
        var guessed = new PairingId(UUID.randomUUID());
        refused("mentoring.care.gone", () -> desk.end(guessed, Closing.Reason.OTHER));
        refused("mentoring.care.gone", () -> asked(guessed, Farewells.Whom.MENTOR, Farewells.Again.NO));
        for (var id : new String[] {guessed.value().toString(), "nonsense"}) {
            UI.getCurrent().navigate("mentoring/ending/" + id);
            assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NoSuchPage");
        }
        school.signIn(school.mentors.getFirst(), Roles.MENTOR);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.find(pair));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.end(pair, Closing.Reason.OTHER));
    }

    @Test
    void thePagesLeadThroughAnEnding() {
        navigate(EndingsView.class);
        assertThat($(H1.class).first().getText()).isEqualTo("One ending is to be planned");
        navigate("mentoring/ending/" + pair.value(), EndingView.class);
        assertThat($(H1.class).first().getText()).isEqualTo("How it ends: Mentor0 and Mentee0");
        test($(Button.class).id("end-now")).click();
        assertThat($(EndingView.class).single().getElement().getTextRecursively())
                .contains("tick that you have spoken with both");
        test($(Button.class).id("save-plan")).click();
        assertThat(desk.find(pair).plan()).isNotNull();
    }
}
