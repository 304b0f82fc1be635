package org.alongside.mentoring;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;

/** Tells a mentor that the mentee has still to give the promise, which comes before the first meeting. */
final class NotYetPromised extends Div {
    /** @param mentee given name */
    NotYetPromised(String mentee) {
        addClassName("not-yet-promised");
        add(new Note(
                Tone.WARN,
                "lock",
                new Span(getTranslation("mentoring.today.mentee-promise", mentee) + " "),
                new Anchor("mentoring/promise", getTranslation("mentoring.today.read-together"))));
    }
}
