package org.alongside.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;

/**
 * A wide table that never makes its page wide: on a phone each of its rows becomes a card that names its cells; what is
 * wider still moves sideways within itself, also by keyboard.
 */
public final class Sideways extends Div {
    private final Component table;

    /** @param name what it holds, for who does not see it */
    public Sideways(String name, Component table) {
        super(table);
        this.table = table;
        addClassName("scroll-x");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group"); // a landmark beside its card’s would be heard twice
        getElement().setAttribute("aria-label", name);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (table.getElement().getTag().equals("table")
                && !table.getElement().getClassList().contains("as-it-is")) {
            nameCells();
        }
    }

    /** Tells each cell the heading of its column; whoever adds rows later calls it again. */
    void nameCells() {
        var headings = rows("thead")
                .findFirst()
                .map(row -> row.getChildren().map(Element::getTextRecursively).toList())
                .orElse(List.of());
        if (!headings.isEmpty()) {
            table.getElement().getClassList().add("stacks");
        }
        rows("tbody").forEach(row -> {
            for (int i = 0; i < Math.min(row.getChildCount(), headings.size()); i++) {
                var cell = row.getChild(i);
                if (cell.getTag().equals("td")) {
                    cell.setAttribute("data-heading", headings.get(i));
                }
            }
        });
    }

    private Stream<Element> rows(String part) {
        return table.getElement()
                .getChildren()
                .filter(it -> it.getTag().equals(part))
                .flatMap(Element::getChildren);
    }
}
