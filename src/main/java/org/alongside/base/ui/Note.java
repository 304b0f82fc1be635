package org.alongside.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A few words that stand apart: help, a warning, what went wrong. */
public class Note extends Div {
    private final Div words = new Div();

    public Note(Tone tone, String icon, Component... content) {
        addClassNames(tone.with("note"));
        words.addClassName("grow");
        words.add(content);
        add(new Icon(icon), words);
    }

    /** Replaces the words and keeps tone and icon. */
    public void say(Component... content) {
        words.removeAll();
        words.add(content);
    }
}
