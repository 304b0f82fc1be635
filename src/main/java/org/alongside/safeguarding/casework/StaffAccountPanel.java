package org.alongside.safeguarding.casework;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.StaffAccount;
import org.alongside.safeguarding.casework.vault.Handout;

/** What a member of staff added, below the words. */
class StaffAccountPanel extends Div {
    /** @param content the content of a file, by its id; asked only when somebody opens it */
    StaffAccountPanel(StaffNotes.Added added, Function<UUID, byte[]> content) {
        addClassNames("col", "g3", "staff-account");
        var category = added.category();
        if (category != null) {
            var badges =
                    new Div(new StateBadge(Tone.PLAIN, "info", getTranslation("safeguarding.category." + category)));
            badges.addClassName("row");
            add(badges);
        }
        for (var part : StaffAccount.Part.values()) {
            var words = added.parts().get(part);
            if (words != null) {
                add(new H3(getTranslation("safeguarding.staff." + part)), verbatim(words));
            }
        }
        if (!added.marks().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("facts");
            added.marks().forEach(it -> list.add(mark(it)));
            add(new H3(getTranslation("safeguarding.staff.marks")), list);
        }
        if (!added.files().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("facts");
            added.files().forEach(it -> list.add(file(it, content)));
            add(new H3(getTranslation("safeguarding.staff.files")), list);
        }
    }

    private static Paragraph verbatim(Narrative words) {
        var text = new Paragraph(words.disclose());
        text.addClassName("verbatim");
        return text;
    }

    private ListItem mark(StaffAccount.Mark mark) {
        var where = new Span(getTranslation(
                "safeguarding.staff.mark.one",
                getTranslation("safeguarding.place." + mark.place()),
                getTranslation("safeguarding.side." + mark.side())));
        where.addClassName("b");
        return new ListItem(new Icon("place"), new Div(where, verbatim(mark.words())));
    }

    private ListItem file(StaffNotes.FileRow file, Function<UUID, byte[]> content) {
        var name = file.name().disclose();
        var link = new Handout(
                        Handout.What.STAFF_FILE,
                        () -> new Handout.Content(name, file.kind().mediaType(), content.apply(file.id())))
                .link(name);
        link.setRouterIgnore(true);
        var size = new Span(getTranslation("safeguarding.staff.file.size", Math.max(1, file.bytes() / 1024)));
        size.addClassNames("s", "m2");
        return new ListItem(new Icon("save"), new Div(link, size));
    }
}
