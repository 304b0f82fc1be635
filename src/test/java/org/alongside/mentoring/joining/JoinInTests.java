package org.alongside.mentoring.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.identity.Cast;
import org.alongside.school.PersonId;
import org.alongside.school.PupilRoles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Pupils with no part in the scheme find their way in. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class JoinInTests extends SpringBrowserlessTest {
    @Autowired
    OwnRequest request;

    @Autowired
    RequestDesk desk;

    @Autowired
    OwnApplication application;

    @Autowired
    ApplicationDesk applications;

    @Autowired
    PupilRoles roles;

    @Autowired
    JdbcClient database;

    @PersistenceContext
    EntityManager store;

    @Autowired
    Clock clock;

    private Cast coordinator;
    private Cast younger;
    private Cast older;

    @BeforeEach
    void aSchemeAndTwoPupilsWithoutAPart() {
        coordinator = Cast.staff(database, "Mr", "Price", Roles.COORDINATOR, Roles.TEACHER);
        younger = Cast.pupil(database, "Mina", 8, Roles.PUPIL);
        older = Cast.pupil(database, "Otis", 12, Roles.PUPIL);
        LocalDate today = Said.dayOf(clock.instant());
        database.sql(
                        "insert into scheme (id, name, starts_on, ends_on, coordinator_id) values (:id, 'Demo', :from, :to, :who)")
                .param("id", UUID.randomUUID())
                .param("from", Date.valueOf(today.plusYears(1)))
                .param("to", Date.valueOf(today.plusYears(2)))
                .param("who", coordinator.id().value())
                .update();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private Set<String> rolesOf(PersonId person) {
        store.flush();
        return Set.copyOf(database.sql(
                        "select r.role from account_role r join account a on a.id = r.account_id where a.person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .list());
    }

    private int changesBy(PersonId by, PersonId about) {
        return database.sql("select count(*) from administrative_act where person_id = :by and about_id = :about")
                .param("by", by.value())
                .param("about", about.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aPupilAsksOnceAndTheCoordinatorMakesThemAMentee() {
        younger.signIn();
        request.ask();
        request.ask();
        coordinator.signIn();
        var waiting = desk.waiting().stream()
                .filter(it -> it.person().equals(younger.id()))
                .toList();
        assertThat(waiting).hasSize(1);
        desk.enter(waiting.getFirst().id());
        assertThat(rolesOf(younger.id())).containsExactly(Roles.MENTEE);
        assertThat(changesBy(coordinator.id(), younger.id()))
                .as("given, and no longer without a part")
                .isEqualTo(2);
        assertThat(database.sql("select side from participant where person_id = :who")
                        .param("who", younger.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("MENTEE");
        assertThatIllegalArgumentException()
                .as("answered twice")
                .isThrownBy(() -> desk.enter(waiting.getFirst().id()))
                .withMessage("mentoring.join.answered");
    }

    @Test
    void whoIsNotInTheYearsOfTheSchemeCannotAskAndWhoIsYoungCannotApply() {
        older.signIn();
        assertThatIllegalArgumentException().isThrownBy(request::ask).withMessage("mentoring.join.not-for-you");
        younger.signIn();
        var draft = application.blank().with(Set.of("help"), Set.of("calm"), "", "Miss Lowe", true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> application.send(draft))
                .withMessage("mentoring.apply.too-young");
    }

    @Test
    void aPupilAppliesOnThePhoneAndIsAMentorOnceTheCoordinatorSaysYes() {
        older.signIn();
        application.send(application.blank().with(Set.of("help"), Set.of("calm"), "", "Miss Lowe", true));
        assertThat(rolesOf(older.id())).as("an application alone gives nothing").containsExactly(Roles.PUPIL);
        coordinator.signIn();
        var sent = applications.sent(0, 100).stream()
                .filter(it -> it.person().equals(older.id()))
                .findFirst()
                .orElseThrow();
        applications.ask(sent, coordinator.id(), Asked.Task.REFERENCE);
        database.sql(
                        "update application_adult set answered_at = current_timestamp(6), supports = 'YES' where application_id = :id")
                .param("id", sent.id())
                .update();
        applications.decide(applications.find(sent.id()).orElseThrow(), MentorApplication.Decision.YES, null);
        assertThat(rolesOf(older.id())).containsExactly(Roles.MENTOR);
        assertThat(changesBy(coordinator.id(), older.id())).isEqualTo(2);
    }

    @Test
    void aNoGivesNoRoleAndThePupilMayAskAgain() {
        younger.signIn();
        request.ask();
        coordinator.signIn();
        desk.notNow(desk.waiting().getFirst().id());
        assertThat(rolesOf(younger.id())).containsExactly(Roles.PUPIL);
        younger.signIn();
        request.ask();
        assertThat(request.latest().orElseThrow().state()).isEqualTo(MentorRequests.State.ASKED);
        request.takeBack();
        assertThat(request.latest().orElseThrow().state()).isEqualTo(MentorRequests.State.TAKEN_BACK);
    }

    @Test
    void onlyACoordinatorGivesAPartAndOnlyAPartAndOnlyToPupils() {
        younger.signIn();
        assertThat(catchThrowable(() -> roles.give(younger.id(), Roles.MENTOR)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(catchThrowable(desk::waiting)).isInstanceOf(AccessDeniedException.class);
        coordinator.signIn();
        for (var role : Roles.ALL) {
            if (!role.equals(Roles.MENTOR) && !role.equals(Roles.MENTEE)) {
                assertThatIllegalArgumentException().isThrownBy(() -> roles.give(younger.id(), role));
            }
        }
        assertThatIllegalArgumentException().isThrownBy(() -> roles.give(coordinator.id(), Roles.MENTOR));
        assertThat(rolesOf(younger.id())).containsExactly(Roles.PUPIL);
    }

    @Test
    void theFirstPageOfAPupilWithoutAPartLeadsToBothWaysInByAge() {
        younger.signIn();
        UI.getCurrent().navigate("mentoring/join-in");
        test($(Button.class).withId("ask").single()).click();
        assertThat($(Button.class).withId("take-back").exists()).isTrue();
        assertThat($(Anchor.class).withId("apply").exists()).isFalse();
        older.signIn();
        UI.getCurrent().navigate("");
        assertThat($(Anchor.class).withId("apply").single().getHref()).isEqualTo("mentoring/apply");
        assertThat($(Button.class).withId("ask").exists()).isFalse();
    }
}
