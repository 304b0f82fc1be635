package org.alongside.safeguarding.casework.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines on sheets of A4, one below the other. A character that the font does not have is written as its number,
 * such as [U+1F600], so that nothing that somebody said is lost without a trace.
 */
public final class Sheets implements AutoCloseable {
    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float FOOT = 44;
    /** DL, 220 by 110 millimetres. */
    private static final PDRectangle ENVELOPE = new PDRectangle(623.6f, 311.8f);

    private final PDDocument document;
    private final PDType0Font font;
    private final Map<Integer, String> writable = new HashMap<>();
    private @Nullable PDPageContentStream page;
    private float y;

    /** @throws IOException if the font cannot be read */
    public Sheets(PDDocument document) throws IOException {
        this.document = document;
        try (var letters =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            if (letters == null) {
                throw new IOException("The font is missing");
            }
            font = PDType0Font.load(document, letters);
        }
    }

    /** A paragraph, its own line breaks kept; {@code indent} in points. */
    public void write(String text, float size, float indent) {
        for (var paragraph : text.split("\\R", -1)) {
            for (var line : lines(paragraph, size, WIDTH - indent)) {
                put(line, size, indent);
            }
        }
    }

    /** Leaves so many points free. */
    public void space(float points) {
        y -= points;
    }

    /** The next paragraph begins on this sheet only if so much is left of it. */
    public void keepTogether(float points) {
        if (page != null && y - points < MARGIN + FOOT) {
            end();
        }
    }

    private void put(String line, float size, float indent) {
        try {
            if (page == null || y - size * 1.4f < MARGIN + FOOT) {
                begin();
            }
            y -= size * 1.4f;
            var on = page;
            if (on == null) {
                return;
            }
            on.beginText();
            on.setFont(font, size);
            on.newLineAtOffset(MARGIN + indent, y);
            on.showText(line);
            on.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() throws IOException {
        end();
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    private void end() {
        if (page != null) {
            try {
                page.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            page = null;
        }
    }

    /**
     * The same line at the foot of each sheet that there is by now, with its number.
     *
     * @throws IOException if it cannot be written
     */
    public void foot(String text) throws IOException {
        end();
        var count = document.getNumberOfPages();
        for (int i = 0; i < count; i++) {
            try (var on = new PDPageContentStream(
                    document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                on.beginText();
                on.setFont(font, 8);
                on.newLineAtOffset(MARGIN, MARGIN - 12);
                on.showText(writable(text + "   Page " + (i + 1) + " of " + count));
                on.endText();
            }
        }
    }

    /**
     * A page of the size of a long envelope, with these lines where the address stands.
     *
     * @throws IOException if it cannot be written
     */
    public void envelope(String text, float size) throws IOException {
        end();
        var sheet = new PDPage(ENVELOPE);
        document.addPage(sheet);
        try (var on = new PDPageContentStream(document, sheet)) {
            var at = ENVELOPE.getHeight() / 2 + 50;
            for (var paragraph : text.split("\\R", -1)) {
                for (var line : lines(paragraph, size, ENVELOPE.getWidth() / 2 - MARGIN / 2)) {
                    on.beginText();
                    on.setFont(font, size);
                    on.newLineAtOffset(ENVELOPE.getWidth() / 2, at);
                    on.showText(line);
                    on.endText();
                    at -= size * 1.4f;
                }
            }
        }
    }

    private List<String> lines(String paragraph, float size, float width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : writable(paragraph).split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (wide(longer, size) <= width) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
            line.setLength(0);
            var rest = word;
            for (int fits = fits(rest, size, width); fits < rest.length(); fits = fits(rest, size, width)) {
                lines.add(rest.substring(0, fits)); // one word that is longer than a line
                rest = rest.substring(fits);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** How many characters of this word stand in one line: one at least, all if it is short. */
    private int fits(String word, float size, float width) {
        float used = 0;
        int at = 0;
        while (at < word.length()) {
            var next = at + Character.charCount(word.codePointAt(at));
            used += wide(word.substring(at, next), size);
            if (used > width && at > 0) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private float wide(String text, float size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String writable(String text) {
        var all = new StringBuilder();
        text.codePoints().forEach(it -> all.append(writable.computeIfAbsent(it, this::writable)));
        return all.toString();
    }

    private String writable(int codePoint) {
        var letter = Character.toString(codePoint);
        if (codePoint == '\t') {
            return "    ";
        }
        try {
            return font.encode(letter).length > 0 ? letter : number(codePoint);
        } catch (IOException | IllegalArgumentException notInTheFont) {
            return number(codePoint);
        }
    }

    private static String number(int codePoint) {
        return "[U+%04X]".formatted(codePoint);
    }

    @Override
    public void close() {
        end();
    }
}
