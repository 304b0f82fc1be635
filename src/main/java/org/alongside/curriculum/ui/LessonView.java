package org.alongside.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.Catalogue;
import org.alongside.curriculum.Chain;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.LessonPart;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.curriculum.takeaway.LessonDownload;
import org.alongside.curriculum.takeaway.LessonFiles;

/** One lesson, to prepare and to print: where it stands in the spiral, the hour, ways in for everyone, care and help. */
@Route("curriculum/lesson/:id")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD, Roles.COORDINATOR, Roles.HEAD, Roles.DSL, Roles.DEPUTY_DSL, Roles.ADMIN})
class LessonView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient SpiralCurriculum spiral;
    private final transient EditionBar editions;
    private final transient Catalogue catalogue;
    private final transient LessonFiles files;
    private String title = "";

    LessonView(SpiralCurriculum spiral, EditionBar editions, Catalogue catalogue, LessonFiles files) {
        this.spiral = spiral;
        this.editions = editions;
        this.catalogue = catalogue;
        this.files = files;
        addClassName("lesson-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        event.getRouteParameters()
                .get("id")
                .flatMap(id -> spiral.chain(new LessonId(id)))
                .ifPresentOrElse(
                        it -> show(it, event.getLocation().getQueryParameters()),
                        () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Chain chain, QueryParameters parameters) {
        var choice = editions.choose(chain.lesson(), parameters, this);
        var lesson = choice.lesson();
        title = lesson.title();
        add(head(lesson, choice));
        choice.bar(getTranslation("curriculum.edition.texts")).ifPresent(this::add);
        if (lesson.sensitivity() == Lesson.Sensitivity.SENSITIVE) {
            add(new Note(Tone.WARN, "warn", new Span(getTranslation("curriculum.lesson.tell-lead"))));
        }
        var line = new Panel(new ChainList(chain.nearest()));
        line.addClassNames("pad", "chain-card", "strand-" + strandNumber(lesson));
        line.getElement().setAttribute("aria-label", getTranslation("curriculum.chain"));
        var columns = new Div(
                new LessonHour(lesson, spiral),
                column(
                        card(
                                "curriculum.lesson.ways-in",
                                lesson,
                                LessonPart.SEND,
                                LessonPart.LANGUAGE,
                                LessonPart.LGBTQ,
                                LessonPart.GROUPING),
                        card(
                                "curriculum.lesson.take-care",
                                lesson,
                                LessonPart.GROUND_RULES,
                                LessonPart.CONTENT_GUIDANCE)),
                column(
                        card("curriculum.lesson.questions", lesson, LessonPart.QUESTIONS),
                        card("curriculum.lesson.know", lesson, LessonPart.BASELINE, LessonPart.ENDPOINT),
                        card("curriculum.lesson.help", lesson, LessonPart.HELP),
                        new LessonResources(lesson, catalogue.serving(lesson)),
                        card("curriculum.lesson.after", lesson, LessonPart.FOLLOW_UP)));
        columns.addClassName("lesson-columns");
        add(line, columns);
    }

    private Div head(Lesson lesson, EditionBar.Choice choice) {
        var strand = spiral.strand(lesson.strand()).orElseThrow();
        var place = new Div(
                new StrandTag(strand),
                new Span(getTranslation(
                        "curriculum.lesson.place",
                        strand.name(),
                        lesson.year(),
                        lesson.number(),
                        spiral.lessonsIn(lesson.unit()))));
        place.addClassNames("row", "s", "m2");
        var facts = new Paragraph(getTranslation(
                "curriculum.lesson.facts",
                spiral.unit(lesson.unit()).orElseThrow().title(),
                lesson.minutes(),
                getTranslation("curriculum.sensitivity." + lesson.sensitivity())));
        facts.addClassNames("s", "m2");
        var words = new Div(place, new H1(lesson.title()), facts);
        words.addClassName("col");
        var print = new Button(getTranslation("curriculum.lesson.print"), new Icon("print"));
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        print.addClassName("btn");
        var map = new Anchor(
                "curriculum?lesson=" + lesson.id(),
                new Component[] {new Icon("spiral"), new Span(getTranslation("curriculum.lesson.on-map"))});
        map.addClassName("btn");
        var actions = new Div(map, print, new LessonDownload(files, lesson.id()));
        choice.of().filter(editions::mayAdapt).ifPresent(it -> actions.addComponentAsFirst(adapt(lesson, it)));
        actions.addClassNames("row", "wrap", "actions");
        var head = new Div(words, actions);
        head.addClassName("head");
        return head;
    }

    private Anchor adapt(Lesson lesson, TeachingClass of) {
        var adapt = new Anchor("curriculum/adapt/" + lesson.id() + "/" + of.id(), new Component[] {
            new Icon("draw"), new Span(getTranslation("curriculum.edition.adapt", of.name()))
        });
        adapt.addClassName("btn");
        return adapt;
    }

    private LessonCard card(String title, Lesson lesson, LessonPart... parts) {
        return new LessonCard(getTranslation(title), lesson, parts);
    }

    private static Div column(Component... cards) {
        var column = new Div(cards);
        column.addClassName("lesson-column");
        return column;
    }

    private int strandNumber(Lesson lesson) {
        return spiral.strand(lesson.strand()).orElseThrow().number();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
