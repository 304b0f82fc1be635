package org.alongside.base.ui;

import com.vaadin.flow.component.html.Span;

/** A state as shape, word and colour together. */
public final class StateBadge extends Span {
    public StateBadge(Tone tone, String icon, String word) {
        addClassNames(tone.with("badge"));
        add(new Icon(icon), new Span(word));
    }

    /** A state whose word needs no shape, such as a reference number. */
    public StateBadge(Tone tone, String word) {
        addClassNames(tone.with("badge"));
        add(new Span(word));
    }
}
