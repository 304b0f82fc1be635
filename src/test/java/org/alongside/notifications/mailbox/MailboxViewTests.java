package org.alongside.notifications.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@AlongsideTest
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class MailboxViewTests extends SpringBrowserlessTest {
    @Autowired
    JdbcClient database;

    private Cast admin;
    private Cast teacher;

    @BeforeEach
    void anAdministratorAndSomebodyWhoseMailsCameBack() {
        clean();
        admin = Cast.staff(database, "Mrs", "Whittle", Roles.ADMIN);
        teacher = Cast.staff(database, "Ms", "Lowe", Roles.TEACHER);
        database.sql("""
                        insert into mail_returned (person_id, address, hard, status, mails, first_at, last_at)
                        values (:id, concat(:id, '@school.example'), true, '5.1.1', 2, utc_timestamp(6), utc_timestamp(6))
                        """).param("id", teacher.id().value()).update();
        admin.signIn();
    }

    @AfterEach
    void clean() {
        SecurityContextHolder.clearContext();
        for (var table : new String[] {"mail_mailbox", "mail_returned"}) {
            database.sql("delete from " + table).update();
        }
        database.sql("delete from administrative_act where act like 'mail%'").update();
        if (admin != null) {
            admin.leave(database);
            teacher.leave(database);
        }
    }

    @Test
    void thePageOfMailSaysWhoSinceWhenAndWhatToDo() {
        navigate("school/mail", com.vaadin.flow.component.Component.class);
        var panel = $(Section.class).withId("returned").single();
        assertThat(panel.getElement().getTextRecursively())
                .contains("Ms Lowe", "2 mails came back", "no such address (5.1.1)", "wait", "correct it in the MIS");
        var confirm = $(Button.class).all().stream()
                .filter(it -> it.getText().startsWith("The address is right"))
                .findFirst()
                .orElseThrow();
        test(confirm).click();
        assertThat(database.sql("select count(*) from mail_returned")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
