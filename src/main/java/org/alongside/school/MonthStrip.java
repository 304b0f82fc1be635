package org.alongside.school;

import static java.util.stream.Collectors.groupingBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.alongside.base.ui.Said;

/** The school weeks of a year by month: each a button with its Monday and its letter, which turns the letter. */
class MonthStrip extends Div {

    MonthStrip(YearPlan plan, Consumer<LocalDate> flip) {
        addClassName("month-strip");
        plan.mondays().stream()
                .collect(groupingBy(YearMonth::from, TreeMap::new, java.util.stream.Collectors.toList()))
                .forEach((month, mondays) -> {
                    var list = new UnorderedList();
                    for (var monday : mondays) {
                        list.add(new ListItem(week(monday, plan.weeks().getOrDefault(monday, Week.A), flip)));
                    }
                    var name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
                    var column = new Div(new H3(name + " " + month.getYear()), list);
                    column.addClassName("month");
                    add(column);
                });
    }

    private Button week(LocalDate monday, Week letter, Consumer<LocalDate> flip) {
        var other = letter == Week.A ? Week.B : Week.A;
        var button = new Button(
                getTranslation("school.calendar.week", monday.getDayOfMonth(), letter), click -> flip.accept(monday));
        button.setId("week-" + monday);
        button.addClassNames("btn", "small", letter == Week.A ? "week-a" : "week-b");
        // the label begins with the visible words, so that it can be said aloud to a speech control
        button.setAriaLabel(getTranslation("school.calendar.week", monday.getDayOfMonth(), letter) + ": "
                + getTranslation("school.calendar.turn", Said.day(monday), other));
        return button;
    }
}
