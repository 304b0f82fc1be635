package org.alongside.reporting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Table;
import org.jspecify.annotations.Nullable;

/** Meetings planned and held, week by week: a sentence, a picture, and the same as a table. */
final class MeetingsPanel extends Section {
    MeetingsPanel(Told told, Saying say) {
        addClassNames("card", "pad", "col", "g2", "meetings");
        var rate = told.rate("mentoring.held", "mentoring.planned");
        var title = rate.map(it -> say.say(
                        it.percent() >= Decisions.HELD_ENOUGH
                                ? "reporting.meetings.close"
                                : "reporting.meetings.behind",
                        it.n(),
                        it.of()))
                .orElseGet(() -> say.say("reporting.meetings.none"));
        add(new H2(title));
        var weeks = told.tables().get("mentoring.weeks");
        if (weeks == null || weeks.rows().isEmpty()) {
            add(HeadView.small(say.say("reporting.meetings.none-text")));
            return;
        }
        add(HeadView.small(say.say("reporting.meetings.text")));
        if (weeks.rows().size() > 1) {
            add(new Chart(
                    title,
                    weeks.rows().stream()
                            .map(it -> say.row(weeks.by(), it.key()))
                            .toList(),
                    List.of(line(weeks, say, "planned"), line(weeks, say, "held"))));
        }
        var twin = new Div(Tables.of(say, weeks, "held", "planned"));
        var halfTerms = told.tables().get("mentoring.half-terms");
        if (halfTerms != null) {
            twin.add(Tables.of(say, halfTerms, "held", "planned"));
        }
        var reasons = told.tables().get("mentoring.reasons");
        if (reasons != null && !reasons.rows().isEmpty()) {
            twin.add(new H3(say.table(reasons.key())), Tables.of(say, reasons, "", ""));
            var places = Stream.of("mentoring.reasons-weeks", "mentoring.reasons-years")
                    .map(told.tables()::get)
                    .filter(it -> it != null && !it.rows().isEmpty())
                    .toList();
            places.forEach(it -> twin.add(new H3(say.table(it.key())), Tables.of(say, it, "", "")));
            if (places.isEmpty()) {
                twin.add(HeadView.small(say.say("reporting.reasons.nowhere")));
            }
        }
        twin.addClassNames("col", "g3");
        say.mostly(told.tables().get("mentoring.reasons")).ifPresent(it -> add(HeadView.small(it)));
        var fold = new NativeDetails(say.say("reporting.same-as-table"), twin);
        fold.addClassName("twin");
        add(fold);
    }

    private static Chart.Series line(Table weeks, Saying say, String column) {
        List<@Nullable Long> data = new java.util.ArrayList<>();
        weeks.column(column).forEach(it -> data.add(it instanceof Count.Shown shown ? shown.n() : null));
        return new Chart.Series(say.column(column).toLowerCase(java.util.Locale.UK), data);
    }
}
