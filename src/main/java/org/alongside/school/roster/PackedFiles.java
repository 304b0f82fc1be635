package org.alongside.school.roster;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;

/** The CSV files of a package, by name. What comes out of it is counted, whatever the package says about itself. */
final class PackedFiles implements AutoCloseable {
    /** The most files that a package may have. */
    static final int MOST_FILES = 100;

    /** The most bytes that may come out of one package. */
    static final long MOST_BYTES = 100L * 1024 * 1024;

    private final String name;
    private final ZipFile zip;
    private final Map<String, ZipEntry> files = new HashMap<>();
    private long unpacked;

    /** @throws RosterRefused if it has too many files, or two of one name */
    PackedFiles(String name, Path path) throws IOException {
        this.name = name;
        this.zip = new ZipFile(path.toFile());
        if (zip.size() > MOST_FILES) {
            close();
            throw new RosterRefused("bomb", name);
        }
        for (var entry : zip.stream().filter(it -> !it.isDirectory()).toList()) {
            var full = entry.getName().toLowerCase(Locale.ROOT);
            var before = files.put(full.substring(full.lastIndexOf('/') + 1), entry);
            if (before != null && full.endsWith(".csv")) {
                close();
                throw new RosterRefused("damaged", name);
            }
        }
    }

    boolean has(String file) {
        return files.containsKey(file);
    }

    /**
     * Goes through the rows of a file; one that is missing has none.
     *
     * @param taker gets the number of the row as a spreadsheet shows it, and its cells by heading in small letters
     * @throws RosterRefused if more comes out than any school has
     */
    void each(String file, BiConsumer<Integer, Map<String, String>> taker) throws IOException {
        var entry = files.get(file);
        if (entry == null) {
            return;
        }
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (var rows = format.parse(open(entry))) {
            var headings = rows.getHeaderNames();
            for (var row : rows) {
                var number = Math.toIntExact(row.getRecordNumber()) + 1;
                if (number > RosterFile.MOST_ROWS) {
                    throw new RosterRefused("too-many-rows", name, RosterFile.MOST_ROWS);
                }
                var cells = new HashMap<String, String>();
                for (int i = 0; i < Math.min(headings.size(), row.size()); i++) {
                    cells.put(
                            headings.get(i).strip().toLowerCase(Locale.ROOT),
                            row.get(i).strip());
                }
                taker.accept(number, cells);
            }
        }
    }

    private BufferedReader open(ZipEntry entry) throws IOException {
        var reader = new BufferedReader(
                new InputStreamReader(new Counting(zip.getInputStream(entry)), StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The value of a cell; empty if there is no such column. */
    static String cell(Map<String, String> row, String heading) {
        return Optional.ofNullable(row.get(heading.toLowerCase(Locale.ROOT))).orElse("");
    }

    private final class Counting extends FilterInputStream {
        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            unpacked += more;
            if (unpacked > MOST_BYTES) {
                throw new RosterRefused("bomb", name);
            }
        }
    }
}
