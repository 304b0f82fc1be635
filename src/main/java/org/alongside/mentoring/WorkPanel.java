package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Long work on the way: who has it done, how far it is, and a way to stop it. */
final class WorkPanel extends Div {
    private final ProgressBar bar = new ProgressBar();

    /** @param stop what stopping does; work that cannot be stopped has no button */
    WorkPanel(String sentence, boolean canStop, Runnable stop) {
        var words = new Paragraph(sentence);
        words.setId("work");
        words.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-labelledby", "work");
        bar.setIndeterminate(true);
        addClassNames("card", "pad", "col", "g4");
        add(words, bar);
        if (canStop) {
            var button = new Button(getTranslation("mentoring.board.stop"), click -> stop.run());
            button.setId("stop");
            button.addClassName("btn");
            add(new Div(button));
        }
    }

    /** @param part 0 to 1 */
    void reached(double part) {
        if (part > 0) {
            bar.setIndeterminate(false);
            bar.setValue(Math.clamp(part, 0, 1));
        }
    }
}
