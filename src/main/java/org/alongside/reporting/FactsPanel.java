package org.alongside.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.alongside.base.ui.Said;
import org.alongside.reporting.spi.Count;

/** Names and numbers, one under the other. */
final class FactsPanel extends Section {
    /**
     * A line of it.
     *
     * @param of the figure that it is a part of; empty if of none
     */
    private record Fact(String key, String of) {}

    private FactsPanel(String title, String text, List<Fact> facts, Told told, Saying say) {
        addClassNames("card", "pad", "col", "g2", "facts-panel");
        add(new H2(title), HeadView.small(text));
        add(Tables.list(title, facts.stream().map(it ->
                new Component[] {new Span(say.figure(it.key())), number(it, told, say)})));
    }

    /** "36 of 41", or the one number; the day beside it if that is an earlier one. */
    private static Component number(Fact fact, Told told, Saying say) {
        var number = new Span(say.shown(told.figure(fact.key())));
        if (!fact.of().isEmpty() && told.number(fact.key()).isPresent()) {
            told.number(fact.of())
                    .filter(it -> it > 0)
                    .ifPresent(it ->
                            number.add(new Span(" " + say.say("reporting.of", say.count(new Count.Shown(it))))));
        }
        var day = told.asOf().get(fact.key());
        if (day != null) {
            var since = new Span(" " + say.say("reporting.as-of", Said.day(day)));
            since.addClassNames("xs", "m2");
            number.add(since);
        }
        return number;
    }

    private static Fact fact(String key) {
        return new Fact(key, "");
    }

    static FactsPanel worries(Told told, Saying say) {
        var title = told.number("safeguarding.passed-on")
                .filter(it -> told.number("safeguarding.raised").orElse(0L) > 0)
                .map(it -> it == 0 ? "reporting.worries.in-time" : "reporting.worries.some-late")
                .orElse("reporting.worries.heading");
        var panel = new FactsPanel(
                say.say(title),
                say.say("reporting.worries.text"),
                List.of(
                        fact("safeguarding.raised"),
                        fact("safeguarding.median-minutes"),
                        fact("safeguarding.slowest-minutes"),
                        new Fact("safeguarding.passed-on", "safeguarding.raised"),
                        fact("safeguarding.referrals"),
                        new Fact("safeguarding.referrals-answered", "safeguarding.referrals"),
                        fact("safeguarding.referrals-waiting"),
                        new Fact("safeguarding.referrals-late", "safeguarding.referrals-waiting")),
                told,
                say);
        var months = told.tables().get("safeguarding.months");
        if (months != null && !months.rows().isEmpty()) {
            panel.add(new NativeDetails(say.say("reporting.by-month"), Tables.of(say, months, "", "")));
        }
        return panel;
    }

    static FactsPanel mentors(Told told, Saying say) {
        var behind = told.number("mentoring.debriefs-due").orElse(0L)
                - told.number("mentoring.debriefs-done").orElse(0L);
        var title = told.number("mentoring.debriefs-done").isPresent() && behind > 0
                ? say.say("reporting.mentors.behind", behind)
                : say.say("reporting.mentors.heading");
        var panel = new FactsPanel(
                title,
                say.say("reporting.mentors.text"),
                List.of(
                        new Fact("mentoring.trained", "mentoring.mentors"),
                        new Fact("mentoring.promised", "mentoring.mentors"),
                        new Fact("mentoring.debriefed", "mentoring.mentors"),
                        new Fact("mentoring.debriefs-done", "mentoring.debriefs-due"),
                        fact("mentoring.check-ins")),
                told,
                say);
        small(panel, "mentoring.balance", told, say);
        folded(panel, told, say);
        return panel;
    }

    static FactsPanel lasting(Told told, Saying say) {
        var panel = new FactsPanel(
                say.say("reporting.lasting.heading"),
                say.say("reporting.lasting.text"),
                List.of(fact("mentoring.running"), new Fact("mentoring.six-months", "mentoring.running")),
                told,
                say);
        small(panel, "mentoring.dosage", told, say);
        small(panel, "mentoring.shared", told, say);
        return panel;
    }

    /** What nobody looks at every time. */
    private static void folded(FactsPanel panel, Told told, Saying say) {
        for (var key : List.of("mentoring.recruitment", "mentoring.asking")) {
            var table = told.tables().get(key);
            if (table != null && !table.rows().isEmpty()) {
                panel.add(new NativeDetails(say.table(key), Tables.of(say, table, "", "")));
            }
        }
    }

    private static void small(FactsPanel panel, String key, Told told, Saying say) {
        var table = told.tables().get(key);
        if (table != null && !table.rows().isEmpty()) {
            panel.add(Tables.of(say, table, "", ""));
        }
    }
}
