package org.alongside.curriculum.delivery.coverage;

import com.vaadin.flow.component.html.Div;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Statement;
import org.alongside.curriculum.StatementCode;
import org.alongside.curriculum.statements.StatementSets;
import org.alongside.school.AcademicYear;
import org.alongside.school.People;
import org.springframework.security.access.AccessDeniedException;

/** Statements × year groups or classes: planned, taught, missed, and who has not met them. What pupils met, nothing more. */
@Route("curriculum/coverage")
@Menu(title = "curriculum.coverage.menu", order = 82, icon = "check")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD, Roles.HEAD, Roles.DSL, Roles.DEPUTY_DSL})
class CoverageView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient SchoolCoverage school;
    private final transient SpiralCurriculum spiral;
    private final transient StatementSets sets;
    private final transient People people;
    private final transient Clock clock;

    CoverageView(SchoolCoverage school, SpiralCurriculum spiral, StatementSets sets, People people, Clock clock) {
        this.school = school;
        this.spiral = spiral;
        this.sets = sets;
        this.people = people;
        this.clock = clock;
        addClassName("coverage");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var zoom = Zoom.of(event.getLocation().getQueryParameters());
        var years = school.years();
        var coverage = present(years, zoom).flatMap(it -> school.of(it.id(), zoom.guidance()));
        if (coverage.isEmpty() || coverage.get().classes().isEmpty()) {
            add(
                    new PageHead(getTranslation("curriculum.coverage.menu"), ""),
                    new EmptyState(
                            Lines.State.ALONE,
                            getTranslation("curriculum.coverage.empty"),
                            getTranslation("curriculum.coverage.empty-text")));
            return;
        }
        show(coverage.get(), years, zoom);
    }

    private Optional<AcademicYear> present(List<AcademicYear> years, Zoom zoom) {
        var today = Said.dayOf(clock.instant());
        return years.stream()
                .filter(it -> it.id().equals(zoom.year()))
                .findFirst()
                .or(() -> years.stream()
                        .filter(it -> !it.firstDay().isAfter(today))
                        .findFirst())
                .or(() -> years.stream().findFirst());
    }

    private void show(YearCoverage coverage, List<AcademicYear> years, Zoom zoom) {
        add(new PageHead(
                getTranslation(
                        "curriculum.coverage.title",
                        coverage.taught(),
                        coverage.statements().size()),
                getTranslation("curriculum.coverage.lead")));
        add(choices(coverage, years, zoom));
        var matrix = new Panel(
                new Matrix(
                        this, caption(coverage, zoom), coverage, rows(coverage, zoom), columns(coverage, zoom), zoom),
                legend());
        matrix.addClassNames("matrix-card");
        var who = whoHasNot(coverage, zoom);
        if (who.isPresent()) {
            var beside = new Panel(who.get());
            beside.addClassNames("pad", "beside");
            beside.setId("who");
            beside.getElement().setAttribute("aria-live", "polite");
            var two = new Div(matrix, beside);
            two.addClassName("two");
            add(two);
        } else {
            add(matrix);
        }
        if (coverage.guidance().set().isPresent()) {
            add(new WithoutMapping(coverage.guidance()));
        }
        if (coverage.classes().stream().anyMatch(it -> !coverage.isExact(it))) {
            var hidden = new Paragraph(getTranslation("curriculum.coverage.hidden"));
            hidden.addClassNames("s", "m2");
            add(hidden);
        }
    }

    private String caption(YearCoverage coverage, Zoom zoom) {
        return getTranslation(
                zoom.isThemes() ? "curriculum.coverage.caption-themes" : "curriculum.coverage.caption",
                coverage.year().name());
    }

    private Div choices(YearCoverage coverage, List<AcademicYear> years, Zoom zoom) {
        var row = new Div(
                choice("rows", rowChoices(coverage), zoom.rows(), it -> zoom.withRows(it)),
                choice(
                        "columns",
                        columnChoices(coverage),
                        zoom.group() == null ? "" : zoom.group().toString(),
                        it -> zoom.withGroup(it.isEmpty() ? null : Integer.valueOf(it))),
                choice(
                        "year",
                        years.stream()
                                .map(it -> new Choice(it.id().toString(), it.name()))
                                .toList(),
                        coverage.year().id().toString(),
                        it -> zoom.withYear(java.util.UUID.fromString(it))),
                choice(
                        "guidance",
                        guidanceChoices(),
                        coverage.guidance().set().map(java.util.UUID::toString).orElse(""),
                        it -> zoom.withGuidance(it.isEmpty() ? null : java.util.UUID.fromString(it))));
        row.addClassNames("row", "wrap", "zoom");
        return row;
    }

    private record Choice(String value, String words) {}

    private Select<Choice> choice(String name, List<Choice> items, String now, Function<String, Zoom> into) {
        var select = new Select<Choice>();
        select.setId("zoom-" + name);
        select.setLabel(getTranslation("curriculum.coverage.zoom-" + name));
        select.setItemLabelGenerator(Choice::words);
        select.setItems(items);
        items.stream().filter(it -> it.value().equals(now)).findFirst().ifPresent(select::setValue);
        select.setVisible(items.size() > 1);
        select.addValueChangeListener(event -> getUI().ifPresent(ui -> ui.navigate(
                CoverageView.class,
                QueryParameters.simple(into.apply(event.getValue().value()).parameters()))));
        return select;
    }

    private List<Choice> rowChoices(YearCoverage coverage) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(Zoom.THEMES, getTranslation("curriculum.coverage.rows-themes")));
        choices.add(new Choice(Zoom.ALL, getTranslation("curriculum.coverage.rows-all")));
        var themes = Zoom.themes(coverage.statements());
        for (int i = 0; i < themes.size(); i++) {
            choices.add(new Choice("theme:" + i, themes.get(i)));
        }
        spiral.strands()
                .forEach(it -> choices.add(new Choice(
                        "strand:" + it.number(),
                        getTranslation("curriculum.coverage.rows-strand", it.number(), it.name()))));
        return choices;
    }

    private List<Choice> guidanceChoices() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", getTranslation("curriculum.coverage.guidance-shipped")));
        sets.names().forEach((id, name) -> choices.add(new Choice(id.toString(), name)));
        return choices;
    }

    private List<Choice> columnChoices(YearCoverage coverage) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", getTranslation("curriculum.coverage.columns-groups")));
        coverage.yearGroups()
                .forEach(it -> choices.add(
                        new Choice(String.valueOf(it), getTranslation("curriculum.coverage.columns-group", it))));
        choices.add(new Choice("0", getTranslation("curriculum.coverage.columns-all")));
        return choices;
    }

    private List<Matrix.Row> rows(YearCoverage coverage, Zoom zoom) {
        if (!zoom.isThemes()) {
            return zoom.statements(coverage, spiral).stream()
                    .map(it -> new Matrix.Row(it.words(), code(coverage, it), Optional.empty(), List.of(it)))
                    .toList();
        }
        var rows = new ArrayList<Matrix.Row>();
        var themes = Zoom.themes(coverage.statements());
        for (int i = 0; i < themes.size(); i++) {
            var theme = themes.get(i);
            rows.add(new Matrix.Row(
                    theme,
                    "",
                    Optional.of(zoom.withRows("theme:" + i)),
                    coverage.statements().stream()
                            .filter(it -> it.heading().equals(theme))
                            .toList()));
        }
        return rows;
    }

    private String code(YearCoverage coverage, Statement it) {
        return coverage.guidance().isPart(it.code())
                ? getTranslation("curriculum.coverage.part-of", it.code().value())
                : it.code().value();
    }

    private List<Matrix.Column> columns(YearCoverage coverage, Zoom zoom) {
        var group = zoom.group();
        if (group == null) {
            return coverage.yearGroups().stream()
                    .map(it -> new Matrix.Column(
                            getTranslation("curriculum.year", it),
                            coverage.classesOf(it),
                            Optional.of(zoom.withGroup(it)),
                            false))
                    .toList();
        }
        return (group == 0 ? coverage.classes() : coverage.classesOf(group))
                .stream()
                        .map(it -> new Matrix.Column(it.name(), List.of(it), Optional.empty(), true))
                        .toList();
    }

    /** A cell that may not be looked at is answered like one that does not exist: not at all. */
    private Optional<WhoHasNot> whoHasNot(YearCoverage coverage, Zoom zoom) {
        var schoolClass = coverage.classes().stream()
                .filter(it -> it.id().value().equals(zoom.schoolClass()))
                .findFirst();
        var statement = coverage.statements().stream()
                .filter(it -> it.code().value().equals(zoom.statement()))
                .findFirst();
        if (schoolClass.isEmpty() || statement.isEmpty()) {
            return Optional.empty();
        }
        try {
            var code = statement.map(Statement::code).orElse(new StatementCode(""));
            var notMet = school.notMet(coverage, schoolClass.get().id(), code);
            var names = notMet.isEmpty()
                    ? Map.<org.alongside.school.PersonId, org.alongside.school.PersonRow>of()
                    : people.named(
                            notMet.stream().map(SchoolCoverage.NotMet::pupil).toList());
            return Optional.of(new WhoHasNot(
                    schoolClass.get(),
                    statement.get(),
                    coverage.of(schoolClass.get(), code).pupils(),
                    notMet,
                    names));
        } catch (AccessDeniedException notTheirs) {
            return Optional.empty();
        }
    }

    private Div legend() {
        var legend = new Div();
        for (var state : CoverageCell.State.values()) {
            var word = new Span(getTranslation("curriculum.coverage.state." + state));
            word.addClassNames("cov", state.name().toLowerCase(java.util.Locale.ROOT));
            legend.add(word);
        }
        legend.addClassNames("row", "wrap", "legend", "s");
        legend.getElement().setAttribute("aria-hidden", "true"); // each cell says its word
        return legend;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.coverage.menu");
    }
}
