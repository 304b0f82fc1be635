package org.alongside.backup.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a dump: cells between tabs, on one line whatever is in them; {@code \N} is a cell without a value. */
final class Cells {
    private static final String NONE = "\\N";

    private Cells() {}

    static String line(List<? extends @Nullable String> cells) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append('\t');
            }
            append(line, cells.get(i));
        }
        return line.toString();
    }

    private static void append(StringBuilder line, @Nullable String cell) {
        if (cell == null) {
            line.append(NONE);
            return;
        }
        for (int i = 0; i < cell.length(); i++) {
            var letter = cell.charAt(i);
            switch (letter) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(letter);
            }
        }
    }

    static List<@Nullable String> of(String line) {
        var cells = new ArrayList<@Nullable String>();
        int from = 0;
        while (true) {
            var to = line.indexOf('\t', from);
            cells.add(cell(line.substring(from, to < 0 ? line.length() : to)));
            if (to < 0) {
                return cells;
            }
            from = to + 1;
        }
    }

    private static @Nullable String cell(String escaped) {
        if (escaped.equals(NONE)) {
            return null;
        }
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        var cell = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            var letter = escaped.charAt(i);
            if (letter != '\\' || i + 1 == escaped.length()) {
                cell.append(letter);
                continue;
            }
            i++;
            cell.append(
                    switch (escaped.charAt(i)) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> escaped.charAt(i);
                    });
        }
        return cell.toString();
    }
}
