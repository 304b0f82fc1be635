package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;

/** One person's log from two devices, side by side; nothing is thrown away before one is chosen. */
final class TwoVersions extends Div {
    /**
     * @param why one sentence on what happened
     * @param there the version of the other device
     * @param at when that was kept or saved
     * @param here the version of this screen
     * @param takeThere chosen: the other one
     * @param takeHere chosen: this one
     */
    TwoVersions(String why, LogEntry there, Instant at, LogEntry here, Runnable takeThere, Runnable takeHere) {
        addClassName("two-versions");
        setId("two-versions");
        var sides = new Div(
                side(getTranslation("mentoring.log.there", Said.time(at)), there, "take-there", takeThere),
                side(getTranslation("mentoring.log.here"), here, "take-here", takeHere));
        sides.addClassName("halves");
        var panel = new Panel(new H2(getTranslation("mentoring.log.two")), new Paragraph(why), sides);
        panel.addClassNames("pad", "col", "g3");
        add(panel);
    }

    private Div side(String title, LogEntry entry, String id, Runnable take) {
        var button = new Button(getTranslation("mentoring.log." + id), click -> take.run());
        button.setId(id);
        button.addClassName("btn");
        button.setDisableOnClick(true);
        var side = new Div(new H3(title), new LogInWords(entry), button);
        side.addClassNames("col", "g3");
        return side;
    }
}
