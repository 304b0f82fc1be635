package org.alongside.safeguarding.casework;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonRow;

/** The list of words at which a mentor is asked whether an adult should know, with what the list cannot do. */
class DangerWordsPanel extends Div {
    private final transient DangerBook words;
    private final transient People people;
    private final TextField phrase = new TextField(getTranslation("safeguarding.danger.new"));
    private final TextField attempt = new TextField(getTranslation("safeguarding.danger.try"));
    private final Div answer = new Div();
    private final Div tried = new Div();
    private final UnorderedList list = new UnorderedList();
    private final NativeDetails fold = new NativeDetails();

    DangerWordsPanel(DangerBook words, People people) {
        this.words = words;
        this.people = people;
        addClassNames("col", "g3", "danger-words");
        phrase.setId("phrase");
        phrase.setMaxLength(DangerBook.LONGEST);
        phrase.setHelperText(getTranslation("safeguarding.danger.new.help"));
        var add = new Button(getTranslation("safeguarding.danger.add"), click -> add());
        add.setId("add-phrase");
        add.addClassNames("btn", "pri");
        phrase.addKeyPressListener(Key.ENTER, event -> add());
        attempt.setId("try");
        attempt.setHelperText(getTranslation("safeguarding.danger.try.help"));
        attempt.getElement().setAttribute("autocomplete", "off");
        attempt.setValueChangeMode(com.vaadin.flow.data.value.ValueChangeMode.LAZY);
        attempt.addValueChangeListener(event -> attempt(event.getValue()));
        answer.getElement().setAttribute("role", "status");
        tried.getElement().setAttribute("role", "status");
        list.addClassNames("rows", "word-rows");
        var entry = new Div(phrase, add);
        entry.addClassName("entry");
        fold.setContent(list);
        fold.setId("danger-list");
        var change = new Panel(entry, answer, fold);
        change.addClassNames("pad", "col", "g3");
        var trial = new Panel(new H3(getTranslation("safeguarding.danger.try-title")), attempt, tried);
        trial.addClassNames("pad", "col", "g3");
        var two = new Div(change, new Div(trial, limits()));
        two.addClassName("halves");
        add(
                new H2(getTranslation("safeguarding.danger.title")),
                new Paragraph(getTranslation("safeguarding.danger.lead")),
                two);
        show();
    }

    private Note limits() {
        var text = new Div(
                new Paragraph(getTranslation("safeguarding.danger.limits")),
                new Paragraph(getTranslation("safeguarding.danger.limits-trace")));
        text.addClassName("col");
        return new Note(Tone.INFO, "info", text);
    }

    private void show() {
        var entries = words.entries();
        var names = people.named(entries.stream()
                .map(DangerBook.Entry::addedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        fold.setSummaryText(getTranslation("safeguarding.danger.count", entries.size()));
        list.removeAll();
        for (var entry : entries) {
            var word = new Span(entry.phrase());
            word.addClassName("md");
            var by = entry.addedBy();
            var origin = new Span(
                    by == null || !(names.get(by) instanceof PersonRow row)
                            ? getTranslation("safeguarding.danger.shipped")
                            : getTranslation(
                                    "safeguarding.danger.added",
                                    row.formalName(),
                                    Said.day(entry.addedAt().toLocalDate())));
            origin.addClassNames("xs", "m2");
            var text = new Div(word, origin);
            text.addClassNames("col", "grow");
            var remove = new Button(new Icon("cross"), click -> remove(entry.phrase()));
            remove.addClassNames("btn", "quiet");
            remove.setAriaLabel(getTranslation("safeguarding.danger.remove", entry.phrase()));
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
                            "safeguarding.danger.kept", phrase.getValue().strip()))));
            phrase.clear();
            show();
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }

    private void remove(String entry) {
        words.remove(entry);
        answer.removeAll();
        var undo = new Button(getTranslation("safeguarding.danger.undo"), click -> {
            words.add(entry);
            answer.removeAll();
            show();
        });
        undo.addClassNames("btn", "small");
        var row = new Div(new Span(getTranslation("safeguarding.danger.removed", entry)), undo);
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
                    new Span(
                            getTranslation(asks ? "safeguarding.danger.would-ask" : "safeguarding.danger.would-not"))));
        }
    }
}
