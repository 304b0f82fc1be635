package org.alongside.school.roster;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;

/** The folder for the MIS: where it is, and what came of the last files. */
final class DropPanel extends Section {
    private final transient Words words = new Words(this);
    private final transient Consumer<Drop> look;
    private final transient Consumer<Drop> putAside;

    DropPanel(String folder, List<Drop> drops, Consumer<Drop> look, Consumer<Drop> putAside) {
        this.look = look;
        this.putAside = putAside;
        setId("folder");
        addClassNames("card", "pad", "col", "g4");
        var path = new Span(folder);
        path.addClassNames("code", "path");
        var where = new Paragraph(new Span(words.say("drop.where") + " "), path);
        where.addClassNames("s");
        add(new H2(words.say("drop.title")), new Paragraph(words.say("drop.text")), where);
        if (drops.isEmpty()) {
            var none = new Paragraph(words.say("drop.none"));
            none.addClassNames("s", "m2");
            add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("drops");
        list.getElement().setAttribute("aria-label", words.say("drop.table"));
        drops.forEach(it -> list.add(item(it)));
        add(list);
    }

    private ListItem item(Drop drop) {
        var name = new Span(drop.fileName());
        name.addClassNames("b", "path");
        var when = new Span(words.say("drop.at", Said.shortDay(Said.dayOf(drop.foundAt())), Said.time(drop.foundAt())));
        when.addClassNames("s", "m2");
        var top = new Div(badge(drop.state()), name, when);
        top.addClassNames("row", "wrap", "g3");
        var item = new ListItem(top);
        var sentence = drop.sentence();
        if (sentence != null) {
            item.add(new Paragraph(sentence));
        }
        if (drop.state() == Drop.State.DONE || drop.state() == Drop.State.WAITING) {
            var counts = new Paragraph(
                    words.say("drop.counts", drop.joining(), drop.changing(), drop.leaving(), drop.rejected()));
            counts.addClassNames("s");
            item.add(counts);
        }
        if (drop.state() == Drop.State.WAITING) {
            item.add(decisions(drop));
        }
        return item;
    }

    private Div decisions(Drop drop) {
        var open = new Button(words.say("drop.look"), click -> look.accept(drop));
        open.setAriaLabel(words.say("drop.look-at", drop.fileName()));
        open.addClassNames("btn", "pri");
        open.setId("look-at-" + drop.id().value());
        var aside = new Button(words.say("drop.put-aside"), click -> putAside.accept(drop));
        aside.setAriaLabel(words.say("drop.put-aside-of", drop.fileName()));
        aside.addClassName("btn");
        var row = new Div(open, aside);
        row.addClassNames("row", "wrap", "g3");
        return row;
    }

    private StateBadge badge(Drop.State state) {
        var word = words.say("drop.badge." + state.name());
        return switch (state) {
            case TAKEN -> new StateBadge(Tone.INFO, "clock", word);
            case WAITING -> new StateBadge(Tone.WARN, "warn", word);
            case DONE -> new StateBadge(Tone.OK, "check", word);
            case REFUSED -> new StateBadge(Tone.DANGER, "cross", word);
            case ASIDE -> new StateBadge(Tone.PLAIN, "undo", word);
        };
    }
}
