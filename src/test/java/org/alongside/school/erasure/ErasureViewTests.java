package org.alongside.school.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.IntegerField;
import org.alongside.AlongsideTest;
import org.alongside.As;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
@As(Roles.ADMIN)
@ViewPackages(packages = "org.alongside.school.erasure")
class ErasureViewTests extends SpringBrowserlessTest {
    @Autowired
    private JdbcClient database;

    private Cast leaver;

    @BeforeEach
    void somebodyWhoLeftLongAgo() {
        leaver = Cast.pupil(database, "Zephyrine", 13, Roles.MENTEE);
        database.sql("update person set left_on = '2010-07-21' where id = :id")
                .param("id", leaver.id().value())
                .update();
    }

    private String page() {
        return navigate(ErasureView.class).getElement().getTextRecursively();
    }

    private Button button(String id) {
        return $(Button.class).withId(id).single();
    }

    @Test
    void oneMakesTheListAndSomebodyElseMayAgree() {
        assertThat(page()).contains("Zephyrine", "left on 21 July 2010", "Account, mails and calendar");
        test(button("make")).click();
        assertThat($(H1.class).first().getText()).contains("waits for a second word");
        assertThat($(Button.class).withId("erase").all()).isEmpty();
        Cast.staff(database, "Mrs", "Head", Roles.HEAD).signIn();
        assertThat(page()).contains("Zephyrine", "cannot be had back");
        assertThat(button("erase").isEnabled()).isFalse();
        test($(Checkbox.class).withId("seen").single()).click();
        assertThat(button("erase").isEnabled()).isTrue();
        test(button("withdraw")).click();
        assertThat($(H1.class).first().getText()).contains("over its time");
        assertThat(button("make").isEnabled()).isTrue();
    }

    @Test
    void aTermOutsideIsRefusedInWords() {
        navigate(ErasureView.class);
        $(IntegerField.class).withId("months-REGISTER").single().setValue(0);
        test(button("keep-REGISTER")).click();
        assertThat($(org.alongside.base.ui.Note.class).first().getElement().getTextRecursively())
                .contains("Between 1 and 1,200 months.");
    }
}
