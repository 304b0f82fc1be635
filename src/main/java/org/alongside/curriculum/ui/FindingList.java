package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.Finding;

/** What to mend in the curriculum files, each by file, line and reason. */
class FindingList extends Div {
    FindingList(List<Finding> findings) {
        addClassName("findings");
        var list = new UnorderedList();
        for (var finding : findings) {
            var place = new Span(finding.source().toString());
            place.addClassName("b");
            var reason =
                    new Span(getTranslation(finding.key(), finding.details().toArray()));
            list.add(new ListItem(place, new Span(" "), reason));
        }
        var title = new Div(getTranslation("curriculum.map.findings", findings.size()));
        title.addClassName("b");
        add(new Note(Tone.WARN, "warn", title, list));
    }
}
