package org.alongside.reporting.selfassessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.alongside.base.ui.Sideways;
import org.jspecify.annotations.Nullable;

/** The last version of each school year beside the survey's means. */
final class YearsTable {
    private static final int MOST = 5;

    private YearsTable() {}

    /** Where words come from. */
    interface Words {
        String said(String key, Object... values);
    }

    static Component of(List<Assessment> years, Words words) {
        var shown = years.stream().limit(MOST).toList();
        var head = new Cell("tr", th("col", words.said("reporting.self.factor")));
        shown.reversed().forEach(it -> head.add(th("col", it.schoolYear())));
        head.add(
                th("col", words.said("reporting.self.change")),
                th("col", words.said("reporting.self.mean", Factor.SURVEYED)));
        var body = new Cell("tbody");
        for (var factor : Factor.values()) {
            var line = new Cell("tr", th("row", words.said("reporting.self.factor." + factor)));
            shown.reversed().forEach(it -> line.add(td(said(it.ratings().get(factor)))));
            line.add(td(change(shown, factor, words)), td(FactorRow.mean(factor)));
            body.add(line);
        }
        var caption = new Cell("caption", new Span(words.said("reporting.self.years")));
        caption.addClassName("sr");
        var table = new Cell("table", caption, new Cell("thead", head), body);
        table.addClassNames("grid", "as-it-is");
        var scroll = new Sideways(words.said("reporting.self.years"), table);
        scroll.addClassName("table-scroll");
        return scroll;
    }

    private static String change(List<Assessment> years, Factor factor, Words words) {
        var now = years.getFirst().ratings().get(factor);
        var before = years.size() < 2 ? null : years.get(1).ratings().get(factor);
        if (now == null || before == null) {
            return "–";
        }
        return now.equals(before)
                ? words.said("reporting.self.same")
                : words.said(now > before ? "reporting.self.up" : "reporting.self.down", Math.abs(now - before));
    }

    private static String said(@Nullable Integer rating) {
        return rating == null ? "–" : rating.toString();
    }

    private static Cell th(String scope, String words) {
        var cell = new Cell("th", new Span(words));
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static Cell td(String words) {
        var cell = new Cell("td", new Span(words));
        cell.addClassName("n");
        return cell;
    }

    @Tag("div")
    private static final class Cell extends HtmlContainer {
        Cell(String tag, Component... content) {
            super(tag);
            add(content);
        }
    }
}
