package org.alongside.reporting;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.alongside.reporting.spi.Table;

/** Meetings by year group, with how sure one can be of each share. It compares nobody who could be found. */
final class YearGroupsPanel extends Section {
    YearGroupsPanel(Told told, Saying say) {
        addClassNames("card", "pad", "col", "g2", "wide");
        var years = told.tables().get("mentoring.years");
        if (years == null || years.rows().isEmpty()) {
            add(new H2(say.say("reporting.years.none")), HeadView.small(say.say("reporting.meetings.none-text")));
            return;
        }
        add(new H2(say.say(overlap(years) ? "reporting.years.no-difference" : "reporting.years.differ")));
        add(HeadView.small(say.say("reporting.years.text")));
        add(Tables.of(say, years, "held", "planned"));
    }

    /** Whether all ranges have something in common, so that nothing should be read into the gaps. */
    private static boolean overlap(Table years) {
        var least = 0;
        var most = 100;
        for (var row : years.rows()) {
            var rate = Told.rate(
                    row.cells().get(years.columns().indexOf("held")),
                    row.cells().get(years.columns().indexOf("planned")));
            if (rate.isPresent()) {
                least = Math.max(least, rate.get().least());
                most = Math.min(most, rate.get().most());
            }
        }
        return least <= most;
    }
}
