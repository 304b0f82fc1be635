package org.alongside.safeguarding.casework.referrals;

import com.vaadin.flow.component.Component;
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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Sideways;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.safeguarding.casework.vault.WithoutNarrative;
import org.alongside.school.SchoolYear;
import org.jspecify.annotations.Nullable;

/** Who owes the school an answer; below it the year's counts and response times, as an inspection asks for them. */
@Route("safeguarding/referrals")
@Menu(title = "safeguarding.referrals.menu", order = 5.7, icon = "send")
@WithoutNarrative
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL})
class ReferralsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Referrals referrals;
    private final transient SchoolYear year;
    private final transient Clock clock;

    ReferralsView(Referrals referrals, SchoolYear year, Clock clock) {
        this.referrals = referrals;
        this.year = year;
        this.clock = clock;
        addClassNames("col", "g4");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var now = clock.instant();
        var open = referrals.open();
        var late = open.stream().filter(it -> State.of(it, now) == State.LATE).count();
        var directory = new Anchor("safeguarding/agencies", getTranslation("safeguarding.referrals.agencies"));
        directory.addClassName("btn");
        var inspection = new Anchor("safeguarding/inspection", getTranslation("safeguarding.inspection.title"));
        inspection.addClassName("btn");
        var ways = new Div(inspection, directory);
        ways.addClassNames("row", "wrap");
        add(new PageHead(
                late == 0
                        ? getTranslation("safeguarding.referrals.title.none")
                        : getTranslation("safeguarding.referrals.title", late),
                getTranslation("safeguarding.referrals.lead"),
                ways));
        add(open.isEmpty() ? none() : waiting(open));
        var today = Said.dayOf(now);
        var from = year.around(today)
                .map(it -> it.firstDay().isAfter(today) ? today.minusYears(1) : it.firstDay())
                .orElse(today.minusYears(1));
        add(counts(referrals.between(from, today), from, today));
    }

    private Component none() {
        return new EmptyState(
                Lines.State.TOGETHER,
                getTranslation("safeguarding.referrals.empty"),
                getTranslation("safeguarding.referrals.empty.text"));
    }

    private Component waiting(List<ReferralRow> open) {
        var now = clock.instant();
        var table = table("agency", "case", "sent", "due", "state");
        for (var row : open) {
            var line = new NativeTableRow();
            line.add(
                    first(new Anchor("safeguarding/referral/" + row.id(), row.agencyName())),
                    new NativeTableCell(
                            new Anchor("safeguarding/case/" + row.caseId().value(), row.reference())),
                    new NativeTableCell(
                            row.sentAt() == null
                                    ? getTranslation("safeguarding.referrals.not-yet")
                                    : ReferralClock.moment(row.sentAt())),
                    new NativeTableCell(row.dueAt() == null ? "" : ReferralClock.moment(row.dueAt())),
                    new NativeTableCell(ReferralClock.badge(this, row, now)));
            table.getBody().add(line);
        }
        return panel("waiting", table);
    }

    private Component counts(List<ReferralRow> rows, LocalDate from, LocalDate to) {
        var card = CaseField.card("counts", getTranslation("safeguarding.referrals.counts"));
        var lead = new Paragraph(getTranslation(
                "safeguarding.referrals.counts.lead",
                Said.day(from),
                Said.day(to),
                rows.stream().filter(it -> !it.advice() && it.sentAt() != null).count(),
                rows.stream().filter(ReferralRow::advice).count()));
        lead.addClassNames("s", "m2");
        card.add(lead);
        var times = ResponseTime.of(rows, clock.instant());
        if (!times.isEmpty()) {
            var table = table("agency", "count", "answered", "in-time", "late", "median");
            for (var time : times) {
                var line = new NativeTableRow();
                line.add(
                        first(new Div(time.agency())),
                        number(time.sent()),
                        number(time.answered()),
                        number(time.inTime()),
                        number(time.late()),
                        new NativeTableCell(span(time.median())));
                table.getBody().add(line);
            }
            card.add(new Sideways(getTranslation("safeguarding.referrals.counts"), table));
        }
        var foot = new Paragraph(getTranslation("safeguarding.referrals.counts.foot"));
        foot.addClassNames("xs", "m2");
        card.add(foot);
        return card;
    }

    private String span(@Nullable Duration median) {
        return median == null
                ? ""
                : median.toHours() < 48
                        ? getTranslation("safeguarding.referrals.hours", median.toHours())
                        : getTranslation("safeguarding.referrals.days", median.toDays());
    }

    private static NativeTableCell number(long n) {
        var cell = new NativeTableCell(String.valueOf(n));
        cell.addClassName("num");
        return cell;
    }

    private static NativeTableHeaderCell first(Component content) {
        var cell = new NativeTableHeaderCell();
        cell.add(content);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private NativeTable table(String... columns) {
        var table = new NativeTable();
        table.addClassName("grid");
        var head = new NativeTableRow();
        for (var column : columns) {
            var cell = new NativeTableHeaderCell(getTranslation("safeguarding.referrals.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        return table;
    }

    private Component panel(String id, NativeTable table) {
        var heading = getTranslation("safeguarding.referrals." + id);
        return CaseField.card(id, heading, new Sideways(heading, table));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.referrals.page-title");
    }
}
