package org.alongside.school.rights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.base.ui.Said;
import org.alongside.school.PersonId;
import org.alongside.school.PersonalRecords;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that the main database holds about one person, as a package of tables with a page that explains it. */
@Component
class DataBundle {
    private static final String COMMANDS = "=+-@\t\r";
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    private final ObjectProvider<PersonalRecords> records;
    private final JdbcClient database;
    private final Clock clock;

    DataBundle(ObjectProvider<PersonalRecords> records, JdbcClient database, Clock clock) {
        this.records = records;
        this.database = database;
        this.clock = clock;
    }

    private record Sheet(String title, List<String> headings, List<List<String>> rows) {}

    /**
     * Makes it, and keeps that it was made.
     *
     * @param by who asked for it
     * @return a zip
     */
    @Transactional
    byte[] of(PersonId person, PersonId by) {
        var sheets = records.orderedStream()
                .flatMap(it -> it.tables().stream())
                .map(it -> read(it, person))
                .filter(it -> !it.rows().isEmpty())
                .toList();
        database.sql("""
                        insert into person_data_given (id, person_id, made_by, made_at, rows_told)
                        values (:id, :person, :by, :now, :rows)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("by", by.value())
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("rows", sheets.stream().mapToInt(it -> it.rows().size()).sum())
                .update();
        return zip(sheets);
    }

    private Sheet read(PersonalRecords.Table table, PersonId person) {
        var words = List.of(WORDS.getString(table.words()).split("\\|", -1));
        var rows = database.sql(table.sql())
                .param("person", person.value())
                .query((row, number) -> cells(row))
                .list();
        return new Sheet(words.getFirst(), words.subList(1, words.size()), rows);
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        var cells = new ArrayList<String>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            cells.add(harmless(String.valueOf(row.getString(i) == null ? "" : row.getString(i))));
        }
        return cells;
    }

    /** Text that a spreadsheet would take for a command gets an apostrophe before it. */
    private static String harmless(String words) {
        return words.isEmpty() || COMMANDS.indexOf(words.charAt(0)) < 0 ? words : "'" + words;
    }

    private byte[] zip(List<Sheet> sheets) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, WORDS.getString("school.rights.file.about") + ".txt", about(sheets));
            var number = 1;
            for (var sheet : sheets) {
                put(
                        zip,
                        "%02d %s.csv".formatted(number++, sheet.title().replaceAll("[^\\p{L}\\p{N} -]", "")),
                        csv(sheet));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String about(List<Sheet> sheets) {
        var lines = new ArrayList<String>();
        lines.add(WORDS.getString("school.rights.file.head"));
        lines.add(Said.weekday(Said.dayOf(clock.instant())) + " "
                + Said.dayOf(clock.instant()).getYear());
        lines.add("");
        lines.addAll(Arrays.asList(WORDS.getString("school.rights.file.text").split("\\|", -1)));
        lines.add("");
        sheets.forEach(it -> lines.add("- " + it.title() + " (" + it.rows().size() + ")"));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String csv(Sheet sheet) throws IOException {
        var out = new StringWriter();
        out.append('\uFEFF'); // spreadsheets read it as UTF-8 then
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(sheet.headings());
            for (var row : sheet.rows()) {
                csv.printRecord(row);
            }
        }
        return out.toString();
    }
}
