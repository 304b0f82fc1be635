package org.alongside.mentoring.care;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.sql.Date;
import java.time.Clock;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.SchoolFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class CareViewsTests extends SpringBrowserlessTest {
    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;
    private PairingId pair;

    @BeforeEach
    void aSilentPair() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        database.update("update plan_obstacle set state = 'LIFTED'");
        database.update("update pairing set ended_on = starts_on where ended_on is null");
        school.signInCoordinator();
        school.scheme();
        pair = school.pairing(school.mentors.getFirst(), school.mentees.getFirst());
        database.update(
                "update pairing set starts_on = ? where id = ?",
                Date.valueOf(school.today.minusMonths(2)),
                pair.value());
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private <T extends Component> String words(Class<T> view) {
        return $(view).single().getElement().getTextRecursively();
    }

    @Test
    void theListSaysWhoAndWhyAndKeepsWhatWasDone() {
        navigate(CareTodayView.class);
        assertThat($(H1.class).first().getText()).isEqualTo("Mentoring is running. 3 need you");
        assertThat(words(CareTodayView.class))
                .contains(
                        "Mentor0 and Mentee0",
                        "That is three weeks of school",
                        "Mentor0’s last debrief was too long ago");
        test($(Button.class).id("remind")).click();
        assertThat(words(CareTodayView.class)).contains("Nobody is chosen. Tick somebody in the list first.");
        $(Checkbox.class).all().stream()
                .filter(it -> it.getAriaLabel()
                        .filter("Choose Mentor0 and Mentee0"::equals)
                        .isPresent())
                .findFirst()
                .ifPresent(it -> test(it).click());
        test($(Button.class).id("remind")).click();
        assertThat(words(CareTodayView.class)).contains("One person gets a gentle reminder", "Reminded on");
    }

    @Test
    void aPairsPageKeepsACheckInWithOneTick() {
        navigate("mentoring/care/pair/" + pair.value(), PairCareView.class);
        assertThat($(H1.class).first().getText()).isEqualTo("Mentor0 and Mentee0");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<CheckIns.Going> group = $(RadioButtonGroup.class).id("check-in-MENTEE");
        group.setValue(CheckIns.Going.WELL);
        assertThat(words(PairCareView.class)).contains("Mentee0 said it goes well");
    }

    @Test
    void aGuessedPairIsNotFound() {
        for (var id : new String[] {UUID.randomUUID().toString(), "nonsense"}) {
            UI.getCurrent().navigate("mentoring/care/pair/" + id);
            assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NoSuchPage");
        }
    }

    @Test
    void debriefsCoverAndTheMentorsOwnPageOpen() {
        navigate(DebriefsView.class);
        assertThat(words(DebriefsView.class)).contains("Mentor0", "No debrief yet.");
        navigate(CoverView.class);
        assertThat(words(CoverView.class)).contains("Mrs Price looks after one mentor");
        school.signIn(school.mentors.getFirst(), Roles.MENTOR);
        navigate(MyDebriefView.class);
        assertThat($(H1.class).first().getText()).isEqualTo("Mrs Price is there for you");
        test($(Button.class).id("ask-WEEK")).click();
        assertThat(words(MyDebriefView.class)).contains("Your adult has been told");
    }
}
