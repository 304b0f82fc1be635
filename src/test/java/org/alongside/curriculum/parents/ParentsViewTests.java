package org.alongside.curriculum.parents;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.alongside.AlongsideTest;
import org.alongside.As;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@AlongsideTest
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
@As("PSHE_LEAD")
class ParentsViewTests extends SpringBrowserlessTest {
    @Autowired
    JdbcClient database;

    @AfterEach
    void leaveNothing() {
        database.sql(
                        "update parents_page set opening = 'OFF', code = null, welcome = null, contact = null, credit = null, version = 0")
                .update();
        for (var table : new String[] {"parents_material", "policy_text", "parents_try"}) {
            database.sql("delete from " + table).update();
        }
    }

    @Test
    void beforeItIsOpenedAParentIsToldKindlyAndSeesNoLesson() {
        SecurityContextHolder.clearContext();
        for (var query : new String[] {"year", "lesson", "policy"}) {
            UI.getCurrent().navigate(ParentsView.class, QueryParameters.of(query, "healthy-pressure"));

            assertThat($(H1.class).single().getText()).isEqualTo("This school does not show its lessons here");
            assertThat(text()).doesNotContain("Recognise pressure early");
        }
    }

    @Test
    void theLeadOpensThePageAndAParentReadsIt() {
        navigate(ParentsPageView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Parents see nothing here yet");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<PageSettings.Door> door = $(RadioButtonGroup.class).id("door");
        door.setValue(PageSettings.Door.PUBLIC);
        test($(Button.class).id("keep-door")).click();
        $(TextArea.class).id("words-SEND").setValue("We adapt **every** lesson. <script>alert(1)</script>");
        test($(Button.class).id("keep-SEND")).click();
        database.sql(
                        "insert into parents_material (lesson_id, chosen_by, chosen_at) values ('healthy-pressure', uuid(), now(6))")
                .update();

        SecurityContextHolder.clearContext();
        UI.getCurrent().navigate(ParentsView.class, QueryParameters.of("year", "9"));
        assertThat(text())
                .contains("Recognise pressure early", "with materials", "sex education in this school’s policy")
                .contains("Open Government Licence v3.0", "Year 13")
                .doesNotContain("curriculum.");

        UI.getCurrent().navigate(ParentsView.class, QueryParameters.of("lesson", "healthy-pressure"));
        assertThat(text()).contains("Please do not copy them").doesNotContain("Marcus, Dee and the bike");
        test($(Button.class).id("show-materials")).click();
        assertThat(text()).doesNotContain("Marcus, Dee and the bike");
        $(Checkbox.class).id("noted").setValue(true);
        test($(Button.class).id("show-materials")).click();
        assertThat(text()).contains("Marcus, Dee and the bike");

        UI.getCurrent().navigate(ParentsView.class, QueryParameters.of("lesson", "healthy-good-friend"));
        assertThat(text()).contains("You may see them: ask the school").doesNotContain("Questions pupils may ask");

        UI.getCurrent().navigate(ParentsView.class, QueryParameters.of("policy", "all"));
        var html = $(ParentsView.class).single().getElement().getOuterHTML();
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void behindACodeAParentTypesItOnce() {
        database.sql("update parents_page set opening = 'CODE', code = 'kelp-otter-58'")
                .update();
        SecurityContextHolder.clearContext();
        navigate(ParentsView.class);
        $(TextField.class).id("code").setValue("kelp");
        test($(Button.class).id("enter")).click();
        assertThat(text()).contains("That is not the code");

        $(TextField.class).id("code").setValue("KELP OTTER 58");
        test($(Button.class).id("enter")).click();
        UI.getCurrent().navigate(ParentsView.class, QueryParameters.of("year", "7"));
        assertThat(text()).contains("What a good friend does");

        database.sql("update parents_page set code = 'another-code-1'").update();
        UI.getCurrent().navigate(ParentsView.class, QueryParameters.of("year", "8"));
        assertThat(text()).contains("Type the code");
    }

    private String text() {
        return $(ParentsView.class).single().getElement().getTextRecursively();
    }
}
