package org.alongside.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;

/** What every calendar of this school may say; for coordinators and administrators. */
class RulesPanel extends Section {
    private final transient RuleBook book;
    private final transient Runnable changed;
    private final RadioButtonGroup<Boolean> titles = new RadioButtonGroup<>();
    private final Checkbox letters = new Checkbox();
    private final Div answer = new Div();
    private long version;

    RulesPanel(RuleBook book, Runnable changed) {
        this.book = book;
        this.changed = changed;
        addClassNames("card", "pad", "col", "g4");
        titles.setId("titles");
        titles.setLabel(getTranslation("calendar.rules.titles"));
        titles.setItems(false, true);
        titles.setItemLabelGenerator(it -> getTranslation(it ? "calendar.rules.named" : "calendar.rules.neutral"));
        letters.setId("letters");
        letters.setLabel(getTranslation("calendar.rules.letters"));
        answer.getElement().setAttribute("role", "status");
        var keep = new Button(getTranslation("calendar.rules.keep"), click -> keep());
        keep.setId("keep");
        keep.addClassName("btn");
        add(new H2(getTranslation("calendar.rules.title")), titles, letters, answer, keep);
        read();
    }

    private void read() {
        var rules = book.rules();
        version = rules.version();
        titles.setValue(rules.named());
        letters.setValue(rules.letters());
    }

    private void keep() {
        var done = book.change(new CalendarRules(titles.getValue(), letters.getValue(), version));
        if (done) {
            changed.run();
        } else {
            read();
            answer.removeAll();
            answer.add(new Note(Tone.WARN, "warn", new Span(getTranslation("calendar.rules.changed"))));
        }
    }
}
