package org.alongside.safeguarding.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Watch;

/** The truth about the hour: who cannot wait should not wait for us. Sending goes on as always; empty in school hours. */
final class ClosedNote extends Div {
    ClosedNote(Watch.Now watch, Clock clock) {
        var opens = watch.opens();
        if (!watch.watched()) {
            add(new Note(
                    Tone.WARN,
                    "clock",
                    new Sentence(
                            opens == null
                                    ? getTranslation("safeguarding.tell.closed.long")
                                    : getTranslation("safeguarding.tell.closed", Moment.of(opens, clock)))));
        }
    }
}
