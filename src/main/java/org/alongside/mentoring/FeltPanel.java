package org.alongside.mentoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.jspecify.annotations.Nullable;

/** How the last meetings were for each of the two, for the coordinator alone. */
final class FeltPanel extends Div {
    FeltPanel(MentorWishDesk desk, PairingId pairing) {
        var felt = desk.felt(pairing);
        setVisible(!felt.isEmpty());
        var table = new PlainTable(
                getTranslation("mentoring.felt.title"),
                List.of(
                        getTranslation("mentoring.year.day"),
                        getTranslation("role.MENTEE"),
                        getTranslation("role.MENTOR"),
                        getTranslation("mentoring.felt.plan")));
        felt.forEach(it -> table.row(
                new Span(Said.shortDay(it.day())),
                word(it.mentee()),
                word(it.mentor()),
                new Span(it.nextStep() == null ? "–" : it.nextStep())));
        var only = new Paragraph(getTranslation("mentoring.felt.only-you"));
        only.addClassNames("s", "m2");
        var panel = new Panel(new H2(getTranslation("mentoring.felt.title")), table, only);
        panel.addClassNames("pad", "col", "g3");
        add(panel);
    }

    private Span word(@Nullable Integer feeling) {
        return new Span(
                feeling == null
                        ? getTranslation("mentoring.felt.not-said")
                        : getTranslation("mentoring.feeling." + feeling));
    }
}
