package org.alongside.mentoring.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.H1;
import java.sql.Date;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.mentoring.SchoolFixture;
import org.alongside.mentoring.measures.Rounds.Wave;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** What pupils answer is shown of groups only. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class MeasureTests extends SpringBrowserlessTest {
    @Autowired
    MeasureDesk desk;

    @Autowired
    MyAnswers mine;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;
    private final List<PersonId> pupils = new ArrayList<>();

    @BeforeEach
    void twelveMentees() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.signInCoordinator();
        school.scheme();
        database.update(
                "update scheme set starts_on = ?, created_at = utc_timestamp() + interval 1 day where coordinator_id = ?",
                Date.valueOf(school.today),
                school.coordinator.value());
        for (int i = 0; i < 12; i++) {
            pupils.add(school.pupil("m" + i, 8));
            takesPart(pupils.getLast(), "MENTEE");
        }
        takesPart(school.mentors.getFirst(), "MENTOR");
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private void takesPart(PersonId person, String side) {
        database.update(
                "insert into participant (scheme_id, person_id, side) select id, ?, ? from scheme where coordinator_id = ?",
                person.value(),
                side,
                school.coordinator.value());
    }

    private void answer(int pupil, int value) {
        school.signIn(pupils.get(pupil), Roles.MENTEE);
        for (int item = 1; item <= Instrument.MENTEE.items(); item++) {
            mine.answer(Instrument.MENTEE, item, value);
        }
        school.signInCoordinator();
    }

    private void wave(Wave wave, int pupilsWhoAnswer, int value) {
        desk.open(wave);
        for (int i = 0; i < pupilsWhoAnswer; i++) {
            answer(i, value);
        }
        desk.close();
    }

    @Test
    void aGroupThatIsTooSmallIsHidden() {
        wave(Wave.BEFORE, 9, 3);
        assertThat(desk.results(Instrument.MENTEE)).singleElement().matches(Outcome.Answered::few);
        wave(Wave.MIDDLE, 10, 3);
        assertThat(desk.results(Instrument.MENTEE)).element(1).isEqualTo(new Outcome.Answered(Wave.MIDDLE, 10, 12.0, false));
    }

    @Test
    void anOpenRoundIsNotShownAndOneThatIsOverStaysClosed() {
        desk.open(Wave.BEFORE);
        for (int i = 0; i < 11; i++) {
            answer(i, 2);
        }
        assertThat(desk.results(Instrument.MENTEE)).isEmpty();
        desk.close();
        assertThat(desk.results(Instrument.MENTEE)).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.open(Wave.BEFORE))
                .withMessage("mentoring.measures.stays-closed");
    }

    @Test
    void aChangeIsNotShownWhereSubtractingWouldTellOnePupilsAnswer() {
        wave(Wave.BEFORE, 12, 2);
        wave(Wave.AFTER, 12, 3);
        var change = desk.change(Instrument.MENTEE);
        assertThat(change).isNotNull();
        assertThat(List.of(change.people(), change.before(), change.after())).isEqualTo(List.of(12, 8.0, 12.0));
        // one of them answers differently often: 11 of 12 would betray the twelfth
        database.update(
                "delete from measure_answer where person_id = ? and round_id in (select id from measure_round where wave = 'AFTER')",
                pupils.getFirst().value());
        assertThat(desk.change(Instrument.MENTEE)).isNull();
    }

    @Test
    void theStirlingScaleCountsTwelveOfItsFifteenQuestions() {
        assertThat(Instrument.STIRLING.items()).isEqualTo(15);
        assertThat(Instrument.STIRLING.counted()).hasSize(12).doesNotContain(2, 7, 13);
        assertThat(Instrument.STIRLING.choices()).containsExactly(1, 2, 3, 4, 5);
        assertThat(Instrument.LONELINESS.choices()).containsExactly(1, 2, 3);
    }

    @Test
    void aPupilAnswersTheirOwnQuestionsOnlyWhileTheRoundIsOpenAndMayTakeAnAnswerBack() {
        school.signIn(pupils.getFirst(), Roles.MENTEE);
        assertThatIllegalArgumentException().isThrownBy(() -> mine.answer(Instrument.MENTEE, 1, 2));
        school.signInCoordinator();
        desk.open(Wave.BEFORE);
        school.signIn(pupils.getFirst(), Roles.MENTEE);
        mine.answer(Instrument.MENTEE, 1, 2);
        assertThat(mine.mine()).containsEntry(new Rounds.Item(Instrument.MENTEE, 1), 2);
        mine.answer(Instrument.MENTEE, 1, null);
        assertThat(mine.mine()).isEmpty();
        for (var wrong : List.of(0, 5, 9)) {
            assertThatIllegalArgumentException().isThrownBy(() -> mine.answer(Instrument.MENTEE, 1, wrong));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> mine.answer(Instrument.MENTOR, 1, 2));
        school.signIn(school.mentors.getFirst(), Roles.MENTOR);
        assertThat(mine.instruments())
                .containsExactlyInAnyOrder(Instrument.LONELINESS_16, Instrument.LONELY_16, Instrument.MENTOR);
        assertThat(mine.mine()).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.results(Instrument.MENTEE));
        school.signIn(school.otherAdult, Roles.HEAD);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.results(Instrument.MENTEE));
    }

    @Test
    void thePagesOpen() {
        wave(Wave.BEFORE, 9, 3);
        navigate(MeasuresView.class);
        assertThat($(MeasuresView.class).single().getElement().getTextRecursively())
                .contains("under 10", "Nobody sees what one pupil answered");
        desk.open(Wave.MIDDLE);
        school.signIn(pupils.getFirst(), Roles.MENTEE);
        navigate(QuestionsView.class);
        assertThat($(H1.class).first().getText()).isEqualTo("Questions for you");
        assertThat($(QuestionsView.class).single().getElement().getTextRecursively())
                .contains("All of the time", "Hardly ever or never");
    }

    @Autowired
    Wordings wordings;

    @Test
    void aSixthFormerIsAskedInTheWordsForAdultsAndCountedApart() {
        desk.open(Wave.BEFORE);
        school.signIn(school.mentors.getFirst(), Roles.MENTOR);
        assertThat(mine.instruments())
                .containsExactlyInAnyOrder(Instrument.LONELINESS_16, Instrument.LONELY_16, Instrument.MENTOR);
        school.signIn(pupils.getFirst(), Roles.MENTEE);
        assertThat(mine.instruments())
                .contains(Instrument.LONELINESS, Instrument.LONELY)
                .doesNotContain(Instrument.LONELINESS_16, Instrument.LONELY_16);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mine.answer(Instrument.LONELINESS_16, 1, 1))
                .withMessage("mentoring.measure.closed");
    }

    @Test
    void wordsAreCorrectedBeforeAnybodyAnswersAndStandStillAfterwards() {
        var item = new Rounds.Item(Instrument.STIRLING, 14);
        wordings.write(item, "  I’ve been feeling   cheerful about things ");
        assertThat(wordings.own()).containsEntry(item, "I’ve been feeling cheerful about things");
        wordings.write(item, "");
        assertThat(wordings.own()).doesNotContainKey(item);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wordings.write(new Rounds.Item(Instrument.LONELY, 2), "x"))
                .withMessage("mentoring.wording.long");
        desk.open(Wave.BEFORE);
        answer(0, 2);
        assertThat(wordings.mayChange()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wordings.write(item, "other words"))
                .withMessage("mentoring.wording.fixed");
    }
}
