package org.alongside.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import java.util.UUID;
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
class MailViewTests extends SpringBrowserlessTest {
    @Autowired
    JdbcClient database;

    private Cast admin;
    private Cast teacher;

    @BeforeEach
    void aMailThatCameBack() {
        database.sql("delete from notice").update();
        admin = Cast.staff(database, "Mrs", "Whittle", Roles.ADMIN);
        teacher = Cast.staff(database, "Ms", "Lowe", Roles.TEACHER);
        database.sql("""
                        insert into notice (id, person_id, notice_key, created_at, state, attempts, next_attempt_at, last_error, answer)
                        values (:id, :person, 'mentoring.notice.gentle', utc_timestamp(6), 'REFUSED', 1, utc_timestamp(6),
                                'SMTPAddressFailedException', '550 5.1.1 No such person')
                        """)
                .param("id", UUID.randomUUID())
                .param("person", teacher.id().value())
                .update();
        admin.signIn();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        admin.leave(database);
        teacher.leave(database);
        database.sql("delete from notice").update();
    }

    private Button button(String words) {
        return $(Button.class).all().stream()
                .filter(it -> it.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private String list() {
        return $(Section.class).withId("unreached").single().getElement().getTextRecursively();
    }

    @Test
    void saysWhomMailsDoNotReachAndWhatTheServerSaidButNotWhatTheMailIsAbout() {
        navigate(MailView.class);
        assertThat($(H1.class).single().getText()).contains("no mail server");
        assertThat(list())
                .contains(
                        "Ms Lowe",
                        teacher.id().value() + "@school.example",
                        "The mail server refused 1 mail",
                        "550 5.1.1 No such person")
                .doesNotContainIgnoringCase("gentle", "mentoring");
        test(button("Try again")).click();
        assertThat(database.sql("select state from notice").query(String.class).single())
                .isEqualTo("QUEUED");
        assertThat(list()).contains("No mail was refused");
    }

    @Test
    void whatNobodyNeedsToSeeAnyMoreGoesOffTheList() {
        navigate(MailView.class);
        test(button("Take off the list")).click();
        assertThat(database.sql("select count(*) from notice").query(Long.class).single())
                .isZero();
    }
}
