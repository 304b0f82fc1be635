package org.alongside.safeguarding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Attachment;
import org.alongside.safeguarding.StaffAccount;
import org.alongside.safeguarding.WordHint;

/** What a member of staff may add. All of it can be left out; a worry with three words is still a worry. */
final class StaffPart extends Div {
    private final transient Draft draft;
    private final transient Runnable typed;
    private final UnorderedList marks = new UnorderedList();
    private final UnorderedList files = new UnorderedList();
    private final Div lost = new Div();
    private final Div answer = new Div();
    final Select<StaffAccount.Category> category = new Select<>();
    final Map<StaffAccount.Part, TextArea> parts = new EnumMap<>(StaffAccount.Part.class);
    final Select<StaffAccount.Place> place = new Select<>();
    final Select<StaffAccount.Side> side = new Select<>();
    final TextField mark = new TextField(getTranslation("safeguarding.staff.mark.words"));
    final Button addMark = new Button(getTranslation("safeguarding.staff.mark.add"), click -> addMark());

    /** @param typed called after each change */
    StaffPart(Draft draft, List<WordHint> hints, Runnable typed) {
        this.draft = draft;
        this.typed = typed;
        addClassNames("staff-part", "col", "g4");
        answer.getElement().setAttribute("role", "alert");
        lost.getElement().setAttribute("role", "status");
        var title = new H2(getTranslation("safeguarding.staff.title"));
        var lead = new Paragraph(getTranslation("safeguarding.staff.lead"));
        lead.addClassNames("s", "m2");
        add(title, lead, categories());
        for (var part : StaffAccount.Part.values()) {
            var field = area(part);
            add(field, new HintLine(field, hints));
        }
        add(markings(), upload(), answer);
    }

    private Div categories() {
        var prompt = new Div();
        prompt.addClassNames("s", "m2");
        prompt.getElement().setAttribute("role", "status");
        category.setId("category");
        category.setLabel(getTranslation("safeguarding.staff.category"));
        category.setItems(StaffAccount.Category.values());
        category.setItemLabelGenerator(it -> it == null ? "" : getTranslation("safeguarding.category." + it));
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption(getTranslation("safeguarding.staff.category.none"));
        category.addValueChangeListener(change -> {
            draft.category = change.getValue();
            prompt.setText(
                    change.getValue() == null
                            ? ""
                            : getTranslation("safeguarding.category.prompt." + change.getValue()));
            typed.run();
        });
        category.setValue(draft.category);
        var box = new Div(category, prompt);
        box.addClassName("col");
        return box;
    }

    private TextArea area(StaffAccount.Part part) {
        var field = new TextArea(getTranslation("safeguarding.staff." + part));
        field.setId("staff-" + part.name().toLowerCase(java.util.Locale.ROOT));
        field.setHelperText(getTranslation("safeguarding.staff." + part + ".help"));
        field.setMinRows(2);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.getElement().setAttribute("autocomplete", "off");
        field.setValue(draft.parts.getOrDefault(part, ""));
        field.addValueChangeListener(change -> {
            draft.parts.put(part, change.getValue());
            typed.run();
        });
        parts.put(part, field);
        return field;
    }

    private Div markings() {
        place.setLabel(getTranslation("safeguarding.staff.mark.place"));
        place.setItems(StaffAccount.Place.values());
        place.setItemLabelGenerator(it -> getTranslation("safeguarding.place." + it));
        side.setLabel(getTranslation("safeguarding.staff.mark.side"));
        side.setItems(StaffAccount.Side.values());
        side.setItemLabelGenerator(it -> getTranslation("safeguarding.side." + it));
        side.setHelperText(getTranslation("safeguarding.staff.mark.side.help"));
        mark.setHelperText(getTranslation("safeguarding.staff.mark.words.help"));
        mark.getElement().setAttribute("autocomplete", "off");
        addMark.addClassName("btn");
        var fields = new Div(place, side, mark);
        fields.addClassName("rota-hours");
        marks.addClassName("facts");
        var help = new Paragraph(getTranslation("safeguarding.staff.marks.help"));
        help.addClassNames("s", "m2");
        var title = new H2(getTranslation("safeguarding.staff.marks"));
        var box = new Div(title, help, marks, fields, addMark);
        box.addClassNames("col", "g3");
        showMarks();
        return box;
    }

    private void addMark() {
        answer.removeAll();
        if (place.isEmpty() || side.isEmpty() || mark.isEmpty()) {
            wrong("safeguarding.staff.mark.missing");
            return;
        }
        if (draft.marks.size() == StaffAccount.MOST_MARKS) {
            wrong("safeguarding.staff.marks.many");
            return;
        }
        draft.marks.add(new Draft.Marked(place.getValue(), side.getValue(), mark.getValue()));
        mark.clear();
        typed.run();
        showMarks();
    }

    private void showMarks() {
        marks.removeAll();
        for (var each : List.copyOf(draft.marks)) {
            var where = getTranslation(
                    "safeguarding.staff.mark.one",
                    getTranslation("safeguarding.place." + each.place()),
                    getTranslation("safeguarding.side." + each.side()));
            marks.add(line(where + ": " + each.words(), () -> {
                draft.marks.remove(each);
                typed.run();
                showMarks();
            }));
        }
        marks.setVisible(!draft.marks.isEmpty());
    }

    private Div upload() {
        var upload = new Upload(new InMemoryUploadHandler((facts, bytes) -> take(facts.fileName(), bytes)) {
            @Override
            public long getFileSizeMax() {
                return Attachment.LARGEST;
            }
        });
        upload.setId("files");
        upload.setAcceptedFileTypes(".pdf", ".docx");
        upload.setMaxFileSize(Attachment.LARGEST);
        upload.setDropAllowed(false);
        var choose = new Button(getTranslation("safeguarding.staff.file.choose"), new Icon("plus"));
        choose.addClassName("btn");
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(refused -> wrong("safeguarding.staff.file.refused"));
        files.addClassName("facts");
        var never = new Note(Tone.WARN, "warn", new Sentence(getTranslation("safeguarding.staff.files.never")));
        var box = new Div(new H2(getTranslation("safeguarding.staff.files")), never, lost, files, upload);
        box.addClassNames("col", "g3");
        showFiles();
        return box;
    }

    /** The upload's own list is emptied: what counts is the list that says what will be sent. */
    private void take(String name, byte[] content) {
        answer.removeAll();
        try {
            if (draft.files.size() == StaffAccount.MOST_FILES) {
                throw new IllegalArgumentException("safeguarding.staff.files.many");
            }
            draft.files.add(Attachment.of(name, content));
            draft.lost.remove(name);
            typed.run();
        } catch (IllegalArgumentException wrong) {
            wrong(String.valueOf(wrong.getMessage()));
        }
        showFiles();
    }

    private void showFiles() {
        files.removeAll();
        for (var file : List.copyOf(draft.files)) {
            files.add(line(file.name().disclose(), () -> {
                draft.files.remove(file);
                typed.run();
                showFiles();
            }));
        }
        files.setVisible(!draft.files.isEmpty());
        lost.removeAll();
        if (!draft.lost.isEmpty()) {
            var forget = new Button(getTranslation("safeguarding.staff.files.lost.forget"), click -> {
                draft.lost.clear();
                typed.run();
                showFiles();
            });
            forget.addClassName("as-link");
            lost.add(new Note(
                    Tone.WARN,
                    "warn",
                    new Sentence(getTranslation("safeguarding.staff.files.lost", String.join(", ", draft.lost))),
                    forget));
        }
    }

    private ListItem line(String words, Runnable remove) {
        var button = new Button(getTranslation("safeguarding.rota.remove"), click -> remove.run());
        button.addClassNames("btn", "small");
        button.setAriaLabel(getTranslation("safeguarding.rota.remove-of", words));
        var text = new Span(words);
        text.addClassName("grow");
        return new ListItem(text, button);
    }

    private void wrong(String key) {
        answer.removeAll();
        answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(key))));
    }
}
