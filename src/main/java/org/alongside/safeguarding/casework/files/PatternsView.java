package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Sideways;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.casework.vault.AskAgain;
import org.alongside.school.FreshSignIn;
import org.alongside.school.StaleSignIn;

/**
 * Small things side by side, across the cases on this desk: people, places, accounts, cars and times. There is no total
 * of a child and nobody stands before anybody; a person reads it and judges.
 */
@Route("safeguarding/patterns")
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL})
class PatternsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Patterns patterns;
    private final transient CaseNames names;
    private final transient FreshSignIn signIn;

    PatternsView(Patterns patterns, CaseNames names, FreshSignIn signIn) {
        this.patterns = patterns;
        this.names = names;
        this.signIn = signIn;
        addClassNames("col", "g4", "patterns");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        try {
            var found = patterns.found();
            var back = new Anchor(names.listOfCases(), getTranslation("safeguarding.case.all"));
            back.addClassName("btn");
            add(new PageHead(
                    getTranslation("safeguarding.patterns.title"), getTranslation("safeguarding.patterns.lead"), back));
            var adults = patterns.adults();
            if (!adults.isEmpty()) {
                add(adults(adults));
            }
            if (!found.unreadable().isEmpty()) {
                add(unreadable(found.unreadable()));
            }
            add(shared(found.shared()), when(patterns.when()), atRisk(found.atRisk()));
        } catch (StaleSignIn tooLongAgo) {
            var ask = new AskAgain(signIn, this::show);
            add(ask);
            ask.takeFocus();
        }
    }

    /** One record that was changed by hand is named; the others are shown. */
    private Component unreadable(List<CaseRow> files) {
        var words = new Div(new Span(getTranslation("safeguarding.patterns.unreadable") + " "));
        files.forEach(
                it -> words.add(new Anchor("safeguarding/case/" + it.id().value(), it.reference()), new Span(" ")));
        var note = new Note(Tone.DANGER, "warn", words);
        note.setId("unreadable");
        return note;
    }

    private Component shared(List<Shared> all) {
        var card = CaseField.card("shared", getTranslation("safeguarding.patterns.shared"));
        card.add(small("safeguarding.patterns.shared.help"));
        if (all.isEmpty()) {
            card.add(small("safeguarding.patterns.shared.none"));
            return card;
        }
        var called = names.of(
                all.stream().flatMap(it -> it.cases().stream()).distinct().toList());
        for (var what : Shared.What.values()) {
            var of = all.stream().filter(it -> it.what() == what).toList();
            if (of.isEmpty()) {
                continue;
            }
            var list = new UnorderedList();
            list.addClassNames("rows", "shared");
            of.forEach(it -> list.add(item(it, called)));
            card.add(new H3(getTranslation("safeguarding.patterns.what." + what)), list);
        }
        return card;
    }

    private static ListItem item(Shared one, Map<CaseId, String> called) {
        var words = new Span(one.words().disclose());
        words.addClassNames("md", "verbatim");
        var cases = new Div();
        cases.addClassNames("row", "wrap");
        one.cases().forEach(it -> cases.add(link(it, called.getOrDefault(it.id(), "?"))));
        var box = new Div(words, cases);
        box.addClassNames("col", "g1", "grow");
        return new ListItem(box);
    }

    private static Anchor link(CaseRow row, String name) {
        return new Anchor("safeguarding/case/" + row.id().value(), row.reference() + " " + name);
    }

    private Component when(List<When> all) {
        var card = CaseField.card("when", getTranslation("safeguarding.patterns.when"));
        card.add(small("safeguarding.patterns.when.help"));
        if (all.isEmpty()) {
            card.add(small("safeguarding.patterns.when.none"));
            return card;
        }
        var table = new NativeTable();
        table.addClassNames("grid", "as-it-is");
        var head = new NativeTableRow(header(getTranslation("safeguarding.patterns.day"), "col"));
        for (var part : When.Hours.values()) {
            head.add(header(getTranslation("safeguarding.patterns.hours." + part), "col"));
        }
        table.getHead().add(head);
        for (var day : DayOfWeek.values()) {
            var line = new NativeTableRow(header(day.getDisplayName(TextStyle.FULL, Locale.UK), "row"));
            for (var part : When.Hours.values()) {
                var times = all.stream()
                        .filter(it -> it.day() == day && it.part() == part)
                        .mapToLong(When::times)
                        .sum();
                line.add(new NativeTableCell(times == 0 ? "–" : String.valueOf(times)));
            }
            table.getBody().add(line);
        }
        card.add(new Sideways(getTranslation("safeguarding.patterns.when"), table));
        return card;
    }

    private static NativeTableHeaderCell header(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private Component atRisk(List<Patterns.AtRisk> all) {
        var card = CaseField.card("at-risk", getTranslation("safeguarding.case.fact.AT_RISK"));
        if (all.isEmpty()) {
            card.add(small("safeguarding.patterns.at-risk.none"));
            return card;
        }
        var called = names.of(all.stream().map(Patterns.AtRisk::file).toList());
        var list = new UnorderedList();
        list.addClassNames("rows", "shared");
        all.forEach(it -> {
            var words = new Paragraph(it.words().disclose());
            words.addClassNames("s", "verbatim");
            var box = new Div(link(it.file(), called.getOrDefault(it.file().id(), "?")), words);
            box.addClassNames("col", "g1", "grow");
            list.add(new ListItem(box));
        });
        card.add(list);
        return card;
    }

    private Component adults(List<OfAdult> all) {
        var card = CaseField.card("of-adults", getTranslation("safeguarding.patterns.adults"));
        card.add(small("safeguarding.patterns.adults.help"));
        for (var adult : all) {
            var list = new OrderedList();
            list.addClassName("own-steps");
            adult.noticed().forEach(it -> {
                var what = new Span(getTranslation("safeguarding.case.kind." + it.kind()));
                var when = new Span(CaseWords.day(it.on()) + " " + it.on().getYear() + " · ");
                when.add(new Anchor(
                        "safeguarding/case/" + it.file().id().value(), it.file().reference()));
                when.addClassNames("xs", "m2");
                list.add(new ListItem(what, when));
            });
            card.add(new H3(adult.name()), list);
        }
        return card;
    }

    private Paragraph small(String key) {
        var words = new Paragraph(getTranslation(key));
        words.addClassNames("s", "m2");
        return words;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.patterns.menu");
    }
}
