package org.alongside.mentoring.joining;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** One A4 page of PDF whose lines are tagged, so that it can be listened to, with a font that writes every name. */
final class TaggedPage implements AutoCloseable {
    private static final float LEFT = 96;
    /** The two lines beside each other, as everywhere in the product: mentor and mentee. */
    private static final Color FIRST = new Color(0x0F5B5E);

    private static final Color SECOND = new Color(0xCF6719);
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;

    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final PDStructureElement root;
    private final COSArray parents = new COSArray();
    private final PDType0Font font;
    private final PDPageContentStream content;
    private float y = PDRectangle.A4.getHeight() - 110;

    TaggedPage(String title) throws IOException {
        document.addPage(page);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("en-GB");
        catalog.setStructureTreeRoot(tree);
        var marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        var view = new PDViewerPreferences(new COSDictionary());
        view.setDisplayDocTitle(true);
        catalog.setViewerPreferences(view);
        var about = new PDDocumentInformation();
        about.setTitle(title);
        document.setDocumentInformation(about);
        root = new PDStructureElement("Document", tree);
        tree.appendKid(root);
        page.setStructParents(0);
        try (var ttf = Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            font = PDType0Font.load(document, ttf);
        }
        content = new PDPageContentStream(document, page);
        content.beginMarkedContent(COSName.ARTIFACT); // seen only
        draw(FIRST, 56);
        draw(SECOND, 65);
        content.endMarkedContent();
    }

    private void draw(Color color, float x) throws IOException {
        content.setStrokingColor(color);
        content.setLineWidth(4);
        content.setLineCapStyle(1);
        content.moveTo(x, 72);
        content.lineTo(x, PDRectangle.A4.getHeight() - 72);
        content.stroke();
    }

    /** A line of text, broken where it is too long. @param tag such as H1 or P */
    void line(String tag, float size, String text) throws IOException {
        var element = new PDStructureElement(tag, root);
        element.setPage(page);
        root.appendKid(element);
        var number = parents.size();
        element.appendKid(number);
        parents.add(element.getCOSObject());
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, number);
        content.beginMarkedContent(COSName.getPDFName(tag), PDPropertyList.create(properties));
        var row = new StringBuilder();
        for (var word : writable(text).strip().split("\\s+")) {
            var longer = row.isEmpty() ? word : row + " " + word;
            if (!row.isEmpty() && width(longer, size) > WIDTH) {
                write(row.toString(), size);
                row.setLength(0);
                row.append(word);
            } else {
                row.setLength(0);
                row.append(longer);
            }
        }
        write(row.toString(), size);
        content.endMarkedContent();
    }

    void space(float points) {
        y -= points;
    }

    /** A letter that the font does not have leaves its place: whoever is called so gets their page all the same. */
    private String writable(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(it -> isWritable(it) ? it : "\u25A1")
                .collect(Collectors.joining());
    }

    private boolean isWritable(String letter) {
        try {
            return letter.isBlank() || font.encode(letter).length > 0;
        } catch (IOException | IllegalArgumentException notInTheFont) {
            return false;
        }
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private void write(String text, float size) throws IOException {
        y -= size * 1.35f;
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(LEFT, y);
        content.showText(text);
        content.endText();
    }

    /** The finished page. */
    byte[] bytes() {
        try {
            content.close();
            var numbers = new COSArray();
            numbers.add(COSInteger.ZERO);
            numbers.add(parents);
            var parentTree = new COSDictionary();
            parentTree.setItem(COSName.NUMS, numbers);
            tree.getCOSObject().setItem(COSName.PARENT_TREE, parentTree);
            tree.setParentTreeNextKey(1);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
