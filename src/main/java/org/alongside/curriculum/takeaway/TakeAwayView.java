package org.alongside.curriculum.takeaway;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.school.SignedInPerson;
import org.springframework.beans.factory.annotation.Qualifier;

/** Files to take away, and the place where an edited lesson comes back. */
@Route("curriculum/take-away")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD, Roles.COORDINATOR, Roles.HEAD, Roles.DSL, Roles.DEPUTY_DSL, Roles.ADMIN})
class TakeAwayView extends Div implements HasDynamicTitle {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What becomes of lessons in classes is for them; the scheme of work for all who see the curriculum. */
    private static final List<String> SEE_CLASSES =
            List.of(Roles.TEACHER, Roles.PSHE_LEAD, Roles.HEAD, Roles.DSL, Roles.DEPUTY_DSL);

    TakeAwayView(
            Spreadsheets sheets,
            LessonFiles files,
            SchemeFiles schemes,
            SignedInPerson who,
            @Qualifier("applicationTaskExecutor") Executor executor) {
        addClassName("take-away");
        add(new PageHead(getTranslation("curriculum.takeaway.title"), getTranslation("curriculum.takeaway.lead")));
        var out = new Div(scheme(sheets));
        if (SEE_CLASSES.stream().anyMatch(who::is)) {
            out.add(coverage(sheets), classes(sheets));
        }
        out.addClassNames("col", "g4");
        var lesson = panel("curriculum.takeaway.lessons", "curriculum.takeaway.lessons-lead");
        var map = new Anchor(
                "curriculum",
                new Component[] {new Icon("spiral"), new Span(getTranslation("curriculum.lesson.on-map"))});
        map.addClassName("btn");
        lesson.add(row(map));
        var back = new Div(lesson);
        back.addClassNames("col", "g4");
        if (who.is(Roles.TEACHER) || who.is(Roles.PSHE_LEAD)) {
            back.add(new BringBackPanel(files, schemes, executor));
        }
        var both = new Div(out, back);
        both.addClassName("halves");
        add(both);
    }

    private Panel scheme(Spreadsheets sheets) {
        var panel = panel("curriculum.takeaway.scheme", "curriculum.takeaway.scheme-lead");
        panel.add(row(file(
                getTranslation("curriculum.takeaway.scheme-file"), "scheme-of-work.xlsx", sheets::scheme, "scheme")));
        return panel;
    }

    private Panel coverage(Spreadsheets sheets) {
        var panel = panel("curriculum.takeaway.coverage", "curriculum.takeaway.coverage-lead");
        var row = row();
        for (var year : sheets.years()) {
            row.add(file(
                    getTranslation("curriculum.takeaway.coverage-of", year.name()),
                    "coverage-" + year.name().replaceAll("[^0-9A-Za-z]+", "-") + ".xlsx",
                    () -> sheets.coverage(year.id()).orElse(new byte[0]),
                    "coverage-" + year.name().replaceAll("[^0-9A-Za-z]+", "-")));
        }
        panel.add(
                row.getChildren().findAny().isPresent()
                        ? row
                        : new Paragraph(getTranslation("curriculum.takeaway.no-year")));
        return panel;
    }

    private Panel classes(Spreadsheets sheets) {
        var panel = panel("curriculum.takeaway.classes", "curriculum.takeaway.classes-lead");
        var row = row();
        for (var it : sheets.classes()) {
            var link = file(
                    it.name(),
                    "plan-" + it.name().replaceAll("[^0-9A-Za-z]+", "-") + ".xlsx",
                    () -> sheets.plan(it.id()).orElse(new byte[0]),
                    "plan-" + it.name().replaceAll("[^0-9A-Za-z]+", "-"));
            link.getElement().setAttribute("aria-label", getTranslation("curriculum.takeaway.class-of", it.name()));
            row.add(link);
        }
        panel.add(
                row.getChildren().findAny().isPresent()
                        ? row
                        : new Paragraph(getTranslation("curriculum.takeaway.no-classes")));
        return panel;
    }

    private Panel panel(String title, String lead) {
        var words = new Paragraph(getTranslation(lead));
        words.addClassName("m2");
        var panel = new Panel(new H2(getTranslation(title)), words);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private static Div row(Component... content) {
        var row = new Div(content);
        row.addClassNames("row", "wrap");
        return row;
    }

    private static Anchor file(String words, String name, Supplier<byte[]> content, String id) {
        var link = new Anchor();
        link.setHref(DownloadHandler.fromInputStream(event -> {
            var bytes = content.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, XLSX, bytes.length);
        }));
        link.setId(id);
        link.addClassName("btn");
        link.add(new Icon("save"), new Span(words));
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.takeaway.title");
    }
}
