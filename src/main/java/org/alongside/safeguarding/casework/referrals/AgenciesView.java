package org.alongside.safeguarding.casework.referrals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.safeguarding.casework.vault.WithoutNarrative;

/** The directory: how to reach each agency, when, what they need and when the school expects an answer. */
@Route("safeguarding/agencies")
@WithoutNarrative
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL})
class AgenciesView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Agencies agencies;

    AgenciesView(Agencies agencies) {
        this.agencies = agencies;
        addClassNames("col", "g4");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var all = agencies.all();
        var empty =
                all.stream().filter(it -> it.inUse() && it.reach().isBlank()).count();
        var back = new Anchor("safeguarding/referrals", getTranslation("safeguarding.agency.back"));
        back.addClassName("btn");
        add(new PageHead(
                empty == 0
                        ? getTranslation("safeguarding.agency.title.full")
                        : getTranslation("safeguarding.agency.title", empty),
                getTranslation("safeguarding.agency.lead"),
                back));
        var grid = new Div();
        grid.addClassName("agencies");
        all.forEach(it -> grid.add(card(it)));
        add(grid);
        var fresh = CaseField.card("new-agency", getTranslation("safeguarding.agency.new"));
        fresh.add(form(new Agency(UUID.randomUUID(), AgencyKind.OTHER, "-", "", "", "", "", 5, true, 0), true));
        add(fresh);
    }

    private Component card(Agency agency) {
        var title = new H2(agency.name());
        var head = new Div(title);
        head.addClassNames("row", "wrap", "sp", "top");
        if (!agency.inUse()) {
            head.add(new StateBadge(Tone.PLAIN, getTranslation("safeguarding.agency.unused")));
        } else if (agency.reach().isBlank()) {
            head.add(new StateBadge(Tone.WARN, "warn", getTranslation("safeguarding.agency.empty")));
        }
        var card = new Section(head);
        card.addClassNames("card", "col", "g2", "pad");
        card.add(fact("reach", agency.reach()));
        known("hours", agency.hours()).ifPresent(card::add);
        known("address", agency.address()).ifPresent(card::add);
        known("needs", agency.needs()).ifPresent(card::add);
        card.add(fact("answer", getTranslation("safeguarding.agency.within", agency.workingDays())));
        if (agency.kind() == AgencyKind.FRONT_DOOR) {
            var rule = new Paragraph(getTranslation("safeguarding.agency.rule"));
            rule.addClassNames("xs", "m2");
            card.add(rule);
        }
        card.add(CaseField.fold(
                "edit-" + agency.id(), getTranslation("safeguarding.agency.edit", agency.name()), form(agency, false)));
        return card;
    }

    private Optional<Component> known(String what, String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(fact(what, words));
    }

    private Component fact(String what, String words) {
        var label = new Span(getTranslation("safeguarding.agency." + what));
        label.addClassNames("xs", "m2");
        var text = new Span(words.isBlank() ? getTranslation("safeguarding.agency.yours") : words);
        text.addClassNames("s", words.isBlank() ? "m2" : "verbatim");
        var box = new Div(label, text);
        box.addClassNames("col", "g0");
        return box;
    }

    private Component form(Agency agency, boolean fresh) {
        var answer = CaseField.answer();
        var kind = new Select<AgencyKind>();
        kind.setLabel(getTranslation("safeguarding.agency.kind"));
        kind.setItems(AgencyKind.values());
        kind.setItemLabelGenerator(it -> getTranslation("safeguarding.agency.kind." + it));
        kind.setValue(agency.kind());
        var name = text("name", 120, fresh ? "" : agency.name());
        var reach = text("reach", 400, agency.reach());
        reach.setHelperText(getTranslation("safeguarding.agency.reach.help"));
        var hours = text("hours", 200, agency.hours());
        var needs = new TextArea(getTranslation("safeguarding.agency.needs"));
        needs.setMaxLength(1_000);
        needs.setValue(agency.needs());
        needs.setValueChangeMode(ValueChangeMode.LAZY);
        needs.addClassName("short");
        var address = new TextArea(getTranslation("safeguarding.agency.address"));
        address.setHelperText(getTranslation("safeguarding.agency.address.help"));
        address.setMaxLength(400);
        address.setValue(agency.address());
        address.setValueChangeMode(ValueChangeMode.LAZY);
        address.addClassName("short");
        var days = new IntegerField(getTranslation("safeguarding.agency.days.label"));
        days.setValue(agency.workingDays());
        days.setMin(1);
        days.setMax(90);
        days.setHelperText(getTranslation("safeguarding.agency.days.help"));
        var used = new Checkbox(getTranslation("safeguarding.agency.used"), agency.inUse());
        var save = CaseField.button(
                fresh ? "save-new-agency" : "save-" + agency.id(),
                getTranslation("safeguarding.agency.save"),
                () -> CaseField.attempt(answer, () -> {
                    if (days.isEmpty()) {
                        throw new IllegalArgumentException("safeguarding.agency.days");
                    }
                    keep(
                            answer,
                            new Agency(
                                    agency.id(),
                                    kind.getValue(),
                                    name.getValue(),
                                    reach.getValue().strip(),
                                    hours.getValue().strip(),
                                    needs.getValue().strip(),
                                    address.getValue().strip(),
                                    days.getValue(),
                                    used.getValue(),
                                    agency.version()));
                }));
        var box = new Div(kind, name, reach, hours, address, needs, days, used, answer, save);
        box.addClassNames("col", "g3");
        return box;
    }

    private void keep(Div answer, Agency mine) {
        if (agencies.keep(mine)) {
            show();
            return;
        }
        var theirs = agencies.require(mine.id());
        answer.add(new Note(
                Tone.WARN,
                "warn",
                new Span(getTranslation(
                        "safeguarding.agency.other",
                        String.join(" · ", theirs.name(), theirs.reach(), theirs.hours(), theirs.needs())))));
    }

    private TextField text(String what, int longest, String value) {
        var field = new TextField(getTranslation("safeguarding.agency." + what));
        field.setMaxLength(longest);
        field.setValue(value);
        return field;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.agency.page-title");
    }
}
