package org.alongside.school.erasure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;

/** How long each kind is kept, for the school to decide. */
class TermsPanel extends Section {
    private final transient OverTime overTime;
    private final Answer answer;

    TermsPanel(OverTime overTime, Answer answer) {
        this.overTime = overTime;
        this.answer = answer;
        addClassNames("card", "pad", "col", "g4");
        add(new H2(say("title")), new Paragraph(say("text")));
        overTime.terms().forEach(it -> add(line(it)));
        add(new Paragraph(say("others")));
    }

    private Div line(KeepingTerm term) {
        var months = new IntegerField(getTranslation("school.erasure.kind." + term.kind()));
        months.setId("months-" + term.kind());
        months.setMin(1);
        months.setMax(KeepingTerm.LONGEST);
        months.setValue(term.months());
        months.setSuffixComponent(new Span(say("months")));
        months.setHelperText(say("help." + term.kind()) + (term.decided() ? "" : " " + say("undecided")));
        var keep = new Button(say("keep"), click -> {
            var chosen = months.getValue();
            answer.attempt(() -> overTime.change(term, chosen == null ? 0 : chosen), "school.erasure.term.done");
        });
        keep.setId("keep-" + term.kind());
        keep.addClassNames("btn", "small");
        keep.setAriaLabel(say("keep.of", getTranslation("school.erasure.kind." + term.kind())));
        var line = new Div(months, keep);
        line.addClassName("term");
        return line;
    }

    private String say(String name, Object... details) {
        return getTranslation("school.erasure.term." + name, details);
    }
}
