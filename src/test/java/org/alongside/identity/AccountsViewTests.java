package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.alongside.AlongsideTest;
import org.alongside.As;
import org.alongside.base.Roles;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@As(Roles.ADMIN)
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class AccountsViewTests extends SpringBrowserlessTest {
    @Autowired
    JdbcClient database;

    @Autowired
    People people;

    private Cast lead;
    private Cast pupil;

    @BeforeEach
    void aLiveSchool() {
        database.sql("delete from account_role").update();
        database.sql("delete from account").update();
        database.sql("update school_settings set live = true").update();
        lead = Cast.staff(database, "Mrs", "Siddiqui", Roles.DSL);
        var ignored = Cast.staff(database, "Mr", "Blake", Roles.DEPUTY_DSL);
        pupil = Cast.pupil(database, "Zoë", 8);
        navigate(AccountsView.class);
    }

    @SuppressWarnings("unchecked")
    private void choose(Cast who) {
        ((ComboBox<PersonRow>) $(ComboBox.class).withId("person").single())
                .setValue(people.find(who.id()).orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<String> roles() {
        return (CheckboxGroup<String>) $(CheckboxGroup.class).withId("roles").single();
    }

    private void give() {
        test($(Button.class).withId("give").single()).click();
    }

    private String page() {
        return $(AccountsView.class).single().getElement().getTextRecursively();
    }

    @Test
    void aPupilIsOfferedWhatPupilsCanBeAndGetsAPasswordThatIsShownOnce() {
        choose(pupil);
        assertThat(roles().getListDataView().getItems())
                .containsExactlyInAnyOrder(Roles.PUPIL, Roles.MENTEE, Roles.MENTOR);
        roles().setValue(Set.of(Roles.MENTEE));
        give();
        var password = $(Span.class).withId("new-password").single().getText();
        assertThat(password).hasSizeGreaterThanOrEqualTo(Passwords.SHORTEST);
        assertThat($(Span.class).withId("new-username").single().getText()).isEqualTo("z.demo");
        assertThat(database.sql("select must_change from account where username = 'z.demo'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        navigate(SetUpView.class);
        navigate(AccountsView.class);
        assertThat(page()).doesNotContain(password);
    }

    @Test
    void theLastLeadKeepsTheRoleAndThePageSaysWhy() {
        choose(lead);
        assertThat(roles().getValue()).containsExactly(Roles.DSL);
        roles().setValue(Set.of(Roles.TEACHER));
        give();
        assertThat(page()).contains("without a Designated Safeguarding Lead or without a deputy");
    }

    @Test
    void nobodyChosenAndNoRoleAreSaid() {
        give();
        assertThat(page()).contains("Choose a person first.");
        choose(pupil);
        give();
        assertThat(page()).contains("Choose at least one role.");
    }

    @Test
    void theListShowsWhoMaySignInAndNeverAHash() {
        var table = $(NativeTable.class).single();
        assertThat(table.getBody().getRows()).hasSize(2);
        assertThat(table.getElement().getTextRecursively()).doesNotContain("{noop}");
    }
}
