package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.LessonTexts;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.Edition;
import org.alongside.curriculum.planning.EditionOwner;
import org.alongside.curriculum.planning.Editions;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.curriculum.planning.TeachingClasses;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Which texts of a lesson there are for whom, and which of them a page shows. */
@SpringComponent
class EditionBar {
    static final String TEXT = "text";
    static final String CLASS = "class";
    private static final String ORIGINAL = "original";
    private static final String SCHOOL = "school";

    private final Editions editions;
    private final TeachingClasses classes;
    private final LessonTexts texts;

    EditionBar(Editions editions, TeachingClasses classes, LessonTexts texts) {
        this.editions = editions;
        this.classes = classes;
        this.texts = texts;
    }

    /** A choice of texts, the one chosen, and the class it is for. */
    record Choice(List<Anchor> links, Lesson lesson, Optional<TeachingClass> of, Optional<Edition> edition) {
        /** The links in a bar; empty when there is nothing to choose. */
        Optional<Nav> bar(String name) {
            if (links.size() < 2) {
                return Optional.empty();
            }
            var bar = new Nav(links.toArray(Anchor[]::new));
            bar.addClassNames("seg", "edition-bar");
            bar.setAriaLabel(name);
            return Optional.of(bar);
        }
    }

    /** What these parameters of an address ask for; the nearest text there is when they name none. */
    Choice choose(Lesson original, QueryParameters parameters, com.vaadin.flow.component.Component where) {
        var of = parameters
                .getSingleParameter(CLASS)
                .flatMap(AdaptView::uuid)
                .map(ClassId::new)
                .flatMap(this::find);
        var own = of.flatMap(it -> editions.latest(original.id(), EditionOwner.of(it.id())));
        var school = editions.latest(original.id(), EditionOwner.SCHOOL);
        var wanted = parameters.getSingleParameter(TEXT).orElse("");
        var edition = wanted.equals(ORIGINAL)
                ? Optional.<Edition>empty()
                : wanted.equals(SCHOOL) ? school : own.or(() -> of.isPresent() ? school : Optional.empty());
        var lesson = edition.flatMap(it -> texts.read(original.id(), it.text())).orElse(original);
        var links = new ArrayList<Anchor>();
        of.filter(it -> own.isPresent())
                .ifPresent(it -> links.add(link(
                        where.getTranslation("curriculum.edition.for", it.name()),
                        original.id(),
                        it,
                        null,
                        edition.isPresent() && edition.equals(own))));
        school.ifPresent(it -> links.add(link(
                where.getTranslation("curriculum.edition.school-copy"),
                original.id(),
                of.orElse(null),
                SCHOOL,
                edition.isPresent() && edition.equals(school))));
        links.add(link(
                where.getTranslation("curriculum.edition.original"),
                original.id(),
                of.orElse(null),
                ORIGINAL,
                edition.isEmpty()));
        return new Choice(links, lesson, of, edition);
    }

    private Optional<TeachingClass> find(ClassId id) {
        try {
            return classes.find(id);
        } catch (AccessDeniedException notForThem) {
            return Optional.empty();
        }
    }

    /** Whether the person who looks may adapt for this class. */
    boolean mayAdapt(TeachingClass it) {
        return classes.mayPlan(it);
    }

    private static Anchor link(
            String words, LessonId id, @Nullable TeachingClass of, @Nullable String text, boolean here) {
        var parameters = new java.util.TreeMap<String, String>();
        if (of != null) {
            parameters.put(CLASS, of.id().toString());
        }
        if (text != null) {
            parameters.put(TEXT, text);
        }
        var query = QueryParameters.simple(parameters).getQueryString();
        var link = new Anchor("curriculum/lesson/" + id + (query.isEmpty() ? "" : "?" + query), words);
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
