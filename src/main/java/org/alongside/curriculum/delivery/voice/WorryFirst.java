package org.alongside.curriculum.delivery.voice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;

/** Whom to tell instead, said before a question that sounds like a worry is sent, and never instead of sending it. */
final class WorryFirst extends Note {
    /**
     * @param tell where a worry can be told
     * @param inPerson whom to go to, for somebody without an account; empty for others
     * @param anyway sends the question all the same
     */
    WorryFirst(Anchor tell, List<Paragraph> inPerson, Runnable anyway) {
        super(Tone.SAFE, "safe");
        var send = new Button(getTranslation("curriculum.ask.send-anyway"), click -> anyway.run());
        send.setId("send-anyway");
        send.addClassName("btn");
        var row = new Div(tell, send);
        row.addClassNames("row", "wrap");
        var text = new Div(new Paragraph(getTranslation("curriculum.ask.worry")));
        inPerson.forEach(text::add);
        text.add(new Paragraph(getTranslation("curriculum.ask.worry-sent")), row);
        text.addClassName("col");
        say(text);
    }
}
