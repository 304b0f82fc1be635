package org.alongside.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.AlongsideTest;
import org.alongside.As;
import org.alongside.base.Roles;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Table;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@AlongsideTest
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
@As(value = Roles.HEAD, name = "numbers-head")
class HeadViewTests extends SpringBrowserlessTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Saying WORDS =
            new Saying((key, locale, values) -> key + (values.length == 0 ? "" : " " + List.of(values)));

    @Autowired
    JdbcClient main;

    @Autowired
    @Qualifier("safeguarding")
    JdbcClient safeguarding;

    /** Whoever opens the page tells what is told on it. */
    @AfterEach
    void nothingWasTold() {
        main.sql("delete from told_block").update();
        safeguarding.sql("delete from told_block").update();
        main.sql("delete from told_member").update();
        safeguarding.sql("delete from told_member").update();
    }

    private static Told told(String month) {
        var weeks = new Table(
                "mentoring.weeks",
                Table.By.WEEK,
                List.of("planned", "held", "tried", "missed"),
                List.of(row("2026-11-09", 40, 36), row("2026-11-16", 41, 37)));
        var words = new Table(
                "safeguarding.months",
                Table.By.WORD,
                List.of("raised"),
                List.of(new Table.Row(month, List.of(Count.UNTOLD))));
        var tables = new LinkedHashMap<String, Table>();
        tables.put(weeks.key(), weeks);
        tables.put(words.key(), words);
        return new Told(
                new Span(DAY.minusMonths(2), DAY),
                new LinkedHashMap<>(Map.of(
                        "mentoring.planned", new Count.Shown(81),
                        "mentoring.held", new Count.Shown(73),
                        "safeguarding.passed-on", Count.UNTOLD)),
                tables);
    }

    private static Table.Row row(String monday, long planned, long held) {
        return new Table.Row(
                monday,
                List.of(new Count.Shown(planned), new Count.Shown(held), new Count.Shown(2), new Count.Shown(2)));
    }

    @Test
    void thePageSaysHowThingsAreWithWhatNeedsADecisionOnTop() {
        navigate("reporting/head", HeadView.class);
        assertThat($(H1.class).all()).hasSize(1);
        assertThat($(H2.class).all()).anyMatch(it -> it.getText().equals("Needs a decision from you"));
        assertThat($(NativeDetails.class).all()).anyMatch(it -> "What each number is".equals(it.getSummaryText()));
    }

    @Test
    void everySpanHasItsAddress() {
        for (var span : List.of("half-term", "last-year", "nonsense")) {
            UI.getCurrent().navigate(HeadView.class, QueryParameters.of("span", span));
            assertThat($(H1.class).all()).hasSize(1);
        }
    }

    @Test
    void theSpreadsheetHasTypedCellsAFrozenHeadFormulasAndAChart() throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(HeadBook.of(told("weeks"), WORDS, DAY)))) {
            var sheet = book.getSheetAt(1);
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(40);
            assertThat(sheet.getRow(1).getCell(5).getNumericCellValue()).isEqualTo(36.0 / 40);
            assertThat(sheet.getRow(1).getCell(5).getCellFormula()).isNotEmpty();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(1);
            var hidden = book.getSheetAt(2).getRow(1).getCell(1);
            assertThat(hidden.getStringCellValue()).isEqualTo("reporting.hidden");
            assertThat(book.getSheetAt(3).getRow(1).getCell(1).getLocalDateTimeCellValue())
                    .isEqualTo(DAY.atStartOfDay());
        }
    }

    @Test
    void noTextCanBecomeACommand() {
        assertThat(CsvFile.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(CsvFile.harmless("+44")).startsWith("'");
        assertThat(CsvFile.harmless("-1")).startsWith("'");
        assertThat(CsvFile.harmless("@x")).startsWith("'");
        assertThat(CsvFile.harmless("Year 7")).isEqualTo("Year 7");
        var csv = new String(CsvFile.of(told("weeks").tables().get("mentoring.weeks"), WORDS), StandardCharsets.UTF_8);
        assertThat(csv.lines().toList().get(1)).isEqualTo("9 November,40,36,2,2");
    }

    /** The interval of 37 of 41 as the usual tables give it. */
    @Test
    void aSmallNumberSaysHowSureItIs() {
        var rate = new Rate(37, 41);
        assertThat(List.of(rate.percent(), rate.least(), rate.most())).containsExactly(90, 77, 96);
        assertThat(new Rate(0, 5).least()).isZero();
        assertThat(new Rate(5, 5).most()).isEqualTo(100);
        assertThat(new Rate(5, 5).least()).isEqualTo(57);
    }

    @Test
    void whatIsHiddenNeverBecomesADecision() {
        assertThat(Decisions.of(told("weeks"), WORDS)).isEmpty();
        var figures = new LinkedHashMap<>(told("weeks").figures());
        figures.put("safeguarding.passed-on", new Count.Shown(7));
        figures.put("mentoring.held", new Count.Shown(40));
        assertThat(Decisions.of(new Told(new Span(DAY, DAY), figures, Map.of()), WORDS))
                .hasSize(2);
    }

    @Test
    void everyNumberOnThePageHasItsNameAndItsMeaning() {
        navigate("reporting/head", HeadView.class);
        var page = $(HeadView.class).single().getElement().getTextRecursively();
        assertThat(page).contains("Debriefs due", "Referrals waiting for an answer", "What pupils say of lessons");
        assertThat(page).doesNotContain("reporting.", "!{");
    }

    @Test
    void aNumberIsTheSameOnScreenInTheSpreadsheetAndInTheFiles() throws Exception {
        var told = told("weeks");
        var times = new LinkedHashMap<String, Told>();
        times.put("now", told);
        var screen = new ComparedPanel(times, WORDS).getElement().getTextRecursively();
        var file = new String(CsvFile.figures(told, WORDS), StandardCharsets.UTF_8);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(HeadBook.of(told, times, WORDS, DAY)))) {
            var row = 1;
            for (var it : told.figures().entrySet()) {
                var said = WORDS.count(it.getValue());
                assertThat(screen).contains(said);
                assertThat(file.lines().toList().get(row)).startsWith(WORDS.figure(it.getKey()) + "," + said + ",");
                for (var sheet : List.of(book.getSheetAt(0), book.getSheetAt(1))) {
                    var cell = sheet.getRow(row).getCell(1);
                    assertThat(
                                    it.getValue() instanceof Count.Shown shown
                                            ? cell.getNumericCellValue() == shown.n()
                                            : cell.getStringCellValue().equals(said))
                            .as(it.getKey())
                            .isTrue();
                }
                row++;
            }
        }
    }

    @Test
    void aPageWithoutNumbersSaysWhyInASentence() {
        var planned = new LinkedHashMap<String, Count>();
        planned.put("mentoring.planned", new Count.Shown(0));
        planned.put("mentoring.running", Count.UNTOLD);
        assertThat(HeadView.quiet(new Told(new Span(DAY, DAY), planned, Map.of())))
                .contains("empty");
        planned.put("mentoring.planned", Count.UNTOLD);
        assertThat(HeadView.quiet(new Told(new Span(DAY, DAY), planned, Map.of())))
                .contains("all-hidden");
        assertThat(HeadView.quiet(told("weeks"))).isEmpty();
    }

    @Test
    void whereReasonsAreNotToldByWeekOrYearThePageSaysSo() {
        var tables = new LinkedHashMap<>(told("weeks").tables());
        var reasons = new Table(
                "mentoring.reasons",
                Table.By.HALF_TERM,
                List.of("away"),
                List.of(new Table.Row("2026-09-01", List.of(new Count.Shown(12)))));
        tables.put(reasons.key(), reasons);
        var panel = new MeetingsPanel(new Told(new Span(DAY, DAY), Map.of(), tables), WORDS);
        assertThat(panel.getElement().getTextRecursively()).contains("reporting.reasons.nowhere");
        var years = new Table(
                "mentoring.reasons-years",
                Table.By.HALF_TERM_YEARS,
                List.of("away"),
                List.of(new Table.Row("2026-09-01/7+8", List.of(new Count.Shown(6)))));
        tables.put(years.key(), years);
        var told = new MeetingsPanel(new Told(new Span(DAY, DAY), Map.of(), tables), WORDS);
        assertThat(told.getElement().getTextRecursively())
                .contains("reporting.half-term-years")
                .doesNotContain("reporting.reasons.nowhere");
    }

    /** A school that is new, and one where all is hidden: nothing breaks, and nothing reads as nought. */
    @Test
    void whereNothingIsToldThePageSaysSo() {
        var empty = new Told(new Span(DAY, DAY), Map.of(), Map.of());
        for (var panel : List.of(
                FactsPanel.worries(empty, WORDS), FactsPanel.mentors(empty, WORDS), FactsPanel.lasting(empty, WORDS))) {
            assertThat(panel.getElement().getTextRecursively())
                    .contains("reporting.hidden")
                    .doesNotContain("0");
        }
        assertThat(Decisions.of(empty, WORDS)).isEmpty();
    }
}
