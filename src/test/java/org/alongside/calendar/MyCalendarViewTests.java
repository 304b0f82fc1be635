package org.alongside.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.Optional;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.identity.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class MyCalendarViewTests extends SpringBrowserlessTest {
    @Autowired
    JdbcClient database;

    @Autowired
    FeedReader reader;

    @Autowired
    RuleBook rules;

    @Autowired
    Clock clock;

    private Cast mentor;
    private Cast adult;

    @BeforeEach
    void aMeeting() {
        mentor = Cast.pupil(database, "Amara", 12, Roles.MENTOR);
        adult = Cast.staff(database, "Ms", "Osei", Roles.COORDINATOR);
        var today = Said.dayOf(clock.instant());
        var ignored = new CalendarScene(database, mentor, Cast.pupil(database, "Idris", 7, Roles.MENTEE), adult, today)
                .meeting(today.plusDays(1));
        mentor.signIn();
    }

    private String title() {
        return $(H1.class).first().getText();
    }

    private void press(String id) {
        test($(Button.class).withId(id).single()).click();
    }

    private Secret shown() {
        var address = $(TextField.class).withId("address").single().getValue();
        return new Secret(address.substring(address.lastIndexOf('/') + 1).replace(".ics", ""));
    }

    @Test
    void aLinkIsMadeShownOnceAndStopped() {
        navigate(MyCalendarView.class);
        assertThat(title()).isEqualTo("Your times can be on your phone");
        press("make");
        var secret = shown();
        assertThat(reader.read(secret)).isPresent();
        assertThat($(Anchor.class).withId("add").single().getHref())
                .startsWith("webcal:")
                .endsWith(secret.path());
        navigate(MyCalendarView.class);
        assertThat(title()).isEqualTo("Your calendar has a link");
        assertThat($(TextField.class).withId("address").exists()).isFalse();
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("A calendar last looked on");
        press("stop");
        assertThat(reader.read(secret)).isEqualTo(Optional.empty());
        assertThat(title()).isEqualTo("Your times can be on your phone");
    }

    @Test
    void aNewLinkEndsTheOldOne() {
        navigate(MyCalendarView.class);
        press("make");
        var first = shown();
        press("renew");
        assertThat(reader.read(first)).isEmpty();
        assertThat(reader.read(shown())).isPresent();
    }

    @Test
    void thePageShowsWhatTheCalendarWillSay() {
        var page = navigate(MyCalendarView.class).getElement().getTextRecursively();
        assertThat(page)
                .contains("12.30 to 13.00", "Meeting, " + CalendarScene.ROOM)
                .doesNotContain("Idris");
        assertThat($(RadioButtonGroup.class).withId("titles").exists()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aCoordinatorDecidesWhatCalendarsSay() {
        adult.signIn();
        navigate(MyCalendarView.class);
        RadioButtonGroup<Boolean> titles =
                $(RadioButtonGroup.class).withId("titles").single();
        titles.setValue(true);
        press("keep");
        assertThat(rules.rules().named()).isTrue();
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("On duty for mentoring");
    }
}
