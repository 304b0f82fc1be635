package org.alongside.mentoring.measures;

import java.time.LocalDate;
import java.util.List;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Spreadsheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The evaluation pack as a spreadsheet: groups, then changes, then what each number is and what is hidden. */
final class EvaluationBook {
    private final Spreadsheet book = new Spreadsheet();
    private final EvaluationWords words;
    private final int group;

    private EvaluationBook(EvaluationWords words, int group) {
        this.words = words;
        this.group = group;
    }

    static byte[] of(List<Outcome> outcomes, EvaluationWords words, int group, LocalDate today) {
        var book = new EvaluationBook(words, group);
        book.groups(outcomes);
        book.changes(outcomes);
        book.notes(outcomes, today);
        return book.book.bytes();
    }

    private void groups(List<Outcome> outcomes) {
        var sheet = sheet(words.say("sheet.groups"), 48, 16, 12, 12, 12);
        book.row(sheet,
                words.say("instrument"),
                words.say("when"),
                words.say("asked"),
                words.say("answered"),
                words.say("mean"));
        for (var outcome : outcomes) {
            for (var wave : outcome.waves()) {
                book.row(sheet,
                        words.name(outcome.instrument()),
                        words.wave(wave.wave()),
                        outcome.asked(),
                        wave.people() != null
                                ? wave.people()
                                : wave.few() ? words.say("under", group) : words.say("hidden"),
                        wave.mean() == null ? words.say("hidden") : wave.mean());
            }
        }
    }

    private void changes(List<Outcome> outcomes) {
        var sheet = sheet(words.say("sheet.changes"), 48, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 60);
        book.row(sheet,
                words.say("instrument"),
                words.say("both"),
                words.say("before"),
                words.say("after"),
                words.say("change"),
                words.say("least"),
                words.say("most"),
                words.say("better-count"),
                words.say("no-worse-count"),
                words.say("worse-count"),
                words.say("dropped"),
                words.say("joined"),
                words.say("finding"));
        for (var outcome : outcomes) {
            var shift = outcome.shift();
            var hidden = words.say("hidden");
            if (shift == null) {
                book.row(sheet,
                        words.name(outcome.instrument()),
                        hidden,
                        hidden,
                        hidden,
                        hidden,
                        hidden,
                        hidden,
                        hidden,
                        hidden,
                        hidden,
                        hidden,
                        hidden,
                        words.finding(outcome, group));
                continue;
            }
            var dropped = outcome.dropped();
            var joined = outcome.joined();
            var row = book.row(sheet,
                    words.name(outcome.instrument()),
                    shift.people(),
                    shift.before(),
                    shift.after(),
                    "",
                    shift.least(),
                    shift.most(),
                    value(shift.better()),
                    value(shift.noWorse()),
                    value(shift.worse()),
                    dropped == null ? hidden : dropped,
                    joined == null ? hidden : joined,
                    words.finding(outcome, group));
            book.formula(row, 4, "D%1$d-C%1$d".formatted(row.getRowNum() + 1), "0.0");
        }
    }

    private void notes(List<Outcome> outcomes, LocalDate today) {
        var sheet = sheet(words.say("sheet.notes"), 48, 100);
        book.row(sheet, words.say("sheet.notes"), "");
        book.row(sheet, words.say("made"), today);
        book.row(sheet, words.say("rules"), words.say("rules-text", group));
        book.row(sheet, words.say("interval"), words.say("interval-text"));
        book.row(sheet, words.say("no-worse-count"), words.say("no-worse-text"));
        outcomes.forEach(it -> book.row(sheet, words.name(it.instrument()), words.about(it.instrument())));
    }

    private Object value(Count count) {
        return count instanceof Count.Shown it ? it.n() : words.count(count);
    }

    private XSSFSheet sheet(String name, int... widths) {
        var sheet = book.sheet(name, widths);
        sheet.getPrintSetup().setLandscape(true);
        return sheet;
    }
}
