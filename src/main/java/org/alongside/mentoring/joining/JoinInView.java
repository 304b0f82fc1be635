package org.alongside.mentoring.joining;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;

/** The first page of a pupil who has no part in the scheme: what mentoring is, and the two ways in. */
@Route("mentoring/join-in")
@Menu(title = "mentoring.join.menu", order = 16, icon = "meet")
@RolesAllowed(Roles.PUPIL)
class JoinInView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient OwnRequest request;
    private final transient OwnApplication application;
    private final transient SafeCircle circle;

    JoinInView(OwnRequest request, OwnApplication application, SafeCircle circle) {
        this.request = request;
        this.application = application;
        this.circle = circle;
        addClassNames("phone-page", "join-in");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new PageHead(getTranslation("mentoring.join.title"), getTranslation("mentoring.join.lead")));
        var asks = request.mayAsk();
        var applies = application.mayApply();
        if (asks) {
            add(new AskForMentor(request));
        }
        if (applies) {
            add(becomeMentor());
        }
        if (!asks && !applies) {
            add(card(Lines.State.ALONE, "mentoring.join.none", getTranslation("mentoring.join.none-text")));
        }
        var supervisor = circle.supervisor();
        if (!supervisor.isEmpty()) {
            var words = new Paragraph(getTranslation("mentoring.join.questions", supervisor));
            words.addClassNames("s", "m2");
            add(words);
        }
    }

    private Panel becomeMentor() {
        var stage = application.latest().map(MentorApplication::stage).orElse(MentorApplication.Stage.WITHDRAWN);
        var open = stage != MentorApplication.Stage.WITHDRAWN;
        var panel = card(Lines.State.TOGETHER, "mentoring.join.mentor", getTranslation("mentoring.join.mentor-text"));
        var link = new Anchor(
                "mentoring/apply", getTranslation(open ? "mentoring.join.see-application" : "mentoring.join.apply"));
        link.setId("apply");
        link.addClassNames("btn", open ? "big" : "pri", "full");
        panel.add(link);
        return panel;
    }

    private Panel card(Lines.State lines, String title, String text) {
        var panel = new Panel(new Lines(lines), new H2(getTranslation(title)), new Paragraph(text));
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.join.menu");
    }
}
