package org.alongside.safeguarding.casework.clerk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.base.Roles;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.safeguarding.casework.files.DeskPanel;
import org.alongside.school.SignedInPerson;

/** On the desk: letters that the clerk has drafted and that nobody has released. */
@org.springframework.stereotype.Component
class LettersDeskPanel implements DeskPanel {
    private final CaseLetters letters;
    private final SignedInPerson who;

    LettersDeskPanel(CaseLetters letters, SignedInPerson who) {
        this.letters = letters;
        this.who = who;
    }

    @Override
    public int place() {
        return 250;
    }

    @Override
    public Optional<Component> panel() {
        if (!who.is(Roles.DSL) && !who.is(Roles.DEPUTY_DSL)) {
            return Optional.empty();
        }
        var waiting = letters.waiting().size();
        if (waiting == 0) {
            return Optional.empty();
        }
        var page = new Div();
        var say = new Paragraph(page.getTranslation("safeguarding.letters.desk.text", waiting));
        say.addClassName("s");
        var link = new Anchor("safeguarding/letters", page.getTranslation("safeguarding.letters.desk.open"));
        return Optional.of(CaseField.card("letters-desk", page.getTranslation("safeguarding.letters.desk"), say, link));
    }
}
