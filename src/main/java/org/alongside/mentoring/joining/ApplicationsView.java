package org.alongside.mentoring.joining;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.PagedTable;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.reporting.spi.Count;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** All applications, open ones first, and the balance of recruitment as numbers alone. */
@Route("mentoring/applications")
@RolesAllowed(Roles.COORDINATOR)
class ApplicationsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient ApplicationDesk desk;
    private final transient RequestDesk requests;
    private final transient People people;
    private final transient Map<PersonId, PersonRow> names = new HashMap<>();

    ApplicationsView(ApplicationDesk desk, RequestDesk requests, People people) {
        this.desk = desk;
        this.requests = requests;
        this.people = people;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var open = desk.countOpen();
        add(new PageHead(
                getTranslation("mentoring.applications.title", open), getTranslation("mentoring.applications.lead")));
        add(new RequestsPanel(requests, people));
        if (desk.countSent() == 0) {
            add(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("mentoring.applications.none"),
                    getTranslation("mentoring.applications.none-text")));
            return;
        }
        add(list(), balance());
    }

    private Panel list() {
        var table = new PagedTable<MentorApplication>(
                getTranslation("mentoring.applications.menu"),
                getTranslation("mentoring.people.more"),
                List.of(
                        getTranslation("mentoring.people.name"),
                        getTranslation("mentoring.applications.stage"),
                        getTranslation("mentoring.applications.sent")),
                this::page,
                it -> List.of(
                        new Anchor("mentoring/application/" + it.id(), name(it.person())),
                        stage(it),
                        new Span(it.sentAt() == null ? "" : Said.day(Said.dayOf(it.sentAt())))));
        var panel = new Panel(table);
        panel.addClassName("pad");
        return panel;
    }

    private List<MentorApplication> page(int from, int most) {
        var page = desk.sent(from, most);
        names.putAll(people.named(page.stream().map(MentorApplication::person).toList()));
        return page;
    }

    private StateBadge stage(MentorApplication it) {
        return switch (it.stage()) {
            case DECIDED ->
                it.decision() == MentorApplication.Decision.YES
                        ? new StateBadge(Tone.OK, "check", getTranslation("mentoring.applications.yes"))
                        : new StateBadge(Tone.PLAIN, "cross", getTranslation("mentoring.applications.not-now"));
            case WITHDRAWN -> new StateBadge(Tone.PLAIN, "undo", getTranslation("mentoring.applications.withdrawn"));
            case SENT -> new StateBadge(Tone.WARN, "bell", getTranslation("mentoring.applications.new"));
            case REFERENCE, INTERVIEW, DRAFT ->
                new StateBadge(Tone.INFO, "half", getTranslation("mentoring.apply.step." + it.stage()));
        };
    }

    private Panel balance() {
        var table = new NativeTable();
        table.setId("balance");
        table.addClassName("grid");
        var head = new NativeTableRow(
                new NativeTableHeaderCell(getTranslation("mentoring.applications.year")),
                new NativeTableHeaderCell(getTranslation("mentoring.applications.applied")),
                new NativeTableHeaderCell(getTranslation("mentoring.applications.accepted")));
        table.getHead().add(head);
        desk.balance()
                .forEach(it -> table.getBody()
                        .add(new NativeTableRow(
                                new NativeTableCell(getTranslation("mentoring.applications.year-of", it.yearGroup())),
                                new NativeTableCell(word(it.applied())),
                                new NativeTableCell(
                                        it.accepted() == null
                                                ? hidden("mentoring.applications.hidden", 0)
                                                : word(it.accepted())))));
        var only = new Paragraph(getTranslation("mentoring.applications.numbers-only"));
        only.addClassNames("s", "m2");
        var panel = new Panel(new H2(getTranslation("mentoring.applications.balance")), table, only);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private Span word(Count count) {
        return switch (count) {
            case Count.Shown it -> new Span(String.valueOf(it.n()));
            case Count.Hidden it -> hidden("mentoring.applications.under", it.under());
        };
    }

    private Span hidden(String key, int under) {
        var hidden = new Span(getTranslation(key, under));
        hidden.addClassName("hidden-number");
        return hidden;
    }

    private String name(PersonId id) {
        var row = names.get(id);
        return row == null ? "?" : row.form() == null ? row.name() : row.name() + ", " + row.form();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.applications.menu");
    }
}
