package org.alongside.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/**
 * What people without an account see: the parents' page, shut, behind its code and open, and the door of the question box; on a
 * phone and at a desk, in the light and in the dark. Every page is looked at: a picture, no sideways scrolling, axe.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.productionMode=true", "server.address=127.0.0.1"})
@DirtiesContext
class WithoutAnAccountIT {
    private static final String CODE = "kelp-otter-58";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void somethingToSee() {
        nothingLeft();
        database.sql(
                        "insert into parents_material (lesson_id, chosen_by, chosen_at) values ('healthy-pressure', uuid(), now(6))")
                .update();
    }

    @AfterEach
    void nothingLeft() {
        database.sql("update parents_page set opening = 'OFF', code = null, version = 0")
                .update();
        for (var table : List.of("parents_material", "parents_try")) {
            database.sql("delete from " + table).update();
        }
    }

    private void open(String how) {
        database.sql("update parents_page set opening = :how, code = :code")
                .param("how", how)
                .param("code", CODE)
                .update();
    }

    private void look(Browser somebody, String page) {
        somebody.look("without-account-" + page);
        somebody.dark(true);
        somebody.look("without-account-" + page + "-dark");
        somebody.dark(false);
    }

    private void readsAsAParent(Browser parent) {
        open("OFF");
        parent.go("parents?lesson=healthy-pressure");
        parent.reads("This school does not show its lessons here");
        look(parent, "parents-shut");
        open("CODE");
        parent.go("parents?lesson=healthy-pressure");
        assertThat(parent.text()).doesNotContain("Recognise pressure early");
        parent.type("code", "kelp");
        parent.tap("enter");
        parent.reads("That is not the code");
        look(parent, "parents-code");
        parent.type("code", "KELP OTTER 58");
        parent.tap("enter");
        parent.reads("Open Government Licence");
        look(parent, "parents-year");
        parent.go("parents?lesson=healthy-pressure");
        parent.reads("Recognise pressure early");
        assertThat(parent.text()).doesNotContain("Marcus, Dee and the bike");
        look(parent, "parents-lesson");
        parent.go("parents?policy=all");
        look(parent, "parents-policy");
        database.sql("update parents_page set code = 'another-code-1'").update();
        parent.go("parents?year=9");
        parent.reads("Type the code");
        assertThat(parent.text())
                .as("a code that was changed shuts the door again")
                .doesNotContain("Recognise");
        open("PUBLIC");
        parent.go("parents?year=9");
        parent.reads("Recognise pressure early");
    }

    private void standsAtTheBox(Browser pupil) {
        pupil.go("box");
        pupil.type("code", "QQQ QQQ");
        pupil.tap("enter");
        pupil.reads("This code does not work");
        assertThat(pupil.text()).contains("Childline");
        look(pupil, "box");
    }

    @Test
    void onAPhoneAndAtADeskInTheLightAndInTheDark() throws IOException {
        for (var size : List.of("phone", "desk")) {
            try (var somebody = size.equals("phone") ? Browser.phone(base()) : Browser.desk(base())) {
                readsAsAParent(somebody);
                standsAtTheBox(somebody);
                wrong.addAll(somebody.wrong());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
