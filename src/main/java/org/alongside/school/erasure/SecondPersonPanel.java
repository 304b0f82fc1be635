package org.alongside.school.erasure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import org.alongside.school.AskForProof;
import org.alongside.school.FreshSignIn;
import org.alongside.school.SecondPersonRule;
import org.alongside.school.StaleSignIn;

/** How long a second person must have had their role; everybody here sees it and the head decides. */
class SecondPersonPanel extends Section {
    private final transient SecondPersonRule rule;
    private final transient FreshSignIn signIn;
    private final Answer answer;
    private final int now;

    SecondPersonPanel(SecondPersonRule rule, FreshSignIn signIn, boolean isHead, Answer answer) {
        this.rule = rule;
        this.signIn = signIn;
        this.answer = answer;
        this.now = rule.days();
        addClassNames("card", "pad", "col", "g4");
        setId("second-person");
        add(new H2(say("title")), new Paragraph(say("text")));
        if (isHead) {
            add(line());
        } else {
            add(new Paragraph(say("now", now)));
        }
    }

    private Div line() {
        var days = new IntegerField(say("label"));
        days.setId("second-person-days");
        days.setMin(0);
        days.setMax(SecondPersonRule.LONGEST);
        days.setValue(now);
        days.setSuffixComponent(new Span(say("days")));
        var keep = new Button(getTranslation("school.erasure.term.keep"), click -> {
            var chosen = days.getValue();
            keep(chosen == null ? -1 : chosen);
        });
        keep.setId("keep-second-person");
        keep.addClassNames("btn", "small");
        keep.setAriaLabel(getTranslation("school.erasure.term.keep.of", say("label")));
        var line = new Div(days, keep);
        line.addClassName("term");
        return line;
    }

    private void keep(int chosen) {
        try {
            answer.attempt(() -> rule.change(now, chosen), "school.second.done");
        } catch (StaleSignIn stale) {
            var ask = new AskForProof(signIn, say("again"), () -> keep(chosen));
            add(ask);
            ask.takeFocus();
        }
    }

    private String say(String name, Object... details) {
        return getTranslation("school.second." + name, details);
    }
}
