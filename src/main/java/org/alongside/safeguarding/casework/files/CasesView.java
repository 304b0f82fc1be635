package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Sideways;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.casework.vault.WithoutNarrative;

/** The cases on this desk, to be found by name or reference. None of anybody's words are on this page. */
@Route("safeguarding/cases")
@Menu(title = "safeguarding.cases.menu", order = 5.5, icon = "folder")
@WithoutNarrative
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL})
class CasesView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final int A_PAGE = 25;
    private static final int MOST = 200;

    private final transient CaseFiles files;
    private final transient CaseMoves moves;
    private final transient CaseActions actions;
    private final transient CaseNames names;
    private final transient CaseStart start;
    private final transient Clock clock;

    private final PageHead head;
    private final Div answer = new Div();
    private final Div starting = new Div();
    final TextField search = new TextField(getTranslation("safeguarding.cases.search"));
    final Select<Order> order = new Select<>();
    final Select<CaseStatus> status = new Select<>();
    private final Div table = new Div();
    private int shown = A_PAGE;

    /** In which order cases stand. */
    enum Order {
        NEXT_DUE,
        NEWEST,
        NAME
    }

    CasesView(CaseFiles files, CaseMoves moves, CaseActions actions, CaseNames names, CaseStart start, Clock clock) {
        this.files = files;
        this.moves = moves;
        this.actions = actions;
        this.names = names;
        this.start = start;
        this.clock = clock;
        var add = new Button(getTranslation("safeguarding.cases.start"), new Icon("plus"), click -> open());
        add.setId("start-case");
        add.addClassNames("btn", "safe");
        head = new PageHead(getTranslation("safeguarding.cases.menu"), "", ways(add));
        answer.getElement().setAttribute("role", "status");
        addClassName("cases-page");
        add(head, answer, starting, list());
    }

    private Component ways(Button add) {
        var ways = new Div();
        ways.addClassNames("row", "wrap");
        names.pagesBeside().forEach((page, words) -> {
            var link = new Anchor(page, getTranslation(words));
            link.addClassName("btn");
            ways.add(link);
        });
        ways.add(add);
        return ways;
    }

    private Component list() {
        search.setId("case-search");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setHelperText(getTranslation("safeguarding.cases.search.help"));
        search.addValueChangeListener(change -> show());
        order.setLabel(getTranslation("safeguarding.cases.order"));
        order.setItems(Order.values());
        order.setItemLabelGenerator(it -> getTranslation("safeguarding.cases.order." + it));
        order.setValue(Order.NEXT_DUE);
        order.addValueChangeListener(change -> show());
        status.setLabel(getTranslation("safeguarding.cases.status"));
        status.setItems(CaseStatus.values());
        status.setItemLabelGenerator(it -> getTranslation("safeguarding.cases.status." + it));
        status.setValue(CaseStatus.OPEN);
        status.addValueChangeListener(change -> show());
        var fields = new Div(search, order, status);
        fields.addClassName("case-fields");
        var title = new H2(getTranslation("safeguarding.cases.list"));
        title.addClassName("sr");
        var panel = new Panel(title, fields, table);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        starting.removeAll();
        show();
    }

    private void open() {
        starting.removeAll();
        var form = start.form(it -> getUI().ifPresent(ui -> ui.navigate("safeguarding/case/" + it.value())));
        starting.add(form);
        form.getElement().callJsFunction("scrollIntoView");
    }

    private void show() {
        var open = files.mine(CaseStatus.OPEN);
        say(open.size());
        strandedNote();
        var over = status.getValue() != CaseStatus.OPEN;
        order.setVisible(!over);
        if (over) {
            showEnded(status.getValue());
            return;
        }
        var rows = open;
        var called = names.of(rows);
        var due = due();
        var wanted = search.getValue().strip().toLowerCase(Locale.UK);
        var found = rows.stream()
                .filter(it -> wanted.isEmpty()
                        || it.reference().toLowerCase(Locale.UK).contains(wanted)
                        || isCalled(called.getOrDefault(it.id(), ""), wanted))
                .sorted(comparator(called, due))
                .toList();
        table.removeAll();
        if (found.isEmpty()) {
            table.add(
                    wanted.isEmpty()
                            ? new EmptyState(
                                    Lines.State.TOGETHER,
                                    getTranslation("safeguarding.cases.none"),
                                    getTranslation("safeguarding.cases.none.text"))
                            : new EmptyState(
                                    Lines.State.ALONE,
                                    getTranslation("safeguarding.cases.not-found"),
                                    getTranslation("safeguarding.cases.not-found.text")));
            return;
        }
        table.add(rows(found.stream().limit(shown).toList(), called, due));
        if (found.size() > shown) {
            var more = new Button(getTranslation("safeguarding.cases.more", found.size() - shown), click -> {
                shown += A_PAGE;
                show();
            });
            more.addClassName("btn");
            table.add(more);
        }
    }

    private static boolean isCalled(String name, String wanted) {
        return name.equals(CaseBook.UNREADABLE_NAME.disclose())
                || name.toLowerCase(Locale.UK).contains(wanted);
    }

    /** Those that are over come a page at a time from the database, the one that was closed last first. */
    private void showEnded(CaseStatus state) {
        var rows = files.ended(state, search.getValue(), 0, Math.min(shown + 1, MOST));
        table.removeAll();
        if (rows.isEmpty()) {
            var key = search.isEmpty() ? "safeguarding.cases.none-over" : "safeguarding.cases.not-found";
            table.add(new EmptyState(Lines.State.ALONE, getTranslation(key), getTranslation(key + ".text")));
            return;
        }
        var page = rows.stream().limit(shown).toList();
        table.add(rows(page, names.of(page), Map.of()));
        if (rows.size() > shown) {
            var more = new Button(getTranslation("safeguarding.cases.more-over"), click -> {
                shown += A_PAGE;
                show();
            });
            more.addClassName("btn");
            table.add(more);
        }
    }

    private void say(int open) {
        head.say(
                open < 2
                        ? getTranslation("safeguarding.cases.title." + open)
                        : getTranslation("safeguarding.cases.title", open),
                getTranslation("safeguarding.cases.lead"));
    }

    /** No case is left with somebody who has gone. */
    private void strandedNote() {
        answer.removeAll();
        var stranded = moves.stranded();
        if (stranded.isEmpty()) {
            return;
        }
        var whose = stranded.stream().map(CaseRow::leadName).distinct().toList();
        var take = CaseField.button("take-stranded", getTranslation("safeguarding.cases.take", stranded.size()), () -> {
            moves.takeStranded();
            show();
        });
        answer.add(new Note(
                Tone.WARN,
                "warn",
                new Span(
                        getTranslation("safeguarding.cases.stranded", stranded.size(), String.join(", ", whose)) + " "),
                take));
    }

    /** The first day on which something is due, by case. */
    private Map<CaseId, LocalDate> due() {
        return actions.firstDue();
    }

    private static LocalDate next(CaseRow row, Map<CaseId, LocalDate> due) {
        var action = due.getOrDefault(row.id(), LocalDate.MAX);
        var review = row.reviewOn();
        return review != null && review.isBefore(action) ? review : action;
    }

    private Comparator<CaseRow> comparator(Map<CaseId, String> called, Map<CaseId, LocalDate> due) {
        return switch (order.getValue()) {
            case NEXT_DUE -> Comparator.comparing((CaseRow it) -> next(it, due)).thenComparing(CaseRow::number);
            case NEWEST -> Comparator.comparing(CaseRow::openedAt).reversed();
            case NAME -> Comparator.comparing((CaseRow it) -> called.getOrDefault(it.id(), ""));
        };
    }

    private Component rows(List<CaseRow> rows, Map<CaseId, String> called, Map<CaseId, LocalDate> due) {
        var grid = new NativeTable();
        grid.addClassNames("grid", "cases");
        var heads = new NativeTableRow();
        for (var column : List.of("whom", "about", "stays", "lead", "next")) {
            var cell = new NativeTableHeaderCell(getTranslation("safeguarding.cases.column." + column));
            cell.getElement().setAttribute("scope", "col");
            heads.add(cell);
        }
        grid.getHead().add(heads);
        var today = Said.dayOf(clock.instant());
        rows.forEach(it -> grid.getBody().add(line(it, called, due, today)));
        return new Sideways(getTranslation("safeguarding.cases.list"), grid);
    }

    private NativeTableRow line(CaseRow row, Map<CaseId, String> called, Map<CaseId, LocalDate> due, LocalDate today) {
        var link = new Anchor("safeguarding/case/" + row.id().value(), called.getOrDefault(row.id(), "?"));
        var reference = new Span(row.reference());
        reference.addClassNames("xs", "m2");
        var both = new Div(link, reference);
        both.addClassName("col");
        var whom = new NativeTableHeaderCell();
        whom.add(both);
        whom.getElement().setAttribute("scope", "row");
        var line = new NativeTableRow();
        line.add(
                whom,
                new NativeTableCell(getTranslation("safeguarding.case.category." + row.category())),
                new NativeTableCell(row.keeperName() == null ? "–" : row.keeperName()),
                new NativeTableCell(row.leadName()),
                next(next(row, due), today));
        return line;
    }

    private NativeTableCell next(LocalDate day, LocalDate today) {
        var cell = new NativeTableCell();
        if (day.equals(LocalDate.MAX)) {
            cell.setText("–");
        } else if (day.isBefore(today)) {
            cell.add(new StateBadge(
                    Tone.WARN, "clock", getTranslation("safeguarding.case.action.was-due", CaseWords.day(day))));
        } else if (day.equals(today)) {
            cell.add(new StateBadge(Tone.INFO, "cal", getTranslation("safeguarding.case.action.today")));
        } else {
            cell.add(new StateBadge(Tone.PLAIN, "cal", CaseWords.day(day, today)));
        }
        return cell;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.cases.menu");
    }
}
