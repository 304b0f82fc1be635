package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.curriculum.Chain;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Statement;

/** All strands and years at a glance, as a spiral or as a table; for one lesson, what came before and comes next. */
@Route("curriculum")
@Menu(title = "curriculum.menu", order = 80, icon = "spiral")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD, Roles.COORDINATOR, Roles.HEAD, Roles.DSL, Roles.DEPUTY_DSL, Roles.ADMIN})
class SpiralMapView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final String LESSON = "lesson";
    private static final String AS = "as";
    private static final String TABLE = "table";

    private final transient SpiralCurriculum spiral;
    private final SpiralPicture picture;
    private final Panel beside = new Panel();
    private final Anchor asSpiral = new Anchor();
    private final Anchor asTable = new Anchor();

    SpiralMapView(SpiralCurriculum spiral) {
        this.spiral = spiral;
        addClassName("spiral-map");
        picture = new SpiralPicture(spiral, this::choose);
        var map = new Panel(picture, legend(), new SpiralTable(spiral));
        map.addClassName("map");
        beside.addClassNames("pad", "beside");
        beside.getElement().setAttribute("aria-live", "polite");
        add(new PageHead(title(), lead(), toggle()));
        if (!spiral.findings().isEmpty()) {
            add(new FindingList(spiral.findings()));
        }
        var two = new Div(map, beside);
        two.addClassName("two");
        add(two);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var chosen = parameters.getSingleParameter(LESSON);
        show(parameters.getSingleParameter(AS).filter(TABLE::equals).isPresent(), chosen);
        chosen.flatMap(id -> spiral.chain(new LessonId(id)))
                .map(Chain::nearest)
                .ifPresentOrElse(this::show, this::showNone);
    }

    private void show(boolean table, Optional<String> chosen) {
        setClassName("as-table", table);
        setClassName("as-spiral", !table);
        var lesson = chosen.map(id -> Map.of(LESSON, id)).orElse(Map.of());
        asSpiral.setHref("curriculum" + query(lesson));
        var both = new java.util.TreeMap<String, String>(lesson);
        both.put(AS, TABLE);
        asTable.setHref("curriculum" + query(both));
        current(asSpiral, !table);
        current(asTable, table);
    }

    private void show(Chain chain) {
        picture.show(chain);
        var strand = spiral.strand(chain.lesson().strand()).orElseThrow();
        var head = new Div(new StrandTag(strand), new H2(getTranslation("curriculum.chain")));
        head.addClassName("row");
        var open = SpiralTable.link(chain.lesson());
        open.setText(getTranslation("curriculum.map.open"));
        open.addClassNames("btn", "pri", "full");
        beside.removeAll();
        beside.add(head, new ChainList(chain), open);
    }

    private void showNone() {
        picture.showNone();
        beside.removeAll();
        beside.add(new H2(getTranslation("curriculum.chain")), new Paragraph(getTranslation("curriculum.map.choose")));
    }

    private void choose(LessonId id) {
        getUI().ifPresent(ui -> ui.navigate(SpiralMapView.class, QueryParameters.of(LESSON, id.value())));
    }

    private Nav toggle() {
        asSpiral.add(new Icon("spiral"), new Span(getTranslation("curriculum.map.as-spiral")));
        asTable.add(new Icon("list"), new Span(getTranslation("curriculum.map.as-table")));
        var toggle = new Nav(asSpiral, asTable);
        toggle.addClassNames("seg", "spiral-toggle");
        toggle.setAriaLabel(getTranslation("curriculum.map.as"));
        return toggle;
    }

    private Div legend() {
        var written = new Span(getTranslation("curriculum.map.planned"));
        written.addClassName("key-planned");
        var unwritten = new Span(getTranslation("curriculum.map.unwritten"));
        unwritten.addClassName("key-unwritten");
        var legend = new Div(written, unwritten);
        legend.addClassNames("row", "wrap", "s", "m2", "spiral-legend");
        return legend;
    }

    private String title() {
        var written = spiral.lessons().stream().map(Lesson::strand).distinct().count();
        var all = spiral.strands().size();
        return written == all && all > 0
                ? getTranslation("curriculum.map.title-all", all)
                : getTranslation("curriculum.map.title", written, all);
    }

    private String lead() {
        var lessons = spiral.lessons();
        return lessons.isEmpty()
                ? getTranslation("curriculum.map.lead-none")
                : getTranslation(
                        "curriculum.map.lead",
                        lessons.size(),
                        lessons.getFirst().year(),
                        lessons.getLast().year(),
                        spiral.secondaryStatementsInLessons(),
                        spiral.statements().stream()
                                .filter(it -> it.phase() == Statement.Phase.SECONDARY)
                                .count());
    }

    private static String query(Map<String, String> parameters) {
        var text = QueryParameters.simple(parameters).getQueryString();
        return text.isEmpty() ? "" : "?" + text;
    }

    private static void current(Anchor link, boolean here) {
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.menu");
    }
}
