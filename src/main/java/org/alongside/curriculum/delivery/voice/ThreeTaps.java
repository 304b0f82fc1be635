package org.alongside.curriculum.delivery.voice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;

/** Three taps about one lesson. Whoever did not feel safe is shown the way to a safe adult at once. */
class ThreeTaps extends Section {
    private final Map<Ballot, RadioButtonGroup<String>> groups = new EnumMap<>(Ballot.class);
    private final Div answer = new Div();
    private final Div notSafe = new Div();

    ThreeTaps(PupilVoice voice, Voices.Taught lesson, String title) {
        addClassNames("card", "pad", "col", "g4", "three-taps");
        add(new H2(getTranslation("curriculum.voice.title", title)));
        for (var question : Ballot.values()) {
            var key = "curriculum.voice." + question.name().toLowerCase(Locale.ROOT);
            var group = new RadioButtonGroup<String>(getTranslation(key));
            group.setId("voice-" + question.name().toLowerCase(Locale.ROOT));
            group.setItems(question.answers());
            group.setItemLabelGenerator(it -> getTranslation(key + "." + it));
            group.addClassName("chips");
            groups.put(question, group);
            add(group);
            if (question == Ballot.SAFE) {
                notSafe.getElement().setAttribute("role", "status");
                add(notSafe);
                group.addValueChangeListener(event -> offer("no".equals(event.getValue())));
            }
        }
        var promise = new Paragraph(getTranslation("curriculum.voice.promise"));
        promise.addClassName("m2");
        answer.getElement().setAttribute("role", "status");
        var send = new Button(getTranslation("curriculum.voice.send"));
        send.setId("voice-send");
        send.addClassNames("btn", "pri", "full");
        send.addClickListener(click -> send(voice, lesson));
        add(promise, answer, send);
    }

    private void offer(boolean offered) {
        notSafe.removeAll();
        if (offered) {
            var tell = new Anchor("tell", getTranslation("shell.tell"));
            tell.addClassNames("btn", "safe");
            var words = new Div(new Paragraph(getTranslation("curriculum.voice.not-safe")), tell);
            words.addClassName("col");
            notSafe.add(new Note(Tone.SAFE, "safe", words));
        }
    }

    private void send(PupilVoice voice, Voices.Taught lesson) {
        answer.removeAll();
        var answers = new EnumMap<Ballot, String>(Ballot.class);
        groups.forEach((question, group) -> {
            if (group.getValue() != null) {
                answers.put(question, group.getValue());
            }
        });
        try {
            voice.say(lesson.planned(), answers);
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
            return;
        }
        removeAll();
        var thanks = new Note(Tone.OK, "check", new Span(getTranslation("curriculum.voice.thanks")));
        thanks.getElement().setAttribute("role", "status");
        add(thanks);
    }
}
