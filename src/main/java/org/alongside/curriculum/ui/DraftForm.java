package org.alongside.curriculum.ui;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.curriculum.LessonPart;
import org.alongside.curriculum.planning.LessonText;

/** The sections of a lesson, each in a field; below a changed one what changed. What it does not show stays as it is. */
class DraftForm extends Div {
    private static final Pattern TIMED = Pattern.compile("(?m)^###.*\\((\\d{1,3}) min(?:utes?)?\\)\\s*$");
    private static final int PAUSE = 1_200;

    private final transient LessonText original;
    private final Map<String, TextArea> fields = new LinkedHashMap<>();
    private final Map<String, Details> changes = new LinkedHashMap<>();
    private transient LessonText text;

    DraftForm(LessonText text, LessonText original, Runnable changed) {
        this.text = text;
        this.original = original;
        addClassNames("draft-form", "col", "g4");
        add(field("title", changed), field("outcomes", changed), field("key-words", changed));
        for (var part : LessonPart.values()) {
            add(field(part.heading(), changed));
        }
        text.sections().keySet().stream()
                .filter(it -> !LessonText.isField(it) && !fields.containsKey(it))
                .forEach(it -> add(field(it, changed)));
        compare();
    }

    private Component field(String section, Runnable changed) {
        var area = new TextArea(SectionName.of(this, section));
        area.setId("field-" + section.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-"));
        area.setValue(shown(section));
        area.setWidthFull();
        area.setMinRows(section.equals("title") ? 1 : 3);
        area.setMaxRows(section.equals("title") ? 3 : 30);
        var help = "curriculum.edition.help." + section.toLowerCase(java.util.Locale.ROOT);
        if (List.of("outcomes", "key-words", "Activities").contains(section)) {
            area.setHelperText(getTranslation(help));
        }
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE);
        area.addValueChangeListener((ComponentValueChangeEvent<TextArea, String> change) -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        var what = new Details(getTranslation("curriculum.edition.changed"));
        what.addClassName("changed");
        fields.put(section, area);
        changes.put(section, what);
        var box = new Div(area, what);
        box.addClassName("col");
        return box;
    }

    private String shown(String section) {
        return text.plain(section);
    }

    /** The whole text with what stands in the fields. The minutes of the lesson are those of its activities. */
    LessonText text() {
        var now = text;
        for (var it : fields.entrySet()) {
            var value = it.getValue().getValue();
            var lines = value.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            now = switch (it.getKey()) {
                case "title" -> now.withValue("title", String.join(" ", lines));
                case "outcomes" -> now.withList("outcomes", lines);
                case "key-words" -> now.withPairs("key-words", lines);
                default ->
                    value.isBlank() && !now.sections().containsKey(it.getKey())
                            ? now
                            : now.withBody(it.getKey(), value);
            };
        }
        var minutes = TIMED.matcher(now.plain(LessonPart.ACTIVITIES.heading()))
                .results()
                .mapToInt(it -> Integer.parseInt(it.group(1)))
                .sum();
        return minutes == 0 ? now : now.withValue("minutes", Integer.toString(minutes));
    }

    /** Shows another text, for example after sections of a colleague were taken. */
    void show(LessonText other) {
        text = other;
        fields.forEach((section, area) -> area.setValue(shown(section)));
        compare();
    }

    /** Says below each field what differs from the original. */
    final void compare() {
        var now = text();
        changes.forEach((section, details) -> {
            var before = original.plain(section);
            var after = now.plain(section);
            details.setVisible(!before.equals(after));
            details.removeAll();
            if (details.isVisible()) {
                details.add(new WordingText(before, after));
            }
        });
    }
}
