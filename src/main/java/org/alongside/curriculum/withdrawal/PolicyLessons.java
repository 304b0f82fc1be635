package org.alongside.curriculum.withdrawal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;

/** Lesson by lesson: what the school's policy calls sex education. Each is decided for itself. */
class PolicyLessons extends Div {
    private final transient SexEducation policy;
    private final Div answer = new Div();
    private final UnorderedList list = new UnorderedList();

    PolicyLessons(SexEducation policy) {
        this.policy = policy;
        addClassNames("card", "pad", "col", "g4");
        answer.getElement().setAttribute("role", "status");
        var lead = new Paragraph(getTranslation("curriculum.withdrawal.policy-lead"));
        lead.addClassNames("s", "m2");
        list.addClassName("policy-lessons");
        add(new H2(getTranslation("curriculum.withdrawal.policy")), lead, answer, list);
        show();
    }

    private void show() {
        list.removeAll();
        policy.worthDeciding().forEach(it -> list.add(row(it)));
    }

    private ListItem row(SexEducation.Ruling ruling) {
        var title = getTranslation(
                "curriculum.map.segment",
                ruling.lesson().year(),
                ruling.lesson().title());
        var state = ruling.decided()
                ? new StateBadge(Tone.OK, "check", getTranslation("curriculum.withdrawal.policy.decided"))
                : new StateBadge(
                        Tone.WARN,
                        "half",
                        getTranslation("curriculum.withdrawal.policy.suggested." + policy.suggestion(ruling.lesson())));
        var counts = new Checkbox(getTranslation("curriculum.withdrawal.policy.counts"), ruling.counts());
        counts.setAriaLabel(getTranslation("curriculum.withdrawal.policy.counts-of", title));
        var part = new TextField(getTranslation("curriculum.withdrawal.policy.part"));
        part.setValue(ruling.part() == null ? "" : ruling.part());
        part.setMaxLength(200);
        part.setVisible(ruling.counts());
        counts.addValueChangeListener(change -> part.setVisible(change.getValue()));
        var keep = new Button(getTranslation("curriculum.withdrawal.policy.keep"), click -> {
            answer.removeAll();
            try {
                policy.decide(ruling.lesson().id(), counts.getValue(), part.getValue(), ruling.version());
                answer.add(new Note(
                        Tone.OK, "check", new Span(getTranslation("curriculum.withdrawal.policy.kept", title))));
                show();
            } catch (IllegalArgumentException reason) {
                answer.add(
                        new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
                show();
            }
        });
        keep.addClassNames("btn", "small");
        keep.setAriaLabel(getTranslation("curriculum.withdrawal.policy.keep-of", title));
        var name = new Span(title);
        name.addClassName("md");
        var head = new Div(name, state);
        head.addClassNames("row", "wrap");
        var choice = new Div(counts, keep);
        choice.addClassNames("row", "wrap");
        return new ListItem(head, choice, part);
    }
}
