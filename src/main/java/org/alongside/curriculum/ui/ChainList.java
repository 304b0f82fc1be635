package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.alongside.curriculum.Chain;
import org.alongside.curriculum.Lesson;

/** A lesson in the line of those it builds on and those that build on it. */
class ChainList extends OrderedList {
    ChainList(Chain chain) {
        addClassName("chain");
        chain.before().forEach(it -> add(item(it, "before")));
        var here = item(chain.lesson(), "here");
        here.getElement().setAttribute("aria-current", "true");
        add(here);
        chain.next().forEach(it -> add(item(it, "next")));
    }

    private ListItem item(Lesson lesson, String className) {
        var year = new Span(getTranslation("curriculum.year", lesson.year()));
        year.addClassNames("num", "xs", "m2");
        var item = new ListItem(year, SpiralTable.link(lesson));
        item.addClassName(className);
        return item;
    }
}
