package org.alongside.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.reporting.spi.Count;
import org.alongside.school.SchoolYear;

/** The head's page: what can be said in numbers that betray nobody. */
@Route("reporting/head")
@Menu(title = "reporting.head.menu", order = 30, icon = "chart")
@RolesAllowed(Roles.HEAD)
class HeadView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final List<String> MENTORING = List.of("pairings", "planned", "held", "tried", "missed");
    private static final List<String> CURRICULUM = List.of(
            "planned",
            "taught",
            "not-taught",
            "statements-7",
            "statements-8",
            "statements-9",
            "statements-10",
            "statements-11",
            "withdrawn");
    private static final List<String> SAFEGUARDING = List.of(
            "acknowledged", "median-minutes", "referrals", "referrals-answered", "referrals-in-time", "referrals-late");

    private final transient Numbers numbers;
    private final transient SchoolYear school;
    private final transient Clock clock;

    HeadView(Numbers numbers, SchoolYear school, Clock clock) {
        this.numbers = numbers;
        this.school = school;
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var today = Said.dayOf(clock.instant());
        var from = school.around(today)
                .map(it -> it.firstDay().isAfter(today) ? today.minusYears(1) : it.firstDay())
                .orElse(today.minusYears(1));
        var counts = numbers.between(from, today);
        add(new PageHead(title(counts), getTranslation("reporting.head.lead", Said.day(from), Said.day(today))));
        var panels = new Div(
                table("mentoring", MENTORING, counts),
                table("curriculum", CURRICULUM, counts),
                table("safeguarding", SAFEGUARDING, counts));
        panels.addClassName("numbers");
        add(panels, footnote(), stamp(today));
    }

    private String title(Map<String, Count> counts) {
        return counts.get("mentoring.held") instanceof Count.Shown held && held.n() > 0
                ? getTranslation("reporting.head.title", held.n())
                : getTranslation("reporting.head.title-few");
    }

    private Panel table(String group, List<String> keys, Map<String, Count> counts) {
        var table = new Element("table");
        table.addClassName("grid");
        var caption = new Element("caption");
        caption.addClassName("sr");
        caption.setText(getTranslation("reporting.group." + group));
        var body = new Element("tbody");
        for (var key : keys) {
            var count = counts.get(group + "." + key);
            var name = new Element("th");
            name.getElement().setAttribute("scope", "row");
            var words = new Span(getTranslation("reporting.figure." + group + "." + key));
            var meaning = new Span(getTranslation("reporting.meaning." + group + "." + key));
            meaning.addClassNames("xs", "m2");
            var both = new Div(words, meaning);
            both.addClassName("col");
            name.add(both);
            var value = new Element("td");
            value.addClassName("n");
            value.setId(group + "-" + key);
            value.add(shown(count));
            body.add(new Element("tr", name, value));
        }
        table.add(caption, body);
        var panel = new Panel(new H2(getTranslation("reporting.group." + group)), table);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    /** A hidden number is a dashed box with its reason; never blank, never 0. */
    private Component shown(@org.jspecify.annotations.Nullable Count count) {
        var word = new Span();
        switch (count) {
            case null -> {
                word.setText(getTranslation("reporting.not-known"));
                word.addClassName("hidden-number");
            }
            case Count.Hidden hidden -> {
                word.setText(getTranslation("reporting.under", hidden.under()));
                word.addClassName("hidden-number");
            }
            case Count.Shown shown -> {
                word.setText(String.format(java.util.Locale.UK, "%,d", shown.n()));
                word.addClassNames("b", "num");
            }
        }
        return word;
    }

    private Paragraph footnote() {
        var note = new Paragraph(new Icon("lock"), new Span(getTranslation("reporting.head.hidden")));
        note.addClassNames("xs", "m2", "row");
        return note;
    }

    private Paragraph stamp(LocalDate today) {
        var stamp = new Paragraph(getTranslation("reporting.head.stamp", Said.weekday(today)));
        stamp.addClassNames("xs", "m2");
        return stamp;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reporting.head.menu");
    }

    /** Small tables are plain HTML. */
    @Tag("div")
    private static final class Element extends HtmlContainer {
        Element(String tag, Component... content) {
            super(tag);
            add(content);
        }
    }
}
