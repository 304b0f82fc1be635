package org.alongside.safeguarding.casework.keeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Sideways;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.vault.AskAgain;
import org.alongside.school.FreshSignIn;
import org.alongside.school.StaleSignIn;

/** Who did what, the latest first, a page at a time. */
class AuditTable extends Div {
    private static final int PAGE = 50;

    private final transient AuditTrail trail;
    private final transient FreshSignIn signIn;
    private final Div again = new Div();
    private final NativeTable table = new NativeTable();
    private final Button more = new Button(getTranslation("safeguarding.audit.more"), click -> page());
    private boolean readings;
    private int shown;

    AuditTable(AuditTrail trail, FreshSignIn signIn) {
        this.trail = trail;
        this.signIn = signIn;
        addClassNames("col", "g3");
        table.addClassNames("grid", "audit-lines", "as-it-is");
        var head = new NativeTableRow();
        for (var column : List.of("when", "who", "what", "why")) {
            var cell = new NativeTableHeaderCell(getTranslation("safeguarding.audit.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        more.addClassNames("btn", "small");
        add(new Sideways(getTranslation("safeguarding.audit.title"), table), again, more);
    }

    boolean readings() {
        return readings;
    }

    /** @param withReadings whether to list who read what as well */
    void show(boolean withReadings) {
        readings = withReadings;
        shown = 0;
        table.getBody().removeAll();
        page();
    }

    private void page() {
        again.removeAll();
        try {
            var rows = trail.latest(readings, shown, PAGE + 1);
            var lines = rows.stream().limit(PAGE).map(this::line).toList();
            lines.forEach(it -> table.getBody().add(it));
            shown += PAGE;
            more.setVisible(rows.size() > PAGE);
        } catch (StaleSignIn tooLongAgo) {
            more.setVisible(false);
            again.add(new AskAgain(signIn, this::page));
        }
    }

    private Component line(AuditRow row) {
        var when = new NativeTableHeaderCell(Said.shortDay(Said.dayOf(row.doneAt())) + ", " + Said.time(row.doneAt()));
        when.getElement().setAttribute("scope", "row");
        var what = new Span(deed(row));
        var detail = row.detail();
        var why = trail.reason(row).map(Narrative::disclose).orElse("");
        var reason = new NativeTableCell(new Span(why));
        if (detail != null) {
            var small = new Span(detail);
            small.addClassNames("xs", "m2");
            reason.add(small);
        }
        var line = new NativeTableRow();
        line.add(when, new NativeTableCell(row.personName()), new NativeTableCell(what), reason);
        return line;
    }

    private String deed(AuditRow row) {
        var subject = row.subject();
        var key = "safeguarding.audit.deed." + row.deed();
        return subject == null ? getTranslation(key) : getTranslation(key) + " " + subject;
    }
}
