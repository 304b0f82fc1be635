package org.alongside.curriculum.takeaway;

import java.util.ArrayList;
import java.util.List;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Statement;
import org.apache.poi.ss.util.CellReference;

/** The scheme of work as a spreadsheet: lessons, which statements they serve, and what follows from these two tables. */
final class SchemeBook {
    private final SpiralCurriculum spiral;
    private final Book book = new Book();
    private final String lessons = Phrases.say("curriculum.sheet.lessons");
    private final String links = Phrases.say("curriculum.sheet.links");
    private final List<Integer> years;

    private SchemeBook(SpiralCurriculum spiral) {
        this.spiral = spiral;
        this.years = spiral.lessons().stream()
                .map(it -> it.year())
                .distinct()
                .sorted()
                .toList();
    }

    static byte[] of(SpiralCurriculum spiral) {
        var scheme = new SchemeBook(spiral);
        var lastLink = 1
                + spiral.lessons().stream()
                        .mapToInt(it -> it.statements().size())
                        .sum();
        var lastLesson = 1 + spiral.lessons().size();
        scheme.lessons(lastLink);
        scheme.links();
        scheme.spiral(lastLesson);
        scheme.coverage(lastLink);
        return scheme.book.bytes();
    }

    private static Sheet.Formula formula(String words) {
        return new Sheet.Formula(words);
    }

    private static String word(String key) {
        return Phrases.say("curriculum.sheet." + key);
    }

    private void lessons(int lastLink) {
        var sheet = book.sheet(lessons, 28, 8, 10, 30, 8, 40, 9, 14, 11, 30, 60, 60);
        sheet.head(List.of(
                word("strand"),
                word("year"),
                word("half-term"),
                word("unit"),
                word("number"),
                word("title"),
                word("minutes"),
                word("care"),
                word("statements"),
                word("id"),
                word("outcomes"),
                word("key-words")));
        for (var it : spiral.lessons()) {
            var unit = spiral.unit(it.unit()).orElseThrow();
            sheet.row(
                    spiral.strand(it.strand()).orElseThrow().name(),
                    it.year(),
                    unit.halfTerm(),
                    unit.title(),
                    it.number(),
                    it.title(),
                    it.minutes(),
                    Phrases.say("curriculum.sensitivity." + it.sensitivity()),
                    formula("COUNTIF('" + links + "'!$A$2:$A$" + lastLink + ",$J" + (sheet.rows() + 1) + ")"),
                    it.id().value(),
                    String.join("\n", it.outcomes()),
                    keyWords(it));
        }
        var last = sheet.rows();
        sheet.choosable(12);
        // 103 and 109: what a choice has hidden does not count
        sheet.total(
                word("total"),
                "",
                "",
                "",
                "",
                formula("SUBTOTAL(103,F2:F" + last + ")"),
                formula("SUBTOTAL(109,G2:G" + last + ")"),
                "",
                formula("SUBTOTAL(109,I2:I" + last + ")"));
    }

    /** "word: meaning", one a line. */
    static String keyWords(Lesson it) {
        return it.keyWords().stream()
                .map(one -> one.word() + ": " + one.meaning())
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private void links() {
        var sheet = book.sheet(links, 30, 40, 8, 18);
        sheet.head(List.of(word("id"), word("title"), word("year"), word("statements")));
        for (var it : spiral.lessons()) {
            it.statements().forEach(code -> sheet.row(it.id().value(), it.title(), it.year(), code.value()));
        }
        sheet.choosable(4);
    }

    /** How often each strand comes back, counted in the first sheet. */
    private void spiral(int lastLesson) {
        var sheet = book.sheet(word("spiral"), 34);
        sheet.head(headings(List.of(word("strand"))));
        for (var strand : spiral.strands()) {
            var row = new ArrayList<Object>(List.of(strand.name()));
            var number = sheet.rows() + 1;
            for (int i = 0; i < years.size(); i++) {
                var year = CellReference.convertNumToColString(i + 1) + "$1";
                row.add(formula("COUNTIFS('" + lessons + "'!$A$2:$A$" + lastLesson + ",$A" + number + ",'" + lessons
                        + "'!$B$2:$B$" + lastLesson + "," + year + ")"));
            }
            row.add(sum(1, number));
            sheet.row(row.toArray());
        }
        sheet.total(sums(1, sheet.rows(), List.of(word("total"))));
    }

    /** Each secondary statement by year, counted in the sheet of links. */
    private void coverage(int lastLink) {
        var sheet = book.sheet(word("coverage"), 18, 30, 70);
        sheet.head(headings(List.of(word("statements"), word("heading"), word("title")), word("covered")));
        var secondary = spiral.statements().stream()
                .filter(it -> it.phase() == Statement.Phase.SECONDARY)
                .toList();
        for (var it : secondary) {
            var number = sheet.rows() + 1;
            var row = new ArrayList<Object>(List.of(it.code().value(), it.heading(), it.words()));
            for (int i = 0; i < years.size(); i++) {
                var year = CellReference.convertNumToColString(i + 3) + "$1";
                row.add(formula("COUNTIFS('" + links + "'!$C$2:$C$" + lastLink + "," + year + ",'" + links
                        + "'!$D$2:$D$" + lastLink + ",$A" + number + ")"));
            }
            row.add(sum(3, number));
            var total = CellReference.convertNumToColString(3 + years.size()) + number;
            row.add(formula("IF(" + total + ">0,\"" + word("yes") + "\",\"" + word("no") + "\")"));
            sheet.row(row.toArray());
        }
        var last = sheet.rows();
        sheet.choosable(5 + years.size());
        var covered = CellReference.convertNumToColString(4 + years.size());
        sheet.total(
                word("covered-of"),
                formula("COUNTIF(" + covered + "2:" + covered + last + ",\"" + word("yes") + "\")"),
                formula("\"" + word("of") + " \"&COUNTA(A2:A" + last + ")"));
    }

    private List<Object> headings(List<String> first, String... after) {
        var all = new ArrayList<Object>(first);
        all.addAll(years);
        all.add(word("total"));
        all.addAll(List.of(after));
        return all;
    }

    private Sheet.Formula sum(int first, int row) {
        return formula("SUM(" + CellReference.convertNumToColString(first) + row + ":"
                + CellReference.convertNumToColString(first + years.size() - 1) + row + ")");
    }

    private Object[] sums(int first, int lastRow, List<String> before) {
        var all = new ArrayList<Object>(before);
        for (int i = first; i <= first + years.size(); i++) {
            var column = CellReference.convertNumToColString(i);
            all.add(formula("SUM(" + column + "2:" + column + lastRow + ")"));
        }
        return all.toArray();
    }
}
