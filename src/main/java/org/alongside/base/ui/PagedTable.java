package org.alongside.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A plain table that shows its newest lines and, on demand, more; the first cell of a line is its heading.
 *
 * @param <T> what a line is made of
 */
public final class PagedTable<T> extends Div {
    private static final int PAGE = 25;

    private final transient BiFunction<Integer, Integer, List<T>> pages;
    private final transient Function<T, List<Component>> cells;
    private final NativeTable table = new NativeTable();
    private final Sideways sideways;
    private final Button more;
    private int shown;

    /**
     * @param title for those who hear it
     * @param more the words of the button
     * @param headings of the columns
     * @param pages from how many on and how many at most
     * @param cells of one line, as many as there are headings
     */
    public PagedTable(
            String title,
            String more,
            List<String> headings,
            BiFunction<Integer, Integer, List<T>> pages,
            Function<T, List<Component>> cells) {
        this.pages = pages;
        this.cells = cells;
        this.more = new Button(more, click -> page());
        this.more.addClassNames("btn", "small");
        addClassNames("col", "g3");
        table.addClassNames("grid", "paged");
        var head = new NativeTableRow();
        for (var heading : headings) {
            var cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        sideways = new Sideways(title, table);
        add(sideways, this.more);
        refresh();
    }

    /** Begins again with the newest. */
    public void refresh() {
        shown = 0;
        table.getBody().removeAll();
        page();
    }

    /** Whether there is no line at all. */
    public boolean isEmpty() {
        return table.getBody().getChildren().findAny().isEmpty();
    }

    private void page() {
        var rows = pages.apply(shown, PAGE + 1);
        rows.stream().limit(PAGE).forEach(row -> table.getBody().add(line(cells.apply(row))));
        sideways.nameCells();
        shown += PAGE;
        more.setVisible(rows.size() > PAGE);
    }

    private static NativeTableRow line(List<Component> contents) {
        var line = new NativeTableRow();
        for (int i = 0; i < contents.size(); i++) {
            if (i == 0) {
                var heading = new NativeTableHeaderCell(contents.get(i));
                heading.getElement().setAttribute("scope", "row");
                line.add(heading);
            } else {
                line.add(new NativeTableCell(contents.get(i)));
            }
        }
        return line;
    }
}
