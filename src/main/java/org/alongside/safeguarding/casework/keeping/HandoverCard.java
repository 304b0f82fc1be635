package org.alongside.safeguarding.casework.keeping;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Narrative;
import org.jspecify.annotations.Nullable;

/** A record that went to another school: by when it has to be there, and the receipt. */
class HandoverCard extends Div {
    final DatePicker on = new DatePicker(getTranslation("safeguarding.keeping.receipt.on"));
    final TextField from = new TextField(getTranslation("safeguarding.keeping.receipt.from"));

    HandoverCard(HandoverRow row, LocalDate today, BiConsumer<LocalDate, Narrative> receipt) {
        addClassNames("keeping-line", "col", "g3");
        var what = new Span(getTranslation(
                "safeguarding.keeping.handover",
                row.caseReference(),
                row.toSchool().disclose()));
        what.addClassName("b");
        var head = new Div(what, badge(row, today));
        head.addClassNames("row", "wrap");
        var by = new Span(getTranslation(
                "safeguarding.keeping.handover.by", row.preparedName(), Said.shortDay(Said.dayOf(row.preparedAt()))));
        by.addClassNames("s", "m2");
        add(head, by);
        if (row.receiptOn() == null) {
            on.setLocale(Locale.UK);
            on.setValue(today);
            from.setMaxLength(200);
            var keep = new Button(getTranslation("safeguarding.keeping.receipt.keep"), click -> {
                var day = on.getValue();
                if (day != null && !from.getValue().isBlank()) {
                    receipt.accept(day, Narrative.of(from.getValue()));
                } else {
                    from.setErrorMessage(getTranslation("safeguarding.keeping.receipt.missing"));
                    from.setInvalid(true);
                }
            });
            keep.addClassName("btn");
            var fields = new Div(on, from, keep);
            fields.addClassName("keeping-fields");
            add(fields);
        }
    }

    private StateBadge badge(HandoverRow row, LocalDate today) {
        var on = row.receiptOn();
        if (on != null) {
            return new StateBadge(
                    Tone.OK,
                    "check",
                    getTranslation("safeguarding.keeping.receipt.at", Said.shortDay(on), words(row.receiptFrom())));
        }
        return today.isAfter(row.dueOn())
                ? new StateBadge(
                        Tone.DANGER, "warn", getTranslation("safeguarding.keeping.late", Said.shortDay(row.dueOn())))
                : new StateBadge(
                        Tone.WARN, "clock", getTranslation("safeguarding.keeping.due", Said.shortDay(row.dueOn())));
    }

    private static String words(@Nullable Narrative words) {
        return words == null ? "" : words.disclose();
    }
}
