package org.alongside.curriculum.takeaway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;

/** Reads paragraphs of a Word document as Markdown. */
final class ProseReader {
    private enum Kind {
        TEXT,
        QUOTE,
        ITEM
    }

    private record Block(Kind kind, String markdown) {}

    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Integer> counters = new HashMap<>();

    void add(XWPFParagraph paragraph) {
        var words = words(paragraph);
        if (words.isBlank()) {
            return;
        }
        var list = list(paragraph);
        if (list != null) {
            var indent = "   ".repeat(paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue());
            blocks.add(new Block(Kind.ITEM, indent + list + " " + words));
        } else if ("quote".equals(styleName(paragraph)) || "intense quote".equals(styleName(paragraph))) {
            blocks.add(new Block(Kind.QUOTE, "> " + begin(words)));
        } else {
            blocks.add(new Block(Kind.TEXT, begin(words)));
        }
    }

    /** "-", "3.", or null for a paragraph that is no item of a list. */
    private @Nullable String list(XWPFParagraph paragraph) {
        var style = styleName(paragraph);
        var format = paragraph.getNumID() == null ? null : paragraph.getNumFmt();
        if (format == null && !style.startsWith("list bullet") && !style.startsWith("list number")) {
            return null;
        }
        if ("decimal".equals(format) || style.startsWith("list number")) {
            var key = paragraph.getNumID() + "/" + paragraph.getNumIlvl();
            return counters.merge(key, 1, Integer::sum) + ".";
        }
        return "-";
    }

    /** The name of the paragraph's style in lower case, as every program calls it whatever its language; empty for none. */
    static String styleName(XWPFParagraph paragraph) {
        var id = paragraph.getStyle();
        if (id == null) {
            return "";
        }
        var styles = paragraph.getDocument().getStyles();
        var style = styles == null ? null : styles.getStyle(id);
        return (style == null || style.getName() == null ? id : style.getName()).toLowerCase(java.util.Locale.ROOT);
    }

    /** Words that would begin a list, a heading or a quotation in Markdown keep being words. */
    private static String begin(String words) {
        if (words.matches("(?s)(#{1,6}|[-+>])\\s.*")) {
            return "\\" + words;
        }
        return words.replaceFirst("^(\\d{1,9})([.)])(\\s)", "$1\\\\$2$3");
    }

    static String words(XWPFParagraph paragraph) {
        var markdown = new StringBuilder();
        var run = new StringBuilder();
        var bold = false;
        var italic = false;
        for (XWPFRun it : paragraph.getRuns()) {
            var text = it instanceof XWPFHyperlinkRun link ? link(link) : escaped(it.text());
            if (text.isEmpty()) {
                continue;
            }
            if (it.isBold() != bold || it.isItalic() != italic) {
                marked(markdown, run.toString(), bold, italic);
                run.setLength(0);
                bold = it.isBold();
                italic = it.isItalic();
            }
            run.append(text);
        }
        marked(markdown, run.toString(), bold, italic);
        return markdown.toString().strip();
    }

    private static String link(XWPFHyperlinkRun run) {
        var words = escaped(run.text());
        var link = run.getHyperlink(run.getDocument());
        var url = link == null ? "" : link.getURL();
        return url.startsWith("http") && !url.contains(")") ? "[" + words + "](" + url + ")" : words;
    }

    /** The marks stand close to the words, with what is blank outside. */
    private static void marked(StringBuilder markdown, String words, boolean bold, boolean italic) {
        var mark = (bold ? "**" : "") + (italic ? "*" : "");
        var core = words.strip();
        if (mark.isEmpty() || core.isEmpty()) {
            markdown.append(words);
            return;
        }
        var start = words.indexOf(core);
        markdown.append(words, 0, start)
                .append(mark)
                .append(core)
                .append(new StringBuilder(mark).reverse())
                .append(words.substring(start + core.length()));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("`", "\\`")
                .replaceAll("&(#?\\w+;)", "\\\\&$1")
                .replace("\u00a0", " ")
                .replace("\r", "")
                .replace("\t", " ")
                .replace("\n", "\\\n");
    }

    String markdown() {
        var text = new StringBuilder();
        Kind before = null;
        for (var it : blocks) {
            if (before != null) {
                text.append(
                        it.kind() != before ? "\n\n" : it.kind() == Kind.ITEM ? "\n" : it.kind() == Kind.QUOTE ? "\n>\n" : "\n\n");
            }
            text.append(it.markdown());
            before = it.kind();
        }
        return text.toString();
    }
}
