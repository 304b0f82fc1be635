package org.alongside.safeguarding.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.AboutAdult;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.Receipt;
import org.alongside.safeguarding.Track;
import org.jspecify.annotations.Nullable;

/** What was told, in the words that were used, and the way to write back. */
class OpenPanel extends Section {
    /** What the panel asks of the desk. */
    interface Desk {
        /** @return false if another lead has written before */
        boolean writeToSender(ConcernId concern, Narrative words);

        void openAgain(ConcernId concern);

        /** It is about nobody who works here. */
        void handToLeads(ConcernId concern);

        void close();
    }

    final TextArea message = new TextArea(getTranslation("safeguarding.desk.message"));
    final Div answer = new Div();
    private final Div details = new Div();
    private final H2 title;

    /** @param adultName of the team, if the sender says that it is about one of them; null otherwise */
    OpenPanel(OpenConcern concern, String senderName, @Nullable String adultName, Desk desk) {
        addClassNames("card", "pad", "open-concern");
        title = new H2(getTranslation("safeguarding.desk.about." + concern.about()));
        title.getElement().setAttribute("tabindex", "-1");
        setAriaLabelledBy("open-title");
        title.setId("open-title");
        var close = new Button(getTranslation("safeguarding.desk.close"), new Icon("cross"), click -> desk.close());
        close.addClassNames("btn", "small");
        var top = new Div(title, close);
        top.addClassNames("row", "sp", "top");
        var from = new Paragraph(getTranslation(
                "safeguarding.desk.sent",
                senderName,
                getTranslation("safeguarding.desk.kind." + concern.senderKind()),
                Said.weekday(Said.dayOf(concern.raisedAt())),
                Said.time(concern.raisedAt())));
        from.addClassName("m2");
        var badges = new Div(Words.danger(this, concern.danger()), new StateBadge(Tone.PLAIN, concern.reference()));
        badges.addClassNames("row", "wrap");
        add(top, from, badges, who(concern));
        about(concern, adultName, desk);
        add(quote("open-words", concern.words()));
        var where = concern.details();
        if (where != null) {
            add(new H3(getTranslation("safeguarding.desk.details")), quote("open-details", where));
        }
        add(details);
        answer.getElement().setAttribute("role", "status");
        var reply = concern.reply();
        if (reply == null) {
            add(writeBack(concern, desk), answer);
        } else {
            add(written(reply), answer);
        }
    }

    /** About an adult: what the sender says of them, and what such a worry asks of whoever reads it. */
    private void about(OpenConcern concern, @Nullable String adultName, Desk desk) {
        var adult = concern.adult();
        if (adult == null) {
            return;
        }
        var says = new Paragraph(
                adultName == null
                        ? getTranslation("safeguarding.desk.adult." + adult.kind())
                        : getTranslation("safeguarding.desk.adult.named", adultName));
        add(says);
        if (adult.kind() == AboutAdult.Kind.NOT_SAID && concern.track() == Track.DEPUTIES) {
            var hand = new Button(getTranslation("safeguarding.desk.hand"), click -> desk.handToLeads(concern.id()));
            hand.setId("hand-to-leads");
            hand.addClassName("btn");
            add(hand);
        } else if (concern.track() != Track.LEADS) {
            add(new Note(Tone.INFO, "info", new Span(getTranslation("safeguarding.desk.track." + concern.track()))));
        }
    }

    /** What a member of staff added, if it was one. */
    void add(StaffNotes.Added added, Function<UUID, byte[]> content) {
        if (!added.isEmpty()) {
            details.add(new StaffAccountPanel(added, content));
        }
    }

    private Note who(OpenConcern concern) {
        var seen = concern.seen();
        if (seen == null) {
            throw new IllegalStateException("Words are shown only after somebody acknowledged them");
        }
        var key = concern.first() ? "safeguarding.desk.you-were-first" : "safeguarding.desk.was-first";
        return new Note(
                concern.first() ? Tone.OK : Tone.INFO,
                concern.first() ? "check" : "info",
                new Span(getTranslation(key, seen.by(), Said.shortDay(Said.dayOf(seen.at())), Said.time(seen.at()))));
    }

    /** The words as they are; the quotation marks are drawn, so that copying takes the words alone. */
    private static Div quote(String id, Narrative words) {
        var quote = new Div();
        quote.setId(id);
        quote.setText(words.disclose());
        quote.addClassNames("quote", "verbatim");
        return quote;
    }

    private Div writeBack(OpenConcern concern, Desk desk) {
        message.setId("message");
        message.setHelperText(getTranslation("safeguarding.desk.message.help"));
        message.setValueChangeMode(ValueChangeMode.LAZY); // what is typed survives a connection that breaks
        var send = new Button(getTranslation("safeguarding.desk.message.send"), new Icon("send"));
        send.setId("send-message");
        send.addClassNames("btn", "pri");
        send.addClickListener(click -> write(concern, desk));
        var box = new Div(message, send);
        box.addClassName("col");
        return box;
    }

    private void write(OpenConcern concern, Desk desk) {
        answer.removeAll();
        try {
            var words = Narrative.of(message.getValue());
            if (desk.writeToSender(concern.id(), words)) {
                desk.openAgain(concern.id());
            } else {
                answer.add(new Note(Tone.WARN, "warn", new Span(getTranslation("safeguarding.desk.message.late"))));
            }
        } catch (IllegalArgumentException wrong) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(wrong.getMessage())))));
        }
    }

    private Div written(Receipt.Reply reply) {
        var by = new Paragraph(getTranslation(
                "safeguarding.desk.message.sent",
                reply.by(),
                Said.shortDay(Said.dayOf(reply.at())),
                Said.time(reply.at())));
        by.addClassNames("s", "m2");
        var words = new Paragraph(reply.words().disclose());
        words.addClassName("verbatim");
        var written = new Div(by, words);
        written.addClassNames("note", "col");
        return written;
    }

    /** Puts the keyboard and the screen reader where the words are. */
    void takeFocus() {
        title.getElement().callJsFunction("focus");
    }
}
