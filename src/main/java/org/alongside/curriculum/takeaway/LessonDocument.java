package org.alongside.curriculum.takeaway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonPart;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** A lesson plan as a Word document, with real headings, lists and tables, that can be edited and brought back. */
final class LessonDocument {
    /** What a plan says besides the lesson itself. */
    record Frame(String school, String place, String unit, String credit, Map<String, String> statements) {}

    private final XWPFDocument document = new XWPFDocument();
    private final Lesson lesson;
    private final Frame frame;

    private LessonDocument(Lesson lesson, Frame frame) {
        this.lesson = lesson;
        this.frame = frame;
    }

    static byte[] of(Lesson lesson, Frame frame) {
        var written = new LessonDocument(lesson, frame);
        try (var document = written.document;
                var out = new ByteArrayOutputStream()) {
            written.write();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException("The styles in the program are broken", e);
        }
    }

    private void write() throws IOException, XmlException {
        try (var styles = LessonDocument.class.getResourceAsStream("/takeaway/styles.xml");
                var numbers = LessonDocument.class.getResourceAsStream("/takeaway/numbering.xml")) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(numbers).getNumbering());
            document.getNumbering().addNum(ProseWriter.BULLETS);
        }
        document.getProperties().getCoreProperties().setTitle(lesson.title());
        document.getProperties().getCoreProperties().setCreator(frame.credit());
        paragraph(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), "Header")
                .createRun()
                .setText(frame.school() + " · " + frame.place());
        paragraph("Title", lesson.title());
        paragraph("Subtitle", frame.place());
        facts();
        for (var section : Section.values()) {
            paragraph("Heading" + section.level(), section.words());
            write(section);
        }
        foot();
    }

    private void foot() {
        var foot = document.createFooter(HeaderFooterType.DEFAULT);
        for (var line : List.of(frame.credit(), Phrases.say("curriculum.takeaway.licence"))) {
            paragraph(foot.createParagraph(), "Footer").createRun().setText(line);
        }
        var page = paragraph(foot.createParagraph(), "Footer");
        page.createRun().setText(Phrases.say("curriculum.takeaway.page") + " ");
        page.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void facts() {
        table(
                List.of(),
                List.of(
                        List.of(
                                Phrases.say("curriculum.takeaway.fact.id"),
                                lesson.id().value()),
                        List.of(Phrases.say("curriculum.takeaway.fact.unit"), frame.unit()),
                        List.of(Phrases.say("curriculum.takeaway.fact.minutes"), Integer.toString(lesson.minutes())),
                        List.of(
                                Phrases.say("curriculum.takeaway.fact.care"),
                                Phrases.say("curriculum.sensitivity." + lesson.sensitivity()))));
    }

    private void write(Section section) {
        switch (section) {
            case OUTCOMES -> lesson.outcomes().forEach(this::bullet);
            case KEY_WORDS ->
                table(
                        List.of(Phrases.say("curriculum.takeaway.word"), Phrases.say("curriculum.takeaway.meaning")),
                        lesson.keyWords().stream()
                                .map(it -> List.of(it.word(), it.meaning()))
                                .toList());
            case STATEMENTS ->
                table(
                        List.of(Phrases.say("curriculum.takeaway.code"), Phrases.say("curriculum.takeaway.statement")),
                        lesson.statements().stream()
                                .map(it ->
                                        List.of(it.value(), frame.statements().getOrDefault(it.value(), "")))
                                .toList());
            case HOUR -> activities();
            default -> section.part().ifPresent(this::prose);
        }
    }

    private void activities() {
        for (var it : lesson.activities()) {
            var title = it.kind().map(kind -> kind + ": " + it.title()).orElse(it.title());
            paragraph("Heading2", Phrases.say("curriculum.takeaway.activity", title, it.minutes()));
            new ProseWriter(document).write(it.how().markdown());
        }
    }

    private void prose(LessonPart part) {
        new ProseWriter(document).write(lesson.part(part).markdown());
    }

    private void bullet(String words) {
        var item = paragraph(document.createParagraph(), "ListParagraph");
        item.setNumID(ProseWriter.BULLETS);
        item.createRun().setText(words);
    }

    private void paragraph(String style, String words) {
        paragraph(document.createParagraph(), style).createRun().setText(words);
    }

    private static XWPFParagraph paragraph(XWPFParagraph paragraph, String style) {
        paragraph.setStyle(style);
        return paragraph;
    }

    /** A table whose first row, if there are headings, comes again on every page. */
    private void table(List<String> headings, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var width = rows.getFirst().size();
        XWPFTable table = document.createTable(rows.size() + (headings.isEmpty() ? 0 : 1), width);
        table.setStyleID("TableGrid");
        table.setWidth("100%");
        var first = 0;
        if (!headings.isEmpty()) {
            table.getRow(0).setRepeatHeader(true);
            for (int i = 0; i < width; i++) {
                cell(table.getRow(0).getCell(i), headings.get(i), true);
            }
            first = 1;
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < width; i++) {
                cell(table.getRow(row + first).getCell(i), rows.get(row).get(i), headings.isEmpty() && i == 0);
            }
        }
    }

    private static void cell(XWPFTableCell cell, String words, boolean strong) {
        var run = cell.getParagraphs().getFirst().createRun();
        run.setBold(strong);
        run.setText(words);
    }
}
