package org.alongside.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.alongside.AlongsideTest;
import org.alongside.As;
import org.alongside.base.Roles;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Table;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@AlongsideTest
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
@As(value = Roles.HEAD, name = "paper-head")
class PaperTests extends SpringBrowserlessTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Saying WORDS =
            new Saying((key, locale, values) -> key + (values.length == 0 ? "" : " " + List.of(values)));

    @Autowired
    JdbcClient main;

    @Autowired
    @Qualifier("safeguarding")
    JdbcClient safeguarding;

    @AfterEach
    void nothingWasTold() {
        main.sql("delete from told_block").update();
        safeguarding.sql("delete from told_block").update();
    }

    private static Told told() {
        var months = new Table(
                "safeguarding.months",
                Table.By.MONTH,
                List.of("raised", "passed-on"),
                List.of(
                        new Table.Row("2026-09", List.of(new Count.Shown(11), Count.UNTOLD)),
                        new Table.Row("2026-10", List.of(Count.of(3, 5), Count.UNTOLD))));
        var weeks = new Table(
                "mentoring.weeks",
                Table.By.WEEK,
                List.of("planned", "held"),
                List.of(new Table.Row("2026-11-09", List.of(new Count.Shown(41), new Count.Shown(37)))));
        var figures = new LinkedHashMap<String, Count>(Map.of(
                "mentoring.planned", new Count.Shown(41),
                "mentoring.held", new Count.Shown(37),
                "mentoring.trained", new Count.Shown(36),
                "mentoring.mentors", new Count.Shown(38),
                "safeguarding.raised", new Count.Shown(14)));
        return new Told(new Span(DAY.minusMonths(2), DAY), figures, Map.of(months.key(), months, weeks.key(), weeks));
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void thePdfCanBeListenedTo() throws Exception {
        for (var audience : Audience.values()) {
            var pdf = PaperPdf.of(Papers.of(audience, told(), WORDS, "Saltmarsh <School> & \"Friends\""));
            assertThat(PdfTags.wrong(pdf)).isEmpty();
            try (var document = Loader.loadPDF(pdf)) {
                var catalog = document.getDocumentCatalog();
                assertThat(catalog.getLanguage()).isEqualTo("en-GB");
                assertThat(catalog.getMarkInfo().isMarked()).isTrue();
                assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
                var kinds = new TreeSet<String>();
                collect(catalog.getStructureTreeRoot(), kinds);
                assertThat(kinds).contains("H1", "H2", "Table", "TH", "TD", "P", "Figure");
                assertThat(new PDFTextStripper().getText(document)).contains("reporting.letterhead");
            }
        }
    }

    private static void collect(PDStructureNode node, TreeSet<String> kinds) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                kinds.add(element.getStructureType());
                collect(element, kinds);
            }
        }
    }

    /** A check that never complains would let anything through. */
    @Test
    void aPdfWithoutTagsIsCaught() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(out);
        }
        assertThat(PdfTags.wrong(out.toByteArray())).anyMatch(it -> it.contains("StructTreeRoot"));
    }

    @Test
    void whatIsHiddenIsHiddenOnPaperToo() throws Exception {
        var council = text(PaperPdf.of(Papers.of(Audience.COUNCIL, told(), WORDS, "Saltmarsh")));
        assertThat(council).contains("reporting.under [5]", "reporting.hidden", "September 2026 11");
    }

    @Test
    void aNumberOnPaperIsThatOfTheScreen() throws Exception {
        var governors = text(PaperPdf.of(Papers.of(Audience.GOVERNORS, told(), WORDS, "Saltmarsh")));
        told().figures()
                .forEach((key, count) -> assertThat(governors).contains(WORDS.figure(key) + " " + WORDS.count(count)));
        assertThat(governors).contains("41 37").doesNotContain(WORDS.figure("mentoring.held") + " 36");
    }

    @Test
    void theCouncilSeesTrainingAndNoPairings() {
        var council = Papers.of(Audience.COUNCIL, told(), WORDS, "Saltmarsh").toString();
        assertThat(council)
                .contains("mentoring.trained", "mentoring.mentors")
                .doesNotContain("mentoring.held", "mentoring.weeks");
        var governors =
                Papers.of(Audience.GOVERNORS, told(), WORDS, "Saltmarsh").toString();
        assertThat(governors).contains("mentoring.trained", "mentoring.held", "mentoring.weeks", "safeguarding.raised");
    }

    @Test
    void bothPapersHaveTheirAddress() {
        for (var it : List.of("governors", "council", "nonsense")) {
            UI.getCurrent().navigate(PaperView.class, QueryParameters.of("for", it));
            assertThat($(H1.class).all()).hasSize(1);
            assertThat($(Letterhead.class).single().getElement().getTextRecursively())
                    .startsWith("Alongside ·");
            assertThat($(H2.class).all())
                    .anyMatch(h2 ->
                            h2.getText().contains("afeguarding") || h2.getText().contains("Problem profile"));
        }
    }
}
