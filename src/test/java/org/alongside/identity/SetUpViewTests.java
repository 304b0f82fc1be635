package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import org.alongside.AlongsideTest;
import org.alongside.As;
import org.alongside.base.Roles;
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
class SetUpViewTests extends SpringBrowserlessTest {
    @Autowired
    JdbcClient database;

    @BeforeEach
    void aSchoolThatIsNotOpenYet() {
        database.sql("delete from account_role").update();
        database.sql("delete from account").update();
        database.sql("update school_settings set live = false, demo = false").update();
    }

    private void press(String id) {
        test($(Button.class).withId(id).single()).click();
    }

    private String page() {
        return $(SetUpView.class).single().getElement().getTextRecursively();
    }

    private boolean isLive() {
        return database.sql("select live from school_settings")
                .query(Boolean.class)
                .single();
    }

    @Test
    void thePortalDoesNotOpenWithoutALeadAndADeputyAndThenItDoes() {
        navigate(SetUpView.class);
        press("go-live");
        assertThat(page()).contains("The portal cannot open yet");
        assertThat(isLive()).isFalse();

        var ignored = Cast.staff(database, "Mrs", "Siddiqui", Roles.DSL);
        press("go-live");
        assertThat(isLive()).as("a lead without a deputy").isFalse();

        ignored = Cast.staff(database, "Mr", "Blake", Roles.DEPUTY_DSL);
        press("go-live");
        assertThat(isLive()).isTrue();
        assertThat($(H1.class).first().getText()).isEqualTo("The portal is open");
        assertThat($(Button.class).withId("go-live").exists()).isFalse();
    }

    @Test
    void whatThePagesSayOfTheSchoolIsKept() {
        navigate(SetUpView.class);
        $(TextField.class).withId("school-name").single().setValue("Demo School");
        $(TextField.class).withId("safe-room").single().setValue("B12");
        press("keep-facts");
        assertThat(page()).contains("Saved.");
        assertThat(database.sql("select concat(name, ' ', safe_room) from school_settings")
                        .query(String.class)
                        .single())
                .isEqualTo("Demo School B12");
    }

    @Test
    void wordsThatAreTooLongAreAnsweredWithASentence() {
        navigate(SetUpView.class);
        $(TextField.class).withId("school-name").single().setValue(" ");
        press("keep-facts");
        assertThat(page()).contains("Say what the school is called");
        $(TextField.class).withId("school-name").single().setValue("Demo School");
        $(TextField.class).withId("safe-room").single().setValue("x".repeat(61));
        press("keep-facts");
        assertThat(page()).contains("at most 60 characters");
    }
}
