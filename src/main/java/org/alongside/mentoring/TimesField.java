package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.base.ui.Said;
import org.alongside.school.Period;

/** Times of the week to choose from: "Tuesday, Lunch (12.30)". */
final class TimesField {
    private TimesField() {}

    static MultiSelectComboBox<ClockTime> of(Component page, List<Period> periods, String label) {
        var field = new MultiSelectComboBox<ClockTime>(label);
        var longEnough = periods.stream()
                .filter(it -> Duration.between(it.starts(), it.ends()).compareTo(FactFinding.SHORTEST_MEETING) >= 0)
                .toList();
        field.setItems(Stream.of(DayOfWeek.values())
                .limit(5)
                .flatMap(day -> longEnough.stream().map(it -> new ClockTime(day, it.number())))
                .toList());
        field.setItemLabelGenerator(it -> label(page, longEnough, it));
        return field;
    }

    static String label(Component page, List<Period> periods, ClockTime time) {
        var day = time.day().getDisplayName(TextStyle.FULL, Locale.UK);
        return periods.stream()
                .filter(it -> it.number() == time.period())
                .findFirst()
                .map(it -> page.getTranslation("mentoring.change.time", day, it.name(), Said.time(it.starts())))
                .orElse(day);
    }
}
