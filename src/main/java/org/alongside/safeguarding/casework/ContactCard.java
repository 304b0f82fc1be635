package org.alongside.safeguarding.casework;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;

/** A card for a pocket or a lanyard, made from the same facts as the poster. */
final class ContactCard extends Div {
    /** @param room where somebody can be found; null if the school names none */
    ContactCard(List<PersonRow> leads, List<SafeContact> others, @Nullable String room) {
        addClassName("contact-card");
        var title = new Span(getTranslation("safeguarding.poster.title"));
        title.addClassName("b");
        add(title);
        for (int i = 0; i < leads.size(); i++) {
            add(new Paragraph(leads.get(i).formalName() + ", "
                    + getTranslation(i == 0 ? "safeguarding.poster.dsl" : "safeguarding.poster.deputy")));
        }
        others.forEach(it -> add(new Paragraph(it.name() + ", " + it.role() + ", " + it.reach())));
        if (room != null) {
            add(new Paragraph(getTranslation("safeguarding.poster.room", room)));
        }
        add(new Paragraph(getTranslation("safeguarding.poster.portal")));
        var lines = new Paragraph(getTranslation("safeguarding.poster.card.lines"));
        lines.addClassName("b");
        add(lines);
    }
}
