package org.alongside.school.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.base.ui.Said;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.springframework.modulith.NamedInterface;

/** A file that is an XLSX, a CSV, a OneRoster package or a CTF, whatever its name says, and small enough to read. */
@NamedInterface("files")
public final class RosterFile {
    /** The most bytes a file may have. */
    public static final long MOST_BYTES = 20L * 1024 * 1024;

    /** The most rows with something in them, over all sheets. */
    public static final int MOST_ROWS = 200_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] UTF_16 = {(byte) 0xFF, (byte) 0xFE};

    private interface Rows {
        void feed(RowSink sink) throws IOException;
    }

    private final String name;
    private final Rows rows;
    private final boolean everybody;

    private RosterFile(String name, boolean everybody, Rows rows) {
        this.name = name;
        this.rows = rows;
        this.everybody = everybody;
    }

    /**
     * Looks at what a file really is.
     *
     * @param name as the person who sent it knows it
     * @param path where it is kept meanwhile; it has to stay there as long as this is used
     * @throws RosterRefused if it is of the wrong type, locked, too large, empty or made to do harm
     */
    public static RosterFile open(String name, Path path) {
        try {
            var size = Files.size(path);
            if (size == 0) {
                throw new RosterRefused("empty", name);
            }
            if (size > MOST_BYTES) {
                throw new RosterRefused("too-large", name);
            }
            byte[] start;
            try (var in = Files.newInputStream(path)) {
                start = in.readNBytes(4096);
            }
            if (begins(start, ZIP) && OneRosterRows.isOne(path)) {
                return new RosterFile(name, true, sink -> OneRosterRows.feed(name, path, sink));
            }
            if (begins(start, ZIP)) {
                XlsxRows.inspect(name, path);
                return new RosterFile(name, true, sink -> XlsxRows.feed(name, path, sink));
            }
            if (begins(start, OLD_OFFICE)) {
                throw new RosterRefused(isLocked(path) ? "locked" : "old-excel", name);
            }
            if (begins(start, PDF)) {
                throw new RosterRefused("pdf", name);
            }
            if (isXml(start)) {
                var today = LocalDate.now(Said.LONDON);
                return new RosterFile(name, false, sink -> CtfRows.feed(name, path, today, sink));
            }
            var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (!List.of("csv", "tsv", "txt").contains(ending) || hasZero(start) && !begins(start, UTF_16)) {
                throw new RosterRefused("wrong-type", name);
            }
            return new RosterFile(name, true, sink -> CsvRows.feed(name, path, sink));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name as the person who sent it knows it. */
    public String name() {
        return name;
    }

    /** Whether such a file is made to list the whole school; a CTF carries only those who move. */
    boolean listsEverybody() {
        return everybody;
    }

    /**
     * Goes through all rows, without keeping them.
     *
     * @throws RosterRefused if the file is damaged or has too many rows
     */
    void read(RowSink sink) {
        try {
            rows.feed(new Counted(sink, name));
        } catch (IOException | UncheckedIOException e) {
            throw new RosterRefused("damaged", name);
        }
    }

    /**
     * The rows of the first sheet that has any, without the empty ones.
     *
     * @param most how many are taken
     * @throws RosterRefused if the file is damaged, has none, or more than that
     */
    public List<SheetRow> rows(int most) {
        var found = new ArrayList<SheetRow>();
        read(new RowSink() {
            private boolean over;

            @Override
            public void sheet(String sheet) {
                over = !found.isEmpty();
            }

            @Override
            public void row(int number, List<String> cells) {
                if (over) {
                    return;
                }
                if (found.size() == most) {
                    throw new RosterRefused("too-many-rows", name, most);
                }
                found.add(new SheetRow(
                        number, cells.stream().map(CellReader::tidy).toList()));
            }
        });
        if (found.isEmpty()) {
            throw new RosterRefused("empty", name);
        }
        return List.copyOf(found);
    }

    private static boolean isLocked(Path path) {
        try (var office = new POIFSFileSystem(path.toFile(), true)) {
            return office.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && java.util.Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    /** A text that begins with a tag, with or without the mark of its encoding. */
    private static boolean isXml(byte[] start) {
        for (var it : start) {
            var letter = it & 0xFF;
            if (letter == '<') {
                return true;
            }
            if (letter > ' ' && letter < 0xBB) {
                return false;
            }
        }
        return false;
    }

    private static boolean hasZero(byte[] bytes) {
        for (var it : bytes) {
            if (it == 0) {
                return true;
            }
        }
        return false;
    }

    /** Leaves out empty rows and stops at the last row that is allowed. */
    private static final class Counted implements RowSink {
        private final RowSink next;
        private final String name;
        private int count;

        Counted(RowSink next, String name) {
            this.next = next;
            this.name = name;
        }

        @Override
        public void sheet(String sheet) {
            next.sheet(sheet);
        }

        @Override
        public void row(int number, List<String> cells) {
            if (cells.stream().allMatch(String::isEmpty)) {
                return;
            }
            if (++count > MOST_ROWS) {
                throw new RosterRefused("too-many-rows", name, MOST_ROWS);
            }
            next.row(number, cells);
        }
    }
}
