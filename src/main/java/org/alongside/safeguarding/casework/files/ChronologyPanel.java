package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.alongside.base.ui.Icon;
import org.alongside.safeguarding.casework.chain.Verdict;

/** What happened, and when it was written down, the latest first. */
class ChronologyPanel extends Section {
    private final Div seal = new Div();
    private final Button again = new Button(getTranslation("safeguarding.case.check"));
    private final OrderedList list = new OrderedList();
    private long lowest = Long.MAX_VALUE;
    final Button earlier = new Button(getTranslation("safeguarding.case.earlier"));

    /** @param more the entries below a place, the latest first */
    ChronologyPanel(List<OpenEntry> latest, LongFunction<List<OpenEntry>> more, Consumer<EntryRow> correct) {
        addClassNames("card", "pad", "chronology");
        var title = new H2(getTranslation("safeguarding.case.chronology"));
        title.setId("chronology-title");
        setAriaLabelledBy("chronology-title");
        seal.addClassNames("row", "wrap", "g1", "s", "seal-line");
        seal.getElement().setAttribute("role", "status");
        again.setId("check-chain");
        again.addClassName("as-link");
        var right = new Div(seal, again);
        right.addClassNames("row", "wrap", "g1");
        var top = new Div(title, right);
        top.addClassNames("row", "sp", "wrap");
        var columns = new Div(
                new Span(getTranslation("safeguarding.case.happened")),
                new Span(),
                new Span(),
                new Span(getTranslation("safeguarding.case.written")));
        columns.addClassNames("columns", "xs", "m2");
        columns.getElement().setAttribute("aria-hidden", "true");
        list.addClassName("entries");
        list.getElement().setAttribute("reversed", true);
        earlier.addClassName("btn");
        earlier.setId("earlier");
        earlier.addClickListener(click -> show(more.apply(lowest), correct));
        add(top, columns, list, earlier);
        show(latest, correct);
    }

    private void show(List<OpenEntry> entries, Consumer<EntryRow> correct) {
        entries.forEach(it -> list.add(new EntryItem(it, correct)));
        if (!entries.isEmpty()) {
            lowest = entries.getLast().row().place();
        }
        earlier.setVisible(lowest > 1 && !entries.isEmpty());
    }

    /** What happens when somebody asks for a check. */
    void onCheck(Runnable check) {
        again.addClickListener(click -> check.run());
    }

    /** Says that the check goes on. */
    void checking() {
        seal.removeAll();
        seal.add(new Icon("clock"), new Span(getTranslation("safeguarding.case.checking")));
    }

    /** Says what a check of the chain found. */
    void say(Verdict verdict) {
        seal.removeAll();
        seal.removeClassNames("ok", "broken");
        switch (verdict) {
            case Verdict.Intact(long count) -> {
                seal.addClassName("ok");
                seal.add(new Icon("link"), new Span(getTranslation("safeguarding.case.intact", count)));
            }
            case Verdict.Broken(long place, var what) -> {
                seal.addClassName("broken");
                seal.add(
                        new Icon("warn"),
                        new Span(getTranslation(
                                "safeguarding.case.broken", place, getTranslation("safeguarding.case.break." + what))));
            }
        }
    }
}
