package org.alongside.safeguarding.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.Week;
import org.jspecify.annotations.Nullable;

/** The rota as the poster shows it: a line for each week and half day, a column for each day. */
final class DutyLines extends NativeTable {
    DutyLines(Map<DutySlot, PersonId> duties, Iterable<PersonRow> leads) {
        addClassNames("grid", "duty-lines", "as-it-is");
        var head = getHead().addRow();
        head.add(headed(getTranslation("safeguarding.poster.week"), "col"));
        for (var day = DayOfWeek.MONDAY; day.getValue() <= DayOfWeek.FRIDAY.getValue(); day = day.plus(1)) {
            head.add(headed(day.getDisplayName(TextStyle.SHORT, Locale.UK), "col"));
        }
        for (var week : Week.values()) {
            for (var half : DutySlot.Half.values()) {
                var row = getBody().addRow();
                row.add(headed(getTranslation("safeguarding.poster.half." + half, week.name()), "row"));
                for (var day = DayOfWeek.MONDAY; day.getValue() <= DayOfWeek.FRIDAY.getValue(); day = day.plus(1)) {
                    row.addDataCell().setText(name(duties.get(new DutySlot(week, day, half)), leads));
                }
            }
        }
    }

    private static String name(@Nullable PersonId person, Iterable<PersonRow> leads) {
        for (var lead : leads) {
            if (lead.id().equals(person)) {
                return lead.formalName();
            }
        }
        return "–";
    }

    private static Component headed(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
