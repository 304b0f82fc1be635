package org.alongside.curriculum.parents;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.Prose;

/** The school's policy as parents read it: what is written, with the day of its last review. */
class PolicyPage extends Div {
    PolicyPage(Shelf shelf) {
        addClassNames("col", "g4");
        add(new Anchor("parents", getTranslation("curriculum.parents.back-all")));
        add(new H1(getTranslation("curriculum.parents.policy")));
        var written =
                shelf.policy().values().stream().filter(PolicyText::isWritten).toList();
        if (written.isEmpty()) {
            add(new Panel(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("curriculum.parents.no-policy"),
                    getTranslation("curriculum.parents.no-policy-lead"))));
        }
        written.forEach(it -> add(text(it)));
        add(new Credits(shelf));
    }

    private Panel text(PolicyText it) {
        var panel = new Panel(new H2(getTranslation("curriculum.parents.slot." + it.slot())));
        if (it.words() != null) {
            var words = new Div();
            words.addClassName("words");
            words.getElement().setProperty("innerHTML", new Prose(it.words()).html());
            panel.add(words);
        }
        if (it.link() != null) {
            var link = new Anchor(it.link(), getTranslation("curriculum.parents.document"));
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            panel.add(link);
        }
        var on = it.reviewedOn();
        if (on != null) {
            var reviewed =
                    new Paragraph(getTranslation("curriculum.parents.reviewed", Said.day(on) + " " + on.getYear()));
            reviewed.addClassNames("s", "m2");
            panel.add(reviewed);
        }
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }
}
