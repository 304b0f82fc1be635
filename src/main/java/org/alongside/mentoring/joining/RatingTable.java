package org.alongside.mentoring.joining;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Map;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** The shared sheet: what each adult said, side by side, in words. No sum is made. */
final class RatingTable extends NativeTable {
    RatingTable(Asked.Task task, List<Asked> answers, Map<PersonId, PersonRow> names) {
        addClassNames("grid", "stacks");
        var head = new NativeTableRow(new NativeTableHeaderCell(getTranslation("mentoring.asked.about")));
        answers.forEach(it -> head.add(new NativeTableHeaderCell(name(names, it))));
        getHead().add(head);
        for (var criterion : task.criteria()) {
            var first = new NativeTableHeaderCell(getTranslation("mentoring.asked.criterion." + criterion));
            first.getElement().setAttribute("scope", "row");
            var row = new NativeTableRow(first);
            for (var answer : answers) {
                var level = answer.ratings().get(criterion);
                var cell = new NativeTableCell(level == null ? "–" : getTranslation("mentoring.asked.level." + level));
                cell.getElement().setAttribute("data-heading", name(names, answer));
                row.add(cell);
            }
            getBody().add(row);
        }
    }

    static String name(Map<PersonId, PersonRow> names, Asked asked) {
        return names.get(asked.adult()) instanceof PersonRow row ? row.formalName() : "?";
    }
}
