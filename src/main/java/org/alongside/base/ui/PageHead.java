package org.alongside.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a page: a sentence that says how things are, one more that explains, and what can be done with it all. */
public final class PageHead extends Div {
    private final H1 sentence = new H1();
    private final Paragraph lead = new Paragraph();

    public PageHead(String sentence, String lead, Component... actions) {
        addClassName("head");
        this.lead.addClassName("lead");
        var words = new Div(this.sentence, this.lead);
        words.addClassName("col");
        add(words);
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassNames("row", "wrap");
            add(row);
        }
        say(sentence, lead);
    }

    /** Says something else; an empty lead disappears. */
    public void say(String newSentence, String newLead) {
        sentence.setText(newSentence);
        lead.setText(newLead);
        lead.setVisible(!newLead.isEmpty());
    }
}
