package org.alongside.curriculum.delivery.voice;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.base.ui.Said;

/** What pupils said and what the school did, side by side like the two lines. */
class YouSaidList extends UnorderedList {
    YouSaidList(List<Voices.YouSaid> entries) {
        addClassName("you-said");
        for (var entry : entries) {
            var said = new Span(getTranslation("curriculum.you-said.said", entry.said()));
            said.addClassName("md");
            var did = new Span(getTranslation("curriculum.you-said.did", entry.did()));
            var day = new Span(Said.day(entry.day()));
            day.addClassNames("s", "m2");
            var both = new Div(said, did, day);
            both.addClassNames("along", "col", "g1");
            add(new ListItem(both));
        }
    }
}
