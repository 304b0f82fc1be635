package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Strand;

/** The same as the picture, as a table of strands and years. */
class SpiralTable extends Div {
    SpiralTable(SpiralCurriculum spiral) {
        addClassName("spiral-table");
        var strands =
                spiral.strands().stream().filter(it -> !it.afterTheSpiral()).toList();
        var years = strands.stream()
                .flatMap(it -> it.years().stream())
                .distinct()
                .sorted()
                .toList();
        var table = new NativeTable();
        table.addClassName("grid");
        table.setCaptionText(getTranslation("curriculum.map.table"));
        table.getCaption().addClassNames("s", "m2");
        var head = table.getHead().addRow();
        head.add(header("col", getTranslation("curriculum.map.strand")));
        years.forEach(it -> head.add(header("col", getTranslation("curriculum.year", it))));
        strands.forEach(it -> addRow(table.getBody().addRow(), spiral, it, years));
        add(table);
    }

    private void addRow(NativeTableRow row, SpiralCurriculum spiral, Strand strand, List<Integer> years) {
        var name = header("row", "");
        var both = new Div(new StrandTag(strand), new Span(strand.name()));
        both.addClassName("row");
        name.add(both);
        row.add(name);
        for (var year : years) {
            var lessons = spiral.lessons(strand.id(), year);
            var cell = row.addDataCell();
            cell.getElement().setAttribute("data-year", getTranslation("curriculum.year", year));
            if (!lessons.isEmpty()) {
                cell.add(list(lessons));
            } else if (strand.years().contains(year)) {
                var none = new Span(getTranslation("curriculum.map.unwritten"));
                none.addClassNames("m2", "unwritten");
                cell.add(none);
            }
        }
    }

    private static UnorderedList list(List<Lesson> lessons) {
        var list = new UnorderedList();
        for (var lesson : lessons) {
            list.add(new ListItem(link(lesson)));
        }
        return list;
    }

    /** A link to the page of a lesson. */
    static RouterLink link(Lesson lesson) {
        return new RouterLink(
                lesson.title(),
                LessonView.class,
                new RouteParameters("id", lesson.id().value()));
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
