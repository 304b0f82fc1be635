package org.alongside.safeguarding.casework.referrals;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseDraft;
import org.alongside.safeguarding.casework.files.CaseDrafts;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.safeguarding.casework.files.CaseFiles;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.CaseNames;
import org.alongside.safeguarding.casework.files.CaseRow;
import org.alongside.safeguarding.casework.files.EntryKind;
import org.alongside.safeguarding.casework.files.OpenEntry;
import org.alongside.safeguarding.casework.files.PartKind;

/** Makes a referral of what was typed before: tick the entries, read the text, change it, keep it. */
@Route("safeguarding/refer/:id")
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL, Roles.HEAD, Roles.CHAIR})
class ReferView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int TITLE = 60;
    /** Of no use to an agency. */
    private static final Set<EntryKind> OWN_AFFAIRS = Set.of(
            EntryKind.ACTION,
            EntryKind.FACTS,
            EntryKind.PEOPLE,
            EntryKind.HANDED_OVER,
            EntryKind.MERGED,
            EntryKind.REFERRAL,
            EntryKind.SHARED);

    private final transient Referrals referrals;
    private final transient Agencies agencies;
    private final transient CaseFiles files;
    private final transient CaseNames names;
    private final transient CaseDrafts drafts;
    private final transient LetterText letterText;
    private final transient Clock clock;
    private String built = "";
    /** Made anew for each case: Flow keeps the page when only the address changes. */
    TextArea text = new TextArea();

    CheckboxGroup<OpenEntry> chosen = new CheckboxGroup<>();
    Select<Agency> to = new Select<>();
    TextArea why = new TextArea();

    ReferView(
            Referrals referrals,
            Agencies agencies,
            CaseFiles files,
            CaseNames names,
            CaseDrafts drafts,
            LetterText letterText,
            Clock clock) {
        this.referrals = referrals;
        this.agencies = agencies;
        this.files = files;
        this.names = names;
        this.drafts = drafts;
        this.letterText = letterText;
        this.clock = clock;
        addClassNames("col", "g4");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var row = event.getRouteParameters().get("id").flatMap(ReferView::parse).flatMap(files::find);
        if (row.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(row.get());
    }

    static Optional<CaseId> parse(String text) {
        try {
            return Optional.of(new CaseId(UUID.fromString(text)));
        } catch (IllegalArgumentException guessed) {
            return Optional.empty();
        }
    }

    private void show(CaseRow row) {
        removeAll();
        built = "";
        text = new TextArea(getTranslation("safeguarding.refer.text"));
        chosen = new CheckboxGroup<>(getTranslation("safeguarding.refer.entries"));
        to = new Select<>();
        why = new TextArea(getTranslation("safeguarding.refer.why"));
        var back = new Anchor("safeguarding/case/" + row.id().value(), row.reference());
        var path = new Span(back, new Span(" / " + getTranslation("safeguarding.refer.crumb")));
        path.addClassNames("s", "m2");
        var lead = new Paragraph(getTranslation("safeguarding.refer.lead"));
        lead.addClassName("lead");
        var head = new Div(path, new H1(getTranslation("safeguarding.refer.title", names.of(row))), lead);
        head.addClassNames("col", "g2");
        var now = new Note(Tone.DANGER, "warn", new Span(getTranslation("safeguarding.refer.danger")));
        var draft = drafts.open(row.id(), "refer");
        var advice = drafts.open(row.id(), "advice");
        var entries = entries(row);
        add(head, now);
        draft.note(() -> show(row)).ifPresent(this::add);
        var two = new Div(entries, letter(row, draft));
        two.addClassName("refer-columns");
        add(two, advice(row, advice));
    }

    private Component entries(CaseRow row) {
        var all = referrals.sources(row.id()).stream()
                .filter(it -> !OWN_AFFAIRS.contains(it.row().kind()))
                .filter(it -> !letterText.paragraph(it).isEmpty())
                .sorted(Comparator.comparingLong((OpenEntry it) -> it.row().place())
                        .reversed())
                .toList();
        chosen.setId("refer-entries");
        chosen.setItems(all);
        chosen.setItemLabelGenerator(ReferView::label);
        chosen.addClassName("refer-entries");
        var card = CaseField.card("refer-from", getTranslation("safeguarding.refer.from"));
        card.add(chosen);
        return card;
    }

    private static String label(OpenEntry entry) {
        var words = entry.words(PartKind.TITLE)
                .or(() -> entry.parts().stream()
                        .flatMap(it -> Optional.ofNullable(it.words()).stream())
                        .findFirst())
                .map(Narrative::disclose)
                .orElse("");
        var title = words.length() > TITLE ? words.substring(0, TITLE).strip() + "…" : words;
        return entry.row().place() + " · "
                + Said.shortDay(entry.row().happened().on()) + " · " + title;
    }

    /** What was changed by hand is never overwritten: what is ticked then is put below it. */
    private void build(Set<OpenEntry> entries) {
        var next = letterText.of(List.copyOf(entries));
        if (text.getValue().equals(built)) {
            text.setValue(cut(next));
        } else {
            var missing = entries.stream()
                    .map(letterText::paragraph)
                    .filter(it -> !text.getValue().contains(it))
                    .toList();
            var longer = text.getValue() + (missing.isEmpty() ? "" : "\n\n" + String.join("\n\n", missing));
            if (longer.length() <= Narrative.LONGEST) {
                text.setValue(longer);
            }
        }
        built = cut(next);
    }

    private Component letter(CaseRow row, CaseDraft draft) {
        var answer = CaseField.answer();
        agency(to, "refer-to");
        text.setId("refer-text");
        text.setHelperText(getTranslation("safeguarding.refer.text.help"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addClassName("agency-text");
        why.setId("refer-why");
        why.setMaxLength(2_000);
        why.setHelperText(getTranslation("safeguarding.refer.why.help"));
        why.setValueChangeMode(ValueChangeMode.LAZY);
        why.addClassName("short");
        var needs = new Paragraph();
        needs.addClassNames("s", "m2", "verbatim");
        to.addValueChangeListener(change -> {
            var agency = change.getValue();
            needs.setText(
                    agency == null
                            ? ""
                            : agency.needs().isBlank()
                                    ? getTranslation("safeguarding.refer.needs-unknown")
                                    : getTranslation("safeguarding.refer.needs", agency.needs()));
        });
        putBack(draft);
        var save = CaseField.button(
                "keep-referral",
                getTranslation("safeguarding.refer.keep"),
                () -> CaseField.attempt(answer, () -> {
                    if (to.isEmpty()) {
                        throw new IllegalArgumentException("safeguarding.refer.nobody");
                    }
                    if (text.getValue().isBlank() || why.getValue().isBlank()) {
                        throw new IllegalArgumentException("safeguarding.refer.empty");
                    }
                    var id = referrals.write(
                            draft.key(),
                            row.id(),
                            to.getValue().id(),
                            Narrative.of(text.getValue()),
                            Narrative.of(why.getValue()));
                    draft.done();
                    getUI().ifPresent(ui -> ui.navigate("safeguarding/referral/" + id));
                }));
        save.addClassName("safe");
        var help = new Paragraph(getTranslation("safeguarding.refer.keep.help"));
        help.addClassNames("s", "m2");
        var card = CaseField.card("refer-letter", getTranslation("safeguarding.refer.letter"));
        card.add(to, needs, text, why, answer, save, help);
        return card;
    }

    /** What was ticked comes back without writing into the text, which comes back as it was. */
    private void putBack(CaseDraft draft) {
        draft.bind(
                "entries",
                chosen,
                ticked -> ticked.stream()
                        .map(it -> String.valueOf(it.row().place()))
                        .sorted()
                        .collect(joining(",")),
                places -> {
                    var wanted = Set.of(places.split(","));
                    return Optional.of(chosen.getListDataView()
                            .getItems()
                            .filter(it ->
                                    wanted.contains(String.valueOf(it.row().place())))
                            .collect(toSet()));
                });
        built = cut(letterText.of(List.copyOf(chosen.getValue())));
        chosen.addValueChangeListener(change -> build(change.getValue()));
        bindAgency(draft, to);
        draft.bind("text", text);
        draft.bind("why", why);
    }

    private static void bindAgency(CaseDraft draft, Select<Agency> select) {
        draft.bind(
                "to",
                select,
                it -> it.id().toString(),
                id -> select.getListDataView()
                        .getItems()
                        .filter(it -> it.id().toString().equals(id))
                        .findFirst());
    }

    private static String cut(String words) {
        return words.length() > Narrative.LONGEST ? words.substring(0, Narrative.LONGEST) : words;
    }

    private void agency(Select<Agency> select, String id) {
        select.setId(id);
        select.setLabel(getTranslation("safeguarding.refer.to"));
        select.setItems(agencies.inUse());
        select.setItemLabelGenerator(Agency::name);
    }

    private Component advice(CaseRow row, CaseDraft draft) {
        var answer = CaseField.answer();
        var whom = new Select<Agency>();
        agency(whom, "advice-from");
        var on = new DatePicker(getTranslation("safeguarding.refer.advice.on"), Said.dayOf(clock.instant()));
        on.setLocale(Locale.UK);
        on.setMax(Said.dayOf(clock.instant()));
        var asked = area("advice-asked", "safeguarding.refer.advice.asked");
        var decided = area("advice-decided", "safeguarding.refer.advice.decided");
        bindAgency(draft, whom);
        draft.bindDay("on", on);
        draft.bind("asked", asked);
        draft.bind("decided", decided);
        var save = CaseField.button(
                "keep-advice",
                getTranslation("safeguarding.refer.advice.keep"),
                () -> CaseField.attempt(answer, () -> {
                    if (whom.isEmpty()
                            || on.isEmpty()
                            || asked.getValue().isBlank()
                            || decided.getValue().isBlank()) {
                        throw new IllegalArgumentException("safeguarding.refer.advice.empty");
                    }
                    referrals.consult(
                            draft.key(),
                            row.id(),
                            whom.getValue().id(),
                            on.getValue(),
                            Narrative.of(asked.getValue()),
                            Narrative.of(decided.getValue()));
                    draft.done();
                    getUI().ifPresent(ui ->
                            ui.navigate("safeguarding/case/" + row.id().value()));
                }));
        var card = CaseField.card("advice", getTranslation("safeguarding.refer.advice"));
        var fold = CaseField.fold(
                "advice-fold",
                getTranslation("safeguarding.refer.advice.open"),
                whom,
                on,
                asked,
                decided,
                answer,
                save);
        fold.setOpen(draft.isBack());
        card.add(new Paragraph(getTranslation("safeguarding.refer.advice.help")));
        draft.note(() -> show(row)).ifPresent(card::add);
        card.add(fold);
        return card;
    }

    private TextArea area(String id, String label) {
        var area = new TextArea(getTranslation(label));
        area.setId(id);
        area.setMaxLength(4_000);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.addClassName("short");
        return area;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.refer.page-title");
    }
}
