package org.alongside.curriculum.parents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonPart;
import org.alongside.curriculum.Prose;

/** One lesson as parents see it: always what it is for; in full when the school shows it and the authors' rights are noted. */
class LessonForParents extends Div {
    private static final List<LessonPart> PARTS = List.of(
            LessonPart.GROUND_RULES,
            LessonPart.CONTENT_GUIDANCE,
            LessonPart.QUESTIONS,
            LessonPart.BASELINE,
            LessonPart.ENDPOINT,
            LessonPart.HELP);

    LessonForParents(Shelf shelf, Lesson lesson, boolean acknowledged) {
        addClassNames("col", "g4");
        var back =
                new Anchor("parents?year=" + lesson.year(), getTranslation("curriculum.parents.back", lesson.year()));
        var facts = new Paragraph(getTranslation(
                "curriculum.parents.facts",
                lesson.year(),
                shelf.strands().stream()
                        .filter(it -> it.id().equals(lesson.strand()))
                        .findFirst()
                        .map(it -> it.name())
                        .orElse(""),
                lesson.minutes()));
        facts.addClassNames("s", "m2");
        add(back, new H1(lesson.title()), facts);
        if (shelf.sexEducation().contains(lesson.id())) {
            add(new Note(Tone.INFO, "info", new Span(getTranslation("curriculum.parents.sex-education-lead"))));
        }
        add(outcomes(lesson));
        if (!shelf.showsMaterialOf(lesson)) {
            var contact = shelf.settings().contact();
            add(new Note(
                    Tone.HARBOUR,
                    "book",
                    new Span(getTranslation(
                            "curriculum.parents.see-materials",
                            contact == null ? getTranslation("curriculum.parents.the-school") : contact))));
        } else if (acknowledged) {
            add(materials(lesson));
        } else {
            add(ask());
        }
        add(new Credits(shelf));
    }

    private Panel outcomes(Lesson lesson) {
        var list = new UnorderedList();
        list.addClassName("dots");
        lesson.outcomes().forEach(it -> list.add(new ListItem(it)));
        var words = new DescriptionList();
        words.addClassName("key-words");
        lesson.keyWords()
                .forEach(it ->
                        words.add(new DescriptionList.Term(it.word()), new DescriptionList.Description(it.meaning())));
        var panel = new Panel(
                new H2(getTranslation("curriculum.lesson.outcomes")),
                list,
                new H2(getTranslation("curriculum.lesson.key-words")),
                words);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private Panel ask() {
        var noted = new Checkbox(getTranslation("curriculum.parents.noted"));
        noted.setId("noted");
        var open = new Button(getTranslation("curriculum.parents.show-materials"), click -> {
            if (noted.getValue()) {
                Acknowledgement.give();
                getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
            } else {
                noted.setErrorMessage(getTranslation("curriculum.parents.note-first"));
                noted.setInvalid(true);
            }
        });
        open.setId("show-materials");
        open.addClassNames("btn", "pri");
        var panel = new Panel(
                new H2(getTranslation("curriculum.parents.materials")),
                new Paragraph(getTranslation("curriculum.parents.copyright")),
                noted,
                open);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private Panel materials(Lesson lesson) {
        var panel = new Panel(new H2(getTranslation("curriculum.parents.materials")));
        var hour = new OrderedList();
        hour.addClassName("hour");
        int start = 0;
        for (var activity : lesson.activities()) {
            var time = new Span(getTranslation("curriculum.lesson.from-to", start, start + activity.minutes()));
            time.addClassNames("num", "s", "m2");
            var title = activity.kind()
                    .map(kind -> getTranslation("curriculum.lesson.activity", kind, activity.title()))
                    .orElse(activity.title());
            hour.add(new ListItem(time, new Div(new H3(title), words(activity.how()))));
            start += activity.minutes();
        }
        panel.add(hour);
        for (var part : PARTS) {
            if (!lesson.part(part).isBlank()) {
                panel.add(new H3(getTranslation("curriculum.parents.part." + part)), words(lesson.part(part)));
            }
        }
        panel.addClassNames("pad", "col", "g3", "materials");
        return panel;
    }

    /** {@link Prose#html()} has made it harmless. */
    private static Div words(Prose prose) {
        var words = new Div();
        words.addClassName("words");
        words.getElement().setProperty("innerHTML", prose.html());
        return words;
    }
}
