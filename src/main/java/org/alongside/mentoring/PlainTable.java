package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A small table with a caption for those who hear it; on a phone each row becomes a card with its headings. */
public final class PlainTable extends Div {
    private final List<String> headings;
    private final NativeTableBody body;

    public PlainTable(String caption, List<String> headings) {
        this.headings = headings;
        var table = new NativeTable();
        table.addClassNames("grid", "stacks");
        table.setCaptionText(caption);
        var head = new NativeTableRow();
        headings.forEach(it -> {
            var cell = new NativeTableHeaderCell(it);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        body = table.getBody();
        add(table);
    }

    /** @param cells the first one is the row's heading */
    public void row(Component... cells) {
        var row = body.addRow();
        for (int i = 0; i < cells.length; i++) {
            if (i == 0) {
                var cell = row.addHeaderCell();
                cell.getElement().setAttribute("scope", "row");
                cell.add(cells[i]);
            } else {
                var cell = row.addDataCell();
                cell.getElement().setAttribute("data-heading", headings.get(i));
                cell.add(cells[i]);
            }
        }
    }
}
