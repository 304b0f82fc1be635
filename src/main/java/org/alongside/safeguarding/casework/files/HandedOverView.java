package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.alongside.base.Roles;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.casework.vault.WithoutNarrative;

/** Who handed over what, and when. */
@Route("safeguarding/handed-over")
@WithoutNarrative
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL})
class HandedOverView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient HandedOver handed;
    private final transient CaseNames names;

    HandedOverView(HandedOver handed, CaseNames names) {
        this.handed = handed;
        this.names = names;
        addClassNames("col", "g4");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var back = new Anchor("safeguarding/cases", getTranslation("safeguarding.case.all"));
        back.addClassName("btn");
        add(new PageHead(getTranslation("safeguarding.handed.menu"), getTranslation("safeguarding.handed.lead"), back));
        var cases = handed.cases();
        var called =
                names.of(cases.stream().map(HandedOver.OfCase::file).distinct().toList());
        add(
                card(
                        "handed-cases",
                        cases.stream()
                                .map(it -> line(
                                        new Anchor(
                                                "safeguarding/case/"
                                                        + it.file().id().value(),
                                                it.file().reference() + " "
                                                        + called.getOrDefault(
                                                                it.file().id(), "?")),
                                        getTranslation(
                                                "safeguarding.handed.case",
                                                moment(it.at()),
                                                it.by(),
                                                it.file().leadName())))
                                .toList()),
                card(
                        "handed-leads",
                        handed.leads().stream()
                                .map(it -> line(
                                        new Span(getTranslation("safeguarding.handed.lead-of", it.from(), it.to())),
                                        getTranslation("safeguarding.handed.lead-at", moment(it.at()))))
                                .toList()));
    }

    private Component card(String id, List<ListItem> lines) {
        var card = CaseField.card(id, getTranslation("safeguarding." + id.replace('-', '.')));
        if (lines.isEmpty()) {
            var none = new Paragraph(getTranslation("safeguarding.handed.none"));
            none.addClassNames("s", "m2");
            card.add(none);
            return card;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        lines.forEach(list::add);
        card.add(list);
        return card;
    }

    private static ListItem line(Component what, String how) {
        var small = new Span(how);
        small.addClassNames("xs", "m2");
        var box = new Div(what, small);
        box.addClassNames("col", "grow");
        return new ListItem(box);
    }

    private static String moment(Instant at) {
        var day = Said.dayOf(at);
        return Said.shortDay(day) + " " + day.getYear() + ", " + Said.time(at);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.handed.menu");
    }
}
