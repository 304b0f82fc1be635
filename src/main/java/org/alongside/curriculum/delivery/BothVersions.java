package org.alongside.curriculum.delivery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonRow;

/** Two people recorded one lesson: both versions side by side, and the writer decides. Nothing is lost either way. */
final class BothVersions extends Div {
    BothVersions(DeliveryRecord theirs, DeliveryEntry mine, People people, Runnable keepTheirs, Runnable keepMine) {
        var name = people.find(theirs.recordedBy()).map(PersonRow::formalName).orElse("?");
        var take = new Button(getTranslation("curriculum.record.keep-theirs", name), click -> keepTheirs.run());
        take.addClassName("btn");
        take.setId("keep-theirs");
        var correct = new Button(getTranslation("curriculum.record.keep-mine"), click -> keepMine.run());
        correct.addClassName("btn");
        correct.setId("keep-mine");
        var row = new Div(take, correct);
        row.addClassNames("row", "wrap");
        var words = new Div(
                new Paragraph(getTranslation(
                        "curriculum.record.meanwhile", name, Said.time(theirs.recordedAt()), said(theirs.entry()))),
                new Paragraph(getTranslation("curriculum.record.yours", said(mine))),
                row);
        words.addClassName("col");
        add(new Note(Tone.WARN, "people", words));
    }

    private String said(DeliveryEntry entry) {
        return getTranslation("curriculum.outcome." + entry.outcome()) + ", "
                + getTranslation("curriculum.record.away-count", entry.away().size());
    }
}
