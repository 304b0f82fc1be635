package org.alongside.safeguarding.casework.keeping;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;

/** The mark of all records that was mailed last, and whether the records still are what an older one says. */
final class MarkPanel extends Section {
    private final transient AuditTrail trail;
    private final Div answer = new Div();

    MarkPanel(AuditTrail trail) {
        this.trail = trail;
        addClassNames("card", "pad", "col", "g3");
        setId("marks");
        add(new H2(getTranslation("safeguarding.audit.mark")));
        trail.latestMark()
                .ifPresentOrElse(this::show, () -> add(small(getTranslation("safeguarding.audit.mark.none"))));
        add(small(getTranslation("safeguarding.audit.mark.what")));
        var typed = new TextField(getTranslation("safeguarding.audit.mark.typed"));
        typed.setId("typed-mark");
        typed.setMaxLength(60);
        typed.setHelperText(getTranslation("safeguarding.audit.mark.typed.help"));
        var compare = new Button(getTranslation("safeguarding.audit.mark.compare"), click -> compare(typed));
        compare.addClassName("btn");
        compare.setId("compare-mark");
        answer.setId("compared");
        answer.getElement().setAttribute("role", "status");
        add(typed, new Div(compare), answer);
    }

    private void show(RecordMark mark) {
        var code = new Code(mark.inGroups());
        code.setId("mark");
        code.addClassName("fingerprint");
        add(new Paragraph(getTranslation("safeguarding.audit.mark.latest", Said.shortDay(Said.dayOf(mark.madeAt())))), code);
    }

    private Paragraph small(String words) {
        var line = new Paragraph(words);
        line.addClassName("m2");
        return line;
    }

    private void compare(TextField typed) {
        typed.setInvalid(false);
        answer.removeAll();
        try {
            answer.add(words(trail.compare(typed.getValue())));
        } catch (IllegalArgumentException notOne) {
            typed.setErrorMessage(getTranslation(String.valueOf(notOne.getMessage())));
            typed.setInvalid(true);
        }
    }

    private Note words(RecordMarks.Compared compared) {
        return switch (compared) {
            case RecordMarks.Compared.Same(var mark, int chains, long erased) ->
                new Note(
                        Tone.OK,
                        "check",
                        new Span(getTranslation(
                                "safeguarding.audit.mark.same",
                                Said.shortDay(Said.dayOf(mark.madeAt())),
                                chains,
                                erased)));
            case RecordMarks.Compared.Other(var mark, var record, long place) ->
                new Note(
                        Tone.DANGER,
                        "warn",
                        new Span(getTranslation(
                                "safeguarding.audit.mark.other",
                                Said.shortDay(Said.dayOf(mark.madeAt())),
                                record,
                                place)));
            case RecordMarks.Compared.Unknown() ->
                new Note(Tone.DANGER, "warn", new Span(getTranslation("safeguarding.audit.mark.unknown")));
        };
    }
}
