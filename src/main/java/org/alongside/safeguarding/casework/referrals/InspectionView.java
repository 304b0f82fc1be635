package org.alongside.safeguarding.casework.referrals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Sideways;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.safeguarding.casework.vault.WithoutNarrative;
import org.alongside.school.SchoolYear;
import org.jspecify.annotations.Nullable;

/** The lists of the first morning of an inspection, to be printed: no names and no words. */
@Route("safeguarding/inspection")
@WithoutNarrative
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL})
class InspectionView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final int A_PAGE = 100;

    private final transient InspectionList lists;
    private final transient SchoolYear year;
    private final transient Clock clock;
    private int shown = A_PAGE;

    InspectionView(InspectionList lists, SchoolYear year, Clock clock) {
        this.lists = lists;
        this.year = year;
        this.clock = clock;
        addClassNames("col", "g4");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var today = Said.dayOf(clock.instant());
        var from = year.around(today)
                .map(it -> it.firstDay().isAfter(today) ? today.minusYears(1) : it.firstDay())
                .orElse(today.minusYears(1));
        var print = new Button(getTranslation("safeguarding.inspection.print"), new Icon("print"));
        print.addClassNames("btn", "no-print");
        print.addClickListener(event -> event.getSource().getElement().executeJs("window.print()"));
        add(new PageHead(
                getTranslation("safeguarding.inspection.title"),
                getTranslation("safeguarding.inspection.lead", Said.day(from) + " " + from.getYear()),
                print));
        add(told(from), opened(from), others());
    }

    private Component told(LocalDate from) {
        var rows = lists.told(from, 0, shown + 1);
        var card = CaseField.card("told", getTranslation("safeguarding.inspection.told"));
        if (rows.isEmpty()) {
            card.add(small("safeguarding.inspection.told.none"));
            return card;
        }
        var table = table("worry", "from", "about", "seen", "case", "agency", "decided");
        rows.stream().limit(shown).forEach(it -> table.getBody().add(line(it)));
        card.add(new Sideways(getTranslation("safeguarding.inspection.told"), table));
        if (rows.size() > shown) {
            var more = new Button(getTranslation("safeguarding.inspection.more"), click -> {
                shown += A_PAGE;
                show();
            });
            more.addClassNames("btn", "no-print");
            card.add(new Div(more));
        }
        return card;
    }

    private NativeTableRow line(ToldRow row) {
        var whom = header(row.reference() + ", " + Said.shortDay(Said.dayOf(row.toldAt())), "row");
        return new NativeTableRow(
                whom,
                new NativeTableCell(getTranslation("safeguarding.inspection.from." + row.from())),
                new NativeTableCell(getTranslation("safeguarding.desk.about." + row.about())),
                new NativeTableCell(seen(row.seenAfter())),
                new NativeTableCell(
                        row.cases().isEmpty()
                                ? getTranslation("safeguarding.inspection.no-case")
                                : String.join(", ", row.cases()) + ", " + getTranslation(state(row))),
                new NativeTableCell(row.agencies().isEmpty() ? "–" : String.join(", ", row.agencies())),
                new NativeTableCell(
                        row.agencies().isEmpty()
                                ? "–"
                                : row.decided().isEmpty()
                                        ? getTranslation("safeguarding.inspection.waiting")
                                        : row.decided().stream()
                                                .map(it -> getTranslation("safeguarding.referral.threshold." + it))
                                                .collect(Collectors.joining(", "))));
    }

    private static String state(ToldRow row) {
        return row.open() ? "safeguarding.inspection.open" : "safeguarding.inspection.closed";
    }

    private String seen(@Nullable Duration after) {
        if (after == null) {
            return getTranslation("safeguarding.inspection.unseen");
        }
        var minutes = Math.max(0, after.toMinutes());
        return minutes < 120
                ? getTranslation("safeguarding.desk.minutes", minutes)
                : getTranslation("safeguarding.referrals.hours", minutes / 60);
    }

    private Component opened(LocalDate from) {
        var counts = lists.opened(from);
        var card = CaseField.card("opened", getTranslation("safeguarding.inspection.opened"));
        if (counts.isEmpty()) {
            card.add(small("safeguarding.inspection.opened.none"));
            return card;
        }
        var table = table("category", "count");
        counts.forEach((category, count) -> {
            var number = new NativeTableCell(String.valueOf(count));
            number.addClassName("num");
            table.getBody()
                    .add(new NativeTableRow(
                            header(getTranslation("safeguarding.case.category." + category), "row"), number));
        });
        card.add(new Sideways(getTranslation("safeguarding.inspection.opened"), table));
        card.add(small("safeguarding.inspection.foot"));
        return card;
    }

    private Component others() {
        var card = CaseField.card("inspection-others", getTranslation("safeguarding.inspection.others"));
        for (var page : List.of("children", "referrals", "supervision")) {
            card.add(new Anchor("safeguarding/" + page, getTranslation("safeguarding.inspection.others." + page)));
        }
        card.addClassName("no-print");
        return card;
    }

    private Paragraph small(String key) {
        var words = new Paragraph(getTranslation(key));
        words.addClassNames("s", "m2");
        return words;
    }

    private NativeTable table(String... columns) {
        var table = new NativeTable();
        table.addClassName("grid");
        var head = new NativeTableRow();
        for (var column : columns) {
            head.add(header(getTranslation("safeguarding.inspection.column." + column), "col"));
        }
        table.getHead().add(head);
        return table;
    }

    private static NativeTableHeaderCell header(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.inspection.title");
    }
}
