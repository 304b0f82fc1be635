package org.alongside.curriculum.delivery.coverage;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.alongside.base.ui.Drawing;
import org.alongside.curriculum.Statement;
import org.alongside.curriculum.delivery.coverage.CoverageCell.State;
import org.alongside.curriculum.planning.TeachingClass;

/**
 * Statements or themes in rows, year groups or classes in columns. One string of markup, because 115 × 60 cells as components
 * would be slow; every text in it is escaped. Headings stay in sight, arrow keys go from cell to cell.
 */
class Matrix extends Div {
    /** What a column stands for, and where its heading leads. */
    record Column(String name, List<TeachingClass> classes, Optional<Zoom> into, boolean single) {}

    /** The two sides of a row: its name, where that leads, and the statements in it. */
    record Row(String name, String more, Optional<Zoom> into, List<Statement> statements) {}

    private static final String ARROWS = """
            this.addEventListener('keydown', e => {
              const step = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]}[e.key];
              const cell = e.target.closest('td, th');
              if (!step || !cell) return;
              const rows = [...this.querySelectorAll('tr')];
              let r = rows.indexOf(cell.parentElement) + step[0], c = cell.cellIndex + step[1];
              for (; rows[r] && rows[r].cells[c]; r += step[0], c += step[1]) {
                const link = rows[r].cells[c].querySelector('a');
                if (link) { e.preventDefault(); link.focus(); link.scrollIntoView({block: 'nearest', inline: 'nearest'}); return; }
              }
            })""";

    private final CellWords words;

    Matrix(Component page, String caption, YearCoverage coverage, List<Row> rows, List<Column> columns, Zoom zoom) {
        this.words = new CellWords(page);
        addClassName("matrix");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        getElement().setAttribute("tabindex", "0");
        var html = new StringBuilder(1 << 16);
        var names = columns.stream().map(it -> text(it.name())).toList();
        html.append("<table class='grid'><caption class='sr'>")
                .append(text(caption))
                .append("</caption><thead><tr><td></td>");
        for (var column : columns) {
            html.append("<th scope='col'>")
                    .append(link(column.into(), column.name(), ""))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (var row : rows) {
            html.append("<tr><th scope='row'>").append(link(row.into(), row.name(), ""));
            if (!row.more().isEmpty()) {
                html.append("<span class='xs m2'>").append(text(row.more())).append("</span>");
            }
            html.append("</th>");
            var single = row.statements().size() == 1 && row.into().isEmpty();
            var spoken = single ? text(row.statements().getFirst().words()) : "";
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                html.append("<td data-column='").append(names.get(i)).append("'>");
                if (single) {
                    cell(html, coverage, row.statements().getFirst(), spoken, column, names.get(i), zoom);
                } else {
                    theme(html, coverage, row.statements(), column);
                }
                html.append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        getElement().setProperty("innerHTML", html.toString());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(ARROWS);
    }

    private static String text(String words) {
        return Drawing.text(words);
    }

    private static String link(Optional<Zoom> into, String words, String more) {
        return into.map(it -> "<a href='" + text(it.href()) + "'" + more + ">" + text(words) + "</a>")
                .orElse(text(words));
    }

    private CoverageCell of(YearCoverage coverage, Statement statement, Column column) {
        return column.single()
                ? coverage.of(column.classes().getFirst(), statement.code())
                : coverage.of(column.classes(), statement.code());
    }

    private void cell(
            StringBuilder html,
            YearCoverage coverage,
            Statement statement,
            String spoken,
            Column column,
            String name,
            Zoom zoom) {
        var cell = of(coverage, statement, column);
        var state = words.state(cell);
        var met = words.met(cell);
        var opens = column.single() && coverage.isExact(column.classes().getFirst()) && cell.state() != State.NONE;
        if (opens) {
            html.append("<a href='")
                    .append(text(zoom.at(
                                    column.classes().getFirst().id().value(),
                                    statement.code().value())
                            .href()))
                    .append("' aria-label='")
                    .append(words.label(name, spoken, state, met))
                    .append("'>");
        }
        html.append("<span class='cov ")
                .append(className(cell.state()))
                .append("'>")
                .append(state)
                .append("</span>");
        if (!met.isEmpty()) {
            html.append("<span class='xs num'>").append(met).append("</span>");
        }
        if (opens) {
            html.append("</a>");
        }
        extras(html, cell);
    }

    private static String className(State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void extras(StringBuilder html, CoverageCell cell) {
        more(html, cell.withdrawn(), "curriculum.coverage.withdrawn", "m2");
        more(html, cell.toCatchUp(), "curriculum.coverage.to-catch-up", "m2");
        if (cell.state() != State.MISSED) {
            more(html, cell.missed(), "curriculum.coverage.missed", "cov-missed");
        }
    }

    private void more(StringBuilder html, @org.jspecify.annotations.Nullable Integer n, String key, String className) {
        if (n != null && n > 0) {
            html.append("<span class='xs ")
                    .append(className)
                    .append("'>")
                    .append(words.count(key, n))
                    .append("</span>");
        }
    }

    /** A theme in a word: how many of its statements are in which state. */
    private void theme(StringBuilder html, YearCoverage coverage, List<Statement> statements, Column column) {
        var states = new java.util.EnumMap<State, Integer>(State.class);
        var missed = 0;
        for (var statement : statements) {
            var cell = of(coverage, statement, column);
            states.merge(cell.state(), 1, Integer::sum);
            missed += cell.missed() > 0 ? 1 : 0;
        }
        html.append("<span class='bar' aria-hidden='true'>");
        states.forEach((state, n) -> html.append("<span class='cov ")
                .append(className(state))
                .append("' style='flex-grow:")
                .append(n)
                .append("'></span>"));
        html.append("</span><span class='xs num'>")
                .append(text(getTranslation(
                        "curriculum.coverage.taught-of", states.getOrDefault(State.TAUGHT, 0), statements.size())))
                .append("</span>");
        more(html, states.get(State.PARTLY), "curriculum.coverage.partly-n", "m2");
        more(html, states.get(State.PLANNED), "curriculum.coverage.planned-n", "m2");
        more(html, missed, "curriculum.coverage.missed-n", "cov-missed");
    }
}
