package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.curriculum.MentorCourse;
import org.alongside.curriculum.TrainingModule;

/** The mentors' course for those who lead it: the modules, and one of them in full with its scenarios. */
@Route("curriculum/mentor-training")
@Menu(title = "curriculum.course.menu", order = 87, icon = "learn")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD, Roles.COORDINATOR, Roles.HEAD, Roles.DSL, Roles.DEPUTY_DSL, Roles.ADMIN})
class MentorCourseView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient MentorCourse course;
    private final OrderedList modules = new OrderedList();
    private final Div shown = new Div();

    MentorCourseView(MentorCourse course) {
        this.course = course;
        addClassName("course");
        add(new PageHead(
                getTranslation("curriculum.course.title", course.modules().size(), course.minutes() / 60.0),
                getTranslation(
                        "curriculum.course.lead",
                        course.minutesBeforeFirstMeeting() / 60,
                        course.minutesBeforeFirstMeeting() % 60)));
        if (course.modules().isEmpty()) {
            add(new Panel(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("curriculum.course.none"),
                    getTranslation("curriculum.course.none-lead"))));
            return;
        }
        var list = new Nav(modules);
        list.setAriaLabel(getTranslation("curriculum.course.modules"));
        var left = new Panel(new H2(getTranslation("curriculum.course.modules")), list);
        left.addClassNames("pad", "col", "course-modules");
        shown.addClassName("course-module");
        var two = new Div(left, shown);
        two.addClassName("course-columns");
        add(two);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("module")
                .flatMap(course::module)
                .or(() -> course.modules().stream().findFirst())
                .ifPresent(this::show);
    }

    private void show(TrainingModule chosen) {
        modules.removeAll();
        for (var module : course.modules()) {
            var link = new Anchor("curriculum/mentor-training?module=" + module.id(), module.title());
            if (module.equals(chosen)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            var facts = new Span(getTranslation(
                    module.beforeFirstMeeting() ? "curriculum.course.before" : "curriculum.course.later",
                    module.minutes()));
            facts.addClassNames("xs", "m2");
            modules.add(new ListItem(link, facts));
        }
        shown.removeAll();
        shown.add(new TrainingPage(chosen));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.course.menu");
    }
}
