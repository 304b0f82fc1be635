package org.alongside.school.roster;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;

/** One sheet of the file: what it is about, and which column is what. */
final class SheetMapping extends Section {
    private final transient Words words = new Words(this);
    private final Runnable changed;
    private final Select<SheetKind> kind = new Select<>();
    private final Checkbox everybody = new Checkbox();
    private final Div columns = new Div();
    private final Div missing = new Div();
    private final Map<Integer, ComboBox<RosterField>> choices = new LinkedHashMap<>();
    private transient ColumnMapping mapping;
    private boolean showing;

    /** @param changed runs after every change */
    SheetMapping(ColumnMapping mapping, Runnable changed) {
        this.mapping = mapping;
        this.changed = changed;
        addClassNames("card", "pad", "col", "g4");
        kind.setLabel(words.say("kind"));
        kind.setItems(SheetKind.values());
        kind.setItemLabelGenerator(it -> words.say(it == null ? "kind.none" : "kind." + it.name()));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(words.say("kind.none"));
        kind.setValue(mapping.kind());
        kind.addValueChangeListener(change -> take(this.mapping.as(change.getValue())));
        everybody.setLabel(words.say("everybody"));
        everybody.setValue(mapping.everybody());
        everybody.addValueChangeListener(change -> {
            this.mapping = this.mapping.everybody(change.getValue());
            changed.run();
        });
        columns.addClassNames("columns");
        missing.getElement().setAttribute("role", "status");
        var size = new Paragraph(words.say("sheet.rows", mapping.rows()));
        size.addClassNames("s", "m2");
        add(new H2(mapping.sheet()), size, kind, everybody, columns, missing);
        fillColumns();
        show();
    }

    ColumnMapping mapping() {
        return mapping;
    }

    private void take(ColumnMapping other) {
        var sameKind = other.kind() == mapping.kind();
        mapping = other;
        if (!sameKind) {
            fillColumns();
        }
        show();
        changed.run();
    }

    private void fillColumns() {
        columns.removeAll();
        choices.clear();
        var about = mapping.kind();
        everybody.setVisible(about != null && about.isPeople());
        if (about == null) {
            return;
        }
        for (int column = 0; column < mapping.headings().size(); column++) {
            if (!mapping.headings().get(column).isEmpty()) {
                choices.put(column, choice(about, column));
            }
        }
        choices.values().forEach(columns::add);
    }

    /** A field that moved to another column leaves its old one, whose choice stays where it is. */
    private void show() {
        showing = true;
        choices.forEach((column, choice) -> choice.setValue(mapping.columns().get(column)));
        showing = false;
        missing.removeAll();
        mapping.missing()
                .forEach(field -> missing.add(new Note(
                        Tone.WARN, "warn", new Span(words.say("sheet.missing", getTranslation(field.key()))))));
    }

    private ComboBox<RosterField> choice(SheetKind about, int column) {
        var choice = new ComboBox<RosterField>(mapping.headings().get(column));
        choice.setItems(Stream.concat(about.required().stream(), about.optional().stream())
                .toList());
        choice.setItemLabelGenerator(it -> getTranslation(it.key()));
        choice.setPlaceholder(words.say("column.unused"));
        choice.setClearButtonVisible(true);
        choice.addValueChangeListener(change -> {
            if (!showing) {
                take(mapping.with(column, change.getValue()));
            }
        });
        return choice;
    }
}
