package org.alongside.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.base.ui.Sideways;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Table;

/** Small tables, plain HTML. */
final class Tables {
    /** With more columns its rows become cards on a phone, for they would not stand beside each other. */
    private static final int BESIDE_EACH_OTHER = 4;

    private Tables() {}

    /** The table as it is, with a further column for a rate of two of its columns if both are named. */
    static Component of(Saying say, Table table, String part, String whole) {
        var head = new Element("tr", headings(say, table, !part.isEmpty()));
        var body = new Element("tbody");
        for (var row : table.rows()) {
            var line = new Element("tr", th("row", say.row(table.by(), row.key())));
            for (var cell : row.cells()) {
                line.add(td(say.shown(cell)));
            }
            if (!part.isEmpty()) {
                line.add(td(rate(
                        say,
                        row.cells().get(table.columns().indexOf(part)),
                        row.cells().get(table.columns().indexOf(whole)))));
            }
            body.add(line);
        }
        var caption = new Element("caption");
        caption.addClassName("sr");
        caption.setText(say.table(table.key()));
        var all = new Element("table", caption, new Element("thead", head), body);
        all.addClassName("grid");
        var name = say.table(table.key());
        return table.columns().size() > BESIDE_EACH_OTHER ? new Sideways(name, all) : scrolling(name, all);
    }

    static Component rate(Saying say, Count part, Count whole) {
        return Told.rate(part, whole)
                .<Component>map(it -> new Span(say.rate(it)))
                .orElseGet(() -> say.shown(Count.UNTOLD));
    }

    /** Names and numbers under each other. */
    static Component list(String caption, Stream<Component[]> lines) {
        var body = new Element("tbody");
        lines.forEach(it -> {
            var name = new Element("th", it[0]);
            name.getElement().setAttribute("scope", "row");
            body.add(new Element("tr", name, td(it[1])));
        });
        var said = new Element("caption");
        said.addClassName("sr");
        said.setText(caption);
        var all = new Element("table", said, body);
        all.addClassNames("grid", "facts");
        return all;
    }

    static Component grid(String caption, List<String> headings, List<List<Component>> rows) {
        var head = new Element("tr");
        headings.forEach(it -> head.add(th("col", it)));
        var body = new Element("tbody");
        for (var row : rows) {
            var first = new Element("th", row.getFirst());
            first.getElement().setAttribute("scope", "row");
            var line = new Element("tr", first);
            row.stream().skip(1).forEach(it -> line.add(td(it)));
            body.add(line);
        }
        var said = new Element("caption");
        said.addClassName("sr");
        said.setText(caption);
        var all = new Element("table", said, new Element("thead", head), body);
        all.addClassName("grid");
        return scrolling(caption, all);
    }

    private static Component scrolling(String name, Component table) {
        table.getElement().getClassList().add("as-it-is"); // its numbers are compared down the columns
        var scroll = new Sideways(name, table);
        scroll.addClassName("table-scroll");
        return scroll;
    }

    private static Component[] headings(Saying say, Table table, boolean rate) {
        return Stream.concat(
                        Stream.concat(
                                Stream.of(say.by(table.by())),
                                table.columns().stream().map(say::column)),
                        rate ? Stream.of(say.say("reporting.rate-heading")) : Stream.empty())
                .map(it -> th("col", it))
                .toArray(Component[]::new);
    }

    private static Element th(String scope, String words) {
        var cell = new Element("th", new Span(words));
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static Element td(Component content) {
        var cell = new Element("td", content);
        cell.addClassName("n");
        return cell;
    }

    @Tag("div")
    private static final class Element extends HtmlContainer {
        Element(String tag, Component... content) {
            super(tag);
            add(content);
        }
    }
}
