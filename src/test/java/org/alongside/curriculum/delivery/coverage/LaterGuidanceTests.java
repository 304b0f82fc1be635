package org.alongside.curriculum.delivery.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Statement;
import org.alongside.curriculum.StatementCode;
import org.alongside.curriculum.statements.StatementSets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What was taught under one guidance, read against a later one. Rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
class LaterGuidanceTests extends SpringBrowserlessTest {
    @Autowired
    JdbcTemplate database;

    @Autowired
    SchoolCoverage coverage;

    @Autowired
    SpiralCurriculum spiral;

    @Autowired
    StatementSets sets;

    private CoverageScene scene;

    @BeforeEach
    void twoClassesAndALessonPlannedForOne() {
        scene = new CoverageScene(database, spiral);
    }

    private YearCoverage year() {
        return coverage.of(scene.school.year).orElseThrow();
    }

    /** The shipped statements under new names; the lesson's first was split in two, one was dropped and one is new. */
    private UUID laterGuidance(StatementCode dropped) {
        var statements = new StringBuilder("code,phase,strand,item_no,paraphrase\n");
        var mapping = new StringBuilder("old,new,kind\n");
        for (var it : spiral.statements()) {
            var phase = it.phase() == Statement.Phase.PRIMARY ? "primary" : "secondary";
            if (it.code().equals(dropped)) {
                mapping.append(it.code()).append(",,dropped\n");
            } else if (it.code().equals(scene.code)) {
                for (var part : List.of("-A", "-B")) {
                    statements.append("N-%s%s,%s,h,1,part\n".formatted(it.code(), part, phase));
                    mapping.append("%s,N-%s%s,split\n".formatted(it.code(), it.code(), part));
                }
            } else {
                statements.append("N-%s,%s,h,1,same\n".formatted(it.code(), phase));
                mapping.append("%s,N-%s,same\n".formatted(it.code(), it.code()));
            }
        }
        statements.append("N-NEW,secondary,h,1,Something nobody asked before\n");
        mapping.append(",N-NEW,new\n");
        var rehearsed = sets.rehearse(
                statements.toString().getBytes(StandardCharsets.UTF_8),
                mapping.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(rehearsed.problems()).isEmpty();
        return sets.load("2028 guidance", rehearsed);
    }

    @Test
    void againstALaterGuidanceWhatWasTaughtCountsThroughTheMappingAndTheRestIsNamed() {
        scene.taught(scene.lesson, Map.of(scene.pupils.getFirst(), "AWAY"));
        var dropped = new StatementCode("RSE-SEC-FAM-01");
        var set = laterGuidance(dropped);
        var later = coverage.of(scene.school.year, set).orElseThrow();
        var part = new StatementCode("N-" + scene.code + "-A");

        assertThat(later.statements()).hasSize(115 - 1 + 1 + 1);
        assertThat(later.of(scene.nineR, part)).isEqualTo(year().of(scene.nineR, scene.code));
        assertThat(later.of(scene.nineR, new StatementCode("N-" + scene.code + "-B")).taught())
                .isEqualTo(1);
        assertThat(later.of(scene.nineR, new StatementCode("N-NEW")).state()).isEqualTo(CoverageCell.State.NONE);
        assertThat(later.of(scene.nineR, scene.code).state())
                .as("the older statement is none of this version")
                .isEqualTo(CoverageCell.State.NONE);
        assertThat(later.guidance().unmapped()).extracting(Statement::code).containsExactly(new StatementCode("N-NEW"));
        assertThat(later.guidance().dropped()).extracting(Statement::code).containsExactly(dropped);
        assertThat(coverage.notMet(later, scene.nineR.id(), part))
                .extracting(SchoolCoverage.NotMet::pupil)
                .containsExactly(scene.pupils.getFirst().id());
        assertThat(coverage.of(scene.school.year, UUID.randomUUID()).orElseThrow().statements())
                .hasSize(115);
    }

    @Test
    void thePageReadsAgainstTheChosenGuidance() {
        scene.taught(scene.lesson, Map.of());
        var set = laterGuidance(new StatementCode("RSE-SEC-FAM-01"));
        open("rows=all&group=9&guidance=" + set);
        assertThat($(H1.class).single().getText()).endsWith(" of 116 statements taught so far this year");
        assertThat(table()).contains("N-" + scene.code + "-A · part of an older statement", "guidance=" + set);
        assertThat($(WithoutMapping.class).single().getElement().getTextRecursively())
                .contains("One statement is new", "Something nobody asked before", "One older statement");
        open("rows=all&group=9&guidance=" + set + "&class=" + scene.nineR.id() + "&statement=N-" + scene.code + "-B");
        assertThat($(WhoHasNot.class).single().getElement().getTextRecursively())
                .contains("6 of 6");
        open("rows=all&group=9");
        assertThat($(WithoutMapping.class).exists()).isFalse();
    }

    private static void open(String query) {
        UI.getCurrent().navigate("curriculum/coverage", QueryParameters.fromString(query));
    }

    private String table() {
        return $(Matrix.class).single().getElement().getProperty("innerHTML");
    }
}
