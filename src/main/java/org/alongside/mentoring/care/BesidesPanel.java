package org.alongside.mentoring.care;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.school.People;

/** "Also for you": a mentor's debrief, questions while a round is open, and whom to reach in the holidays. */
public final class BesidesPanel extends Div {
    /** Shows what there is; nothing at all where there is nothing. */
    public BesidesPanel(BesidesMeetings next, People people) {
        addClassNames("col", "g3");
        var list = new UnorderedList();
        list.addClassName("rows");
        if (next.isMentor()) {
            var debrief = next.debrief();
            var title = debrief.map(it -> getTranslation(
                            "mentoring.next.debrief",
                            Names.of(people, List.of(it.adult())).formal(it.adult())))
                    .orElseGet(() -> getTranslation("mentoring.next.talk"));
            var hint = debrief.map(
                            it -> Said.weekday(it.day()) + (it.starts() == null ? "" : ", " + Said.time(it.starts())))
                    .orElseGet(() -> getTranslation("mentoring.next.talk-hint"));
            list.add(row("mentoring/my-debrief", "ear", title, hint));
        }
        if (next.hasQuestions()) {
            list.add(row(
                    "mentoring/questions",
                    "list",
                    getTranslation("mentoring.measure.title"),
                    getTranslation("mentoring.next.questions")));
        }
        if (list.getChildren().findAny().isPresent()) {
            var panel = new Panel(list);
            panel.addClassName("flush");
            add(new H2(getTranslation("mentoring.next")), panel);
        }
        next.holidayContact().ifPresent(it -> {
            var words = new Panel(
                    new H2(getTranslation("mentoring.next.holidays")),
                    new Paragraph(getTranslation(
                            "mentoring.next.holidays-text",
                            Names.of(people, List.of(it.adult())).formal(it.adult()),
                            it.reach(),
                            Said.day(it.to()))));
            words.addClassNames("pad", "col", "g1");
            add(words);
        });
    }

    private static ListItem row(String address, String icon, String title, String hint) {
        var name = new Span(title);
        name.addClassName("md");
        var under = new Span(hint);
        under.addClassNames("s", "m2");
        var words = new Div(name, under);
        words.addClassNames("col", "grow");
        return new ListItem(new Anchor(address, new Icon(icon), words, new Icon("right")));
    }
}
