package org.alongside.curriculum.delivery.coverage;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Statement;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.springframework.security.access.AccessDeniedException;

/** What one pupil has met, statement by statement and year by year. For the teachers of the pupil and the PSHE lead. */
@Route("curriculum/coverage/pupil/:pupil")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD})
class PupilCoverageView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient SchoolCoverage school;
    private final transient SpiralCurriculum spiral;
    private final transient People people;

    PupilCoverageView(SchoolCoverage school, SpiralCurriculum spiral, People people) {
        this.school = school;
        this.spiral = spiral;
        this.people = people;
        addClassName("pupil-coverage");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            var id = new PersonId(
                    UUID.fromString(event.getRouteParameters().get("pupil").orElse("")));
            show(people.find(id).map(PersonRow::name).orElse("?"), school.of(id));
        } catch (IllegalArgumentException | AccessDeniedException notTheirs) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(String name, List<SchoolCoverage.PupilYear> years) {
        var statements = spiral.statements().stream()
                .filter(it -> it.phase() == Statement.Phase.SECONDARY)
                .toList();
        var met = statements.stream()
                .filter(it -> years.stream().anyMatch(year -> year.standings().get(it.code()) == Standing.MET))
                .count();
        var back = new Anchor("curriculum/coverage", getTranslation("curriculum.coverage.back"));
        back.addClassName("btn");
        add(new PageHead(
                getTranslation("curriculum.coverage.pupil-title", name, met, statements.size()),
                getTranslation("curriculum.coverage.lead"),
                back));
        for (var theme : Zoom.themes(statements)) {
            add(panel(
                    theme,
                    statements.stream().filter(it -> it.heading().equals(theme)).toList(),
                    years));
        }
    }

    private Panel panel(String theme, List<Statement> statements, List<SchoolCoverage.PupilYear> years) {
        var table = new NativeTable();
        table.addClassName("grid");
        table.setCaptionText(theme);
        table.getCaption().addClassName("sr");
        var head = table.getHead().addRow();
        head.add(header("col", getTranslation("curriculum.coverage.statement")));
        years.forEach(it -> head.add(header(
                "col",
                getTranslation(
                        "curriculum.coverage.year-of", it.yearGroup(), it.year().name()))));
        for (var statement : statements) {
            var row = table.getBody().addRow();
            row.add(header("row", statement.words()));
            for (var year : years) {
                var cell = row.addDataCell();
                cell.getElement()
                        .setAttribute(
                                "data-column",
                                getTranslation(
                                        "curriculum.coverage.year-of",
                                        year.yearGroup(),
                                        year.year().name()));
                Optional.ofNullable(year.standings().get(statement.code()))
                        .filter(it -> it != Standing.NOT_PLANNED)
                        .ifPresentOrElse(it -> cell.add(badge(it)), () -> cell.add(new Span("–")));
            }
        }
        if (years.isEmpty()) {
            var none = new Paragraph(getTranslation("curriculum.coverage.no-years"));
            return new Panel(new H2(theme), none);
        }
        var panel = new Panel(new H2(theme), table);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private StateBadge badge(Standing standing) {
        var word = getTranslation("curriculum.standing.one." + standing);
        return switch (standing) {
            case MET -> new StateBadge(Tone.OK, "check", word);
            case TO_CATCH_UP -> new StateBadge(Tone.WARN, "undo", word);
            case WITHDRAWN -> new StateBadge(Tone.PLAIN, "door", word);
            case MISSED -> new StateBadge(Tone.WARN, "cross", word);
            case PLANNED, JOINED_LATER, NOT_PLANNED -> new StateBadge(Tone.INFO, "cal", word);
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.coverage.pupil-page");
    }
}
