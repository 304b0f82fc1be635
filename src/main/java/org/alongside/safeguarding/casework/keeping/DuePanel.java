package org.alongside.safeguarding.casework.keeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.base.Roles;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.safeguarding.casework.files.DeskPanel;
import org.alongside.school.SignedInPerson;

/** On the desk: how many records have been kept long enough and wait for two people to look. */
@org.springframework.stereotype.Component
class DuePanel implements DeskPanel {
    private final Retention retention;
    private final SignedInPerson who;

    DuePanel(Retention retention, SignedInPerson who) {
        this.retention = retention;
        this.who = who;
    }

    @Override
    public int place() {
        return 300;
    }

    @Override
    public Optional<Component> panel() {
        var due = retention.due();
        if (due == 0) {
            return Optional.empty();
        }
        var page = new Div();
        var say = new Paragraph(page.getTranslation("safeguarding.keeping.desk.text", due));
        say.addClassName("s");
        var lead = who.is(Roles.DSL) || who.is(Roles.DEPUTY_DSL);
        var link = new Anchor(
                lead ? "safeguarding/keeping" : "safeguarding/adults/keeping",
                page.getTranslation("safeguarding.keeping.desk.open"));
        return Optional.of(CaseField.card("keeping-desk", page.getTranslation("safeguarding.keeping.desk"), say, link));
    }
}
