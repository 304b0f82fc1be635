package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.alongside.AlongsideTest;
import org.alongside.school.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
@ViewPackages(packages = "org.alongside.mentoring")
class PeopleAndRulesViewTests extends SpringBrowserlessTest {
    @Autowired
    SchemeWork work;

    @Autowired
    PickingDesk desk;

    @Autowired
    NamedPeople named;

    @Autowired
    BarDesk bars;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;

    @BeforeEach
    void aScheme() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.signInCoordinator();
        work.start("Demo");
        work.adults(Set.of(school.coordinator, school.otherAdult));
        work.put(new Participant(school.mentees.getFirst(), Side.MENTEE, 1, false, false, 1, List.of("chess")));
        work.put(new Participant(school.mentors.getFirst(), Side.MENTOR, 1, true, true, 1, List.of("chess")));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private void press(String id) {
        test($(Button.class).withId(id).single()).click();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private int notices() {
        return database.queryForObject(
                "select count(*) from notice where notice_key = 'notifications.interests-wait' and person_id in (?, ?)",
                Integer.class,
                school.mentees.getFirst().value(),
                school.mentors.getFirst().value());
    }

    @Test
    void theCoordinatorOpensTheChoosingAndRemindsNobodyTwiceADay() {
        navigate(PeopleView.class);
        assertThat(page()).contains("Pupils cannot choose their interests yet", "0 of 2 are done.");
        press("open-picking");
        assertThat(page()).contains("Pupils can choose now.", "Not done yet: Mentee0 Demo, Mentor0 Demo.");
        press("remind");
        assertThat(page()).contains("2 are told that something waits for them in Alongside.");
        assertThat(notices()).isEqualTo(2);
        assertThat(desk.remind()).isZero();
        assertThat(notices()).isEqualTo(2);
        press("close-picking");
        assertThat(desk.overview().open()).isFalse();
    }

    @Test
    void aNameIsSettledWithOneTap() {
        var scheme = work.current().orElseThrow().id();
        named.add(scheme, school.mentees.getFirst(), NamedPerson.Kind.PLEASE_NOT, "Xavierine", Strength.MUST);
        navigate(RulesView.class);
        assertThat(page()).contains("Mentee0 Demo asks: not with “Xavierine”. It must be.");
        assertThat(page()).contains("Fits nobody on the other side. Ask the pupil.");
        named.add(scheme, school.mentees.getFirst(), NamedPerson.Kind.KNOWN, "Demo", Strength.MUST);
        navigate(RulesView.class);
        assertThat(page()).contains("May mean Mentor0 Demo, 12D.");
        $(Button.class).all().stream()
                .filter(it -> it.getText().equals("Mentor0 Demo, 12D"))
                .findFirst()
                .ifPresent(it -> test(it).click());
        assertThat(named.of(scheme))
                .filteredOn(it -> it.kind() == NamedPerson.Kind.KNOWN)
                .singleElement()
                .satisfies(it -> assertThat(it.meant()).isEqualTo(school.mentors.getFirst()));
        assertThat(page()).contains("Means Mentor0 Demo, 12D");
    }

    @Test
    @SuppressWarnings("unchecked")
    void twoPupilsAreKeptApartWithAWordAndLiftedAgain() {
        navigate(RulesView.class);
        press("bar");
        assertThat(page()).contains("Choose both pupils and a reason.");
        $(ComboBox.class)
                .withId("bar-one")
                .single()
                .setValue(people.find(school.mentees.getFirst()).orElseThrow());
        $(ComboBox.class)
                .withId("bar-other")
                .single()
                .setValue(people.find(school.mentors.getFirst()).orElseThrow());
        test($(RadioButtonGroup.class).withId("bar-reason").single()).selectItem("Family");
        press("bar");
        assertThat(page()).contains("They will not be proposed as a pair.", "Family. Set by Mrs Price");
        assertThat(bars.standing()).hasSize(1);
        $(Button.class).all().stream()
                .filter(it -> it.getText().equals("Lift"))
                .findFirst()
                .ifPresent(it -> test(it).click());
        assertThat(bars.standing()).isEmpty();
        assertThat(database.queryForObject(
                        "select count(*) from never_pair where lifted_by = ?",
                        Integer.class,
                        school.coordinator.value()))
                .isEqualTo(1);
    }

    @Test
    void aPairThatMeetsAndIsBarredSinceStandsOnTopOfThePeople() {
        school.pairing(school.mentors.getFirst(), school.mentees.getFirst());
        bars.bar(school.mentors.getFirst(), school.mentees.getFirst(), NeverPair.Reason.CONFLICT);
        navigate(PeopleView.class);
        assertThat(page()).contains("Mentor0 and Mentee0 meet, and are not permitted as a pair any more.");
    }

    @Test
    void theRulesAreKeptAndOutOfRangeIsSaid() {
        navigate(RulesView.class);
        $(IntegerField.class).withId("year-gap").single().setValue(2);
        press("keep-rules");
        assertThat(work.current().orElseThrow().yearGap()).isEqualTo(2);
        $(IntegerField.class).withId("common-slots").single().setValue(null);
        press("keep-rules");
        assertThat(page()).contains("Free periods: 1 to 10.");
    }
}
