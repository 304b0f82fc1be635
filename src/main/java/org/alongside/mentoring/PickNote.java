package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.ui.TellNavigation;

/** A few words about interests for the coordinator; a worry is led to where a safe adult reads it. */
class PickNote extends Section {
    PickNote(PickSheet sheet, Picking picking, PickView.Keeper keeper) {
        addClassNames("card", "pad", "col", "g3");
        var note = new TextArea(getTranslation("mentoring.pick.note"));
        note.setId("note");
        note.setMaxLength(PickSheet.LONGEST_NOTE);
        note.setValue(sheet.note());
        note.setHelperText(getTranslation("mentoring.pick.note.help"));
        note.setValueChangeMode(ValueChangeMode.LAZY); // a battery may die in the middle of a sentence
        note.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keeper.keep(() -> picking.note(change.getValue()));
            }
        });
        var tell = new Button(getTranslation("mentoring.pick.tell"), new Icon("safe"), click -> TellNavigation.open());
        tell.setId("tell-instead");
        tell.addClassNames("btn", "safe");
        add(
                new H2(getTranslation("mentoring.pick.note.title")),
                note,
                new Note(Tone.SAFE, "safe", new Paragraph(getTranslation("mentoring.pick.note.worry")), tell));
    }
}
