package org.alongside.safeguarding.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import org.alongside.base.ui.Icon;

/**
 * The card for whoever is told something by a child.
 *
 * @see "Keeping children safe in education: listen, do not promise confidentiality, do not investigate, write it down"
 */
final class HowTo extends NativeDetails {
    private static final int STEPS = 6;

    HowTo(TellDesk.Writer writer) {
        addClassName("how-to");
        setSummaryText(getTranslation("safeguarding.how-to." + writer));
        var steps = new UnorderedList();
        steps.addClassName("facts");
        for (int i = 1; i <= STEPS; i++) {
            steps.add(new ListItem(
                    new Icon(i == 1 ? "ear" : "check"),
                    new Sentence(getTranslation("safeguarding.how-to." + writer + "." + i))));
        }
        setContent(steps);
    }
}
