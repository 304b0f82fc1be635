package org.alongside.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.school.School;

/** What the head takes to the governors and to the council: read here, printed, or as a PDF that can be listened to. */
@Route("reporting/papers")
@Menu(title = "reporting.paper.menu", order = 31, icon = "print")
@RolesAllowed(Roles.HEAD)
class PaperView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Numbers numbers;
    private final transient School school;
    private final transient Saying say = new Saying(this::translated);

    PaperView(Numbers numbers, School school) {
        this.numbers = numbers;
        this.school = school;
        addClassNames("head-page", "paper-page", "col", "g4");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var audience = Audience.of(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("for")
                .orElse(""));
        var told = numbers.of(numbers.thisYear());
        var paper = Papers.of(audience, told, say, school.facts().name());
        add(new Letterhead(school.facts().name(), told.span().to(), say));
        add(new PageHead(paper.title(), paper.lead(), actions(audience, paper)));
        for (var section : paper.sections()) {
            add(section(section));
        }
        var notes = new DescriptionList();
        paper.notes()
                .forEach(it ->
                        notes.add(new DescriptionList.Term(it.name()), new DescriptionList.Description(it.meaning())));
        var panel = new Panel(new H2(paper.notesHeading()), notes);
        panel.addClassNames("pad", "col", "g2", "meanings");
        add(panel);
        var more = new Paragraph(new Anchor("mentoring/evaluation", getTranslation("reporting.paper.evaluation")));
        more.addClassName("no-print");
        add(more);
    }

    private Component[] actions(Audience now, Paper paper) {
        var choices = new Div();
        choices.addClassName("seg");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", getTranslation("reporting.paper.for"));
        for (var audience : Audience.values()) {
            var link = new RouterLink(getTranslation("reporting.paper.for-" + audience.word()), PaperView.class);
            link.setQueryParameters(QueryParameters.of("for", audience.word()));
            if (audience == now) {
                link.getElement().setAttribute("aria-current", "true");
            }
            choices.add(link);
        }
        var pdf = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = PaperPdf.of(paper);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            "alongside-" + now.word() + ".pdf",
                            "application/pdf",
                            bytes.length);
                }),
                "");
        pdf.add(new Icon("save"), new Span("PDF"));
        pdf.addClassName("btn");
        pdf.setId("pdf");
        var print = new NativeButton();
        print.add(new Icon("print"), new Span(getTranslation("reporting.paper.print")));
        print.addClassName("btn");
        print.addClickListener(event -> event.getSource().getElement().executeJs("window.print()"));
        return new Component[] {choices, pdf, print};
    }

    private static Panel section(Paper.Section section) {
        var panel = new Panel(new H2(section.heading()));
        panel.addClassNames("pad", "col", "g3");
        if (!section.text().isEmpty()) {
            panel.add(new Paragraph(section.text()));
        }
        for (var grid : section.grids()) {
            if (!grid.caption().equals(section.heading())) {
                panel.add(new H3(grid.caption()));
            }
            var rows = new ArrayList<List<Component>>();
            for (var row : grid.rows()) {
                rows.add(row.stream().<Component>map(Span::new).toList());
            }
            panel.add(Tables.grid(grid.caption(), grid.head(), rows));
        }
        return panel;
    }

    private String translated(String key, Locale locale, Object... values) {
        return getTranslation(locale, key, values);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reporting.paper.menu");
    }
}
