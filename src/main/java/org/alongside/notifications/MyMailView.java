package org.alongside.notifications;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;

/** Which mails I get, and when. */
@Route("me/mail")
@PermitAll
class MyMailView extends Div implements HasDynamicTitle {
    private final Div answer = new Div();

    MyMailView(MyMail mail) {
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
        add(new PageHead(
                getTranslation("notifications.mine.title"),
                mail.address()
                        .map(it -> getTranslation("notifications.mine.lead", it))
                        .orElse(getTranslation("notifications.mine.no-address"))));
        var choices = new Panel(new H2(getTranslation("notifications.mine.which")));
        choices.addClassNames("pad", "col", "g4");
        mail.paces()
                .forEach((kind, pace) -> choices.add(new PaceChoice(kind, pace, chosen -> {
                    mail.choose(kind, chosen);
                    answer.removeAll();
                    answer.add(new Note(
                            Tone.OK,
                            "check",
                            new Span(getTranslation(
                                    "notifications.mine.kept",
                                    getTranslation("notifications.kind." + kind.name()),
                                    getTranslation("notifications.pace." + chosen.name())))));
                })));
        var urgent = new Note(Tone.INFO, "info", new Paragraph(getTranslation("notifications.mine.urgent")));
        var page = new Div(urgent, answer, choices);
        if (mail.isPaused()) {
            page.addComponentAsFirst(paused(mail));
        }
        page.addClassNames("col", "g4", "narrow");
        add(page);
    }

    private Note paused(MyMail mail) {
        var note = new Note(Tone.WARN, "warn");
        var right = new Button(getTranslation("notifications.mine.paused.right"), click -> {
            mail.confirm();
            note.removeFromParent();
            answer.removeAll();
            answer.add(new Note(Tone.OK, "check", new Span(getTranslation("notifications.mine.paused.done"))));
        });
        right.setId("address-right");
        right.addClassName("btn");
        note.say(
                new Paragraph(getTranslation(
                        "notifications.mine.paused", mail.address().orElse(""))),
                right);
        return note;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notifications.mine.menu");
    }
}
