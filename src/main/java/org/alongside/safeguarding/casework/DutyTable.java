package org.alongside.safeguarding.casework;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.alongside.base.ui.Sideways;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.Week;
import org.jspecify.annotations.Nullable;

/** The rota of two weeks: days down, halves of week A and B across, in each the lead who is told first. */
class DutyTable extends Div {
    private final List<PersonRow> leads;
    private final Map<DutySlot, PersonId> duties;
    private final BiConsumer<DutySlot, @Nullable PersonId> changed;

    DutyTable(List<PersonRow> leads, Map<DutySlot, PersonId> duties, BiConsumer<DutySlot, @Nullable PersonId> changed) {
        this.leads = leads;
        this.duties = duties;
        this.changed = changed;
        var table = new NativeTable();
        table.addClassNames("grid", "rota");
        var head = new NativeTableRow();
        head.add(header(getTranslation("safeguarding.rota.day"), "col"));
        for (var week : Week.values()) {
            for (var half : DutySlot.Half.values()) {
                head.add(header(getTranslation("safeguarding.rota.half." + half, week), "col"));
            }
        }
        table.getHead().add(head);
        for (int day = 1; day <= 5; day++) {
            table.getBody().add(line(DayOfWeek.of(day)));
        }
        add(new Sideways(getTranslation("safeguarding.rota.duty"), table));
    }

    private NativeTableRow line(DayOfWeek day) {
        var line = new NativeTableRow();
        line.add(header(day.getDisplayName(TextStyle.FULL, Locale.UK), "row"));
        for (var week : Week.values()) {
            for (var half : DutySlot.Half.values()) {
                line.add(new NativeTableCell(choice(new DutySlot(week, day, half))));
            }
        }
        return line;
    }

    private Select<PersonRow> choice(DutySlot slot) {
        var choice = new Select<PersonRow>();
        choice.setId("duty-" + slot.week() + slot.day().getValue() + slot.half());
        choice.setAriaLabel(getTranslation(
                "safeguarding.rota.duty.of",
                slot.day().getDisplayName(TextStyle.FULL, Locale.UK),
                getTranslation("safeguarding.rota.half." + slot.half(), slot.week())));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("safeguarding.rota.nobody"));
        choice.setItems(leads);
        choice.setItemLabelGenerator(it -> it == null ? getTranslation("safeguarding.rota.nobody") : it.formalName());
        leads.stream()
                .filter(it -> it.id().equals(duties.get(slot)))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> changed.accept(
                slot, change.getValue() == null ? null : change.getValue().id()));
        return choice;
    }

    private static NativeTableHeaderCell header(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
