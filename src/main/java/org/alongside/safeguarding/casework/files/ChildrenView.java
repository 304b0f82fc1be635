package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Sideways;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.casework.vault.WithoutNarrative;

/** Which children have a social worker, are looked after, go missing: for the meeting in which somebody asks. */
@Route("safeguarding/children")
@WithoutNarrative
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL})
class ChildrenView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient FlaggedChildren children;
    private final transient CaseNames names;
    private final PageHead head = new PageHead("", "");
    private final Div list = new Div();
    final Select<Flag> flag = new Select<>();

    ChildrenView(FlaggedChildren children, CaseNames names) {
        this.children = children;
        this.names = names;
        addClassNames("col", "g4");
        flag.setId("flag");
        flag.setLabel(getTranslation("safeguarding.children.flag"));
        flag.setItems(Flag.values());
        flag.setItemLabelGenerator(it -> it == null ? "" : getTranslation("safeguarding.case.flag." + it));
        flag.setEmptySelectionAllowed(true);
        flag.setEmptySelectionCaption(getTranslation("safeguarding.children.all"));
        flag.setPlaceholder(getTranslation("safeguarding.children.all"));
        flag.addValueChangeListener(change -> show());
        var fields = new Div(flag);
        fields.addClassName("case-fields");
        var panel = new Panel(fields, list);
        panel.addClassNames("pad", "col", "g4");
        var back = new Anchor("safeguarding/cases", getTranslation("safeguarding.case.all"));
        add(head, back, panel);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        var found = children.all(flag.getValue());
        head.say(
                getTranslation("safeguarding.children.title", found.size()),
                getTranslation("safeguarding.children.lead"));
        list.removeAll();
        if (found.isEmpty()) {
            list.add(new EmptyState(
                    Lines.State.TOGETHER,
                    getTranslation("safeguarding.children.none"),
                    getTranslation("safeguarding.children.none.text")));
            return;
        }
        var called = names.of(found.stream().map(FlaggedChildren.Flagged::file).toList());
        var table = new NativeTable();
        table.addClassNames("grid", "cases");
        var heads = new NativeTableRow();
        for (var column : List.of("whom", "flags", "stays", "lead")) {
            heads.add(header(getTranslation("safeguarding.children.column." + column), "col"));
        }
        table.getHead().add(heads);
        found.forEach(it -> {
            var row = it.file();
            var whom = header("", "row");
            var reference = new Span(row.reference());
            reference.addClassNames("xs", "m2");
            var both = new Div(
                    new Anchor("safeguarding/case/" + row.id().value(), called.getOrDefault(row.id(), "?")), reference);
            both.addClassName("col");
            whom.add(both);
            var badges = new Div();
            badges.addClassNames("row", "wrap", "g1");
            it.flags().stream()
                    .sorted()
                    .forEach(each ->
                            badges.add(new StateBadge(Tone.PLAIN, getTranslation("safeguarding.case.flag." + each))));
            table.getBody()
                    .add(new NativeTableRow(
                            whom,
                            new NativeTableCell(badges),
                            new NativeTableCell(row.keeperName() == null ? "–" : row.keeperName()),
                            new NativeTableCell(row.leadName())));
        });
        list.add(new Sideways(getTranslation("safeguarding.children.menu"), table));
    }

    private static NativeTableHeaderCell header(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.children.menu");
    }
}
