package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Narrative;
import org.jspecify.annotations.Nullable;

/** A new entry. What is typed is kept, sealed, for this writer and this case until it is sent. */
class EntryForm extends Section {
    /** What somebody writes by hand; the other kinds write themselves. */
    static final List<EntryKind> KINDS = List.of(
            EntryKind.TALK,
            EntryKind.SIGN,
            EntryKind.EVENT,
            EntryKind.CONTACT,
            EntryKind.CONSULTATION,
            EntryKind.MEETING,
            EntryKind.DECISION,
            EntryKind.TOLD,
            EntryKind.LETTER,
            EntryKind.NOTE);

    private static final Map<EntryKind, Set<PartKind>> ASKED = Map.of(
            EntryKind.TALK,
                    EnumSet.of(
                            PartKind.ACCOUNT,
                            PartKind.CHILD_WORDS,
                            PartKind.CHILD_VIEW,
                            PartKind.TOLD,
                            PartKind.OPINION),
            EntryKind.SIGN, EnumSet.of(PartKind.ACCOUNT, PartKind.CHILD_WORDS, PartKind.OPINION),
            EntryKind.EVENT, EnumSet.of(PartKind.ACCOUNT, PartKind.CHILD_WORDS, PartKind.OPINION),
            EntryKind.CONTACT, EnumSet.of(PartKind.ACCOUNT, PartKind.OUTCOME, PartKind.OPINION),
            EntryKind.CONSULTATION, EnumSet.of(PartKind.ACCOUNT, PartKind.OUTCOME, PartKind.REASON),
            EntryKind.MEETING, EnumSet.of(PartKind.ACCOUNT, PartKind.OUTCOME, PartKind.CHILD_VIEW, PartKind.TOLD),
            EntryKind.DECISION, EnumSet.of(PartKind.OUTCOME, PartKind.REASON, PartKind.CHILD_VIEW, PartKind.TOLD),
            EntryKind.TOLD, EnumSet.of(PartKind.TOLD, PartKind.CHILD_WORDS, PartKind.CHILD_VIEW),
            EntryKind.CORRECTION, EnumSet.of(PartKind.ACCOUNT));

    private static final Set<PartKind> REQUIRED_OF_A_DECISION = EnumSet.of(PartKind.OUTCOME, PartKind.REASON);

    /** What the form asks of the page. */
    interface Page {
        void keep(String field, String text);

        void send(NewEntry entry, List<Attendance> attendance);

        void dropped();
    }

    final Select<EntryKind> kind = new Select<>();
    final DatePicker day = new DatePicker(getTranslation("safeguarding.case.form.day"));
    final TimePicker time = new TimePicker(getTranslation("safeguarding.case.form.time"));
    final Select<DayPart> part = new Select<>();
    final TextField title = new TextField(getTranslation("safeguarding.case.form.title"));
    final Map<PartKind, TextArea> texts = new EnumMap<>(PartKind.class);
    final AttendanceRows attendance = new AttendanceRows();
    final Select<HeldMeetings.Held> diary = new Select<>();
    final Div answer = new Div();
    private final H2 heading = new H2();
    private final @Nullable Long corrects;
    private final UUID key;
    private final transient Page page;

    /**
     * @param draft what this writer left of this case, by field
     * @param held meetings of which the record says nothing yet
     */
    EntryForm(
            @Nullable Long corrects,
            LocalDate today,
            Map<String, String> draft,
            List<HeldMeetings.Held> held,
            Page page) {
        this.corrects = corrects;
        this.page = page;
        this.key = draft.containsKey("key") ? UUID.fromString(draft.get("key")) : UUID.randomUUID();
        setId("entry-form");
        addClassNames("card", "pad", "col", "g4", "entry-form");
        heading.setText(
                corrects == null
                        ? getTranslation("safeguarding.case.form.new")
                        : getTranslation("safeguarding.case.correction-to", corrects));
        heading.setId("entry-form-title");
        heading.getElement().setAttribute("tabindex", "-1");
        setAriaLabelledBy("entry-form-title");
        answer.getElement().setAttribute("role", "status");
        fields(today);
        add(heading);
        if (!draft.isEmpty()) {
            add(new Note(Tone.INFO, "save", new Span(getTranslation("safeguarding.case.form.draft"))));
        }
        if (corrects == null) {
            add(kind);
        }
        var when = new Div(day, time, part);
        when.addClassName("three");
        diary(held);
        add(diary, when, title);
        texts.values().forEach(this::add);
        add(attendance, answer, buttons());
        fill(draft, today);
        showFor(kind.getValue());
        keepWhatIsTyped(draft);
        kind.addValueChangeListener(change -> takeFromDiary(today, held));
    }

    private void diary(List<HeldMeetings.Held> held) {
        diary.setId("entry-diary");
        diary.setLabel(getTranslation("safeguarding.case.form.diary"));
        diary.setHelperText(getTranslation("safeguarding.case.form.diary.help"));
        diary.setItems(held);
        diary.setEmptySelectionAllowed(true);
        diary.setEmptySelectionCaption(getTranslation("safeguarding.case.form.diary.none"));
        diary.setItemLabelGenerator(it -> it == null
                ? getTranslation("safeguarding.case.form.diary.none")
                : getTranslation(
                        "safeguarding.case.form.diary.one", Said.weekday(it.day()), Said.time(it.time()), it.place()));
        diary.addValueChangeListener(change -> {
            var chosen = change.getValue();
            if (chosen != null) {
                day.setValue(chosen.day());
                time.setValue(chosen.time());
                attendance.show(chosen.asked());
            }
        });
    }

    /** The latest one, unless somebody has begun to write of another. */
    private void takeFromDiary(LocalDate today, List<HeldMeetings.Held> held) {
        if (kind.getValue() == EntryKind.MEETING
                && !held.isEmpty()
                && diary.isEmpty()
                && today.equals(day.getValue())
                && time.isEmpty()
                && attendance.isEmpty()) {
            diary.setValue(held.getFirst());
        }
    }

    private void fields(LocalDate today) {
        kind.setLabel(getTranslation("safeguarding.case.form.kind"));
        kind.setId("entry-kind");
        kind.setItems(corrects == null ? KINDS : List.of(EntryKind.CORRECTION));
        kind.setItemLabelGenerator(it -> getTranslation("safeguarding.case.kind." + it));
        kind.setValue(corrects == null ? EntryKind.TALK : EntryKind.CORRECTION);
        kind.addValueChangeListener(change -> showFor(change.getValue()));
        day.setId("entry-day");
        day.setLocale(Locale.UK);
        day.setMax(today);
        time.setLocale(Locale.UK);
        time.setStep(Duration.ofMinutes(15));
        time.setId("entry-time");
        part.setLabel(getTranslation("safeguarding.case.form.part"));
        part.setItems(DayPart.values());
        part.setEmptySelectionAllowed(true);
        part.setItemLabelGenerator(it -> it == null ? "" : getTranslation("safeguarding.case.part-of-day." + it));
        title.setMaxLength(120);
        title.setId("entry-title");
        title.setHelperText(getTranslation("safeguarding.case.form.title.help"));
        for (var it : List.of(
                PartKind.ACCOUNT,
                PartKind.CHILD_WORDS,
                PartKind.CHILD_VIEW,
                PartKind.OUTCOME,
                PartKind.REASON,
                PartKind.TOLD,
                PartKind.OPINION)) {
            var text = new TextArea(getTranslation("safeguarding.case.form." + it));
            text.setId("entry-" + it);
            text.setHelperText(getTranslation("safeguarding.case.form." + it + ".help"));
            text.addClassName(it == PartKind.CHILD_WORDS ? "spoken" : "plain");
            texts.put(it, text);
        }
    }

    private Component buttons() {
        var send = new Button(getTranslation("safeguarding.case.form.send"), new Icon("check"), click -> send());
        send.setId("send-entry");
        send.addClassNames("btn", "safe");
        var drop = new Button(getTranslation("safeguarding.case.form.drop"), click -> page.dropped());
        drop.setId("drop-entry");
        drop.addClassName("btn");
        var row = new Div(send, drop);
        row.addClassNames("row", "wrap");
        return row;
    }

    private void showFor(EntryKind chosen) {
        var asked = ASKED.getOrDefault(chosen, EnumSet.of(PartKind.ACCOUNT));
        texts.forEach((which, text) -> text.setVisible(asked.contains(which)));
        attendance.setVisible(chosen == EntryKind.MEETING);
        diary.setVisible(
                chosen == EntryKind.MEETING && diary.getListDataView().getItemCount() > 0);
        title.setVisible(corrects == null);
    }

    private void fill(Map<String, String> draft, LocalDate today) {
        day.setValue(draft.containsKey("day") ? LocalDate.parse(draft.get("day")) : today);
        if (corrects == null && draft.containsKey("kind")) {
            kind.setValue(EntryKind.valueOf(draft.get("kind")));
        }
        if (draft.containsKey("time")) {
            time.setValue(LocalTime.parse(draft.get("time")));
        }
        if (draft.containsKey("part")) {
            part.setValue(DayPart.valueOf(draft.get("part")));
        }
        title.setValue(draft.getOrDefault("title", ""));
        texts.forEach((which, text) -> text.setValue(draft.getOrDefault(which.name(), "")));
    }

    private void keepWhatIsTyped(Map<String, String> draft) {
        keep("kind", kind, EntryKind::name);
        keep("day", day, LocalDate::toString);
        keep("time", time, LocalTime::toString);
        keep("part", part, DayPart::name);
        title.setValueChangeMode(ValueChangeMode.LAZY);
        keep("title", title, it -> it);
        attendance.keep(draft.getOrDefault("attendance", ""), lines -> {
            page.keep("key", key.toString());
            page.keep("attendance", lines);
        });
        texts.forEach((which, text) -> {
            text.setValueChangeMode(ValueChangeMode.LAZY); // what is typed survives a connection that breaks
            keep(which.name(), text, it -> it);
        });
    }

    private <T> void keep(String name, AbstractField<?, T> field, java.util.function.Function<T, String> text) {
        field.addValueChangeListener(change -> {
            page.keep("key", key.toString());
            page.keep(name, change.getValue() == null ? "" : text.apply(change.getValue()));
        });
    }

    private void send() {
        answer.removeAll();
        try {
            page.send(entry(), attendance.isVisible() ? attendance.attendance() : List.of());
        } catch (IllegalArgumentException wrong) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(wrong.getMessage())))));
        }
    }

    private NewEntry entry() {
        var on = day.getValue();
        if (on == null) {
            throw new IllegalArgumentException("safeguarding.case.form.no-day");
        }
        var chosen = kind.getValue();
        var parts = new ArrayList<Part>();
        if (title.isVisible() && !title.getValue().isBlank()) {
            parts.add(new Part(PartKind.TITLE, Narrative.of(title.getValue())));
        }
        texts.forEach((which, text) -> {
            if (text.isVisible() && !text.getValue().isBlank()) {
                parts.add(new Part(which, Narrative.of(text.getValue())));
            }
        });
        if (parts.stream().allMatch(it -> it.kind() == PartKind.TITLE)) {
            throw new IllegalArgumentException("safeguarding.case.form.no-words");
        }
        if (chosen == EntryKind.DECISION
                && !parts.stream().map(Part::kind).toList().containsAll(REQUIRED_OF_A_DECISION)) {
            throw new IllegalArgumentException("safeguarding.case.form.no-reason");
        }
        return new NewEntry(key, chosen, new Happened(on, time.getValue(), part.getValue()), parts, corrects, null);
    }

    /** Puts the keyboard and the screen reader at the form. */
    void takeFocus() {
        heading.getElement().callJsFunction("focus");
        heading.getElement().callJsFunction("scrollIntoView");
    }
}
