package org.alongside.curriculum.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.planning.PlannedLesson;
import org.alongside.curriculum.planning.PlanningFixture;
import org.alongside.identity.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class RecordViewTests extends SpringBrowserlessTest {
    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private Cast teacher;
    private Cast other;
    private Cast tia;
    private PlannedLesson lesson;

    @BeforeEach
    void aLessonToday() {
        LocalDate today = Said.dayOf(clock.instant());
        var school = new PlanningFixture(database);
        teacher = school.staff("Own", Roles.TEACHER);
        other = school.staff("Other", Roles.TEACHER);
        tia = school.pupil("Tia", 9);
        var nineR = school.addClass("9R", 9, List.of(teacher.id()), List.of(tia.id()));
        database.update("update teaching_class_member set from_day = ?", today.minusDays(90));
        lesson = school.plan(nineR, Map.of(today, "consent-clear-yes")).getFirst();
        teacher.signIn();
    }

    private void open(String rest) {
        UI.getCurrent().navigate("curriculum/record/" + lesson.id() + rest);
    }

    @SuppressWarnings("unchecked") // the groups of one view have items of several types
    private RadioButtonGroup<Object> group(String id) {
        return (RadioButtonGroup<Object>) $(RadioButtonGroup.class).withId(id).single();
    }

    private String stored() {
        return database.queryForObject(
                "select concat_ws(' ', outcome, reason, confidence, baseline_secure) from lesson_delivery where planned_lesson_id = ? and corrected_by is null",
                String.class,
                lesson.id().value());
    }

    @Test
    void theNormalCaseIsTwoTaps() {
        UI.getCurrent().navigate("curriculum/today");
        assertThat($(H1.class).single().getText()).isEqualTo("One lesson today");
        var tap = $(RouterLink.class).all().stream()
                .filter(it -> it.hasClassName("outcome-delivered"))
                .findFirst()
                .orElseThrow();
        UI.getCurrent().navigate(tap.getHref());
        test($(Button.class).withId("save").single()).click();

        assertThat(stored()).isEqualTo("DELIVERED");
        assertThat(getCurrentView()).isInstanceOf(MyLessonsView.class);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("All recorded", "Correct it");
    }

    @Test
    void eachTapIsKeptAndReopeningShowsIt() {
        open("/adapted");
        group("reason").setValue("shorter");
        group("confidence").setValue(4);
        away().setValue(Set.of(tia.id()));
        $(IntegerField.class).withId("baseline-secure").single().setValue(1);
        UI.getCurrent().navigate("curriculum/today");
        open("");

        assertThat(group("outcome").getValue()).isEqualTo(Outcome.ADAPTED);
        assertThat(group("reason").getValue()).isEqualTo("shorter");
        assertThat(away().getValue()).isEqualTo(Set.of(tia.id()));
        test($(Button.class).withId("save").single()).click();
        assertThat(stored()).isEqualTo("ADAPTED shorter 4 1");
    }

    @SuppressWarnings("unchecked") // there is one group of pupils
    private CheckboxGroup<org.alongside.school.PersonId> away() {
        return $(CheckboxGroup.class).withId("away").single();
    }

    @Test
    void notTaughtAsksWhyAndNothingElse() {
        open("/not-delivered");
        assertThat($(RadioButtonGroup.class).withId("confidence").exists()).isFalse();
        test($(Button.class).withId("save").single()).click();
        assertThat(text()).contains("Say why it was not taught.");
        group("reason").setValue("event");
        test($(Button.class).withId("save").single()).click();
        assertThat(stored()).isEqualTo("NOT_DELIVERED event");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("not taught");
        assertThat($(Button.class).all()).anyMatch(it -> it.hasClassName("teach-again"));
    }

    @Test
    void whatSomebodyElseRecordedMeanwhileIsShownBesideMine() {
        open("/delivered");
        database.update(
                """
                insert into lesson_delivery (id, planned_lesson_id, number, class_id, lesson_id, day, outcome, reason, recorded_by)
                values (?, ?, 1, ?, ?, ?, 'NOT_DELIVERED', 'event', ?)
                """,
                UUID.randomUUID(),
                lesson.id().value(),
                lesson.classId().value(),
                lesson.lesson().value(),
                lesson.day(),
                other.id().value());
        test($(Button.class).withId("save").single()).click();
        assertThat(text()).contains("Ms Other recorded this lesson", "Not taught", "You say: Taught as planned");

        test($(Button.class).withId("keep-mine").single()).click();
        assertThat(stored()).isEqualTo("DELIVERED");
    }

    @Test
    void somebodyElsesLessonLooksLikeOneThatDoesNotExist() {
        other.signIn();
        open("/delivered");
        var foreign = getCurrentView().getElement().getTextRecursively();
        UI.getCurrent().navigate("curriculum/record/" + UUID.randomUUID());
        assertThat(getCurrentView()).isNotInstanceOf(RecordView.class);
        assertThat(foreign)
                .isEqualTo(getCurrentView().getElement().getTextRecursively())
                .doesNotContain("Tia");
    }

    @Test
    void thereIsNowhereToWriteWords() {
        open("/delivered");
        assertThat($(TextArea.class).exists()).isFalse();
        assertThat($(TextField.class).exists()).isFalse();
    }

    @Test
    void theListOfThoseToCatchUpIsTickedOff() {
        open("/delivered");
        away().setValue(Set.of(tia.id()));
        test($(Button.class).withId("save").single()).click();
        UI.getCurrent().navigate("curriculum/catch-up");
        assertThat($(H1.class).single().getText()).isEqualTo("One lesson to catch up");
        $(com.vaadin.flow.component.checkbox.Checkbox.class).single().setValue(true);
        assertThat(database.queryForObject("select count(*) from lesson_catch_up", Long.class))
                .isEqualTo(1);
        UI.getCurrent().navigate("curriculum/today");
        UI.getCurrent().navigate("curriculum/catch-up");
        assertThat($(H1.class).single().getText()).isEqualTo("Nothing to catch up");
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
