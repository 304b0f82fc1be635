package org.alongside.safeguarding.casework.keeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.casework.files.DeskPanel;
import org.alongside.school.SignedInPerson;

/** On the desk: that a check found a record that is not as it was written. Nobody has to go and look. */
@org.springframework.stereotype.Component
class BrokenRecordsPanel implements DeskPanel {
    private final RecordCheck check;
    private final SignedInPerson who;

    BrokenRecordsPanel(RecordCheck check, SignedInPerson who) {
        this.check = check;
        this.who = who;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Optional<Component> panel() {
        var mayLook = who.is(Roles.DSL) || who.is(Roles.DEPUTY_DSL) || who.is(Roles.HEAD);
        return check.latest()
                .map(it -> it.broken().size())
                .filter(broken -> broken > 0 && mayLook)
                .map(BrokenRecordsPanel::note);
    }

    private static Note note(int broken) {
        var page = new Div();
        var sentence = broken == 1
                ? page.getTranslation("safeguarding.audit.broken.1")
                : page.getTranslation("safeguarding.audit.broken", broken);
        var note = new Note(
                Tone.DANGER,
                "warn",
                new Div(
                        new Span(sentence + ". "),
                        new Anchor("safeguarding/audit", page.getTranslation("safeguarding.audit.broken.where"))));
        note.setId("broken-records");
        return note;
    }
}
