package org.alongside.mentoring.joining;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;

/** A mentor's course: what to take next, what is done and until when it holds, and the certificate. */
@Route("mentoring/training")
@Menu(title = "mentoring.training.menu", order = 12, icon = "learn")
@RolesAllowed(Roles.MENTOR)
class TrainingView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient OwnTraining training;
    private final transient Certificates certificates;

    TrainingView(OwnTraining training, Certificates certificates) {
        this.training = training;
        this.certificates = certificates;
        addClassNames("phone-page", "training");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var now = training.overview();
        var due = now.modules().stream().filter(OwnTraining.ModuleState::due).count();
        add(new PageHead(
                due == 0 ? getTranslation("mentoring.training.done") : getTranslation("mentoring.training.title", due),
                getTranslation("mentoring.training.lead")));
        add(list(
                getTranslation("mentoring.training.before"),
                now.modules().stream()
                        .filter(it -> it.module().beforeFirstMeeting())
                        .toList()));
        add(live(now));
        add(list(
                getTranslation("mentoring.training.during"),
                now.modules().stream()
                        .filter(it -> !it.module().beforeFirstMeeting())
                        .toList()));
        var others = new Anchor("mentoring/apply", getTranslation("mentoring.training.others"));
        others.addClassName("centre");
        add(others);
    }

    private Panel live(OwnTraining.Overview now) {
        var enough = now.liveMinutes() >= now.liveNeeded();
        var state = new StateBadge(
                enough ? Tone.OK : Tone.INFO,
                enough ? "check" : "clock",
                getTranslation(
                        "mentoring.training.hours",
                        now.liveMinutes() / 60,
                        now.liveMinutes() % 60,
                        now.liveNeeded() / 60,
                        now.liveNeeded() % 60));
        var text = new Paragraph(getTranslation("mentoring.training.live-text"));
        text.addClassNames("s", "m2");
        var panel = new Panel(new H2(getTranslation("mentoring.training.live")), state, text);
        training.certified().flatMap(certificates::of).ifPresent(it -> panel.add(new CertificateLink(it)));
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private Div list(String title, List<OwnTraining.ModuleState> modules) {
        var list = new OrderedList();
        list.addClassName("rows");
        for (var state : modules) {
            var name = new Span(state.module().title());
            name.addClassName("md");
            var words = new Div(name, badge(state));
            words.addClassNames("col", "g1", "grow");
            var link = new Anchor("mentoring/training/" + state.module().id(), words, new Icon("right"));
            list.add(new ListItem(link));
        }
        var panel = new Panel(list);
        panel.addClassName("flush");
        var part = new Div(new H2(title), panel);
        part.addClassNames("col", "g3");
        return part;
    }

    private StateBadge badge(OwnTraining.ModuleState state) {
        var until = state.freshUntil();
        if (until == null) {
            return new StateBadge(
                    Tone.INFO,
                    "draw",
                    getTranslation(
                            "mentoring.training.open-with",
                            state.module().scenarios().size()));
        }
        return state.due()
                ? new StateBadge(Tone.WARN, "half", getTranslation("mentoring.training.refresh", Said.day(until)))
                : new StateBadge(Tone.OK, "check", getTranslation("mentoring.training.until", date(until)));
    }

    private static String date(java.time.LocalDate day) {
        return Said.day(day) + " " + day.getYear();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.training.menu");
    }
}
