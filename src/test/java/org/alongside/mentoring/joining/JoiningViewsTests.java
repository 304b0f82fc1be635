package org.alongside.mentoring.joining;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.sql.Date;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.identity.SignedIn;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** The pages of joining, as somebody uses them. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class JoiningViewsTests extends SpringBrowserlessTest {
    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private PersonId mentor;
    private PersonId mentee;
    private PersonId applicant;
    private PersonId coordinator;

    @BeforeEach
    void aScheme() {
        var scheme = UUID.randomUUID();
        var today = Said.dayOf(clock.instant());
        coordinator = person("STAFF", "Price", null);
        mentor = person("PUPIL", "Mo", 12);
        mentee = person("PUPIL", "Mina", 8);
        applicant = person("PUPIL", "Ama", 12);
        database.update(
                "insert into scheme (id, name, starts_on, ends_on, coordinator_id) values (?, 'Demo', ?, ?, ?)",
                scheme,
                Date.valueOf(today.plusYears(1)),
                Date.valueOf(today.plusYears(2)),
                coordinator.value());
        for (var side : new Object[][] {{mentor, "MENTOR"}, {mentee, "MENTEE"}}) {
            database.update(
                    "insert into participant (scheme_id, person_id, side) values (?, ?, ?)",
                    scheme,
                    ((PersonId) side[0]).value(),
                    side[1]);
        }
    }

    private PersonId person(String kind, String name, Integer year) {
        var id = UUID.randomUUID();
        database.update(
                "insert into person (id, kind, title, legal_given, legal_family, year_group) values (?, ?, ?, ?, 'Demo', ?)",
                id,
                kind,
                kind.equals("STAFF") ? "Mr" : null,
                name,
                year);
        return new PersonId(id);
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void press(String id) {
        test($(Button.class).withId(id).single()).click();
    }

    @Test
    void thePromiseSaysWhoHearsWhatAndIsGivenAfterReading() {
        SignedIn.as(mentee, Roles.MENTEE);
        var ignored = navigate(PromiseView.class);
        assertThat(page())
                .contains(
                        "We do not keep secrets. We do not gossip.",
                        "It stays with the two of you",
                        "Mr Demo may hear it too",
                        "is told when someone could be harmed",
                        "You are not in trouble");
        press("promise");
        assertThat(page()).contains("Read it first, then tick the box.");
        $(Checkbox.class).withId("read").single().setValue(true);
        press("promise");
        assertThat(page()).contains("You promised on");
    }

    @Test
    void whoHasNotPromisedStandsFirstAndPaperCounts() {
        SignedIn.as(coordinator, Roles.COORDINATOR);
        var ignored = navigate(PromisesView.class);
        assertThat(page()).contains("2 of 2 people still have to promise this term");
        press("remind");
        assertThat(page()).contains("2 people were told that something waits for them.");
    }

    @SuppressWarnings("unchecked") // the answers of a question are places
    private RadioButtonGroup<Integer> question(String id) {
        return (RadioButtonGroup<Integer>) $(RadioButtonGroup.class).withId(id).single();
    }

    @Test
    void aQuestionGivesItsWordsBackAtOnceAndAPartNeedsAllOfThem() {
        SignedIn.as(mentor, Roles.MENTOR);
        UI.getCurrent().navigate("mentoring/training/training-limits");
        assertThat(page()).contains("Confidential, not secret", "Question 1 of 3, one that matters most");
        question("training-limits-promise").setValue(0);
        assertThat(page()).contains("Think again", "You may have to break it within the hour");
        press("finish");
        assertThat(page()).contains("Answer every question first.");
        question("training-limits-small").setValue(0);
        question("training-limits-message").setValue(0);
        press("finish");
        assertThat(page()).contains("One question that matters most has an answer that would not help.");
        question("training-limits-promise").setValue(1);
        press("finish");
        assertThat(getCurrentView()).isInstanceOf(TrainingView.class);
        assertThat(page()).contains("done, fresh until");
    }

    @Test
    void menteesLearnWhatStaysBetweenTheTwo() {
        SignedIn.as(mentee, Roles.MENTEE);
        var ignored = navigate(MenteeTrainingView.class);
        question("mentee-hurt").setValue(0);
        assertThat(page()).contains("Not quite", "A safe adult has to know so that it can stop.");
        press("finish");
        assertThat(page()).contains("Done. You can read it again at any time.");
    }

    @SuppressWarnings("unchecked") // the choices of an application are keys
    private CheckboxGroup<String> choices(String id) {
        return (CheckboxGroup<String>) $(CheckboxGroup.class).withId(id).single();
    }

    @Test
    void anApplicationIsKeptAsItIsWrittenAndAsksBeforeItSendsWordsOfDanger() {
        SignedIn.as(applicant, Roles.MENTOR);
        var ignored = navigate(ApplyView.class);
        choices("motives").setValue(Set.of("help"));
        $(TextArea.class).withId("words").single().setValue("my uncle hits me and I want to help others");
        UI.getCurrent().navigate("mentoring/training");
        ignored = navigate(ApplyView.class);
        assertThat(choices("motives").getValue()).containsExactly("help");
        assertThat($(TextArea.class).withId("words").single().getValue()).startsWith("my uncle");
        press("send");
        assertThat(page()).contains("Should an adult know? You decide.");
        press("send-anyway");
        assertThat(page()).contains("Choose at least one thing in each of the first two questions.");
        choices("strengths").setValue(Set.of("listen"));
        $(TextField.class).withId("referee").single().setValue("Mr Hart");
        $(Checkbox.class).withId("promises").single().setValue(true);
        press("send");
        assertThat(page()).contains("Your application has arrived", "A teacher is asked");
        SignedIn.as(coordinator, Roles.COORDINATOR);
        assertThat(navigate(ApplicationsView.class).getElement().getTextRecursively())
                .contains("One application is open", "Balance of recruitment", "under 5");
        var id = database.queryForObject(
                "select id from mentor_application where person_id = ?", UUID.class, applicant.value());
        UI.getCurrent().navigate("mentoring/application/" + id);
        press("not-now");
        assertThat(page()).contains("Choose a reason.");
        reason("reason").setValue("exams");
        press("not-now");
        assertThat(page()).contains("Not this time: exams come first.");
        SignedIn.as(applicant, Roles.MENTOR);
        assertThat(navigate(ApplyView.class).getElement().getTextRecursively())
                .contains("Not this time", "You have a lot on with exams.", "It says nothing about your worth.")
                .doesNotContain("reference");
    }

    @SuppressWarnings("unchecked") // reasons are keys
    private RadioButtonGroup<String> reason(String id) {
        return (RadioButtonGroup<String>) $(RadioButtonGroup.class).withId(id).single();
    }

    @Test
    void theCoordinatorSeesWhoLacksWhatAndRecordsASession() {
        SignedIn.as(coordinator, Roles.COORDINATOR);
        var ignored = navigate(JoiningView.class);
        assertThat(page()).contains("0 of 1 mentors are ready for a first meeting");
        $(TextField.class).withId("session-title").single().setValue("Listening");
        press("keep-session");
        assertThat(page()).contains("Say on which day it was");
        $(TextField.class).withId("session-led-by").single().setValue("Mr Price");
        press("keep-session");
        assertThat(page()).contains("Saved. Nobody was there.", "Listening");
    }
}
