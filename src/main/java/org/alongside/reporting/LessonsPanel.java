package org.alongside.reporting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Table;

/** Lessons planned, taught and missed by year group, with bars whose words say the same. */
final class LessonsPanel extends Section {
    LessonsPanel(Told told, Saying say) {
        addClassNames("card", "pad", "col", "g2", "lessons");
        add(new H2(told.number("curriculum.taught")
                .map(taught -> say.say(
                        "reporting.lessons.title",
                        taught,
                        told.number("curriculum.planned").orElse(0L),
                        told.number("curriculum.not-taught").orElse(0L)))
                .orElseGet(() -> say.say("reporting.lessons.none"))));
        add(HeadView.small(say.say("reporting.lessons.text")));
        var years = told.tables().get("curriculum.years");
        if (years != null) {
            add(bars(years, say));
        }
        var withdrawn = new Paragraph(
                new Span(say.figure("curriculum.withdrawn") + ": "), say.shown(told.figure("curriculum.withdrawn")));
        withdrawn.addClassNames("s", "m2");
        add(withdrawn);
        var voice = told.tables().get("curriculum.voice");
        if (voice != null && !voice.rows().isEmpty()) {
            add(Tables.of(say, voice, "", ""));
        }
    }

    private static Div bars(Table years, Saying say) {
        var all = new Div();
        all.addClassName("bars");
        all.getElement().setAttribute("role", "list");
        for (var row : years.rows()) {
            var planned = number(row.cells(), years, "lessons-planned");
            var taught = number(row.cells(), years, "lessons-taught");
            var missed = number(row.cells(), years, "lessons-missed");
            var statements = number(row.cells(), years, "statements");
            var bar = new Div(part("taught", taught, planned), part("gone", missed, planned));
            bar.addClassName("bar-track");
            bar.getElement().setAttribute("aria-hidden", "true");
            var words = new Span(say.say(
                    missed > 0 ? "reporting.lessons.of-missed" : "reporting.lessons.of",
                    taught,
                    planned,
                    missed,
                    statements));
            words.addClassNames("s", "m2");
            var line = new Div(new Span(say.row(years.by(), row.key())), bar, words);
            line.addClassName("bar-line");
            line.getElement().setAttribute("role", "listitem");
            all.add(line);
        }
        return all;
    }

    private static Div part(String kind, long n, long of) {
        var part = new Div();
        part.addClassName(kind);
        part.setWidth(of == 0 ? "0" : Math.min(100, 100 * n / Math.max(1, of)) + "%");
        return part;
    }

    private static long number(List<Count> cells, Table table, String column) {
        return cells.get(table.columns().indexOf(column)) instanceof Count.Shown it ? it.n() : 0;
    }
}
