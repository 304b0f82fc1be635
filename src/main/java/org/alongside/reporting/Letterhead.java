package org.alongside.reporting;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.alongside.base.ui.Picture;
import org.alongside.base.ui.Said;

/** What stands on top of a sheet of paper and nowhere on the screen: the sign, the school, and up to which day. */
final class Letterhead extends Paragraph {
    Letterhead(String school, LocalDate to, Saying say) {
        add(new Picture("mark"), new Span(words(school, to, say)));
        addClassName("letterhead");
    }

    static String words(String school, LocalDate to, Saying say) {
        return say.say("reporting.letterhead", school, Said.day(to) + " " + to.getYear());
    }
}
