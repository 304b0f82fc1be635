package org.alongside.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.alongside.reporting.spi.Table;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A sheet’s name has at most 31 letters: what is longer would be cut in the middle of a word, and two that begin alike would clash. */
class SheetNamesTests {
    private static final int MOST = 31;

    private static Map<String, String> words() throws IOException {
        var words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n/translations.properties"))) {
            words.load(in);
        }
        var all = new TreeMap<String, String>();
        words.stringPropertyNames().forEach(it -> all.put(it, words.getProperty(it)));
        return all;
    }

    /** What the sheets of the head's spreadsheet are called: every table that has words, and those without a table. */
    private static List<String> names(Map<String, String> words) {
        var names = new ArrayList<String>();
        for (var it : List.of("figures", "compared", "notes")) {
            names.add(words.getOrDefault("reporting.sheet." + it, ""));
        }
        words.keySet().stream()
                .filter(it -> it.startsWith("reporting.table."))
                .forEach(it -> names.add(words.getOrDefault(it.replace(".table.", ".tab."), "")));
        return names;
    }

    private static List<String> wrong(List<String> names) {
        var seen = new HashSet<String>();
        return names.stream()
                .filter(it -> it.isBlank()
                        || it.length() > MOST
                        || !it.equals(WorkbookUtil.createSafeSheetName(it))
                        || !seen.add(it.toLowerCase(Locale.UK)))
                .toList();
    }

    @Test
    void everySheetHasANameThatFits() throws IOException {
        assertThat(names(words())).hasSizeGreaterThan(15);
        assertThat(wrong(names(words()))).isEmpty();
    }

    @Test
    void aNameThatIsMissingTooLongTakenOrForbiddenWouldBeFound() {
        assertThat(wrong(List.of("Figures", "", "x".repeat(MOST + 1), "FIGURES", "a/b", "x".repeat(MOST))))
                .containsExactly("", "x".repeat(MOST + 1), "FIGURES", "a/b");
    }

    @Test
    void aSheetWithoutRowsSaysSo() throws IOException {
        var day = LocalDate.of(2026, 11, 23);
        var empty = new Table("mentoring.reasons-weeks", Table.By.WEEK, List.of("away"), List.of());
        var book = HeadBook.of(
                new Told(new Span(day.minusMonths(2), day), new LinkedHashMap<>(), Map.of(empty.key(), empty)),
                new Saying((key, locale, values) -> key),
                day);
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            var said = new ArrayList<String>();
            read.forEach(sheet -> sheet.forEach(row -> said.add(row.getCell(0).toString())));
            assertThat(said).contains("reporting.sheet.nothing");
        }
    }
}
