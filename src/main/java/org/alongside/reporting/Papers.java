package org.alongside.reporting;

import java.util.ArrayList;
import java.util.List;
import org.alongside.base.ui.Said;
import org.alongside.reporting.spi.Table;

/** Writes papers from what is told; what is hidden there is hidden here. */
final class Papers {
    private Papers() {}

    static Paper of(Audience audience, Told told, Saying say, String school) {
        var sections = new ArrayList<Paper.Section>();
        if (audience == Audience.GOVERNORS) {
            sections.add(decisions(told, say));
        }
        var parts = new ArrayList<>(audience.parts());
        if (!parts.contains("mentoring.")) {
            parts.add("mentoring.");
        }
        for (var part : parts) {
            section(audience, part, told, say).ifPresent(sections::add);
        }
        var notes = new ArrayList<Paper.Note>();
        notes.add(new Paper.Note(say.say("reporting.sheet.hidden"), say.say("reporting.head.hidden")));
        told.figures().keySet().stream()
                .filter(audience::wants)
                .forEach(it -> notes.add(new Paper.Note(say.figure(it), say.meaning(it))));
        told.tables().values().stream()
                .filter(it -> audience.wants(it.key()))
                .forEach(table -> table.columns()
                        .forEach(it -> notes.add(new Paper.Note(
                                say.table(table.key()) + ": " + say.column(it), say.meaning(table.key() + "." + it)))));
        return new Paper(
                Letterhead.words(school, told.span().to(), say),
                say.say("reporting.paper.title-" + audience.word()),
                say.say(
                        "reporting.paper.lead",
                        school,
                        Said.day(told.span().from()) + " " + told.span().from().getYear(),
                        Said.day(told.span().to()) + " " + told.span().to().getYear()),
                List.copyOf(sections),
                say.say("reporting.meanings"),
                List.copyOf(notes));
    }

    private static Paper.Section decisions(Told told, Saying say) {
        var rows = Decisions.of(told, say).stream()
                .map(it -> List.of(it.what(), it.then()))
                .toList();
        return new Paper.Section(
                say.say("reporting.decide.heading"),
                rows.isEmpty() ? say.say("reporting.decide.none") : "",
                rows.isEmpty()
                        ? List.of()
                        : List.of(new Paper.Grid(
                                say.say("reporting.decide.heading"),
                                List.of(say.say("reporting.paper.what"), say.say("reporting.paper.then")),
                                rows)));
    }

    private static java.util.Optional<Paper.Section> section(Audience audience, String part, Told told, Saying say) {
        var grids = new ArrayList<Paper.Grid>();
        var heading = say.say("reporting.paper." + part + audience.word());
        var figures = told.figures().entrySet().stream()
                .filter(it -> it.getKey().startsWith(part) && audience.wants(it.getKey()))
                .map(it -> List.of(say.figure(it.getKey()), say.count(it.getValue())))
                .toList();
        if (!figures.isEmpty()) {
            grids.add(new Paper.Grid(
                    heading, List.of(say.say("reporting.sheet.figure"), say.say("reporting.sheet.number")), figures));
        }
        told.tables().values().stream()
                .filter(it -> it.key().startsWith(part)
                        && audience.wants(it.key())
                        && !it.rows().isEmpty())
                .forEach(it -> grids.add(grid(it, say)));
        var text = part.equals("mentoring.") && audience == Audience.GOVERNORS
                ? told.rate("mentoring.held", "mentoring.planned")
                        .map(it -> say.say("reporting.head.lead-held", it.n(), it.of()) + " " + say.rate(it) + ".")
                        .orElse("")
                : "";
        return grids.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Paper.Section(heading, text, List.copyOf(grids)));
    }

    private static Paper.Grid grid(Table table, Saying say) {
        var head = new ArrayList<String>();
        head.add(say.by(table.by()));
        table.columns().forEach(it -> head.add(say.column(it)));
        var rows = new ArrayList<List<String>>();
        for (var row : table.rows()) {
            var cells = new ArrayList<String>();
            cells.add(say.row(table.by(), row.key()));
            row.cells().forEach(it -> cells.add(say.count(it)));
            rows.add(List.copyOf(cells));
        }
        return new Paper.Grid(say.table(table.key()), List.copyOf(head), List.copyOf(rows));
    }
}
