package org.alongside.curriculum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.TextFault;
import org.alongside.curriculum.planning.Draft;
import org.alongside.curriculum.planning.DraftId;
import org.alongside.curriculum.planning.Editions;
import org.alongside.curriculum.planning.LessonDrafts;
import org.alongside.curriculum.planning.LessonText;
import org.alongside.curriculum.planning.Published;
import org.alongside.curriculum.planning.Saved;
import org.alongside.curriculum.planning.SchoolCopies;
import org.alongside.curriculum.planning.TeachingClasses;
import org.alongside.curriculum.planning.ThreeWay;
import org.alongside.school.People;
import org.jspecify.annotations.Nullable;

/** A lesson while its teacher adapts it: saved as one types, seen by nobody else until it is put into use. */
@Route("curriculum/draft/:draft")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD})
class DraftView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private final transient Editions editions;
    private final transient LessonDrafts drafts;
    private final transient SchoolCopies copies;
    private final transient SpiralCurriculum spiral;
    private final transient TeachingClasses classes;
    private final transient People people;
    private final Div answer = new Div();
    private final Span saved = new Span();
    private transient @Nullable Draft draft;
    private transient @Nullable DraftForm form;
    private String title = "";

    DraftView(Editions editions, LessonDrafts drafts, SchoolCopies copies, SpiralCurriculum spiral, TeachingClasses classes, People people) {
        this.editions = editions;
        this.drafts = drafts;
        this.copies = copies;
        this.spiral = spiral;
        this.classes = classes;
        this.people = people;
        addClassName("draft-page");
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
        answer.addClassNames("col", "g4");
        saved.setId("saved");
        saved.addClassNames("s", "m2");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("draft")
                .flatMap(AdaptView::uuid)
                .map(DraftId::new)
                .flatMap(drafts::draft)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    /** What was typed in the last second is kept too. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        save();
    }

    private void show(Draft opened) {
        draft = opened;
        removeAll();
        answer.removeAll();
        var original = editions.original(opened.lesson()).orElseThrow();
        title = spiral.lesson(opened.lesson()).map(Lesson::title).orElse("");
        form = new DraftForm(LessonText.of(opened.text()), original, this::save);
        var card = new Panel(form);
        card.addClassNames("pad", "col");
        var two = new Div(card, aside(opened));
        two.addClassName("two");
        saved.setText(getTranslation("curriculum.edition.saved", Said.time(opened.changedAt())));
        add(
                new PageHead(
                        getTranslation("curriculum.edition.title", title, owner(opened)),
                        getTranslation("curriculum.edition.lead")),
                answer,
                two);
        showWhatWaits(opened);
    }

    private void showWhatWaits(Draft it) {
        drafts.overtaken(it.id()).ifPresent(texts -> merge(texts, "curriculum.edition.overtaken", theirName(it)));
        drafts.improved(it.id())
                .ifPresent(texts ->
                        merge(texts, "curriculum.edition.improved", getTranslation("curriculum.edition.original")));
    }

    private String theirName(Draft it) {
        return editions.latest(it.lesson(), it.owner())
                .flatMap(edition -> people.find(edition.writtenBy()))
                .map(person -> person.formalName())
                .orElse("");
    }

    private void merge(ThreeWay texts, String keys, String theirs) {
        answer.add(new MergePanel(texts, keys, theirs, chosen -> {
            save();
            var now = draft;
            if (now != null) {
                kept(
                        keys.endsWith("overtaken")
                                ? drafts.takeTheirs(now, chosen)
                                : drafts.takeImprovements(now, chosen));
                show(drafts.draft(now.id()).orElseThrow());
            }
        }));
    }

    private String owner(Draft it) {
        return it.owner()
                .classId()
                .flatMap(classes::find)
                .map(of -> of.name())
                .orElseGet(() -> getTranslation("curriculum.edition.the-school"));
    }

    private Div aside(Draft it) {
        var use = new Button(getTranslation("curriculum.edition.use", owner(it)), click -> publish());
        use.setId("use");
        use.addClassNames("btn", "pri", "full");
        use.setVisible(editions.mayPublish(it.owner()));
        var away = new Button(getTranslation("curriculum.edition.discard"), click -> askToDiscard());
        away.setId("discard");
        away.addClassNames("btn", "full");
        var open = new Anchor(
                "curriculum/lesson/" + it.lesson() + "?text=original", new com.vaadin.flow.component.Component[] {
                    new Icon("book"), new Span(getTranslation("curriculum.edition.see-original"))
                });
        open.addClassNames("btn", "full");
        var state = new Panel(
                new H2(getTranslation("curriculum.edition.yours")),
                saved,
                new Paragraph(getTranslation("curriculum.edition.yours-text")),
                use,
                open,
                away);
        state.addClassNames("pad", "col");
        var aside = new Div(state);
        aside.addClassNames("col", "g4", "draft-aside");
        if (!editions.mayPublish(it.owner())) {
            aside.add(offer());
        }
        return aside;
    }

    private Panel offer() {
        var word = new TextArea(getTranslation("curriculum.copies.word"));
        word.setId("word");
        word.setMaxLength(500);
        word.setWidthFull();
        var give = new Button(getTranslation("curriculum.copies.offer"), click -> {
            save();
            var now = draft;
            if (now != null) {
                try {
                    copies.offer(now.id(), word.getValue());
                    draft = null;
                    getUI().ifPresent(ui -> ui.navigate(CopiesView.class));
                } catch (IllegalArgumentException mistake) {
                    say(Tone.WARN, getTranslation(String.valueOf(mistake.getMessage())));
                }
            }
        });
        give.setId("offer");
        give.addClassNames("btn", "pri", "full");
        var panel = new Panel(
                new H2(getTranslation("curriculum.copies.offer-title")),
                new Paragraph(getTranslation("curriculum.copies.offer-text")),
                word,
                give);
        panel.addClassNames("pad", "col");
        return panel;
    }

    private void save() {
        var now = draft;
        var fields = form;
        if (now == null || fields == null) {
            return;
        }
        kept(drafts.save(now, fields.text().text()));
        fields.compare();
    }

    /** A second window of the same draft: both texts are there, and one chooses. */
    private void kept(Saved outcome) {
        switch (outcome) {
            case Saved.Kept(var it) -> {
                draft = it;
                saved.setText(getTranslation("curriculum.edition.saved", Said.time(it.changedAt())));
            }
            case Saved.ChangedElsewhere(var theirs, var mine) -> {
                answer.removeAll();
                answer.add(new MergePanel(
                        new ThreeWay(LessonText.of(theirs.text()), LessonText.of(mine), LessonText.of(theirs.text())),
                        "curriculum.edition.elsewhere",
                        getTranslation("curriculum.edition.other-window"),
                        chosen -> {
                            var merged = new ThreeWay(
                                            LessonText.of(theirs.text()),
                                            LessonText.of(mine),
                                            LessonText.of(theirs.text()))
                                    .taking(chosen);
                            draft = theirs;
                            kept(drafts.save(theirs, merged.text()));
                            show(drafts.draft(theirs.id()).orElseThrow());
                        }));
                draft = null;
            }
        }
    }

    private void publish() {
        save();
        var now = draft;
        if (now == null) {
            return;
        }
        switch (drafts.publish(now.id())) {
            case Published.InUse(var edition) -> {
                draft = null;
                var of = now.owner()
                        .classId()
                        .map(it -> QueryParameters.of(EditionBar.CLASS, it.toString()))
                        .orElseGet(() -> QueryParameters.of(EditionBar.TEXT, "school"));
                getUI().ifPresent(ui -> ui.navigate("curriculum/lesson/" + edition.lesson(), of));
            }
            case Published.NotUsable(var faults) -> showFaults(now, faults);
            case Published.Overtaken(var theirs) -> {
                answer.removeAll();
                drafts.overtaken(now.id())
                        .ifPresent(texts -> merge(texts, "curriculum.edition.overtaken", theirName(now)));
            }
        }
    }

    private void showFaults(Draft it, List<TextFault> faults) {
        var list = new UnorderedList();
        list.addClassName("s");
        var text = LessonText.of(it.text());
        for (var fault : faults) {
            var place = new Span(SectionName.of(this, text.sectionAt(fault.line())));
            place.addClassName("b");
            list.add(new ListItem(
                    place,
                    new Span(": " + getTranslation(fault.key(), fault.details().toArray()))));
        }
        var words = new Div(getTranslation("curriculum.edition.faults", faults.size()));
        words.addClassName("b");
        answer.removeAll();
        answer.add(new Note(Tone.DANGER, "warn", words, list));
    }

    private void say(Tone tone, String words) {
        answer.removeAll();
        answer.add(new Note(tone, "warn", new Span(words)));
    }

    private void askToDiscard() {
        var ask = new ConfirmDialog(
                getTranslation("curriculum.edition.discard-ask"),
                getTranslation("curriculum.edition.discard-text"),
                getTranslation("curriculum.edition.discard"),
                yes -> {
                    var now = draft;
                    draft = null;
                    if (now != null) {
                        drafts.discard(now.id());
                    }
                    getUI().ifPresent(ui -> ui.navigate(CopiesView.class));
                });
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("curriculum.edition.discard-no"));
        ask.open();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
