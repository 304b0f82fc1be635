package org.alongside.safeguarding.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Sideways;

/** What was opened lately. Reading again is written down again. */
class RecentTable extends Div {
    private List<ConcernRow> shown = List.of();

    /** Leaves the table alone when nothing in it is new. */
    void show(List<ConcernRow> rows, Consumer<ConcernId> read) {
        if (rows.equals(shown)) {
            return;
        }
        shown = rows;
        removeAll();
        var table = new NativeTable();
        table.addClassName("grid");
        var head = new NativeTableRow();
        for (var column : List.of("what", "from", "sent", "seen", "read")) {
            var cell = new NativeTableHeaderCell(getTranslation("safeguarding.desk.recent." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        rows.forEach(row -> table.getBody().add(line(row, read)));
        add(new Sideways(getTranslation("safeguarding.desk.recent"), table));
    }

    private NativeTableRow line(ConcernRow row, Consumer<ConcernId> read) {
        var what = new NativeTableHeaderCell(
                getTranslation("safeguarding.desk.about." + row.about()) + " · " + row.reference());
        what.getElement().setAttribute("scope", "row");
        var again = new Button(getTranslation("safeguarding.desk.recent.again"), click -> read.accept(row.id()));
        again.addClassNames("btn", "small");
        again.getElement()
                .setAttribute("aria-label", getTranslation("safeguarding.desk.recent.again-of", row.reference()));
        var line = new NativeTableRow();
        line.add(
                what,
                new NativeTableCell(Words.from(this, row.senderKind(), row.senderYear())),
                new NativeTableCell(Said.shortDay(Said.dayOf(row.raisedAt())) + ", " + Said.time(row.raisedAt())),
                new NativeTableCell(seen(row)),
                new NativeTableCell(again));
        return line;
    }

    private String seen(ConcernRow row) {
        var seen = row.seen();
        if (seen == null) {
            return "";
        }
        var minutes = Math.max(0, Duration.between(row.raisedAt(), seen.at()).toMinutes());
        return getTranslation("safeguarding.desk.recent.seen-by", seen.by(), Words.span(this, minutes));
    }
}
