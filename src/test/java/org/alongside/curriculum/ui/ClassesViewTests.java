package org.alongside.curriculum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.planning.PlanStep;
import org.alongside.curriculum.planning.PlannedLessons;
import org.alongside.curriculum.planning.PlanningFixture;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.curriculum.planning.TeachingClasses;
import org.alongside.curriculum.planning.YearPlans;
import org.alongside.identity.Cast;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class ClassesViewTests extends SpringBrowserlessTest {
    @Autowired
    JdbcTemplate database;

    @Autowired
    TeachingClasses classes;

    @Autowired
    YearPlans plans;

    @Autowired
    PlannedLessons planned;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    private Cast lead;
    private Cast pupil;
    private TeachingClass nineR;

    @BeforeEach
    void aPlannedClass() {
        var school = PlanningFixture.aroundToday(database, Said.dayOf(clock.instant()));
        lead = school.staff("Lead", Roles.TEACHER, Roles.PSHE_LEAD);
        pupil = school.pupil("Tia", 9);
        nineR = school.addClass("9R", 9, List.of(), List.of(pupil.id()));
        lead.signIn();
        plans.make(nineR.id(), 0, new PlanStep.LayAgain());
    }

    private TeachingClass now() {
        return classes.find(nineR.id()).orElseThrow();
    }

    private void open() {
        UI.getCurrent()
                .navigate(
                        ClassesView.class,
                        QueryParameters.of("class", nineR.id().toString()));
    }

    private String answer() {
        return $(Div.class).id("answer").getElement().getTextRecursively();
    }

    private String preview() {
        return $(Div.class).id("hours-preview").getElement().getTextRecursively();
    }

    private void press(String id) {
        test($(Button.class).id(id)).click();
    }

    @SuppressWarnings("unchecked")
    private Select<DayOfWeek> day() {
        return (Select<DayOfWeek>) (Select<?>) $(Select.class).all().stream()
                .filter(it -> "Day".equals(it.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void newHoursAreShownFirstAndThenMoveThePlan() {
        open();
        assertThat($(H1.class).single().getText()).isEqualTo("9R: one pupil, 2 lesson hours in two weeks");
        day().setValue(DayOfWeek.THURSDAY);
        press("see-hours");
        assertThat(preview()).contains("planned lessons move");
        assertThat(now().slots()).isEqualTo(nineR.slots());
        press("keep-hours");
        assertThat(answer()).contains("Saved.");
        assertThat(now().slots()).allMatch(it -> it.slot().day() == DayOfWeek.THURSDAY);
        assertThat(planned.between(
                        Said.dayOf(clock.instant()), Said.dayOf(clock.instant()).plusDays(60)))
                .allMatch(it -> it.day().getDayOfWeek() == DayOfWeek.THURSDAY);
    }

    @Test
    void anHourThatIsThereTwiceIsSaidAndNothingIsKept() {
        open();
        press("add-hour");
        press("add-hour");
        press("see-hours");
        assertThat(preview()).contains("The same hour is there twice");
        assertThat(now().slots()).isEqualTo(nineR.slots());
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTeacherIsNamedAndAPupilTakenOut() {
        open();
        var teacher = (ComboBox<PersonRow>) $(ComboBox.class).id("teacher");
        teacher.setValue(people.find(lead.id()).orElseThrow());
        press("keep-teachers");
        assertThat(now().teachers()).containsExactly(lead.id());
        $(Button.class).all().stream()
                .filter(it -> "Take out".equals(it.getText()))
                .findFirst()
                .ifPresent(it -> test(it).click());
        assertThat(classes.membersOn(nineR.id(), Said.dayOf(clock.instant()))).isEmpty();
        assertThat($(H1.class).single().getText()).startsWith("9R: no pupils");
    }

    @Test
    void aClassOfItsOwnIsMadeAndOpened() {
        open();
        test($(TextField.class).id("new-name")).setValue("Harbour group");
        press("make-class");
        assertThat($(H1.class).single().getText()).startsWith("Harbour group: no pupils, no lesson hours");
        press("make-class");
        assertThat(answer()).contains("needs a name");
    }
}
