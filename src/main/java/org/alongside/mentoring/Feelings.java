package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.alongside.base.ui.Drawing;

/** How a meeting was, in five lines from tangled to open. No faces. */
final class Feelings extends RadioButtonGroup<Integer> {
    private static final List<String> LINES = List.of(
            "M4 16c3-14 4 6 6-2s3-8 4 2 3 2 4-6 3 10 4 2 4-4 5 0",
            "M4 12c5 3 8 3 13 0s9 1 14 0",
            "M4 12h28",
            "M4 14c6-8 12-6 15-3s8 4 13-4",
            "M4 17c5 1 8-4 12-9s10-5 16 2");

    Feelings(String label) {
        super(label);
        setItems(1, 2, 3, 4, 5);
        addClassNames("pick", "feel");
        setRenderer(new ComponentRenderer<>(this::tile));
    }

    private Component tile(int step) {
        var line = new Drawing("<svg width='40' height='26' viewBox='0 0 36 24' aria-hidden='true' fill='none'"
                + " stroke='currentColor' stroke-width='2.5' stroke-linecap='round'><path d='"
                + LINES.get(step - 1) + "'/></svg>");
        var tile = new Span(line, new Span(getTranslation("mentoring.feeling." + step)));
        tile.addClassName("tile-words");
        return tile;
    }
}
