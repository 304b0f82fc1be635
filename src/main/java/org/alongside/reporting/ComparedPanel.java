package org.alongside.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;

/** The same numbers of this year, the last half-term and last year, side by side: the chief ones, and all of them in a fold. */
final class ComparedPanel extends Section {
    private static final List<String> CHIEF = List.of(
            "mentoring.running",
            "mentoring.planned",
            "mentoring.held",
            "mentoring.debriefs-done",
            "curriculum.taught",
            "safeguarding.raised",
            "safeguarding.median-minutes");

    /** @param times what is told of each, by its name; one that the portal does not know tells nothing at all */
    ComparedPanel(SequencedMap<String, Told> times, Saying say) {
        addClassNames("card", "pad", "col", "g2", "compared");
        var chief = lines(times, CHIEF, say);
        chief.add(3, rates(times, say));
        var all = lines(times, times.firstEntry().getValue().figures().keySet(), say);
        var heading = say.say("reporting.compare.heading");
        add(
                new H2(heading),
                HeadView.small(say.say("reporting.compare.text")),
                Tables.grid(heading, headings(times, say), chief),
                new NativeDetails(
                        say.say("reporting.compare.all"),
                        Tables.grid(say.say("reporting.compare.all"), headings(times, say), all)));
    }

    private static List<String> headings(SequencedMap<String, Told> times, Saying say) {
        var headings = new ArrayList<>(List.of(say.say("reporting.by.WORD")));
        headings.addAll(times.keySet());
        return headings;
    }

    private static List<List<Component>> lines(SequencedMap<String, Told> times, Collection<String> keys, Saying say) {
        var lines = new ArrayList<List<Component>>();
        for (var key : keys) {
            var line = new ArrayList<Component>(List.of(new Span(say.figure(key))));
            times.values().forEach(it -> line.add(it.figures().isEmpty() ? new Span("–") : say.shown(it.figure(key))));
            lines.add(line);
        }
        return lines;
    }

    private static List<Component> rates(SequencedMap<String, Told> times, Saying say) {
        var line = new ArrayList<Component>(List.of(new Span(say.say("reporting.rate-heading"))));
        times.values()
                .forEach(it -> line.add(
                        it.figures().isEmpty()
                                ? new Span("–")
                                : Tables.rate(say, it.figure("mentoring.held"), it.figure("mentoring.planned"))));
        return line;
    }
}
