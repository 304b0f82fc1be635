package org.alongside.safeguarding.casework.keeping;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Locale;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Narrative;

/** A closed case: how long it is kept and why, what stands against erasing it, and the two steps to do so. */
class KeptCard extends Div {
    /** What can be done with it; each answers on the page. */
    interface Desk {
        void born(LocalDate on);

        void hold(Narrative reason);

        void release();

        void ask(Narrative reason);

        void withdraw();

        void confirm();

        void wrong(String key);
    }

    private final transient Desk desk;
    private final TextArea reason = new TextArea(getTranslation("safeguarding.keeping.reason"));

    KeptCard(Kept kept, LocalDate today, Desk desk) {
        this.desk = desk;
        addClassNames("keeping-line", "col", "g3");
        var item = kept.item();
        HtmlComponent name = item.id().kind() == ItemId.Kind.CASE
                ? new Anchor("safeguarding/case/" + item.id().value(), item.reference())
                : new Span(item.reference());
        name.addClassName("b");
        var head = new Div(name, badge(kept, today));
        head.addClassNames("row", "wrap");
        add(head);
        var until = kept.until();
        add(small(
                until == null
                        ? getTranslation("safeguarding.keeping.until." + kept.rule())
                        : getTranslation(
                                "safeguarding.keeping.until." + kept.rule(),
                                FullDay.of(until),
                                getTranslation("safeguarding.keeping.by-" + kept.counted()))));
        var hold = kept.hold();
        if (hold != null) {
            add(small(getTranslation(
                    "safeguarding.keeping.held-by",
                    hold.by(),
                    Said.shortDay(Said.dayOf(hold.since())),
                    hold.reason().disclose())));
        }
        var asked = kept.asked();
        if (asked != null) {
            add(small(getTranslation(
                    "safeguarding.keeping.asked-by",
                    asked.byName(),
                    Said.shortDay(Said.dayOf(asked.at())),
                    asked.reason().disclose())));
        }
        add(asked == null ? decide(kept, today) : second(kept));
    }

    private StateBadge badge(Kept kept, LocalDate today) {
        if (kept.hold() != null) {
            return new StateBadge(Tone.INFO, "lock", getTranslation("safeguarding.keeping.badge.held"));
        }
        if (kept.asked() != null) {
            return new StateBadge(Tone.WARN, "people", getTranslation("safeguarding.keeping.badge.asked"));
        }
        if (kept.until() == null && kept.rule().equals("unknown")) {
            return new StateBadge(Tone.WARN, "warn", getTranslation("safeguarding.keeping.badge.unknown"));
        }
        return kept.isDue(today)
                ? new StateBadge(Tone.WARN, "clock", getTranslation("safeguarding.keeping.badge.due"))
                : new StateBadge(Tone.PLAIN, getTranslation("safeguarding.keeping.badge.kept"));
    }

    private NativeDetails decide(Kept kept, LocalDate today) {
        var born = new DatePicker(getTranslation("safeguarding.keeping.born"));
        born.setLocale(Locale.UK);
        born.setValue(kept.bornOn());
        reason.setMaxLength(2_000);
        var buttons = new Div();
        buttons.addClassNames("row", "wrap");
        buttons.add(button("safeguarding.keeping.born.save", kept, () -> {
            var on = born.getValue();
            if (on == null) {
                desk.wrong("safeguarding.keeping.born.wrong");
            } else {
                desk.born(on);
            }
        }));
        if (kept.hold() == null) {
            buttons.add(button("safeguarding.keeping.hold", kept, () -> withReason(desk::hold)));
            if (kept.isDue(today)) {
                buttons.add(button("safeguarding.keeping.ask", kept, () -> withReason(desk::ask)));
            }
        } else {
            buttons.add(button("safeguarding.keeping.release", kept, desk::release));
        }
        var content = new Div(born, reason, buttons);
        content.addClassNames("col", "g3");
        return new NativeDetails(getTranslation("safeguarding.keeping.decide"), content);
    }

    private Div second(Kept kept) {
        var confirm = button("safeguarding.keeping.confirm", kept, () -> {
            var sure = new ConfirmDialog(
                    getTranslation("safeguarding.keeping.sure", kept.item().reference()),
                    getTranslation("safeguarding.keeping.sure.text"),
                    getTranslation("safeguarding.keeping.confirm"),
                    yes -> desk.confirm());
            sure.setCancelable(true);
            sure.setCancelText(getTranslation("safeguarding.keeping.sure.no"));
            sure.open();
        });
        var buttons = new Div(confirm, button("safeguarding.keeping.withdraw", kept, desk::withdraw));
        buttons.addClassNames("row", "wrap");
        return buttons;
    }

    private void withReason(java.util.function.Consumer<Narrative> deed) {
        if (reason.getValue().isBlank()) {
            desk.wrong("safeguarding.give.reason.missing");
        } else {
            deed.accept(Narrative.of(reason.getValue()));
        }
    }

    private Button button(String words, Kept kept, Runnable deed) {
        var button = new Button(getTranslation(words), click -> deed.run());
        button.addClassNames("btn", "small");
        button.getElement()
                .setAttribute(
                        "aria-label", getTranslation(words) + ": " + kept.item().reference());
        return button;
    }

    private static Span small(String words) {
        var span = new Span(words);
        span.addClassNames("s", "m2");
        return span;
    }
}
