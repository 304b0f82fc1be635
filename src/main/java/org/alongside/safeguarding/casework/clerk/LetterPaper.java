package org.alongside.safeguarding.casework.clerk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;

/** A letter as it will be printed. */
class LetterPaper extends Article {
    LetterPaper(CaseLetter letter) {
        addClassNames("paper", "letter");
        var to =
                new Paragraph(letter.address().isBlank() ? letter.agency() : letter.agency() + "\n" + letter.address());
        to.addClassNames("s", "verbatim");
        var subject = new Paragraph(letter.subject());
        subject.addClassName("b");
        var body = new Paragraph(letter.body());
        body.addClassName("verbatim");
        add(to, subject, body);
        var signed = letter.signedBy();
        if (signed != null) {
            add(new Paragraph(signed));
        }
    }

    static StateBadge state(Component page, CaseLetter letter) {
        var back = letter.returned();
        var at = letter.releasedAt();
        if (back != null) {
            return new StateBadge(
                    Tone.WARN, "undo", page.getTranslation("safeguarding.letters.returned." + Returned.valueOf(back)));
        }
        return at == null
                ? new StateBadge(Tone.PLAIN, "clock", page.getTranslation("safeguarding.letters.waits"))
                : new StateBadge(
                        Tone.OK,
                        "check",
                        page.getTranslation("safeguarding.letters.released", Said.shortDay(Said.dayOf(at))));
    }
}
