package org.alongside.curriculum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.planning.EditionOwner;
import org.alongside.curriculum.planning.Editions;
import org.alongside.curriculum.planning.LessonDrafts;
import org.alongside.curriculum.planning.PlanPage;
import org.alongside.curriculum.planning.PlanStep;
import org.alongside.curriculum.planning.PlannedLesson;
import org.alongside.curriculum.planning.PlanningFixture;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.curriculum.planning.YearPlans;
import org.alongside.identity.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class PlanViewTests extends SpringBrowserlessTest {
    @Autowired
    JdbcTemplate database;

    @Autowired
    YearPlans plans;

    @Autowired
    Editions editions;

    @Autowired
    LessonDrafts drafts;

    @Autowired
    Clock clock;

    private Cast teacher;
    private Cast lead;
    private TeachingClass nineR;

    @BeforeEach
    void aPlannedClass() {
        var school = PlanningFixture.aroundToday(database, Said.dayOf(clock.instant()));
        teacher = school.staff("Teacher", Roles.TEACHER);
        lead = school.staff("Lead", Roles.TEACHER, Roles.PSHE_LEAD);
        nineR = school.addClass("9R", 9, List.of(teacher.id()), List.of());
        teacher.signIn();
        plans.make(nineR.id(), 0, new PlanStep.LayAgain());
    }

    private PlanPage page() {
        return plans.look(nineR.id()).orElseThrow();
    }

    private PlannedLesson ahead(int index) {
        var page = page();
        return page.lessons().stream()
                .filter(it -> !page.settled().contains(it.id()))
                .toList()
                .get(index);
    }

    private void open(PlannedLesson lesson) {
        UI.getCurrent()
                .navigate(
                        PlanView.class,
                        QueryParameters.simple(new TreeMap<>(Map.of(
                                "class",
                                nineR.id().toString(),
                                "lesson",
                                lesson.id().toString()))));
    }

    private void press(String id) {
        test($(Button.class).id(id)).click();
    }

    private String answer() {
        return $(Div.class).id("answer").getElement().getTextRecursively();
    }

    @Test
    void thePageSaysHowTheYearStandsAndShowsEveryHour() {
        navigate(PlanView.class);
        assertThat($(H1.class).single().getText()).startsWith("9R: ").contains("lessons planned");
        var text = getCurrentView().getElement().getTextRecursively();
        assertThat(text).contains("Autumn, first half", "Summer, second half", "free");
    }

    @Test
    void aLessonIsMovedByButtonsAndItIsTakenBack() {
        var lesson = ahead(1);
        open(lesson);
        press("earlier");
        assertThat(answer()).contains("This moves 2 lessons", "on which it builds");
        press("do-it");
        assertThat(answer()).contains("2 lessons changed");
        assertThat(ahead(0).id()).isEqualTo(lesson.id());
        press("take-back");
        assertThat(ahead(1).id()).isEqualTo(lesson.id());
        assertThat(answer()).contains("as it was");
    }

    @Test
    void aLargeMoveIsShownFirstAndMadeOnlyWhenOneSaysSo() {
        var lesson = ahead(0);
        open(lesson);
        press("bump");
        if (page().of().planVersion() == 1) { // a preview, not yet made
            assertThat(answer()).contains("This moves");
            press("do-it");
        }
        assertThat(page().of().planVersion()).isEqualTo(2);
        assertThat(page().lessons().stream()
                        .filter(it -> it.id().equals(lesson.id()))
                        .findFirst()
                        .orElseThrow()
                        .day())
                .isAfter(lesson.day());
    }

    @Test
    void howItIsTaughtIsAgreedOnThePage() {
        var lesson = ahead(0);
        open(lesson);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<PlannedLesson.Seating> seating =
                $(RadioButtonGroup.class).id("seating");
        test(seating).selectItem("apart");
        press("keep");
        assertThat(ahead(0).seating()).isEqualTo(PlannedLesson.Seating.SINGLE_SEX);
    }

    @Test
    void aTeacherAdaptsOffersAndTheLeadDecides() {
        var lesson = ahead(0).lesson();
        UI.getCurrent().navigate("curriculum/adapt/" + lesson + "/" + nineR.id());
        assertThat(getCurrentView()).isInstanceOf(DraftView.class);
        var field = $(TextArea.class).id("field-prior-knowledge");
        test(field).setValue("They have met this in the autumn.");
        press("use");
        var edition = editions.latest(lesson, EditionOwner.of(nineR.id())).orElseThrow();
        assertThat(edition.text()).contains("They have met this in the autumn.");
        assertThat(getCurrentView()).isInstanceOf(LessonView.class);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("For 9R", "Original");
        UI.getCurrent().navigate("curriculum/edition/" + edition.id());
        test($(TextArea.class).id("word")).setValue("Clearer.");
        press("offer");
        lead.signIn();
        UI.getCurrent().navigate("curriculum/copies");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Clearer.", "They have met this in the autumn.");
        $(Button.class).all().stream()
                .filter(it -> it.getText().equals("Make it the school copy"))
                .findFirst()
                .ifPresent(it -> test(it).click());
        assertThat(editions.latest(lesson, EditionOwner.SCHOOL)).isPresent();
    }

    @Test
    void aBrokenTextIsSaidByItsSection() {
        var lesson = ahead(0).lesson();
        UI.getCurrent().navigate("curriculum/adapt/" + lesson + "/" + nineR.id());
        test($(TextArea.class).id("field-activities")).setValue("### No time given\n\n<script>alert(1)</script>");
        press("use");
        assertThat(answer()).contains("Activities", "kept");
        assertThat(editions.latest(lesson, EditionOwner.of(nineR.id()))).isEmpty();
        assertThat(drafts.drafts()).hasSize(1);
    }

    @Test
    void somebodyElsesDraftOrClassIsNotThere() {
        var lesson = new LessonId("consent-clear-yes");
        var draft = drafts.write(lesson, EditionOwner.of(nineR.id())).orElseThrow();
        var other = Cast.staff(
                org.springframework.jdbc.core.simple.JdbcClient.create(database), "Mr", "Other", Roles.TEACHER);
        other.signIn();
        for (var address : List.of("curriculum/draft/" + draft.id(), "curriculum/adapt/" + lesson + "/" + nineR.id())) {
            UI.getCurrent().navigate(address);
            assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NoSuchPage");
        }
        UI.getCurrent()
                .navigate(PlanView.class, QueryParameters.of("class", nineR.id().toString()));
        assertThat($(H1.class).single().getText()).isEqualTo("No class to plan yet");
    }
}
