package org.alongside.mentoring.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonRow;

/** Pupils who would like a mentor, each with a yes and a "not now". */
final class RequestsPanel extends Div {
    private final transient RequestDesk desk;
    private final transient People people;
    private final UnorderedList list = new UnorderedList();
    private final Div answer = new Div();
    private final H2 title = new H2();

    RequestsPanel(RequestDesk desk, People people) {
        this.desk = desk;
        this.people = people;
        setId("requests");
        list.addClassNames("rows");
        answer.getElement().setAttribute("role", "status");
        var panel = new Panel(title, answer, list);
        panel.addClassNames("pad", "col", "g3");
        add(panel);
        show();
    }

    private void show() {
        var waiting = desk.waiting();
        setVisible(!waiting.isEmpty() || answer.getChildren().findAny().isPresent());
        title.setText(getTranslation(
                waiting.size() == 1 ? "mentoring.requests.one" : "mentoring.requests.title", waiting.size()));
        list.removeAll();
        var names = people.named(
                waiting.stream().map(MentorRequests.Request::person).toList());
        for (var request : waiting) {
            var name = names.get(request.person()) instanceof PersonRow row
                    ? row.form() == null ? row.name() : row.name() + ", " + row.form()
                    : "?";
            var who = new Span(name);
            who.addClassName("b");
            var when =
                    new Paragraph(getTranslation("mentoring.requests.since", Said.day(Said.dayOf(request.askedAt()))));
            when.addClassNames("s", "m2");
            var words = new Div(who, when);
            words.addClassNames("col", "g1", "grow");
            var buttons = new Div(
                    button("mentoring.requests.enter", name, "pri", click -> desk.enter(request.id())),
                    button("mentoring.requests.not-now", name, "quiet", click -> desk.notNow(request.id())));
            buttons.addClassNames("row", "wrap");
            var row = new Div(words, buttons);
            row.addClassNames("row", "wrap", "grow", "request-row");
            list.add(new ListItem(row));
        }
    }

    private Button button(String key, String name, String look, Consumer<Object> deed) {
        var button = new Button(getTranslation(key), click -> {
            answer.removeAll();
            try {
                deed.accept(click);
                answer.add(new Note(Tone.OK, "check", new Span(getTranslation(key + "-done", name))));
            } catch (IllegalArgumentException reason) {
                answer.add(
                        new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
            }
            show();
        });
        button.setAriaLabel(getTranslation(key + "-of", name));
        button.addClassNames("btn", "small", look);
        return button;
    }
}
