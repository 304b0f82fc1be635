package org.alongside.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;

/** Names and numbers, one under the other. */
final class FactsPanel extends Section {
    private FactsPanel(String title, String text, List<String> keys, Told told, Saying say) {
        addClassNames("card", "pad", "col", "g2");
        add(new H2(title), HeadView.small(text));
        add(Tables.list(title, keys.stream().map(it ->
                new Component[] {new Span(say.figure(it)), say.shown(told.figure(it))})));
    }

    /** These first, then whatever else this module tells: a slice that brings a figure needs no place of its own here. */
    private static List<String> andOthers(Told told, String module, List<String> first, List<String> elsewhere) {
        return Stream.concat(
                        first.stream(),
                        told.figures().keySet().stream()
                                .filter(it -> it.startsWith(module) && !first.contains(it) && !elsewhere.contains(it)))
                .toList();
    }

    static FactsPanel worries(Told told, Saying say) {
        var title = told.number("safeguarding.passed-on")
                .map(it -> it == 0 ? "reporting.worries.in-time" : "reporting.worries.some-late")
                .orElse("reporting.worries.heading");
        var panel = new FactsPanel(
                say.say(title),
                say.say("reporting.worries.text"),
                andOthers(
                        told,
                        "safeguarding.",
                        List.of(
                                "safeguarding.raised",
                                "safeguarding.median-minutes",
                                "safeguarding.slowest-minutes",
                                "safeguarding.passed-on"),
                        List.of()),
                told,
                say);
        var months = told.tables().get("safeguarding.months");
        if (months != null && !months.rows().isEmpty()) {
            panel.add(new NativeDetails(say.say("reporting.by-month"), Tables.of(say, months, "", "")));
        }
        return panel;
    }

    static FactsPanel lasting(Told told, Saying say) {
        var panel = new FactsPanel(
                say.say("reporting.lasting.heading"),
                say.say("reporting.lasting.text"),
                andOthers(
                        told,
                        "mentoring.",
                        List.of("mentoring.running", "mentoring.six-months"),
                        List.of(
                                "mentoring.planned",
                                "mentoring.held",
                                "mentoring.tried",
                                "mentoring.missed",
                                "mentoring.pairings")),
                told,
                say);
        var dosage = told.tables().get("mentoring.dosage");
        if (dosage != null) {
            panel.add(Tables.of(say, dosage, "", ""));
        }
        return panel;
    }
}
