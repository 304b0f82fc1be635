package org.alongside.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationListener;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.OccasionalPlace;
import org.alongside.base.ui.Picture;
import org.alongside.base.ui.Said;
import org.alongside.school.School;
import org.alongside.school.SchoolFacts;
import org.alongside.school.SignedInPerson;

/**
 * The frame of every page: on a phone a bar, the page, the way to a safe adult and four places; from 1100 px on a
 * drawer instead. Finds the places by {@code @Menu}, so that it needs to know no view.
 */
@Layout
@AnonymousAllowed // each page says who may open it
class Frame extends Div implements RouterLayout {
    private static final String OPEN = "menu-open";

    private final Main main = new Main();
    private final Places places;

    Frame(School school, SignedInPerson who, Clock clock, WhoAmI whoAmI, List<OccasionalPlace> occasional) {
        addClassName("frame");
        var facts = school.facts();
        places = new Places(this::openMenu, occasional);
        main.setId("main");
        var skip = new Anchor("#main", getTranslation("shell.skip"));
        skip.addClassName("skip");
        var veil = new NativeButton("", click -> removeClassName(OPEN));
        veil.addClassName("veil");
        veil.getElement().setAttribute("aria-label", getTranslation("shell.close-menu"));
        add(skip, bar(facts, clock), drawer(facts, whoAmI), veil, main, foot());
    }

    private Header bar(SchoolFacts facts, Clock clock) {
        var home = new Anchor("", new Picture("mark"));
        home.addClassName("mark");
        home.getElement().setAttribute("aria-label", getTranslation("shell.home"));
        var day = Said.shortDay(Said.dayOf(clock.instant()));
        var where = new Span(facts.demo() ? getTranslation("shell.demo", day) : day);
        where.addClassNames("s", "m2", "nowrap");
        var leave = new Anchor("leave", new Icon("leave"), new Span(getTranslation("shell.leave")));
        leave.addClassName("leave");
        leave.setRouterIgnore(true);
        var bar = new Header(home, where, leave);
        bar.addClassName("bar");
        return bar;
    }

    private Aside drawer(SchoolFacts facts, WhoAmI whoAmI) {
        var name = new Div("Alongside");
        var small = new Span(facts.demo() ? getTranslation("shell.demo", facts.name()) : facts.name());
        small.getElement().setAttribute("class", "school");
        var words = new Div(name, small);
        var brand = new Anchor("", new Picture("mark"), words);
        brand.addClassName("brand");
        var foot = new Div(safeButton("full"), whoAmI.card());
        foot.addClassName("foot");
        var drawer = new Aside(brand, places.list(), foot);
        drawer.addClassName("drawer");
        drawer.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        return drawer;
    }

    private Footer foot() {
        var bar = new Div(safeButton("big", "full"));
        bar.addClassName("safebar");
        var foot = new Footer(bar, places.bottom());
        foot.addClassName("foot");
        return foot;
    }

    /** In the frame and never in a view: it is on every page, in one tap. */
    private Anchor safeButton(String... classes) {
        var button = new Anchor("tell", new Icon("safe"), new Span(getTranslation("shell.tell")));
        button.addClassNames("btn", "safe");
        button.addClassNames(classes);
        return button;
    }

    private void openMenu() {
        addClassName(OPEN);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        main.add((Component) content);
        removeClassName(OPEN);
    }

    @Override
    public void removeRouterLayoutContent(HasElement old) {
        main.removeAll();
    }

    @Override
    protected void onAttach(com.vaadin.flow.component.AttachEvent event) {
        AfterNavigationListener mark = this::mark;
        var registration = event.getUI().addAfterNavigationListener(mark);
        addDetachListener(detached -> {
            registration.remove();
            detached.unregisterListener();
        });
    }

    private void mark(AfterNavigationEvent event) {
        places.mark(event.getLocation().getPath());
        removeClassName(OPEN);
    }
}
