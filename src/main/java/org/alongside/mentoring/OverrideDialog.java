package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks why a rule is not to count for one pair: a reason from the list, and a few words about the matching. */
final class OverrideDialog extends Dialog {
    OverrideDialog(String title, Consumer<Proposal.Overridden> decided) {
        setHeaderTitle(title);
        var reason = new RadioButtonGroup<String>(getTranslation("mentoring.board.reason"));
        reason.setId("override-reason");
        reason.setItems(Reasons.KEYS);
        reason.setItemLabelGenerator(it -> getTranslation("mentoring.override." + it));
        reason.addClassName("chips");
        var note = new TextField(getTranslation("mentoring.board.note"));
        note.setId("override-note");
        note.setHelperText(getTranslation("mentoring.board.note-help"));
        note.setMaxLength(Reasons.NOTE);
        var lead = new Paragraph(getTranslation("mentoring.board.override-lead"));
        lead.addClassNames("s", "m2");
        var yes = new Button(getTranslation("mentoring.board.match-these"), click -> {
            if (reason.getValue() == null) {
                reason.setErrorMessage(getTranslation("mentoring.board.reason-missing"));
                reason.setInvalid(true);
                return;
            }
            close();
            decided.accept(new Proposal.Overridden(
                    reason.getValue(), note.getValue().strip()));
        });
        yes.setId("override-yes");
        yes.addClassNames("btn", "pri");
        var no = new Button(getTranslation("mentoring.board.leave-it"), click -> close());
        no.addClassName("btn");
        var choice = new Div(yes, no);
        choice.addClassNames("row", "wrap");
        var all = new Div(lead, reason, note, choice);
        all.addClassNames("col", "g4");
        add(all);
    }
}
