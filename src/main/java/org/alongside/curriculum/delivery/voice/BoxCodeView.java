package org.alongside.curriculum.delivery.voice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.planning.PlannedLessonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** The code of a lesson, large enough for the back row. */
@Route("curriculum/box-code/:lesson")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD})
class BoxCodeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient BoxDesk desk;
    private transient @Nullable BoxLesson lesson;

    BoxCodeView(BoxDesk desk) {
        this.desk = desk;
        addClassNames("phone-page", "box-code");
    }

    /** Names the page of a lesson. */
    static RouteParameters of(PlannedLessonId id) {
        return new RouteParameters(new RouteParam("lesson", id.value().toString()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = UUID.fromString(event.getRouteParameters().get("lesson").orElse(""));
            lesson = desk.lesson(new PlannedLessonId(id));
        } catch (IllegalArgumentException | AccessDeniedException notThere) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show();
    }

    private void show() {
        removeAll();
        var it = lesson;
        if (it == null) {
            return;
        }
        var code = desk.code(it.id());
        add(new PageHead(getTranslation("curriculum.box.teacher-title", it.className()), ""));
        var answer = new Div();
        answer.getElement().setAttribute("role", "status");
        var panel = new Panel();
        panel.addClassNames("pad", "col", "g4");
        if (code.isPresent()) {
            var shown = new Paragraph(code.get().asShown());
            shown.addClassName("code");
            shown.setId("code");
            // read out letter by letter
            shown.getElement()
                    .setAttribute(
                            "aria-label", String.join(" ", code.get().code().split("")));
            shown.getElement().setAttribute("role", "text");
            var steps = new OrderedList(
                    new ListItem(getTranslation("curriculum.box.step-open", address())),
                    new ListItem(getTranslation("curriculum.box.step-type")),
                    new ListItem(getTranslation("curriculum.box.step-write")));
            steps.addClassName("steps");
            var close = new Button(getTranslation("curriculum.box.close"), click -> {
                desk.close(it.id());
                show();
            });
            close.setId("close");
            close.addClassName("btn");
            panel.add(steps, shown, close);
        } else {
            var open = new Button(getTranslation("curriculum.box.open"), click -> open(it, answer));
            open.setId("open");
            open.addClassNames("btn", "pri");
            panel.add(new Paragraph(getTranslation("curriculum.box.teacher-lead")), answer, open);
        }
        var quiet = new Paragraph(getTranslation("curriculum.box.teacher-promise"));
        quiet.addClassNames("s", "m2");
        add(
                panel,
                quiet,
                new Anchor("curriculum/questions", getTranslation("curriculum.questions.menu")),
                new Anchor("curriculum/today", getTranslation("curriculum.today.menu")));
    }

    private void open(BoxLesson it, Div answer) {
        answer.removeAll();
        try {
            desk.open(it.id());
            show();
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.WARN, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }

    /** As the teacher's own browser knows the portal. */
    private static String address() {
        var request = VaadinRequest.getCurrent();
        var host = request == null ? null : request.getHeader("Host");
        return (host == null ? "" : host) + "/box";
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.box.menu");
    }
}
