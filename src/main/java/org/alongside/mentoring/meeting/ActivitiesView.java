package org.alongside.mentoring.meeting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;

/** Things to do in a meeting, by what they may strengthen; each opens to three steps. */
@Route("mentoring/activities")
@RolesAllowed({Roles.MENTOR, Roles.MENTEE, Roles.COORDINATOR})
class ActivitiesView extends Div implements HasDynamicTitle {
    ActivitiesView() {
        addClassNames("phone-page", "activities");
        add(new PageHead(getTranslation("mentoring.activities.title"), getTranslation("mentoring.activities.lead")));
        for (var builds : ActivityLibrary.BUILDS) {
            var panel = new Panel(new H2(getTranslation("mentoring.builds." + builds)));
            panel.addClassNames("pad", "col", "g3");
            ActivityLibrary.all().stream()
                    .filter(it -> it.builds().equals(builds))
                    .forEach(it -> panel.add(fold(it)));
            add(panel);
        }
    }

    private NativeDetails fold(Activity activity) {
        var steps = new OrderedList();
        activity.steps().forEach(it -> steps.add(new ListItem(it)));
        var needs = new Paragraph(getTranslation("mentoring.activities.needs", activity.needs()));
        needs.addClassNames("s", "m2");
        var inside = new Div(new Paragraph(activity.what()), steps, needs);
        inside.addClassNames("col", "g3");
        if (activity.careful() != null) {
            inside.add(new Note(Tone.SAFE, "safe", new Paragraph(activity.careful())));
        }
        var title = new Span(activity.title());
        title.addClassName("md");
        var minutes = new Span(getTranslation("mentoring.activities.minutes", activity.minutes()));
        minutes.addClassNames("s", "m2");
        var summary = new Span(new Icon(activity.icon()), title, minutes, new Icon("down"));
        summary.addClassName("activity-line");
        var fold = new NativeDetails(summary, inside);
        fold.addClassName("activity");
        return fold;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.activities.title");
    }
}
