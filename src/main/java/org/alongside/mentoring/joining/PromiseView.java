package org.alongside.mentoring.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;

/** The promise, read and given before the first meeting and again each term. */
@Route("mentoring/promise")
@RolesAllowed({Roles.MENTOR, Roles.MENTEE})
class PromiseView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient OwnPromise promise;
    private final transient SafeCircle circle;
    private final Div answer = new Div();

    PromiseView(OwnPromise promise, SafeCircle circle) {
        this.promise = promise;
        this.circle = circle;
        addClassNames("phone-page", "promise-page");
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        answer.removeAll();
        var state = promise.state();
        if (state.isEmpty()) {
            add(
                    new PageHead(getTranslation("mentoring.promise.title"), ""),
                    new EmptyState(
                            Lines.State.ALONE,
                            getTranslation("mentoring.promise.no-part"),
                            getTranslation("mentoring.promise.no-part-text")));
            return;
        }
        add(
                new PageHead(getTranslation("mentoring.promise.title"), getTranslation("mentoring.promise.lead")),
                new PromiseText(state.get().side(), circle.supervisor(), circle.lead()),
                answer);
        var given = state.get().givenAt();
        if (given == null) {
            ask();
        } else {
            add(new Note(
                    Tone.OK,
                    "check",
                    new Span(getTranslation("mentoring.promise.given", Said.day(Said.dayOf(given))))));
        }
    }

    private void ask() {
        var read = new Checkbox(getTranslation("mentoring.promise.read"));
        read.setId("read");
        read.addClassName("big-check");
        var give = new Button(getTranslation("mentoring.promise.give"));
        give.setId("promise");
        give.addClassNames("btn", "pri", "big", "full");
        give.setDisableOnClick(true);
        give.addClickListener(click -> {
            give.setEnabled(true);
            answer.removeAll();
            if (read.getValue()) {
                promise.give();
                show();
            } else {
                answer.add(new Note(Tone.WARN, "warn", new Span(getTranslation("mentoring.promise.read-first"))));
            }
        });
        var more = new Span(getTranslation("mentoring.promise.think"));
        more.addClassNames("s", "m2", "centre");
        add(read, give, more);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.promise.title");
    }
}
