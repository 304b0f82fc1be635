package org.alongside.curriculum.delivery.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.alongside.AlongsideTest;
import org.alongside.curriculum.SpiralCurriculum;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** The pages. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class CoverageViewTests extends SpringBrowserlessTest {
    @Autowired
    JdbcTemplate database;

    @Autowired
    SpiralCurriculum spiral;

    private CoverageScene scene;

    @BeforeEach
    void twoClassesAndALessonPlannedForOne() {
        scene = new CoverageScene(database, spiral);
    }

    @Test
    void thePageShowsThemesFirstAndNamesWhoHasNotMetAStatement() {
        scene.taught(scene.lesson, Map.of(scene.pupils.getFirst(), "AWAY"));
        UI.getCurrent().navigate("curriculum/coverage");
        assertThat($(H1.class).single().getText()).endsWith("of 115 statements taught so far this year");
        assertThat(table()).contains("Respectful relationships", "Year 9").doesNotContain("RSE-SEC-RR-01");

        open("rows=all&group=9");
        assertThat(table()).contains("met by 5 of 6", "1 to catch up", "RSE-SEC-RR-01", ">9R<");

        open("rows=all&group=9&class=" + scene.nineR.id() + "&statement=" + scene.code.value());
        assertThat($(WhoHasNot.class).single().getElement().getTextRecursively())
                .contains("9R: 5 of 6 have met it", "Still to catch up", "Tia Demo");
        assertThat($(Anchor.class, $(WhoHasNot.class).single()).single().getHref())
                .isEqualTo("curriculum/coverage/pupil/" + scene.pupils.getFirst().id().value());
    }

    @Test
    void somebodyElsesCellIsNotOpenedAndNonsenseInTheAddressDoesNoHarm() {
        scene.taught(scene.lesson, Map.of(scene.pupils.getFirst(), "AWAY"));
        scene.head.signIn();
        open("rows=all&group=9&class=" + scene.nineR.id() + "&statement=" + scene.code.value());
        assertThat($(WhoHasNot.class).exists()).isFalse();
        assertThat(table()).contains("number not shown").doesNotContain("met by 5 of 6");
        open("rows=theme:99&group=x&class=1&statement=%3Cscript%3E&year=z");
        assertThat(table()).contains("RSE-SEC-RR-01").doesNotContain("<script>");
    }

    @Test
    void aPupilsPageIsForTheirTeachers() {
        scene.taught(scene.lesson, Map.of());
        UI.getCurrent()
                .navigate("curriculum/coverage/pupil/" + scene.pupils.getFirst().id().value());
        assertThat($(H1.class).single().getText())
                .startsWith("Tia Demo has met ")
                .endsWith(" of 115 statements");
        scene.other.signIn();
        UI.getCurrent()
                .navigate("curriculum/coverage/pupil/" + scene.pupils.getFirst().id().value());
        assertThat($(PupilCoverageView.class).exists()).isFalse();
    }

    private static void open(String query) {
        UI.getCurrent().navigate("curriculum/coverage", QueryParameters.fromString(query));
    }

    private String table() {
        return $(Matrix.class).single().getElement().getProperty("innerHTML");
    }
}
