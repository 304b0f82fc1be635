package org.alongside.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
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
import org.alongside.curriculum.SpiralCheck;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Statement;
import org.alongside.curriculum.Strand;
import org.alongside.curriculum.planning.TeachingClass;

/** All strands and years at a glance, as a spiral or as a table; for one lesson, what came before and comes next. */
@Route("curriculum")
@Menu(title = "curriculum.menu", order = 80, icon = "spiral")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD, Roles.COORDINATOR, Roles.HEAD, Roles.DSL, Roles.DEPUTY_DSL, Roles.ADMIN})
class SpiralMapView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final String LESSON = "lesson";
    private static final String AS = "as";
    private static final String TABLE = "table";
    private static final String CLASS = "class";

    private final transient SpiralCurriculum spiral;
    private final transient ClassSpiral classes;
    private final SpiralPicture picture;
    private final Div marks = new Div();
    private final Span behind = new Span();
    private final Select<TeachingClass> of = new Select<>();
    private final Panel beside = new Panel();
    private final Anchor asSpiral = new Anchor();
    private final Anchor asTable = new Anchor();

    SpiralMapView(SpiralCurriculum spiral, ClassSpiral classes) {
        this.spiral = spiral;
        this.classes = classes;
        addClassName("spiral-map");
        picture = new SpiralPicture(spiral, this::choose);
        var map = new Panel(picture, legend(), new SpiralTable(spiral));
        map.addClassName("map");
        beside.addClassNames("pad", "beside");
        beside.getElement().setAttribute("aria-live", "polite");
        add(new PageHead(title(), lead(), chooseClass(), toggle(), takeAway()));
        if (!spiral.findings().isEmpty()) {
            add(new FindingList(spiral.findings()));
        }
        var aside = new Div(marks, beside);
        aside.addClassNames("col", "g4");
        var two = new Div(map, aside);
        two.addClassName("two");
        add(two, new SpiralEnds(spiral));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var chosen = parameters.getSingleParameter(LESSON);
        show(parameters.getSingleParameter(AS).filter(TABLE::equals).isPresent(), chosen);
        showMarks(parameters.getSingleParameter(CLASS));
        chosen.flatMap(id -> spiral.chain(new LessonId(id)))
                .map(Chain::nearest)
                .ifPresentOrElse(this::show, this::showNone);
    }

    private void show(boolean table, Optional<String> chosen) {
        setClassName("as-table", table);
        setClassName("as-spiral", !table);
        var lesson = new java.util.TreeMap<String, String>();
        chosen.ifPresent(id -> lesson.put(LESSON, id));
        if (of.getValue() != null) {
            lesson.put(CLASS, of.getValue().id().toString());
        }
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

    private Anchor takeAway() {
        var link = new Anchor(
                "curriculum/take-away",
                new Component[] {new Icon("save"), new Span(getTranslation("curriculum.takeaway.menu"))});
        link.addClassName("btn");
        return link;
    }

    private void choose(LessonId id) {
        navigate(Optional.of(id.value()));
    }

    private void navigate(Optional<String> lesson) {
        var parameters = new java.util.TreeMap<String, String>();
        lesson.ifPresent(id -> parameters.put(LESSON, id));
        if (of.getValue() != null) {
            parameters.put(CLASS, of.getValue().id().toString());
        }
        getUI().ifPresent(ui -> ui.navigate(SpiralMapView.class, QueryParameters.simple(parameters)));
    }

    private Select<TeachingClass> chooseClass() {
        of.setId("class");
        of.setAriaLabel(getTranslation("curriculum.map.class"));
        of.setEmptySelectionAllowed(true);
        of.setEmptySelectionCaption(getTranslation("curriculum.map.whole"));
        of.setItemLabelGenerator(it -> it == null
                ? getTranslation("curriculum.map.whole")
                : getTranslation("curriculum.plan.class-name", it.name()));
        var all = classes.now();
        of.setItems(all);
        of.setVisible(!all.isEmpty());
        of.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                navigate(Optional.empty());
            }
        });
        return of;
    }

    /** Of the whole curriculum as it was written, or of what one class has in its plan. */
    private void showMarks(Optional<String> wanted) {
        var chosen = of.getListDataView()
                .getItems()
                .filter(it -> wanted.filter(it.id().toString()::equals).isPresent())
                .findFirst();
        of.setValue(chosen.orElse(null));
        var check = new SpiralCheck(spiral.strands(), spiral.units(), spiral.lessons());
        var met = chosen.map(it -> classes.of(it)).orElse(new ClassSpiral.Met(java.util.List.of(), java.util.Set.of()));
        var toSee = chosen.map(it -> check.of(met.lessons(), java.util.Set.of(it.yearGroup())))
                .orElseGet(check::ofAll);
        picture.show(toSee, met.behind());
        behind.setVisible(chosen.isPresent());
        behind.setText(chosen.map(it -> getTranslation("curriculum.map.behind", it.name()))
                .orElse(""));
        marks.removeAll();
        marks.add(new MarkList(toSee, spiral));
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
        behind.addClassName("key-behind");
        var legend = new Div(behind, written, unwritten);
        legend.addClassNames("row", "wrap", "s", "m2", "spiral-legend");
        return legend;
    }

    private String title() {
        var strands = spiral.strands().stream()
                .filter(it -> !it.afterTheSpiral())
                .map(Strand::id)
                .toList();
        var written = spiral.lessons().stream()
                .map(Lesson::strand)
                .filter(strands::contains)
                .distinct()
                .count();
        var all = strands.size();
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
