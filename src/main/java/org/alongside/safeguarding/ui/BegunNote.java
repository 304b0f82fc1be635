package org.alongside.safeguarding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.KeptDraft;

/** Says that something was begun and not sent, and when; not what, because somebody else may look at the screen. */
final class BegunNote extends Div {
    BegunNote(KeptDraft kept, Runnable goOn, Runnable throwAway) {
        var on = new Button(getTranslation("safeguarding.tell.begun.on"), click -> goOn.run());
        on.setId("go-on");
        on.addClassNames("btn", "safe", "small");
        var away = new Button(getTranslation("safeguarding.tell.begun.away"), click -> throwAway.run());
        away.setId("throw-away");
        away.addClassNames("btn", "small");
        var buttons = new Div(on, away);
        buttons.addClassNames("row", "wrap");
        var text = new Div(
                new Sentence(getTranslation(
                        "safeguarding.tell.begun", Said.weekday(Said.dayOf(kept.keptAt())), Said.time(kept.keptAt()))),
                buttons);
        text.addClassNames("col", "g3", "grow");
        add(new Note(Tone.INFO, "clock", text));
    }
}
