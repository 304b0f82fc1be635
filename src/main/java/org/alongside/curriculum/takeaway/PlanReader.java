package org.alongside.curriculum.takeaway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.namespace.QName;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Reads a Word document that was a lesson plan of ours before somebody edited it. */
final class PlanReader {
    /** More than any lesson has; what is longer is something else. */
    static final int MOST_PARAGRAPHS = 3_000;

    private static final long MOST_UNPACKED = 30_000_000;
    private static final QName DELETED =
            new QName("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "del");
    private static final Pattern TIMED = Pattern.compile(".+\\(\\d{1,3} min(?:utes?)?\\)");

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<String> outcomes = new ArrayList<>();
    private final List<String> keyWords = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private final Map<Section, StringBuilder> sections = new EnumMap<>(Section.class);
    private final List<String> strange = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private Optional<Section> section = Optional.empty();
    private boolean inStrange;
    private ProseReader prose = new ProseReader();

    private PlanReader() {}

    /** @throws FileRefused if it is no document, far too long, or holds changes that are not accepted yet */
    static ReadPlan read(Path file) {
        measure(file);
        try (var in = Files.newInputStream(file);
                var document = new XWPFDocument(in)) {
            return new PlanReader().read(document);
        } catch (IOException
                | EmptyFileException
                | UnsupportedFileFormatException
                | POIXMLException
                | OpenXML4JRuntimeException broken) {
            throw new FileRefused("curriculum.bring.refused.broken");
        }
    }

    /** A small file can be made that unpacks to more than the memory holds. */
    private static void measure(Path file) {
        try (var in = new ZipInputStream(Files.newInputStream(file))) {
            long unpacked = 0;
            var buffer = new byte[8192];
            var entries = 0;
            while (in.getNextEntry() != null) {
                entries++;
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw new FileRefused("curriculum.bring.refused.too-long");
                    }
                }
            }
            if (entries == 0) {
                throw new FileRefused("curriculum.bring.refused.broken");
            }
        } catch (ZipException broken) {
            throw new FileRefused("curriculum.bring.refused.broken");
        } catch (IOException broken) {
            throw new FileRefused("curriculum.bring.refused.broken");
        }
    }

    private ReadPlan read(XWPFDocument document) {
        if (document.getParagraphs().size() > MOST_PARAGRAPHS) {
            throw new FileRefused("curriculum.bring.refused.too-long");
        }
        for (var element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                if (paragraph.getCTP().selectChildren(DELETED).length > 0) {
                    throw new FileRefused("curriculum.bring.refused.tracked");
                }
                read(paragraph);
            } else if (element instanceof XWPFTable table) {
                read(table);
            }
        }
        closeProse();
        var texts = new EnumMap<Section, String>(Section.class);
        sections.forEach((of, text) -> texts.put(of, text.toString().strip()));
        return new ReadPlan(
                title,
                facts,
                outcomes,
                keyWords,
                statements,
                texts,
                strange,
                document.getAllPictures().size());
    }

    private void read(XWPFParagraph paragraph) {
        var style = ProseReader.styleName(paragraph);
        var text = paragraph.getText().strip();
        if (style.equals("title")) {
            title = text.isEmpty() ? title : Optional.of(text);
        } else if (style.startsWith("heading")) {
            if (!text.isEmpty()) {
                heading(text);
            }
        } else if (section.isPresent() && section.get() == Section.OUTCOMES) {
            if (!text.isEmpty()) {
                outcomes.add(text);
            }
        } else if (section.isPresent() && !inStrange) {
            prose.add(paragraph);
        }
    }

    private void heading(String text) {
        closeProse();
        if (section.isPresent()
                && section.get() == Section.HOUR
                && TIMED.matcher(text).matches()) {
            text(Section.HOUR).append("### ").append(text).append("\n\n");
            inStrange = false;
            return;
        }
        var found = Section.of(text);
        inStrange = found.isEmpty();
        if (found.isPresent()) {
            section = found;
            text(found.get());
        } else {
            strange.add(text);
        }
    }

    private StringBuilder text(Section of) {
        return sections.computeIfAbsent(of, it -> new StringBuilder());
    }

    private void closeProse() {
        var markdown = prose.markdown();
        prose = new ProseReader();
        section.ifPresent(it -> {
            if (!markdown.isEmpty()) {
                text(it).append(markdown).append("\n\n");
            }
        });
    }

    private void read(XWPFTable table) {
        var rows = table.getRows();
        if (section.isEmpty()) {
            rows.stream()
                    .filter(it -> it.getTableCells().size() > 1)
                    .forEach(it -> facts.putIfAbsent(cell(it, 0).toLowerCase(Locale.ROOT), cell(it, 1)));
        } else if (section.get() == Section.KEY_WORDS) {
            rows.stream()
                    .skip(1)
                    .filter(it -> it.getTableCells().size() > 1 && !cell(it, 0).isEmpty())
                    .forEach(it -> keyWords.add(cell(it, 0) + ": " + cell(it, 1)));
        } else if (section.get() == Section.STATEMENTS) {
            rows.stream()
                    .skip(1)
                    .map(it -> cell(it, 0))
                    .filter(it -> !it.isEmpty())
                    .forEach(statements::add);
        } else {
            // a table that somebody added: its words are kept, row by row
            rows.forEach(row ->
                    row.getTableCells().forEach(cell -> cell.getParagraphs().forEach(prose::add)));
        }
    }

    private static String cell(XWPFTableRow row, int number) {
        return row.getCell(number).getText().strip().replaceAll("\\s+", " ");
    }
}
