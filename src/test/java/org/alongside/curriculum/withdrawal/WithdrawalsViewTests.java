package org.alongside.curriculum.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import org.alongside.AlongsideTest;
import org.alongside.identity.Cast;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

@AlongsideTest
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class WithdrawalsViewTests extends SpringBrowserlessTest {
    @Autowired
    WithdrawalRegister register;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    Cast lead;
    PersonId pupil;
    LocalDate today;

    @BeforeEach
    void somebodyLeadsPshe() {
        today = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/London"));
        lead = Cast.staff(database, "Miss", "Lead", "PSHE_LEAD");
        pupil = Cast.pupil(database, "Sunil", 9).id();
        lead.signIn();
    }

    @AfterEach
    void leaveNothing() {
        database.sql("delete from withdrawal_step").update();
        database.sql("delete from withdrawal_lesson").update();
        database.sql("delete from withdrawal").update();
        database.sql("delete from sex_education_lesson").update();
        lead.leave(database);
        database.sql("delete from person where id in (:ids)")
                .param("ids", java.util.List.of(pupil.value(), lead.id().value()))
                .update();
    }

    @Test
    void aRequestIsWrittenDownDiscussedAndGranted() {
        navigate(WithdrawalsView.class);
        assertThat(text()).contains("Nobody has asked", "No request is open");
        writeDown();
        assertThat(text()).contains("One request is open", "asked, not decided", "written down", "no date of birth");

        $(DatePicker.class).id("discussed-on").setValue(today);
        $(TextField.class).id("discussed-with").setValue("Mrs Demo, Miss Lead");
        decide(Withdrawal.Decision.GRANTED);
        $(DatePicker.class).id("decided-on").setValue(today);
        test($(Button.class).id("keep")).click();
        assertThat(text()).contains("Say what the pupil does instead");
        assertThat($(TextField.class).id("discussed-with").getValue()).isEqualTo("Mrs Demo, Miss Lead");

        $(TextArea.class).id("alternative").setValue("Library with Ms Osei");
        test($(Button.class).id("keep")).click();
        assertThat(text()).contains("No request is open. One pupil is withdrawn", "granted, Miss Lead");
        assertThat(register.page(Standing.IN_FORCE, Pageable.ofSize(5)))
                .singleElement()
                .satisfies(it -> assertThat(it.alternative()).isEqualTo("Library with Ms Osei"));
    }

    @Test
    void theSecondOfTwoSeesBothVersionsAndLosesNothing() {
        navigate(WithdrawalsView.class);
        writeDown();
        var theirs = register.page(Standing.OPEN, Pageable.ofSize(5)).getFirst();
        register.change(new Withdrawal(
                theirs.id(),
                pupil,
                "Father",
                theirs.askedOn(),
                null,
                null,
                theirs.points(),
                null,
                null,
                null,
                null,
                true,
                theirs.lessons(),
                null,
                null,
                null,
                null,
                theirs.version()));

        $(TextField.class).id("asked-by").setValue("Aunt");
        test($(Button.class).id("keep")).click();
        assertThat(text()).contains("Asked by: kept is “Father”, yours is “Aunt”");
        assertThat($(TextField.class).id("asked-by").getValue()).isEqualTo("Aunt");

        test($(Button.class).id("keep")).click();
        assertThat(register.find(theirs.id()).orElseThrow().askedBy()).isEqualTo("Aunt");
    }

    @Test
    void aRequestWithoutAPupilIsAskedForAndAGuessedEntryIsAnEmptyForm() {
        navigate(WithdrawalsView.class);
        test($(Button.class).id("write-down")).click();
        assertThat(text()).contains("Choose a pupil.");

        for (var guess : new String[] {"nonsense", java.util.UUID.randomUUID().toString()}) {
            UI.getCurrent().navigate(WithdrawalsView.class, QueryParameters.of("entry", guess));
            assertThat(text()).contains("A new request");
        }
    }

    @Test
    void theSchoolDecidesLessonByLesson() {
        UI.getCurrent().navigate(WithdrawalsView.class, QueryParameters.of("show", "policy"));
        assertThat(text()).contains("suggested: sex education", "worth deciding");
        var before = register.lessonsToChoose().size();

        var first = $(Checkbox.class).all().stream()
                .filter(it -> it.getValue())
                .findFirst()
                .orElseThrow();
        first.setValue(false);
        var row = first.getParent().orElseThrow();
        test($(Button.class, row).single()).click();

        assertThat(text()).contains("decided by the school");
        assertThat(register.lessonsToChoose()).hasSize(before - 1);
    }

    private void writeDown() {
        @SuppressWarnings("unchecked")
        ComboBox<PersonRow> box = $(ComboBox.class).id("pupil");
        box.setValue(people.find(pupil).orElseThrow());
        $(TextField.class).id("asked-by").setValue("Mrs Demo, mother");
        test($(Button.class).id("write-down")).click();
    }

    @SuppressWarnings("unchecked")
    private void decide(Withdrawal.Decision decision) {
        ((RadioButtonGroup<Withdrawal.Decision>) $(RadioButtonGroup.class).id("decision")).setValue(decision);
    }

    private String text() {
        return $(WithdrawalsView.class).single().getElement().getTextRecursively();
    }
}
