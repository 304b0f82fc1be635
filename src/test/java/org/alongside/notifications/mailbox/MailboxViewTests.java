package org.alongside.notifications.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.base.ui.Answer;
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

    private void type(String host, int port, String password) {
        test($(TextField.class).withId("host").single()).setValue(host);
        test($(IntegerField.class).withId("port").single()).setValue(port);
        test($(TextField.class).withId("username").single()).setValue("portal@school.example");
        if (!password.isEmpty()) {
            test($(PasswordField.class).withId("password").single()).setValue(password);
        }
    }

    private String press(String id) {
        test($(Button.class).withId(id).single()).click();
        return $(Answer.class).single().getElement().getTextRecursively();
    }

    private long kept() {
        return database.sql("select count(*) from mail_mailbox")
                .query(Long.class)
                .single();
    }

    @Test
    void theMailboxIsKeptItsPasswordNeverShownAndGoneWhenItIsReadNoMore() {
        navigate(MailboxView.class);
        assertThat($(Button.class).withId("remove").exists()).as("nothing to remove").isFalse();
        type("imap.school.example", 993, "s3cret-of-the-portal");
        assertThat(press("keep")).contains("Saved");
        assertThat(database.sql("select hex(password) from mail_mailbox")
                        .query(String.class)
                        .single())
                .as("sealed")
                .doesNotContain(HexFormat.of().withUpperCase().formatHex("s3cret".getBytes(StandardCharsets.UTF_8)));
        var again = navigate(MailboxView.class);
        assertThat($(TextField.class).withId("host").single().getValue()).isEqualTo("imap.school.example");
        var password = $(PasswordField.class).withId("password").single();
        assertThat(password.getValue()).isEmpty();
        assertThat(password.getHelperText()).contains("Leave this empty to keep it");
        assertThat(again.getElement().getTextRecursively()).doesNotContain("s3cret");
        assertThat(press("remove")).contains("reads no mailbox now");
        assertThat(kept()).isZero();
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsKept() {
        navigate(MailboxView.class);
        type("", 993, "s3cret-of-the-portal");
        assertThat(press("keep")).contains("Please type the name of the mail server");
        type("imap.school.example", 993, "");
        test($(PasswordField.class).withId("password").single()).setValue("");
        assertThat(press("keep")).contains("Please type the password");
        assertThat(kept()).isZero();
    }

    @Test
    void thePasswordGoesToNoOtherServerThanTheOneItWasTypedFor() {
        navigate(MailboxView.class);
        type("imap.school.example", 993, "s3cret-of-the-portal");
        press("keep");
        type("imap.elsewhere.example", 993, "");
        assertThat(press("test")).contains("please type the password again");
        assertThat(press("keep")).contains("please type the password again");
    }

    @Test
    void twoAdministratorsDoNotOverwriteEachOther() {
        navigate(MailboxView.class);
        type("imap.school.example", 993, "s3cret-of-the-portal");
        press("keep");
        database.sql("update mail_mailbox set folder = 'Reports', version = version + 1")
                .update();
        type("imap.school.example", 993, "another-password");
        assertThat(press("keep")).contains("Somebody else has changed this");
        assertThat(database.sql("select folder from mail_mailbox")
                        .query(String.class)
                        .single())
                .isEqualTo("Reports");
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
