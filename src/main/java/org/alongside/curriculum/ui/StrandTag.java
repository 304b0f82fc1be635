package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.Span;
import org.alongside.curriculum.Strand;

/** A strand's number in a ring of its colour: the number is the name, the colour a help. */
class StrandTag extends Span {
    StrandTag(Strand strand) {
        super(String.valueOf(strand.number()));
        addClassNames("tag", "strand-" + strand.number());
    }
}
