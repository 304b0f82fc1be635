package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.EditionOwner;
import org.alongside.curriculum.planning.LessonDrafts;

/** Begins or goes on adapting a lesson for a class or for the school, and leads to the draft. */
@Route("curriculum/adapt/:id/:for")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD})
class AdaptView extends Div implements BeforeEnterObserver {
    static final String SCHOOL = "school";

    private final transient LessonDrafts drafts;

    AdaptView(LessonDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var lesson = event.getRouteParameters().get("id").map(LessonId::new);
        var owner = event.getRouteParameters().get("for").flatMap(AdaptView::owner);
        lesson.flatMap(it -> owner.flatMap(of -> drafts.write(it, of)))
                .ifPresentOrElse(
                        it -> event.forwardTo(
                                DraftView.class,
                                new RouteParameters("draft", it.id().toString())),
                        () -> event.rerouteToError(NotFoundException.class));
    }

    private static Optional<EditionOwner> owner(String text) {
        return SCHOOL.equals(text)
                ? Optional.of(EditionOwner.SCHOOL)
                : uuid(text).map(ClassId::new).map(EditionOwner::of);
    }

    /** Anything that is no id is answered like an id that does not exist. */
    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
