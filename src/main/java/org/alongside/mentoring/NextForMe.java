package org.alongside.mentoring;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Panel;
import org.alongside.mentoring.joining.OwnTraining;

/** What a mentor may do next, apart from meeting: the promise, the training, ideas. */
final class NextForMe extends Div {
    private final UnorderedList list = new UnorderedList();

    /** @param promise whether the promise is to be asked for here; where it stands before everything else it is not asked twice */
    NextForMe(boolean promise, OwnTraining training) {
        addClassNames("col", "g3", "across");
        list.addClassName("rows");
        if (promise) {
            entry(
                    "mentoring/promise",
                    "lock",
                    getTranslation("mentoring.today.to-promise"),
                    getTranslation("mentoring.today.to-promise-text"));
        }
        training.next()
                .ifPresent(it -> entry(
                        "mentoring/training/" + it.module(),
                        "book",
                        it.title(),
                        getTranslation(
                                it.again() ? "mentoring.today.to-refresh-text" : "mentoring.today.to-train-text")));
        entry(
                "mentoring/activities",
                "star",
                getTranslation("mentoring.today.ideas"),
                getTranslation("mentoring.today.ideas-text"));
        var panel = new Panel(list);
        panel.addClassName("flush");
        add(new H2(getTranslation("mentoring.today.next-for-you")), panel);
    }

    private void entry(String place, String icon, String title, String text) {
        var name = new Span(title);
        name.addClassName("md");
        var more = new Span(text);
        more.addClassNames("s", "m2");
        var words = new Div(name, more);
        words.addClassNames("col", "grow");
        var link = new Anchor(place, new Icon(icon), words, new Icon("right"));
        list.add(new ListItem(link));
    }
}
