package org.alongside.curriculum.takeaway;

import java.util.List;
import org.alongside.curriculum.delivery.coverage.YearCoverage;
import org.jspecify.annotations.Nullable;

/**
 * What became of a year as a spreadsheet: every statement in every class, and totals over it. It holds what the person who
 * takes it away may see on the page, and where a number is not told there the cell says so.
 */
final class CoverageBook {
    private CoverageBook() {}

    static byte[] of(YearCoverage year) {
        var book = new Book();
        var rows = Phrases.say("curriculum.sheet.classes");
        var totals = book.sheet(word("coverage"), 18, 30, 70, 11, 11, 11, 11);
        var last = 1 + year.classes().size() * year.statements().size();
        totals.head(List.of(
                word("statements"),
                word("heading"),
                word("title"),
                word("classes-taught"),
                word("planned"),
                word("taught"),
                word("missed")));
        for (var it : year.statements()) {
            var code = "'" + rows + "'!$A$2:$A$" + last + ",$A" + (totals.rows() + 1);
            totals.row(
                    it.code().value(),
                    it.heading(),
                    it.words(),
                    formula("COUNTIFS(" + code + ",'" + rows + "'!$E$2:$E$" + last + ",\">0\")"),
                    formula("SUMIFS('" + rows + "'!$D$2:$D$" + last + "," + code + ")"),
                    formula("SUMIFS('" + rows + "'!$E$2:$E$" + last + "," + code + ")"),
                    formula("SUMIFS('" + rows + "'!$F$2:$F$" + last + "," + code + ")"));
        }
        var end = totals.rows();
        totals.choosable(7);
        totals.total(
                word("taught-of"),
                formula("COUNTIF(D2:D" + end + ",\">0\")"),
                formula("\"" + word("of") + " \"&COUNTA(A2:A" + end + ")"));
        var sheet = book.sheet(rows, 18, 14, 8, 10, 10, 10, 10, 10, 12, 12);
        sheet.head(List.of(
                word("statements"),
                word("class"),
                word("year"),
                word("planned"),
                word("taught"),
                word("missed"),
                word("pupils"),
                word("met"),
                word("withdrawn"),
                word("to-catch-up")));
        for (var it : year.rows()) {
            var cell = it.cell();
            sheet.row(
                    it.statement().code().value(),
                    it.schoolClass().name(),
                    it.schoolClass().yearGroup(),
                    cell.planned(),
                    cell.taught(),
                    cell.missed(),
                    cell.pupils(),
                    told(cell.met()),
                    told(cell.withdrawn()),
                    told(cell.toCatchUp()));
        }
        sheet.choosable(10);
        return book.bytes();
    }

    private static Object told(@Nullable Integer number) {
        return number == null ? word("hidden") : number;
    }

    private static Sheet.Formula formula(String words) {
        return new Sheet.Formula(words);
    }

    private static String word(String key) {
        return Phrases.say("curriculum.sheet." + key);
    }
}
