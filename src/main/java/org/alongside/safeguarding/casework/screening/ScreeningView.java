package org.alongside.safeguarding.casework.screening;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Sideways;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseDraft;
import org.alongside.safeguarding.casework.files.CaseDrafts;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.safeguarding.casework.files.CaseFiles;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.CaseNames;
import org.alongside.safeguarding.casework.files.CaseRow;
import org.jspecify.annotations.Nullable;

/**
 * A look at described signs and strengths. It shows what changed since the last looks and asks for a judgement in
 * words; it adds nothing up and suggests nothing.
 */
@Route("safeguarding/screening/:id")
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL})
class ScreeningView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Screenings screenings;
    private final transient Indicators indicators;
    private final transient CaseFiles files;
    private final transient CaseNames names;
    private final transient CaseDrafts drafts;
    private final transient Clock clock;
    private final Map<String, RadioButtonGroup<Seen>> asked = new LinkedHashMap<>();

    ScreeningView(
            Screenings screenings,
            Indicators indicators,
            CaseFiles files,
            CaseNames names,
            CaseDrafts drafts,
            Clock clock) {
        this.screenings = screenings;
        this.indicators = indicators;
        this.files = files;
        this.names = names;
        this.drafts = drafts;
        this.clock = clock;
        addClassNames("col", "g4", "screening");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var row = event.getRouteParameters()
                .get("id")
                .flatMap(ScreeningView::parse)
                .flatMap(files::find)
                .filter(it -> !it.category().ofAdult());
        if (row.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(row.get());
    }

    private static Optional<CaseId> parse(String text) {
        try {
            return Optional.of(new CaseId(UUID.fromString(text)));
        } catch (IllegalArgumentException guessed) {
            return Optional.empty();
        }
    }

    private void show(CaseRow row) {
        removeAll();
        asked.clear();
        var back = new Anchor("safeguarding/case/" + row.id().value(), row.reference());
        var path = new Span(back, new Span(" / " + getTranslation("safeguarding.screening.crumb")));
        path.addClassNames("s", "m2");
        var lead = new Paragraph(getTranslation("safeguarding.screening.lead"));
        lead.addClassName("lead");
        var words = new Anchor("safeguarding/indicators", getTranslation("safeguarding.screening.words"));
        words.addClassName("btn");
        var left = new Div(path, new H1(getTranslation("safeguarding.screening.title", names.of(row))), lead);
        left.addClassNames("col", "g2");
        var head = new Div(left, words);
        head.addClassName("head");
        var before = screenings.open(row.id());
        add(head);
        if (screenings.isOneUnreadable(row.id())) {
            add(new Note(Tone.DANGER, "warn", new Span(getTranslation("safeguarding.screening.unreadable"))));
        }
        if (before.size() > 1) {
            add(comparison(before));
        }
        var last = before.isEmpty() ? null : before.getFirst();
        add(form(row, last), outside(row));
    }

    /** What changed between the last looks, in words and dates. */
    private Component comparison(List<Screening> looks) {
        var latest = looks.getFirst();
        var earlier = looks.get(1);
        var card = CaseField.card("changed", getTranslation("safeguarding.screening.changed"));
        var lead = new Paragraph(
                getTranslation("safeguarding.screening.changed.lead", Screenings.day(earlier), Screenings.day(latest)));
        lead.addClassNames("s", "m2");
        card.add(lead);
        var table = new NativeTable();
        table.addClassName("grid");
        var head = new NativeTableRow();
        head.add(header(getTranslation("safeguarding.screening.what"), "col"));
        looks.reversed().forEach(it -> head.add(header(Screenings.day(it), "col")));
        head.add(header(getTranslation("safeguarding.screening.since"), "col"));
        table.getHead().add(head);
        for (var indicator : indicators.all()) {
            if (looks.stream().allMatch(it -> quiet(it.seen().get(indicator.code())))) {
                continue;
            }
            var line = new NativeTableRow(header(indicator.words(), "row"));
            looks.reversed()
                    .forEach(it -> line.add(new NativeTableCell(said(it.seen().get(indicator.code())))));
            line.add(new NativeTableCell(badge(Change.between(
                    earlier.seen().get(indicator.code()), latest.seen().get(indicator.code())))));
            table.getBody().add(line);
        }
        card.add(new Sideways(getTranslation("safeguarding.screening.changed"), table));
        return card;
    }

    private static boolean quiet(@Nullable Seen seen) {
        return seen == null || seen == Seen.NOT_SEEN || seen == Seen.NOT_KNOWN;
    }

    private String said(@Nullable Seen seen) {
        return seen == null
                ? getTranslation("safeguarding.screening.not-asked")
                : getTranslation("safeguarding.screening.seen." + seen);
    }

    /** Shape and word; the same for a sign and a strength, because none of them is worth more than another. */
    private StateBadge badge(Change change) {
        var icon = switch (change) {
            case NEW -> "plus";
            case STILL -> "eye";
            case FADED -> "eyeoff";
            case NOT_THERE -> "check";
            case UNKNOWN -> "info";
        };
        return new StateBadge(Tone.PLAIN, icon, getTranslation("safeguarding.screening.change." + change));
    }

    private Component form(CaseRow row, @Nullable Screening last) {
        var card = CaseField.card("look", getTranslation("safeguarding.screening.look"));
        var draft = drafts.open(row.id(), "screening");
        draft.note(() -> show(row)).ifPresent(card::add);
        if (last != null) {
            var help = new Paragraph(
                    getTranslation("safeguarding.screening.last", Said.shortDay(Said.dayOf(last.at())), last.by()));
            help.addClassNames("s", "m2");
            card.add(help);
        }
        Indicator.@Nullable Area area = null;
        for (var indicator : indicators.all()) {
            if (indicator.inUse()) {
                if (indicator.area() != area) {
                    area = indicator.area();
                    card.add(new H3(getTranslation("safeguarding.screening.area." + area)));
                }
                card.add(question(indicator, last, draft));
            }
        }
        var strengths = area("strengths", 2_000);
        var view = area("view", 2_000);
        var judgement = area("judgement", 4_000);
        draft.bind("strengths", strengths);
        draft.bind("view", view);
        draft.bind("judgement", judgement);
        var answer = CaseField.answer();
        var save = CaseField.button(
                "keep-screening",
                getTranslation("safeguarding.screening.keep"),
                () -> CaseField.attempt(answer, () -> {
                    Map<String, Seen> seen = new HashMap<>();
                    asked.forEach((code, it) -> {
                        if (it.getValue() != null) {
                            seen.put(code, it.getValue());
                        }
                    });
                    screenings.keep(
                            row.id(),
                            new NewScreening(draft.key(), seen, said(judgement), said(strengths), said(view)));
                    draft.done();
                    show(files.require(row.id()));
                    addComponentAtIndex(
                            1, new Note(Tone.OK, "check", new Span(getTranslation("safeguarding.screening.kept"))));
                }));
        save.addClassName("safe");
        card.add(strengths, view, judgement, answer, save);
        return card;
    }

    private Component question(Indicator indicator, @Nullable Screening last, CaseDraft draft) {
        var choice = new RadioButtonGroup<Seen>(indicator.words());
        choice.setId("seen-" + indicator.code());
        choice.setItems(Seen.values());
        choice.setItemLabelGenerator(it -> getTranslation("safeguarding.screening.seen." + it));
        choice.addClassName("look-at");
        var before = last == null ? null : last.seen().get(indicator.code());
        if (before != null && before != Seen.NOT_KNOWN) {
            choice.setHelperText(getTranslation(
                    "safeguarding.screening.was", getTranslation("safeguarding.screening.seen." + before)));
        }
        draft.bind(indicator.code(), choice, Seen::name, ScreeningView::seen);
        asked.put(indicator.code(), choice);
        return choice;
    }

    private static Optional<Seen> seen(String name) {
        return Arrays.stream(Seen.values()).filter(it -> it.name().equals(name)).findFirst();
    }

    private TextArea area(String what, int longest) {
        var area = new TextArea(getTranslation("safeguarding.screening." + what));
        area.setId("screening-" + what);
        area.setMaxLength(longest);
        area.setHelperText(getTranslation("safeguarding.screening." + what + ".help"));
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setRequiredIndicatorVisible(true);
        area.addClassName("short");
        return area;
    }

    private static @Nullable Narrative said(TextArea area) {
        return area.getValue().isBlank() ? null : Narrative.of(area.getValue());
    }

    private Component outside(CaseRow row) {
        var tool = new TextField(getTranslation("safeguarding.screening.outside.tool"));
        tool.setMaxLength(160);
        var on = new DatePicker(getTranslation("safeguarding.screening.outside.on"), Said.dayOf(clock.instant()));
        on.setLocale(Locale.UK);
        on.setMax(Said.dayOf(clock.instant()));
        var result = area("outside.result", 4_000);
        var ours = area("outside.ours", 4_000);
        var draft = drafts.open(row.id(), "outside");
        draft.bind("tool", tool);
        draft.bindDay("on", on);
        draft.bind("result", result);
        draft.bind("ours", ours);
        var answer = CaseField.answer();
        Button save = CaseField.button(
                "keep-outside",
                getTranslation("safeguarding.screening.outside.keep"),
                () -> CaseField.attempt(answer, () -> {
                    var words = said(result);
                    var judged = said(ours);
                    if (tool.getValue().isBlank() || on.isEmpty() || words == null || judged == null) {
                        throw new IllegalArgumentException("safeguarding.screening.outside.empty");
                    }
                    screenings.attach(
                            draft.key(), row.id(), Narrative.of(tool.getValue()), on.getValue(), words, judged);
                    draft.done();
                    getUI().ifPresent(ui ->
                            ui.navigate("safeguarding/case/" + row.id().value()));
                }));
        var card = CaseField.card("outside", getTranslation("safeguarding.screening.outside"));
        draft.note(() -> show(row)).ifPresent(card::add);
        var fold = CaseField.fold(
                "outside-fold",
                getTranslation("safeguarding.screening.outside.open"),
                tool,
                on,
                result,
                ours,
                answer,
                save);
        fold.setOpen(draft.isBack());
        card.add(fold);
        return card;
    }

    private static NativeTableHeaderCell header(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.screening.page-title");
    }
}
