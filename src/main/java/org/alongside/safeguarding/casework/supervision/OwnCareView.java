package org.alongside.safeguarding.casework.supervision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.school.SignedInPerson;

/** Who looks after those who look after others: supervision and training of the leads, what is due, what was had. */
@Route("safeguarding/supervision")
@Menu(title = "safeguarding.care.menu", order = 8, icon = "ear")
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL})
class OwnCareView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient OwnCare care;
    private final transient SignedInPerson who;
    private final transient Clock clock;

    OwnCareView(OwnCare care, SignedInPerson who, Clock clock) {
        this.care = care;
        this.who = who;
        this.clock = clock;
        addClassNames("col", "g4");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var today = Said.dayOf(clock.instant());
        var me = who.required();
        var mine = care.due().stream()
                .filter(it -> it.person().equals(me) && !it.due().isAfter(today))
                .count();
        add(new PageHead(
                mine == 0
                        ? getTranslation("safeguarding.care.title.none")
                        : getTranslation("safeguarding.care.title", mine),
                getTranslation("safeguarding.care.lead")));
        var left = new Div(due(today), had());
        left.addClassNames("col", "g4");
        var right = new Div(form(today), rules());
        right.addClassNames("col", "g4");
        var two = new Div(left, right);
        two.addClassName("two");
        add(two);
    }

    private Component due(LocalDate today) {
        var card = CaseField.card("care-due", getTranslation("safeguarding.care.due"));
        var all = care.due();
        for (var lead : care.leads()) {
            card.add(new H3(lead.formalName()));
            var list = new UnorderedList();
            list.addClassName("rows");
            all.stream().filter(it -> it.person().equals(lead.id())).forEach(it -> {
                var what = new Span(getTranslation("safeguarding.care.kind." + it.kind()));
                var last = it.last();
                var before = new Span(
                        last == null
                                ? getTranslation("safeguarding.care.never")
                                : getTranslation("safeguarding.care.last", year(last)));
                before.addClassNames("xs", "m2");
                var words = new Div(what, before);
                words.addClassNames("col", "grow");
                list.add(new ListItem(words, badge(it, today)));
            });
            card.add(list);
        }
        return card;
    }

    private Component badge(CareDue due, LocalDate today) {
        if (due.last() == null) {
            return new StateBadge(Tone.WARN, "warn", getTranslation("safeguarding.care.now"));
        }
        if (due.due().isBefore(today)) {
            return new StateBadge(Tone.WARN, "clock", getTranslation("safeguarding.care.was-due", year(due.due())));
        }
        return due.due().isBefore(today.plusWeeks(2))
                ? new StateBadge(Tone.INFO, "cal", getTranslation("safeguarding.care.by", year(due.due())))
                : new StateBadge(Tone.OK, "check", getTranslation("safeguarding.care.by", year(due.due())));
    }

    private Component had() {
        var card = CaseField.card("care-had", getTranslation("safeguarding.care.had"));
        var records = care.latest();
        if (records.isEmpty()) {
            var none = new Paragraph(getTranslation("safeguarding.care.had.none"));
            none.addClassNames("s", "m2");
            card.add(none);
            return card;
        }
        var names = care.leads();
        var list = new UnorderedList();
        list.addClassName("rows");
        for (var it : records) {
            var name = names.stream()
                    .filter(lead -> lead.id().equals(it.person()))
                    .findFirst()
                    .map(lead -> lead.formalName())
                    .orElseGet(() -> getTranslation("safeguarding.desk.unknown"));
            var what = new Span(getTranslation("safeguarding.care.kind." + it.kind()));
            what.addClassName("md");
            var when = new Span(getTranslation(
                    "safeguarding.care.one", name, year(it.on()), String.valueOf(it.minutes()), it.with()));
            when.addClassNames("xs", "m2");
            var words = new Div(what, when);
            words.addClassNames("col", "grow");
            var note = it.note();
            if (note != null) {
                var own = new Paragraph(note.disclose());
                own.addClassNames("s", "verbatim");
                words.add(own);
            }
            list.add(new ListItem(words));
        }
        card.add(list);
        return card;
    }

    private Component form(LocalDate today) {
        var kind = new Select<CareKind>();
        kind.setId("care-kind");
        kind.setLabel(getTranslation("safeguarding.care.what"));
        kind.setItems(CareKind.values());
        kind.setItemLabelGenerator(it -> getTranslation("safeguarding.care.kind." + it));
        kind.setValue(CareKind.SUPERVISION);
        var on = new DatePicker(getTranslation("safeguarding.care.on"), today);
        on.setLocale(Locale.UK);
        on.setMax(today);
        var minutes = new IntegerField(getTranslation("safeguarding.care.minutes"));
        minutes.setId("care-minutes");
        minutes.setValue(60);
        var with = new TextField(getTranslation("safeguarding.care.with"));
        with.setMaxLength(160);
        var note = new TextArea(getTranslation("safeguarding.care.note"));
        note.setId("care-note");
        note.setMaxLength(1_000);
        note.setHelperText(getTranslation("safeguarding.care.note.help"));
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.addClassName("short");
        var answer = CaseField.answer();
        var key = UUID.randomUUID();
        var save = CaseField.button(
                "save-care",
                getTranslation("safeguarding.care.save"),
                () -> CaseField.attempt(answer, () -> {
                    if (on.isEmpty() || minutes.isEmpty()) {
                        throw new IllegalArgumentException("safeguarding.care.missing");
                    }
                    care.add(new CareRecord(
                            key,
                            who.required(),
                            kind.getValue(),
                            on.getValue(),
                            minutes.getValue(),
                            with.getValue().strip(),
                            note.getValue().isBlank() ? null : Narrative.of(note.getValue())));
                    show();
                }));
        save.addClassName("pri");
        var card = CaseField.card("care-new", getTranslation("safeguarding.care.new"));
        card.add(kind, on, minutes, with, note, answer, save);
        return card;
    }

    private Component rules() {
        var card = CaseField.card("care-rules", getTranslation("safeguarding.care.rules"));
        var lead = new Paragraph(getTranslation("safeguarding.care.rules.lead"));
        lead.addClassNames("s", "m2");
        card.add(lead);
        var answer = CaseField.answer();
        for (var rule : care.rules()) {
            var weeks = new IntegerField(getTranslation("safeguarding.care.kind." + rule.kind()));
            weeks.setId("weeks-" + rule.kind());
            weeks.setValue(rule.weeks());
            weeks.setMin(0);
            weeks.setMax(260);
            weeks.addValueChangeListener(change -> CaseField.attempt(answer, () -> {
                if (change.getValue() == null) {
                    throw new IllegalArgumentException("safeguarding.care.weeks-range");
                }
                var now = care.rules().stream()
                        .filter(it -> it.kind() == rule.kind())
                        .findFirst()
                        .orElseThrow();
                if (change.isFromClient() && care.keep(new CareRule(rule.kind(), change.getValue(), now.version()))) {
                    answer.add(new Note(Tone.OK, "check", new Span(getTranslation("safeguarding.care.kept"))));
                }
            }));
            card.add(weeks);
        }
        card.add(answer);
        return card;
    }

    private static String year(LocalDate day) {
        return Said.day(day) + " " + day.getYear();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.care.menu");
    }
}
