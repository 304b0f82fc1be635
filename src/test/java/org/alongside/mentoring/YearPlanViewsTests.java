package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.mentoring.flow.Progress;
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
class YearPlanViewsTests extends SpringBrowserlessTest {
    @Autowired
    ChangeDesk desk;

    @Autowired
    PlanRulesDesk rulesDesk;

    @Autowired
    YearPlanning years;

    @Autowired
    Schemes schemes;

    @Autowired
    FactFinding facts;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private SchoolFixture school;
    private PairingId first = new PairingId(new UUID(0, 0));

    @BeforeEach
    void threePairsWithAYear() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        database.update("update plan_obstacle set state = 'LIFTED'");
        school.signInCoordinator();
        school.scheme();
        var scheme = schemes.current().orElseThrow();
        schemes.adults(scheme.id(), Set.of(school.coordinator, school.otherAdult));
        var pairs = new ArrayList<YearPlanning.PairToPlan>();
        for (int i = 0; i < 3; i++) {
            var id = school.pairing(school.mentors.get(i), school.mentees.get(i));
            first = i == 0 ? id : first;
            pairs.add(new YearPlanning.PairToPlan(id, school.mentors.get(i), school.mentees.get(i)));
        }
        var people = pairs.stream()
                .flatMap(it -> Stream.of(it.mentor(), it.mentee()))
                .toList();
        years.plan(scheme, facts.about(scheme, people), school.today.plusDays(1), school.today.plusMonths(7), pairs);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private <T extends Component> String text(Class<T> view, Map<String, String> query) {
        com.vaadin.flow.component.UI.getCurrent().navigate(view, QueryParameters.simple(query));
        return $(view).single().getElement().getTextRecursively();
    }

    private LocalDate dayOfAMeeting() {
        return database.queryForObject(
                        "select min(day) from meeting where pairing_id = ? and day > ?",
                        Date.class,
                        first.value(),
                        Date.valueOf(school.today.plusWeeks(2)))
                .toLocalDate();
    }

    private PlanChange close(LocalDate day) {
        return desk.propose(
                new Obstacle(UUID.randomUUID(), Obstacle.Kind.CLOSED, day, day, Set.of(), null, null, null, "snow"),
                Progress.UNHEARD);
    }

    @Test
    void theListSaysHowEachPairingIsLikelyToEnd() {
        var words = text(PairingsView.class, Map.of());
        assertThat($(H1.class).first().getText()).isEqualTo("3 pairings have a year plan");
        assertThat(words).contains("Mentor0 and Mentee0", "not met yet", "too early to say more");
        database.update(
                "update meeting set state = 'MISSED' where pairing_id = ? order by day limit 12", first.value());
        database.update(
                "update meeting set state = 'HELD' where pairing_id <> ? and state = 'PLANNED' order by day limit 20",
                first.value());
        assertThat(text(PairingsView.class, Map.of())).contains("not met 12 times", "may have fewer than 26 meetings");
        // those at risk stand first
        assertThat(text(PairingsView.class, Map.of("as", "table")).indexOf("Mentor0"))
                .isLessThan(text(PairingsView.class, Map.of("as", "table")).indexOf("Mentor1"));
    }

    @Test
    void aPageThatDoesNotExistShowsTheNearest() {
        assertThat(text(PairingsView.class, Map.of("page", "99"))).contains("Mentor0");
        assertThat(text(PairingsView.class, Map.of("page", "x"))).contains("Mentor0");
    }

    @Test
    void aPairsYearSaysWhyThereIsNoMeetingInAWeek() {
        var day = dayOfAMeeting();
        database.update(
                "update meeting set state = 'CANCELLED' where pairing_id = ? and day = ?",
                first.value(),
                Date.valueOf(day));
        database.update(
                "insert into plan_obstacle (id, kind, from_day, to_day, person_id, state, made_by) values (uuid(), 'AWAY', ?, ?, ?, 'IN_FORCE', uuid())",
                Date.valueOf(SchoolFixture.monday(day)),
                Date.valueOf(SchoolFixture.monday(day).plusDays(6)),
                school.mentees.getFirst().value());
        navigate("mentoring/pair/" + first.value(), PairYearView.class);
        assertThat($(H1.class).first().getText()).startsWith("Mentor0 and Mentee0: on the way to");
        $(Button.class).all().stream()
                .filter(it ->
                        it.getText().equals("Week of " + org.alongside.base.ui.Said.day(SchoolFixture.monday(day))))
                .findFirst()
                .ifPresent(it -> test(it).click());
        assertThat($(PairYearView.class).single().getElement().getTextRecursively())
                .contains("Why not in the week of", "times the mentee is not here.");
    }

    @Test
    void aGuessedPairingOrPersonIsNotFound() {
        for (var address : new String[] {"mentoring/pair/", "mentoring/person/"}) {
            for (var id : new String[] {UUID.randomUUID().toString(), "nonsense"}) {
                com.vaadin.flow.component.UI.getCurrent().navigate(address + id);
                assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NoSuchPage");
            }
        }
    }

    @Test
    void aPersonsCalendarShowsMeetingsAndAbsences() {
        navigate("mentoring/person/" + school.mentees.getFirst().value(), PersonCalendarView.class);
        assertThat($(PersonCalendarView.class).single().getElement().getTextRecursively())
                .contains("Mentee0 Demo: meetings", "Mentor0 and Mentee0");
        navigate("mentoring/person/" + school.otherAdult.value(), PersonCalendarView.class);
        assertThat($(H1.class).first().getText()).isEqualTo("Mrs Osei: meetings");
    }

    @Test
    void theWeekBoardShowsRoomsMovesAndClosedDays() {
        var day = dayOfAMeeting();
        desk.approve(close(day).id());
        var kinds = new String[] {"TUTOR", "LUNCH", "OUTSIDE"};
        var words = new StringBuilder();
        for (var kind : kinds) {
            words.append(text(WeekBoardView.class, Map.of("day", day.toString(), "at", kind)));
        }
        assertThat(words).contains("Mentor0 and Mentee0", "moved from", "snow", "Adult next door");
        assertThat(text(WeekBoardView.class, Map.of("day", "no-day", "at", "NEVER")))
                .contains("Adult next door");
    }

    @Test
    void aChangeIsSeenApprovedAndTold() {
        var day = dayOfAMeeting();
        var change = close(day);
        assertThat(text(WeekBoardView.class, Map.of())).contains("A change waits for your approval.", "Snow");
        assertThat(text(ChangesView.class, Map.of())).contains("One change waits for your word");
        var words = text(ChangesView.class, Map.of("change", change.id().toString()));
        assertThat(words).contains("Before and after", "School is closed then.", "Nobody knows of this yet.");
        test($(Button.class).withId("approve").single()).click();
        assertThat($(ChangesView.class).single().getElement().getTextRecursively())
                .contains("Approved. Those whose meetings changed have been told");
        assertThat(text(ChangesView.class, Map.of())).contains("Nothing waits for your word", "Approved lately");
        school.signIn(school.mentees.getFirst(), Roles.MENTEE);
        assertThat(text(MyMentorView.class, Map.of()))
                .contains("Something has changed for you", "Your meeting with Mentor0 on");
        school.signIn(school.mentees.getLast(), Roles.MENTEE);
        assertThat(text(MyMentorView.class, Map.of())).doesNotContain("Something has changed");
    }

    @Test
    void aStaleChangeIsWorkedOutAgainBeforeItIsApproved() {
        var change = close(dayOfAMeeting());
        desk.approve(close(dayOfAMeeting().plusWeeks(1)).id());
        assertThat(text(ChangesView.class, Map.of("change", change.id().toString())))
                .contains("The plan has changed since this was worked out.");
        assertThat($(Button.class).withId("approve").exists()).isFalse();
        test($(Button.class).withId("discard").single()).click();
        assertThat($(ChangesView.class).single().getElement().getTextRecursively())
                .contains("Discarded. Nothing was changed.");
    }

    @Test
    void rulesAreKeptAndWrongOnesRefused() {
        navigate(PlanRulesView.class);
        @SuppressWarnings("unchecked")
        Select<Integer> limit = $(Select.class).withId("lesson-limit").single();
        limit.setValue(0);
        assertThat(rulesDesk.rules().lessonLimit()).isZero();
        assertThat($(PlanRulesView.class).single().getElement().getTextRecursively())
                .contains("Saved.");
        rulesDesk.protect(Set.of("Demo"));
        assertThat(rulesDesk.rules().mayMiss("Demo")).isFalse();
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> rulesDesk.protect(Set.of("No such subject")))
                .withMessage("mentoring.plan-rules.no-subject");
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> rulesDesk.limits(-1, 2))
                .withMessage("mentoring.plan-rules.out-of-range");
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> rulesDesk.duty(school.mentors.getFirst(), Set.of()))
                .withMessage("mentoring.plan-rules.no-adult");
    }

    @Test
    void whatEveryPlanLacksIsSaid() {
        database.update("update room set in_use = false");
        assertThat(text(PairingsView.class, Map.of())).contains("No room is marked as quiet enough");
        database.update("update room set in_use = true");
        schemes.adults(schemes.current().orElseThrow().id(), Set.of());
        assertThat(text(PairingsView.class, Map.of())).contains("No adult is on duty for the scheme any more.");
    }
}
