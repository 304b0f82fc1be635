package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.base.ui.Said;

/** Sentences that several of our pages say in the same way. */
final class Told {
    private Told() {}

    /** "Drawing, basketball and baking" */
    static String interests(Component page, List<String> keys) {
        var words = keys.stream()
                .map(key -> page.getTranslation("interest." + key).toLowerCase(Locale.UK))
                .collect(Collectors.toList());
        if (words.isEmpty()) {
            return page.getTranslation("mentoring.nothing-shared");
        }
        var first = words.getFirst();
        words.set(0, first.substring(0, 1).toUpperCase(Locale.UK) + first.substring(1));
        return words.size() == 1
                ? first.substring(0, 1).toUpperCase(Locale.UK) + first.substring(1)
                : String.join(", ", words.subList(0, words.size() - 1))
                        + page.getTranslation("mentoring.and")
                        + words.getLast();
    }

    /** "manga, basketball and baking": as they stand in the middle of a sentence. */
    static String inASentence(Component page, List<String> keys) {
        var words = interests(page, keys);
        return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }

    /** "Today", "Tomorrow", or "Tuesday 1 December". */
    static String day(Component page, LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return page.getTranslation("mentoring.today");
        }
        return day.equals(today.plusDays(1)) ? page.getTranslation("mentoring.tomorrow") : Said.weekday(day);
    }
}
