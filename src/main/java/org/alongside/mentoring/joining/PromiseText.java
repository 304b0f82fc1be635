package org.alongside.mentoring.joining;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;

/** The exact promise: not secrecy, but a small and known circle, said with the names of those who are in it. */
final class PromiseText extends Div {
    /**
     * @param supervisor the adult who looks after the mentors
     * @param lead who is told where somebody may be harmed
     */
    PromiseText(TakingPart side, String supervisor, String lead) {
        addClassNames("col", "g4", "promise-text");
        var circles = new Div(
                circle(Tone.HARBOUR, "lock", "us", supervisor, lead),
                circle(Tone.APRICOT, "ear", "supervisor", supervisor, lead),
                circle(Tone.SAFE, "safe", "lead", supervisor, lead));
        circles.addClassNames("col", "g3");
        var mine = new UnorderedList();
        mine.addClassName("dots");
        for (var line : List.of("1", "2", "3", "4", "5")) {
            mine.add(new ListItem(getTranslation("mentoring.promise." + side + "." + line, supervisor, lead)));
        }
        var panel = new Panel(new H2(getTranslation("mentoring.promise.i")), mine);
        panel.addClassNames("pad", "col", "g3");
        add(new H2(getTranslation("mentoring.promise.who")), circles, panel);
    }

    private Note circle(Tone tone, String icon, String key, String supervisor, String lead) {
        var title = new Paragraph(getTranslation("mentoring.promise." + key + ".title", supervisor, lead));
        title.addClassName("b");
        return new Note(
                tone,
                icon,
                title,
                new Paragraph(getTranslation("mentoring.promise." + key + ".text", supervisor, lead)));
    }
}
