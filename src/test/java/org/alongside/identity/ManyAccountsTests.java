package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** A year group that no other test has. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class ManyAccountsTests extends SpringBrowserlessTest {
    private static final int YEAR = 3;

    @Autowired
    ManyAccounts many;

    @Autowired
    JdbcClient database;

    @PersistenceContext
    EntityManager store;

    private Cast administrator;
    private Cast mentor;
    private Cast without;
    private Cast mentee;

    @BeforeEach
    void aYearGroup() {
        administrator = Cast.staff(database, "Mrs", "Whittle", Roles.ADMIN);
        mentor = Cast.pupil(database, "Olu", YEAR, Roles.MENTOR);
        without = Cast.pupil(database, "Ada", YEAR);
        mentee = Cast.pupil(database, "Bea", YEAR);
        var scheme = UUID.randomUUID();
        database.sql(
                        "insert into scheme (id, name, starts_on, ends_on, coordinator_id) values (:id, 'Demo', :from, :to, :id)")
                .param("id", scheme)
                .param("from", Date.valueOf(LocalDate.now().minusDays(1)))
                .param("to", Date.valueOf(LocalDate.now().plusYears(1)))
                .update();
        database.sql("insert into participant (scheme_id, person_id, side) values (:scheme, :who, 'MENTEE')")
                .param("scheme", scheme)
                .param("who", mentee.id().value())
                .update();
        administrator.signIn();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private List<String> rolesOf(PersonId person) {
        store.flush();
        return database.sql(
                        "select r.role from account_role r join account a on a.id = r.account_id where a.person_id = :who")
                .param("who", person.value())
                .query(String.class)
                .list();
    }

    private ManyAccounts.Year year() {
        return many.years().stream().filter(it -> it.year() == YEAR).findFirst().orElseThrow();
    }

    @Test
    void whoHasNoAccountGetsOneWithThePartThatTheyHaveAndNobodyElseChanges() {
        assertThat(year()).isEqualTo(new ManyAccounts.Year(YEAR, 3, 2, 0));
        var slips = new java.util.ArrayList<String>();
        var round = new AccountRound(many, many.of(YEAR, false), false, () -> slips.add("moved"));
        round.run();
        assertThat(round.slips()).extracting(it -> it.pupil().given()).containsExactly("Ada", "Bea");
        assertThat(round.slips())
                .allSatisfy(it -> assertThat(it.password().password()).isNotBlank());
        assertThat(round.slips().toString())
                .doesNotContain(round.slips().getFirst().password().password());
        assertThat(slips).hasSize(3);
        assertThat(rolesOf(without.id())).containsExactly(Roles.PUPIL);
        assertThat(rolesOf(mentee.id())).containsExactly(Roles.MENTEE);
        assertThat(rolesOf(mentor.id())).containsExactly(Roles.MENTOR);
        assertThat(many.give(mentor.id())).as("has one already").isEmpty();
        assertThat(rolesOf(mentor.id())).containsExactly(Roles.MENTOR);
        assertThat(year()).isEqualTo(new ManyAccounts.Year(YEAR, 3, 0, 2));
    }

    @Test
    void newFirstPasswordsAreForThoseWhoHaveNotChosenTheirOwn() {
        var first = many.give(without.id()).orElseThrow();
        assertThat(many.of(YEAR, true)).extracting(it -> it.id()).containsExactly(without.id());
        var second = many.renew(without.id()).orElseThrow();
        assertThat(second.username()).isEqualTo(first.username());
        assertThat(second.password()).isNotEqualTo(first.password());
        assertThat(many.renew(mentor.id())).as("signs in already").isEmpty();
    }

    @Test
    void aStoppedRoundKeepsWhatItHasMade() {
        var holder = new AccountRound[1];
        holder[0] = new AccountRound(many, many.of(YEAR, false), false, () -> holder[0].stop());
        holder[0].run();
        assertThat(holder[0].slips()).hasSize(1);
        assertThat(holder[0].isOver()).isTrue();
        assertThat(year().without()).isEqualTo(1);
    }

    @Test
    void thePageOffersNothingBeforeAYearIsChosen() {
        var page = navigate(ManyAccountsView.class);
        assertThat(page.getElement().getTextRecursively()).contains("First passwords are shown once");
        assertThat($(Button.class).withId("make").single().isEnabled()).isFalse();
    }

    @Test
    void onlyAnAdministratorMakesAccounts() {
        mentor.signIn();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(many::years);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> many.give(without.id()));
    }
}
