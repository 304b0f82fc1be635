package org.alongside.mentoring.meeting;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonRow;

/** The list of words at which a mentor is asked whether an adult should know, with what the list cannot do. */
@Route("safeguarding/danger-words")
@Menu(title = "mentoring.words.menu", order = 47, icon = "search")
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL})
class DangerWordsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient DangerWords words;
    private final transient People people;
    private final TextField phrase = new TextField(getTranslation("mentoring.words.new"));
    private final TextField attempt = new TextField(getTranslation("mentoring.words.try"));
    private final Div answer = new Div();
    private final Div tried = new Div();
    private final UnorderedList list = new UnorderedList();
    private final H2 count = new H2();

    DangerWordsView(DangerWords words, People people) {
        this.words = words;
        this.people = people;
        addClassName("danger-words");
        phrase.setId("phrase");
        phrase.setMaxLength(DangerWords.LONGEST);
        phrase.setHelperText(getTranslation("mentoring.words.new.help"));
        var add = new Button(getTranslation("mentoring.words.add"), click -> add());
        add.setId("add-phrase");
        add.addClassNames("btn", "pri");
        phrase.addKeyPressListener(Key.ENTER, event -> add());
        attempt.setId("try");
        attempt.setHelperText(getTranslation("mentoring.words.try.help"));
        attempt.getElement().setAttribute("autocomplete", "off");
        attempt.setValueChangeMode(com.vaadin.flow.data.value.ValueChangeMode.LAZY);
        attempt.addValueChangeListener(event -> attempt(event.getValue()));
        answer.getElement().setAttribute("role", "status");
        tried.getElement().setAttribute("role", "status");
        list.addClassNames("rows", "word-rows");
        var entry = new Div(phrase, add);
        entry.addClassName("entry");
        var change = new Panel(count, entry, answer, list);
        change.addClassNames("pad", "col", "g3");
        var trial = new Panel(new H2(getTranslation("mentoring.words.try-title")), attempt, tried);
        trial.addClassNames("pad", "col", "g3");
        var two = new Div(change, new Div(trial, limits()));
        two.addClassName("halves");
        add(new PageHead(getTranslation("mentoring.words.title"), getTranslation("mentoring.words.lead")), two);
    }

    private Note limits() {
        var text = new Div(
                new Paragraph(getTranslation("mentoring.words.limits")),
                new Paragraph(getTranslation("mentoring.words.limits-trace")));
        text.addClassName("col");
        return new Note(Tone.INFO, "info", text);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        var entries = words.entries();
        var names = people.named(entries.stream()
                .map(DangerWords.Entry::addedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        count.setText(getTranslation("mentoring.words.count", entries.size()));
        list.removeAll();
        for (var entry : entries) {
            var word = new Span(entry.phrase());
            word.addClassName("md");
            var by = entry.addedBy();
            var origin = new Span(
                    by == null || !(names.get(by) instanceof PersonRow row)
                            ? getTranslation("mentoring.words.shipped")
                            : getTranslation(
                                    "mentoring.words.added",
                                    row.formalName(),
                                    Said.day(entry.addedAt().toLocalDate())));
            origin.addClassNames("xs", "m2");
            var text = new Div(word, origin);
            text.addClassNames("col", "grow");
            var remove = new Button(new Icon("cross"), click -> remove(entry.phrase()));
            remove.addClassNames("btn", "quiet");
            remove.setAriaLabel(getTranslation("mentoring.words.remove", entry.phrase()));
            list.add(new ListItem(new Div(text, remove)));
        }
    }

    private void add() {
        answer.removeAll();
        try {
            words.add(phrase.getValue());
            answer.add(new Note(
                    Tone.OK,
                    "check",
                    new Span(getTranslation(
                            "mentoring.words.kept", phrase.getValue().strip()))));
            phrase.clear();
            show();
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }

    private void remove(String entry) {
        words.remove(entry);
        answer.removeAll();
        var undo = new Button(getTranslation("mentoring.words.undo"), click -> {
            words.add(entry);
            answer.removeAll();
            show();
        });
        undo.addClassNames("btn", "small");
        var row = new Div(new Span(getTranslation("mentoring.words.removed", entry)), undo);
        row.addClassNames("row", "wrap");
        answer.add(new Note(Tone.INFO, "undo", row));
        show();
    }

    private void attempt(String text) {
        tried.removeAll();
        if (!text.isBlank()) {
            var asks = words.anyIn(text);
            tried.add(new Note(
                    asks ? Tone.SAFE : Tone.INFO,
                    asks ? "safe" : "info",
                    new Span(getTranslation(asks ? "mentoring.words.would-ask" : "mentoring.words.would-not"))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.words.menu");
    }
}
