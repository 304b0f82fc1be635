package org.alongside.school.roster;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Rows of a text file: separated by comma, semicolon or tab; UTF-8, or what Excel on Windows writes. */
final class CsvRows {
    private static final int LOOK = 16_384;

    private CsvRows() {}

    static void feed(String name, Path path, RowSink sink) throws IOException {
        var charset = charset(path);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(path, charset))
                .setIgnoreEmptyLines(false)
                .get();
        sink.sheet(name);
        try (var rows = format.parse(open(path, charset))) {
            for (var row : rows) {
                var cells = new ArrayList<String>(row.size());
                for (var cell : row) {
                    cells.add(cell.strip());
                }
                var isHint = row.getRecordNumber() == 1
                        && cells.size() <= 2
                        && cells.getFirst().startsWith("sep=");
                if (!isHint) {
                    sink.row(Math.toIntExact(row.getRecordNumber()), cells);
                }
            }
        }
    }

    private static Charset charset(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var mark = in.readNBytes(2);
            if (mark.length == 2 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
        }
        try (var strict = new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(path)),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            strict.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return Charset.forName("windows-1252");
        }
    }

    private static Reader open(Path path, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset), LOOK);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** The separator that the first line with one of them has most of, outside quotation marks. */
    private static char separator(Path path, Charset charset) throws IOException {
        var start = new char[LOOK];
        int length;
        try (var reader = open(path, charset)) {
            length = Math.max(0, reader.read(start));
        }
        var candidates = List.of(',', ';', '\t');
        var counts = new int[candidates.size()];
        var quoted = false;
        for (int i = 0; i < length; i++) {
            var letter = start[i];
            quoted ^= letter == '"';
            var which = quoted ? -1 : candidates.indexOf(letter);
            if (which >= 0) {
                counts[which]++;
            } else if (letter == '\n' && counts[0] + counts[1] + counts[2] > 0) {
                break;
            }
        }
        var best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return candidates.get(best);
    }
}
