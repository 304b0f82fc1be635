package org.alongside.mentoring.care;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Panel;

/** Beside today's list: the week in numbers, and the pages that belong to looking after a scheme. */
class CareAside extends Div {
    CareAside(CareWeek.Numbers week) {
        addClassNames("col", "g4");
        var numbers = new UnorderedList(
                new ListItem(new Span(getTranslation("mentoring.care.week-met", week.held(), week.planned()))),
                new ListItem(new Span(getTranslation("mentoring.care.week-debriefs", week.debriefs()))),
                new ListItem(new Span(getTranslation("mentoring.care.week-check-ins", week.checkIns()))));
        numbers.addClassNames("col", "g1");
        var quiet = new Paragraph(getTranslation("mentoring.care.week-digest"));
        quiet.addClassNames("s", "m2");
        var thisWeek = new Panel(new H2(getTranslation("mentoring.care.week")), numbers, quiet);
        thisWeek.addClassNames("pad", "col", "g2");
        add(thisWeek, places());
    }

    private Panel places() {
        var list = new UnorderedList();
        list.addClassName("rows");
        list.add(place("ear", "mentoring.debriefs", DebriefsView.class));
        list.add(place("swap", "mentoring.cover", CoverView.class));
        list.add(place("people", "mentoring.family", "mentoring/families"));
        list.add(place("star", "mentoring.ending", "mentoring/endings"));
        list.add(place("chart", "mentoring.measures", "mentoring/measures"));
        var panel = new Panel(list);
        panel.addClassName("flush");
        return panel;
    }

    private ListItem place(String icon, String key, Class<? extends Component> view) {
        return fill(new RouterLink("", view), icon, key);
    }

    private ListItem place(String icon, String key, String address) {
        return fill(new Anchor(address, ""), icon, key);
    }

    private <T extends Component & HasComponents> ListItem fill(T link, String icon, String key) {
        var title = new Span(getTranslation(key + ".menu"));
        title.addClassName("md");
        var hint = new Span(getTranslation(key + ".hint"));
        hint.addClassNames("s", "m2");
        var words = new Div(title, hint);
        words.addClassNames("col", "grow", "g1");
        link.add(new Icon(icon), words, new Icon("right"));
        return new ListItem(link);
    }
}
