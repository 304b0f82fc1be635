package org.alongside.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Where a page says what became of what was pressed: one sentence, heard as soon as it stands there, gone with the next. */
public final class Answer extends Div {
    public Answer() {
        setId("answer");
        getElement().setAttribute("role", "status");
    }

    /** It was done. */
    public void done(String words) {
        say(Tone.OK, "check", words);
    }

    /** It was not done, and somebody has to do something first. */
    public void notYet(String words) {
        say(Tone.WARN, "warn", words);
    }

    /** It failed. */
    public void failed(String words) {
        say(Tone.DANGER, "warn", words);
    }

    private void say(Tone tone, String icon, String words) {
        removeAll();
        add(new Note(tone, icon, new Span(words)));
    }
}
