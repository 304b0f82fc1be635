package org.alongside.curriculum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.planning.Edition;
import org.alongside.curriculum.planning.EditionId;
import org.alongside.curriculum.planning.Editions;
import org.alongside.curriculum.planning.LessonText;
import org.alongside.curriculum.planning.SchoolCopies;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.curriculum.planning.TeachingClasses;
import org.alongside.curriculum.planning.ThreeWay;
import org.alongside.school.People;

/** A text of the school beside the original: every section that differs, word by word. */
@Route("curriculum/edition/:edition")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD})
class EditionView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Editions editions;
    private final transient SchoolCopies copies;
    private final transient TeachingClasses classes;
    private final transient People people;
    private final Div answer = new Div();
    private String title = "";

    EditionView(Editions editions, SchoolCopies copies, TeachingClasses classes, People people) {
        this.editions = editions;
        this.copies = copies;
        this.classes = classes;
        this.people = people;
        addClassName("edition-page");
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        event.getRouteParameters()
                .get("edition")
                .flatMap(AdaptView::uuid)
                .map(EditionId::new)
                .flatMap(editions::find)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Edition it) {
        var text = LessonText.of(it.text());
        var original = editions.original(it.lesson()).orElse(text);
        var owner = it.owner()
                .classId()
                .flatMap(classes::find)
                .map(TeachingClass::name)
                .orElseGet(() -> getTranslation("curriculum.edition.the-school"));
        title = text.plain("title");
        var differences = new ThreeWay(original, text, original).differences();
        var list = new Div();
        list.addClassNames("col", "g4");
        differences.forEach(found -> {
            var card = new Panel(
                    new H2(SectionName.of(this, found.section())), new WordingText(found.theirs(), found.mine()));
            card.addClassNames("pad", "col");
            list.add(card);
        });
        var two = new Div(list, aside(it));
        two.addClassName("two");
        add(
                new PageHead(
                        getTranslation("curriculum.compare.title", title, owner, differences.size()),
                        getTranslation(
                                "curriculum.compare.lead",
                                it.number(),
                                people.find(it.writtenBy())
                                        .map(who -> who.formalName())
                                        .orElse(""),
                                Said.day(Said.dayOf(it.writtenAt())))),
                answer,
                two);
    }

    private Div aside(Edition it) {
        var aside = new Div();
        aside.addClassNames("col", "g4");
        var go = new Anchor(
                "curriculum/adapt/" + it.lesson() + "/"
                        + it.owner().classId().map(Object::toString).orElse(AdaptView.SCHOOL),
                getTranslation("curriculum.compare.go-on"));
        go.addClassNames("btn", "pri", "full");
        var what = new Panel(new H2(getTranslation("curriculum.compare.marks")), marks(), go);
        what.addClassNames("pad", "col");
        aside.add(what);
        if (editions.isOriginalImproved(it)) {
            what.add(new Note(Tone.INFO, "info", new Span(getTranslation("curriculum.compare.improved"))));
        }
        if (it.owner().classId().isPresent() && editions.mayPublish(it.owner())) {
            aside.add(offer(it));
        }
        return aside;
    }

    private Div marks() {
        var both = new WordingText(getTranslation("curriculum.compare.gone"), getTranslation("curriculum.compare.new"));
        return both;
    }

    private Panel offer(Edition it) {
        var word = new TextArea(getTranslation("curriculum.copies.word"));
        word.setId("word");
        word.setMaxLength(500);
        word.setWidthFull();
        var give = new Button(getTranslation("curriculum.copies.offer"), click -> {
            answer.removeAll();
            try {
                copies.offer(it.id(), word.getValue());
                word.clear();
                answer.add(new Note(Tone.OK, "check", new Span(getTranslation("curriculum.copies.given"))));
            } catch (IllegalArgumentException mistake) {
                answer.add(new Note(Tone.WARN, "warn", new Span(getTranslation(String.valueOf(mistake.getMessage())))));
            }
        });
        give.setId("offer");
        give.addClassNames("btn", "full");
        var panel = new Panel(
                new H2(getTranslation("curriculum.copies.offer-title")),
                new Paragraph(getTranslation("curriculum.copies.offer-text")),
                word,
                give);
        panel.addClassNames("pad", "col");
        return panel;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
