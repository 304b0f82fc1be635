package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Said;

/** One entry: on the first line when it happened, on the second, beside it, when it was written down. */
class EntryItem extends ListItem {
    EntryItem(OpenEntry entry, Consumer<EntryRow> correct) {
        var row = entry.row();
        addClassName("case-entry");
        setId("entry-" + row.place());
        add(happened(row), rails(row), words(entry, correct), written(row));
    }

    private Div happened(EntryRow row) {
        var day = new Span(CaseWords.day(row.happened().on()));
        day.addClassName("md");
        var when = new Div(sr("safeguarding.case.happened"), day);
        when.addClassNames("happened", "s");
        var at = row.happened().at();
        var part = row.happened().part();
        if (at != null || part != null) {
            var time = new Span(at != null ? Said.time(at) : getTranslation("safeguarding.case.part-of-day." + part));
            time.addClassName("m2");
            when.add(time);
        }
        return when;
    }

    /** The heads of the columns, for whoever hears the page: an entry is no row of a table. */
    private Span sr(String key) {
        var words = new Span(getTranslation(key) + ": ");
        words.addClassName("sr");
        return words;
    }

    /** A solid bridge if it was written down on the day, a dashed one if later. */
    private static Div rails(EntryRow row) {
        var rails = new Div(new Span(), new Span(), new Span());
        rails.addClassName("rails");
        if (!row.happened().on().equals(Said.dayOf(row.recordedAt()))) {
            rails.addClassName("later");
        }
        rails.getElement().setAttribute("aria-hidden", "true");
        return rails;
    }

    private Div words(OpenEntry entry, Consumer<EntryRow> correct) {
        var row = entry.row();
        var title = new H3(new Icon(row.kind().icon()), new Span(title(entry)));
        var box = new Div(title);
        box.addClassName("said");
        var named = entry.words(PartKind.TITLE).isPresent()
                ? getTranslation("safeguarding.case.kind." + row.kind()) + " · " + row.authorName()
                : row.authorName();
        var author = new Span(named);
        author.addClassNames("xs", "m2");
        box.add(author);
        entry.parts().stream().filter(it -> it.kind() != PartKind.TITLE).forEach(it -> box.add(part(it)));
        var button = new Button(getTranslation("safeguarding.case.correct"), click -> correct.accept(row));
        button.addClassNames("as-link", "correct");
        button.setAriaLabel(getTranslation("safeguarding.case.correct-of", row.place()));
        box.add(button);
        return box;
    }

    private String title(OpenEntry entry) {
        var corrects = entry.row().corrects();
        if (corrects != null) {
            return getTranslation("safeguarding.case.correction-to", corrects);
        }
        return entry.words(PartKind.TITLE)
                .map(it -> it.disclose())
                .orElseGet(() ->
                        getTranslation("safeguarding.case.kind." + entry.row().kind()));
    }

    private Div part(OpenEntry.Words part) {
        var words = part.words();
        var box = new Div();
        box.addClassName("part");
        if (part.kind() != PartKind.ACCOUNT && part.kind() != PartKind.OUTCOME) {
            var label = new Span(getTranslation("safeguarding.case.part." + part.kind()));
            label.addClassNames("xs", "m2", "label");
            box.add(label);
        }
        var text =
                new Paragraph(words == null ? getTranslation("safeguarding.case.words-do-not-open") : words.disclose());
        text.addClassName(words == null ? "m2" : "verbatim");
        if (part.kind() == PartKind.CHILD_WORDS) {
            box.addClassName("own-words");
            text.addClassName("spoken");
        }
        box.add(text);
        return box;
    }

    private Div written(EntryRow row) {
        var seal = new Span(row.hash().brief());
        seal.addClassName("seal");
        var place = new Span(new Span(getTranslation("safeguarding.case.entry-no", row.place()) + " "), seal);
        var recorded = Said.dayOf(row.recordedAt());
        var at = new Span(CaseWords.shortest(recorded) + ", " + Said.time(row.recordedAt()));
        var box = new Div(sr("safeguarding.case.written"), place, at);
        box.addClassNames("written", "xs", "m2");
        return box;
    }
}
