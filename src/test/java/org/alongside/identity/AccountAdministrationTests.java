package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.As;
import org.alongside.base.Roles;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@As(Roles.ADMIN)
class AccountAdministrationTests {
    @Autowired
    AccountAdministration administration;

    @Autowired
    JdbcClient database;

    private Cast lead;
    private Cast deputy;

    @BeforeEach
    void aSchoolWithALeadAndADeputy() {
        database.sql("delete from account_role").update();
        database.sql("delete from account").update();
        lead = Cast.staff(database, "Mrs", "Siddiqui", Roles.DSL);
        deputy = Cast.staff(database, "Mr", "Blake", Roles.DEPUTY_DSL);
    }

    private void live() {
        database.sql("update school_settings set live = true").update();
    }

    private void refused(String key, Runnable deed) {
        assertThatIllegalArgumentException().isThrownBy(deed::run).withMessage(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.DSL, Roles.DEPUTY_DSL})
    void aLiveSchoolLosesNeitherItsLastLeadNorItsLastDeputy(String role) {
        live();
        var last = role.equals(Roles.DSL) ? lead : deputy;
        refused(
                "identity.accounts.last-lead",
                () -> administration.close(last.id().value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.DSL, Roles.DEPUTY_DSL})
    void takingTheRoleAwayIsRefusedLikeClosing(String role) {
        live();
        var last = role.equals(Roles.DSL) ? lead : deputy;
        refused("identity.accounts.last-lead", () -> administration.give(last.id(), Set.of(Roles.TEACHER)));
    }

    @Test
    void withASecondLeadTheFirstMayGo() {
        live();
        var second = Cast.staff(database, "Mrs", "Second");
        var ignored = administration.give(second.id(), Set.of(Roles.DSL));
        administration.close(lead.id().value());
        assertThat(administration.hasLeadAndDeputy()).isTrue();
    }

    @Test
    void beforeItIsLiveTheSchoolMayChangeItsMind() {
        administration.close(lead.id().value());
        assertThat(administration.hasLeadAndDeputy()).isFalse();
    }

    @Test
    void onePersonIsNeverLeadAndDeputyAtOnce() {
        refused(
                "identity.accounts.both-leads",
                () -> administration.give(lead.id(), Set.of(Roles.DSL, Roles.DEPUTY_DSL)));
        database.sql("delete from account_role where account_id = :id")
                .param("id", deputy.id().value())
                .update();
        database.sql("insert into account_role (account_id, role) values (:id, 'DEPUTY_DSL')")
                .param("id", lead.id().value())
                .update();
        assertThat(administration.hasLeadAndDeputy()).isFalse();
        refused("identity.set-up.no-lead", administration::goLive);
    }

    @Test
    void theSchoolOpensWithALeadAndADeputyAndNotBefore() {
        database.sql("update account set active = false where id = :id")
                .param("id", deputy.id().value())
                .update();
        refused("identity.set-up.no-lead", administration::goLive);
        assertThat(database.sql("select live from school_settings")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        database.sql("update account set active = true").update();
        administration.goLive();
        assertThat(database.sql("select live from school_settings")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TEACHER", "PSHE_LEAD", "COORDINATOR", "DSL", "DEPUTY_DSL", "SAFEGUARDING_CLERK", "HEAD", "ADMIN"
            })
    void aPupilGetsNoRoleOfStaff(String role) {
        var pupil = Cast.pupil(database, "Amara", 12);
        refused("identity.accounts.pupil-role", () -> administration.give(pupil.id(), Set.of(role)));
        refused("identity.accounts.pupil-role", () -> administration.give(pupil.id(), Set.of(Roles.MENTOR, role)));
        assertThat(administration.rolesOf(pupil.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MENTOR", "MENTEE"})
    void staffAreNeitherMentorsNorMentees(String role) {
        refused("identity.accounts.staff-role", () -> administration.give(lead.id(), Set.of(Roles.DSL, role)));
    }

    @Test
    void aRoleThatDoesNotExistIsNotGiven() {
        refused("identity.accounts.no-role", () -> administration.give(lead.id(), Set.of()));
        refused("identity.accounts.no-role", () -> administration.give(lead.id(), Set.of("HEADMASTER")));
    }

    @Test
    void onlyPeopleWhoAreHereGetAnAccount() {
        refused("identity.accounts.nobody", () -> administration.give(PersonId.random(), Set.of(Roles.TEACHER)));
        var gone = Cast.staff(database, "Mr", "Gone");
        database.sql("update person set left_on = '2020-01-01' where id = :id")
                .param("id", gone.id().value())
                .update();
        refused("identity.accounts.nobody", () -> administration.give(gone.id(), Set.of(Roles.TEACHER)));
    }

    @Test
    void aNewAccountHasAMadeUpPasswordThatMustBeChanged() {
        var pupil = Cast.pupil(database, "Zoë", 8);
        var made = administration.give(pupil.id(), Set.of(Roles.MENTEE));
        assertThat(made).isNotNull();
        assertThat(made.username()).startsWith("z.demo");
        var row = administration.rows(made.username(), 0, 1).getFirst();
        assertThat(row.mustChange()).isTrue();
        assertThat(administration.give(pupil.id(), Set.of(Roles.MENTEE)))
                .as("an account that is there keeps its password")
                .isNull();
        var renewed = administration.renew(row.id());
        assertThat(renewed.password()).isNotEqualTo(made.password());
    }

    @Test
    void rolesThatStayKeepTheTimeSinceWhenTheyAreHeld() {
        database.sql("update account_role set since = '2020-01-01' where account_id = :id")
                .param("id", lead.id().value())
                .update();
        var ignored = administration.give(lead.id(), Set.of(Roles.DSL, Roles.TEACHER));
        assertThat(database.sql("select year(since) from account_role where account_id = :id and role = 'DSL'")
                        .param("id", lead.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2020);
    }

    @Test
    @As(Roles.TEACHER)
    void nobodyButAnAdministratorDoesAnyOfThis() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> administration.give(lead.id(), Set.of(Roles.DSL)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> administration.close(UUID.randomUUID()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(administration::goLive);
    }
}
