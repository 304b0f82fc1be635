package org.alongside.school.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Rows of a workbook, streamed. Of a formula only the value counts that was saved with it; nothing is calculated. */
final class XlsxRows {
    /** Unpacked. A full school is about 30 MB; text in a sheet packs 10 to 20 times. */
    private static final long MOST_UNPACKED = 250L * 1024 * 1024;

    private static final long RATIO_FROM = 4L * 1024 * 1024;
    private static final int MOST_RATIO = 100;
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_COLUMNS = 200;

    private XlsxRows() {}

    /**
     * Unpacks everything once to nowhere, because what a zip says about its own size may be a lie.
     *
     * @throws RosterRefused if it is no workbook, or swells to more than any school could need
     */
    static void inspect(String name, Path path) {
        try (var zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new RosterRefused("wrong-type", name);
            }
            if (zip.size() > MOST_ENTRIES) {
                throw new RosterRefused("bomb", name);
            }
            var total = 0L;
            var buffer = new byte[65_536];
            for (var entry : java.util.Collections.list(zip.entries())) {
                var size = 0L;
                try (var in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        size += read;
                        total += read;
                        var swells = size > RATIO_FROM && size / MOST_RATIO > Math.max(1, entry.getCompressedSize());
                        if (total > MOST_UNPACKED || swells) {
                            throw new RosterRefused("bomb", name);
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new RosterRefused("damaged", name);
        }
    }

    static void feed(String name, Path path, RowSink sink) throws IOException {
        try (var file = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(file);
            var texts = new ReadOnlySharedStringsTable(file, false);
            var styles = reader.getStylesTable();
            var formatter = new CellText(countsFrom1904(reader));
            var sheets = reader.getSheetIterator();
            while (sheets.hasNext()) {
                try (var sheet = sheets.next()) {
                    sink.sheet(sheets.getSheetName());
                    var parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new XSSFSheetXMLHandler(styles, texts, new Cells(sink), formatter, false));
                    parser.parse(new InputSource(sheet));
                }
            }
        } catch (RosterRefused | ImportStopped reason) {
            throw reason;
        } catch (OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | POIXMLException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException damaged) {
            throw new RosterRefused("damaged", name);
        }
    }

    private static boolean countsFrom1904(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var found = new DefaultHandler() {
            private boolean from1904;

            @Override
            public void startElement(String uri, String localName, String qualified, Attributes attributes) {
                if (localName.equals("workbookPr")) {
                    var value = attributes.getValue("date1904");
                    from1904 = "1".equals(value) || "true".equals(value);
                }
            }
        };
        var parser = XMLHelper.newXMLReader();
        parser.setContentHandler(found);
        try (var workbook = reader.getWorkbookData()) {
            parser.parse(new InputSource(workbook));
        }
        return found.from1904;
    }

    private static final class Cells implements SheetContentsHandler {
        private final RowSink sink;
        private final List<String> cells = new ArrayList<>();

        Cells(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public void startRow(int row) {
            cells.clear();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            var column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (value == null || column >= MOST_COLUMNS) {
                return;
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value.strip());
        }

        @Override
        public void endRow(int row) {
            sink.row(row + 1, List.copyOf(cells));
        }
    }
}
