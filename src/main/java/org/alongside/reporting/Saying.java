package org.alongside.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.base.ui.Said;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Table;
import org.jspecify.annotations.Nullable;

/** How numbers, their names and their meanings are said, alike on the page, in spreadsheets and in files. */
final class Saying {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    /** Where words come from. */
    interface Words {
        String translated(String key, Locale locale, Object... values);
    }

    private final Words words;

    Saying(Words words) {
        this.words = words;
    }

    String say(String key, Object... values) {
        return words.translated(key, Locale.UK, values);
    }

    String figure(String key) {
        return say("reporting.figure." + key);
    }

    /** What a figure or a column counts; the one place where it is defined. */
    String meaning(String key) {
        return say("reporting.meaning." + key);
    }

    String column(String key) {
        return say("reporting.column." + key);
    }

    String table(String key) {
        return say("reporting.table." + key);
    }

    /** The name of its sheet in a spreadsheet: at most 31 letters. */
    String tab(String key) {
        return say("reporting.tab." + key);
    }

    /** What stands at the head of the rows. */
    String by(Table.By by) {
        return say("reporting.by." + by.name());
    }

    String row(Table.By by, String key) {
        var parts = key.split("\\+");
        return switch (by) {
            case WEEK, HALF_TERM ->
                parts.length == 1
                        ? Said.day(LocalDate.parse(key))
                        : say(
                                "reporting.from-to",
                                Said.day(LocalDate.parse(parts[0])),
                                Said.day(LocalDate.parse(parts[parts.length - 1])));
            case HALF_TERM_YEARS -> {
                var first = key.substring(0, key.indexOf('/'));
                yield say(
                        "reporting.half-term-years",
                        Said.day(LocalDate.parse(first)),
                        row(Table.By.YEAR_GROUP, key.substring(first.length() + 1)));
            }
            case MONTH -> MONTH.format(YearMonth.parse(key));
            case YEAR_GROUP ->
                parts.length == 1
                        ? say("reporting.year", key)
                        : say(
                                "reporting.years",
                                Arrays.stream(parts).limit(parts.length - 1L).collect(Collectors.joining(", ")),
                                parts[parts.length - 1]);
            case WORD -> say("reporting.row." + key);
        };
    }

    String count(Count count) {
        return switch (count) {
            case Count.Shown it -> String.format(Locale.UK, "%,d", it.n());
            case Count.Hidden it -> it.under() == 0 ? say("reporting.hidden") : say("reporting.under", it.under());
        };
    }

    /** Why most meetings of these half-terms did not happen, as far as it is told; empty if it is not. */
    Optional<String> mostly(@Nullable Table reasons) {
        if (reasons == null) {
            return Optional.empty();
        }
        var sums = new LinkedHashMap<String, Long>();
        for (var column : reasons.columns()) {
            var sum = reasons.column(column).stream()
                    .mapToLong(it -> it instanceof Count.Shown shown ? shown.n() : 0)
                    .sum();
            if (sum > 0) {
                sums.put(column, sum);
            }
        }
        return sums.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(it -> say("reporting.meetings.mostly", column(it.getKey()).toLowerCase(Locale.UK), it.getValue()));
    }

    /** A number, or a dashed box with its reason; never blank, never 0. */
    Component shown(Count count) {
        var word = new Span(count(count));
        if (count instanceof Count.Shown) {
            word.addClassName("num");
        } else {
            word.addClassName("hidden-number");
        }
        return word;
    }

    /** "88 % (84 to 91)" */
    String rate(Rate rate) {
        return say("reporting.rate", rate.percent(), rate.least(), rate.most());
    }
}
