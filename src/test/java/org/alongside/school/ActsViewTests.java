package org.alongside.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.AlongsideTest;
import org.alongside.As;
import org.alongside.base.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AlongsideTest
@As(Roles.HEAD)
@ViewPackages(packages = "org.alongside.school")
class ActsViewTests extends SpringBrowserlessTest {
    private static final Pattern ADDED = Pattern.compile("acts(?:\\.getObject\\(\\))?\\.add\\(\\s*\"([a-z-]+)\"");

    @Autowired
    private AdministrativeActs acts;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    @AfterEach
    void tidy() {
        database.sql("delete from administrative_act").update();
    }

    @Test
    void withoutAnyItSaysSo() {
        var view = navigate(ActsView.class);
        assertThat(view.getElement().getTextRecursively()).contains("Nothing has been done yet");
    }

    @Test
    void theNewestComesFirstAPageAtATimeAndRolesAreSaidInTheSchoolsWords() {
        for (int i = 0; i < 30; i++) {
            acts.add("renamed", null, null);
        }
        acts.add("roles", null, "DSL,TEACHER");
        var view = navigate(ActsView.class);
        assertThat($(NativeTableRow.class, view).all()).hasSize(26);
        assertThat(view.getElement().getTextRecursively())
                .contains("Gave roles")
                .doesNotContain("DSL,TEACHER");
        test($(Button.class, view).all().getLast()).click();
        assertThat($(NativeTableRow.class, view).all()).hasSize(32);
    }

    @Test
    void everyActHasItsWords() throws IOException {
        var words = Files.readString(Path.of("src/main/resources/vaadin-i18n/translations.properties"));
        var found = new ArrayList<>(List.of("restored", "rehearse-now")); // one by hand, one in a choice
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                ADDED.matcher(Files.readString(file)).results().forEach(it -> found.add(it.group(1)));
            }
        }
        assertThat(found)
                .hasSizeGreaterThan(6)
                .allSatisfy(it -> assertThat(words).contains("school.acts.of." + it + "="));
    }
}
