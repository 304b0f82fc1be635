package org.alongside.curriculum.takeaway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

    /** @param apart an empty paragraph stands before it */
    private record Block(Kind kind, String markdown, boolean apart) {}

    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private boolean gap;

    void add(XWPFParagraph paragraph) {
        var words = words(paragraph);
        if (words.isBlank()) {
            gap = true;
            return;
        }
        var apart = gap;
        gap = false;
        var list = list(paragraph);
        if (list != null) {
            var indent = "   "
                    .repeat(
                            paragraph.getNumIlvl() == null
                                    ? 0
                                    : paragraph.getNumIlvl().intValue());
            blocks.add(new Block(Kind.ITEM, indent + list + " " + words, apart));
        } else if ("quote".equals(styleName(paragraph)) || "intense quote".equals(styleName(paragraph))) {
            blocks.add(new Block(Kind.QUOTE, "> " + begin(words), apart));
        } else {
            blocks.add(new Block(Kind.TEXT, begin(words), apart));
        }
    }

    /** "-", "3.", or null for a paragraph that is no item of a list. */
    private @Nullable String list(XWPFParagraph paragraph) {
        var style = styleName(paragraph);
        var format = paragraph.getNumID() == null ? null : format(paragraph);
        if (format == null && !style.startsWith("list bullet") && !style.startsWith("list number")) {
            return null;
        }
        if ("decimal".equals(format) || style.startsWith("list number")) {
            var key = paragraph.getNumID() + "/" + paragraph.getNumIlvl();
            return counters.merge(key, 1, Integer::sum) + ".";
        }
        return "-";
    }

    /** How the items of its list are marked, "bullet" or "decimal" for most; looked up here because an own beginning hides it. */
    private static @Nullable String format(XWPFParagraph paragraph) {
        var numbering = paragraph.getDocument().getNumbering();
        var num = numbering == null ? null : numbering.getNum(paragraph.getNumID());
        var kind = num == null
                ? null
                : numbering.getAbstractNum(num.getCTNum().getAbstractNumId().getVal());
        if (kind == null) {
            return null;
        }
        var level = paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue();
        var levels = kind.getCTAbstractNum().getLvlList();
        var of = levels.stream()
                .filter(it -> it.getIlvl().intValue() == level)
                .findFirst()
                .orElse(null);
        return of == null || of.getNumFmt() == null
                ? "bullet"
                : String.valueOf(of.getNumFmt().getVal());
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

    private record Piece(String words, boolean bold, boolean italic) {}

    static String words(XWPFParagraph paragraph) {
        var pieces = new ArrayList<Piece>();
        for (XWPFRun it : paragraph.getRuns()) {
            var text = it instanceof XWPFHyperlinkRun link ? link(link) : escaped(it.text());
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, it.isBold(), it.isItalic()));
            }
        }
        return marked(pieces).strip();
    }

    /** What is marked for longer is marked outside: "*a **b** c*". */
    private static String marked(List<Piece> pieces) {
        var markdown = new StringBuilder();
        for (int i = 0; i < pieces.size(); ) {
            var bold = length(pieces, i, Piece::bold);
            var italic = length(pieces, i, Piece::italic);
            if (bold == 0 && italic == 0) {
                markdown.append(pieces.get(i++).words());
                continue;
            }
            var outside = bold >= italic;
            var inside = pieces.subList(i, i + Math.max(bold, italic)).stream()
                    .map(it -> outside
                            ? new Piece(it.words(), false, it.italic())
                            : new Piece(it.words(), it.bold(), false))
                    .toList();
            markdown.append(close(marked(inside), outside ? "**" : "*"));
            i += inside.size();
        }
        return markdown.toString();
    }

    private static int length(List<Piece> pieces, int from, Predicate<Piece> mark) {
        var to = from;
        while (to < pieces.size() && mark.test(pieces.get(to))) {
            to++;
        }
        return to - from;
    }

    /** The marks stand close to the words, with what is blank outside. */
    private static String close(String words, String mark) {
        var core = words.strip();
        if (core.isEmpty()) {
            return words;
        }
        var start = words.indexOf(core);
        return words.substring(0, start) + mark + core + mark + words.substring(start + core.length());
    }

    private static String link(XWPFHyperlinkRun run) {
        var words = escaped(run.text());
        var link = run.getHyperlink(run.getDocument());
        var url = link == null ? "" : link.getURL();
        return url.startsWith("http") && !url.contains(")") ? "[" + words + "](" + url + ")" : words;
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

    private static String between(Kind before, Block next) {
        if (next.kind() != before || next.kind() == Kind.TEXT) {
            return "\n\n";
        }
        if (next.kind() == Kind.ITEM) {
            return "\n";
        }
        return next.apart() ? "\n\n" : "\n>\n";
    }

    String markdown() {
        var text = new StringBuilder();
        Kind before = null;
        for (var it : blocks) {
            if (before != null) {
                text.append(between(before, it));
            }
            text.append(it.markdown());
            before = it.kind();
        }
        return text.toString();
    }
}
