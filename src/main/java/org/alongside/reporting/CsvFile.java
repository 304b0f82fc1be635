package org.alongside.reporting;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Table;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as a file of values with commas between. A number that is hidden stays a word. */
final class CsvFile {
    private static final String COMMANDS = "=+-@\t\r";

    private CsvFile() {}

    /** All single figures, with what each counts. */
    static byte[] figures(Told told, Saying say) {
        var out = new StringWriter();
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(
                    say.say("reporting.sheet.figure"),
                    say.say("reporting.sheet.number"),
                    say.say("reporting.sheet.as-of"),
                    say.say("reporting.sheet.meaning"));
            for (var it : told.figures().entrySet()) {
                csv.printRecord(
                        harmless(say.figure(it.getKey())),
                        it.getValue() instanceof Count.Shown shown ? shown.n() : harmless(say.count(it.getValue())),
                        told.asOf().getOrDefault(it.getKey(), told.span().to()),
                        harmless(say.meaning(it.getKey())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] of(Table table, Saying say) {
        var out = new StringWriter();
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            var head = new ArrayList<Object>();
            head.add(harmless(say.by(table.by())));
            table.columns().forEach(it -> head.add(harmless(say.column(it))));
            csv.printRecord(head);
            for (var row : table.rows()) {
                var cells = new ArrayList<Object>();
                cells.add(harmless(say.row(table.by(), row.key())));
                row.cells()
                        .forEach(
                                it -> cells.add(it instanceof Count.Shown shown ? shown.n() : harmless(say.count(it))));
                csv.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Text that a spreadsheet would take for a command gets an apostrophe before it. */
    static String harmless(String words) {
        return words.isEmpty() || COMMANDS.indexOf(words.charAt(0)) < 0 ? words : "'" + words;
    }
}
