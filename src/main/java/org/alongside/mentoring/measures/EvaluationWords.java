package org.alongside.mentoring.measures;

import java.util.Locale;
import org.alongside.reporting.spi.Count;

/** How outcomes are said, alike on the page and in the spreadsheet. Nothing is said of causes. */
final class EvaluationWords {
    private final Translated words;

    /** Where words come from. */
    interface Translated {
        String of(String key, Object... values);
    }

    EvaluationWords(Translated words) {
        this.words = words;
    }

    String say(String key, Object... values) {
        return words.of("mentoring.evaluation." + key, values);
    }

    String name(Instrument instrument) {
        return words.of("mentoring.measures." + instrument);
    }

    String about(Instrument instrument) {
        return words.of("mentoring.measures." + instrument + ".text");
    }

    String wave(Rounds.Wave wave) {
        return words.of("mentoring.measures.wave." + wave);
    }

    /** What the numbers say, or why they say nothing. */
    String finding(Outcome outcome, int group) {
        var shift = outcome.shift();
        if (shift == null) {
            return say("why." + outcome.why(), group);
        }
        if (shift.isUnclear()) {
            return say("unclear", one(shift.least()), one(shift.most()));
        }
        var better = shift.change() > 0 != outcome.instrument().isBetterLow();
        return say(better ? "better" : "worse", one(Math.abs(shift.change())), one(shift.least()), one(shift.most()));
    }

    String count(Count count) {
        return count instanceof Count.Shown it ? Long.toString(it.n()) : say("hidden");
    }

    static String one(double number) {
        var said = String.format(Locale.UK, "%.1f", number);
        return said.equals("-0.0") ? "0.0" : said.replace("-", "−");
    }
}
