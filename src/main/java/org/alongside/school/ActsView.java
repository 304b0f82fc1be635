package org.alongside.school;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.PagedTable;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;

/** Who did what with the portal itself, for the administrator and whoever looks over the administrator's shoulder. */
@Route("school/acts")
@Menu(title = "school.acts.menu", order = 75, icon = "list")
@RolesAllowed({Roles.ADMIN, Roles.HEAD})
class ActsView extends Div implements HasDynamicTitle {

    ActsView(Acts acts) {
        addClassNames("col", "g4", "acts");
        add(new PageHead(getTranslation("school.acts.title"), getTranslation("school.acts.lead")));
        var table = new PagedTable<>(
                getTranslation("school.acts.title"),
                getTranslation("school.acts.more"),
                Stream.of("when", "who", "what", "detail")
                        .map(it -> getTranslation("school.acts.column." + it))
                        .toList(),
                acts::page,
                this::cells);
        if (table.isEmpty()) {
            add(new EmptyState(
                    Lines.State.ALONE, getTranslation("school.acts.none"), getTranslation("school.acts.none.why")));
            return;
        }
        var panel = new Panel(new H2(getTranslation("school.acts.list")), table);
        panel.addClassNames("pad", "col", "g3");
        add(panel);
    }

    private List<Component> cells(AdministrativeActs.Line line) {
        var by = line.by();
        var whom = line.whom();
        var what = getTranslation("school.acts.of." + line.act());
        var detail = line.detail();
        return List.of(
                new Span(Said.shortDay(Said.dayOf(line.at())) + ", " + Said.time(line.at())),
                new Span(by == null ? getTranslation("school.acts.portal") : by),
                new Span(whom == null ? what : what + ": " + whom),
                new Span(detail == null ? "" : words(line.act(), detail)));
    }

    /** Roles and choices are kept by their names in the program and said in the words of the pages. */
    private String words(String act, String detail) {
        var parts = Stream.of(detail.split(","));
        if (act.startsWith("role")) {
            return parts.map(this::role).collect(Collectors.joining(", "));
        }
        if (act.equals("mail-rule") || act.equals("mail-tried")) {
            return parts.map(it -> Roles.ALL.contains(it) ? role(it) : getTranslation("school.acts.mail." + it))
                    .collect(Collectors.joining(" · "));
        }
        return detail;
    }

    private String role(String name) {
        return Roles.ALL.contains(name) ? getTranslation("role." + name) : name;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("school.acts.title");
    }
}
