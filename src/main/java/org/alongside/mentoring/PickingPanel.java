package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.alongside.base.ui.Said;
import org.alongside.school.PersonRow;

/** Whether pupils may choose, who still has to, and what they wrote to the coordinator. */
class PickingPanel extends Section {
    private static final int NAMES_SHOWN = 12;

    /** What the page does when a button is pressed. */
    interface Page {
        void open();

        void close();

        void remind();
    }

    PickingPanel(PickingDesk.Overview overview, Page page) {
        addClassNames("card", "pad", "col", "g3");
        setId("picking");
        var state = overview.open() ? "open" : overview.frozen() ? "frozen" : "closed";
        add(
                new H2(getTranslation("mentoring.picking." + state)),
                muted(getTranslation("mentoring.picking." + state + "-text")));
        var done = new Paragraph(getTranslation(
                "mentoring.picking.done",
                overview.done(),
                overview.done() + overview.waiting().size()));
        add(done);
        if (!overview.waiting().isEmpty()) {
            add(waiting(overview));
        }
        add(buttons(overview, page));
        if (overview.lastReminder() != null) {
            add(muted(getTranslation(
                    "mentoring.picking.reminded",
                    Said.weekday(Said.dayOf(overview.lastReminder())),
                    Said.time(overview.lastReminder()))));
        }
        if (!overview.notes().isEmpty()) {
            add(notes(overview));
        }
    }

    private Paragraph waiting(PickingDesk.Overview overview) {
        var names = overview.waiting().stream()
                .limit(NAMES_SHOWN)
                .map(PersonRow::name)
                .collect(java.util.stream.Collectors.joining(", "));
        var more = overview.waiting().size() - NAMES_SHOWN;
        return muted(
                more > 0
                        ? getTranslation("mentoring.picking.waiting-more", names, more)
                        : getTranslation("mentoring.picking.waiting", names));
    }

    private Div buttons(PickingDesk.Overview overview, Page page) {
        var row = new Div();
        row.addClassNames("row", "wrap", "g2");
        if (overview.open()) {
            var remind = new Button(getTranslation("mentoring.picking.remind"), click -> page.remind());
            remind.setId("remind");
            remind.addClassName("btn");
            remind.setEnabled(!overview.waiting().isEmpty());
            remind.setDisableOnClick(true);
            var close = new Button(getTranslation("mentoring.picking.close"), click -> page.close());
            close.setId("close-picking");
            close.addClassName("btn");
            row.add(remind, close);
        } else {
            var open = new Button(
                    getTranslation(overview.frozen() ? "mentoring.picking.open-again" : "mentoring.picking.open-now"),
                    click -> page.open());
            open.setId("open-picking");
            open.addClassNames("btn", "pri");
            row.add(open);
        }
        return row;
    }

    private Div notes(PickingDesk.Overview overview) {
        var list = new UnorderedList();
        list.addClassName("rows");
        overview.notes().forEach(it -> {
            var from = new Span(it.from().name());
            from.addClassNames("s", "m2");
            var words = new Span(it.words());
            words.addClassName("verbatim");
            var row = new Div(from, words);
            row.addClassName("col");
            list.add(new ListItem(row));
        });
        var notes = new Div(
                new com.vaadin.flow.component.html.H3(getTranslation("mentoring.picking.notes")),
                muted(getTranslation("mentoring.picking.notes-worry")),
                list);
        notes.addClassNames("col", "g2");
        return notes;
    }

    private static Paragraph muted(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassNames("s", "m2");
        return paragraph;
    }
}
