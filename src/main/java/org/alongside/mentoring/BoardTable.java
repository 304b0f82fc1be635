package org.alongside.mentoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.school.Period;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.Room;
import org.alongside.school.Slot;
import org.jspecify.annotations.Nullable;

/** Rooms by days, for screens that are wide enough. */
final class BoardTable extends Div {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.UK);

    private final transient WeekBoard.BoardWeek week;
    private final Period.Kind kind;
    private final transient Map<PersonId, PersonRow> names;

    BoardTable(WeekBoard.BoardWeek week, Period.Kind kind, Map<PersonId, PersonRow> names) {
        this.week = week;
        this.kind = kind;
        this.names = names;
        addClassName("only-wide");
        var table = new NativeTable();
        table.addClassNames("grid", "wb");
        table.setCaptionText(getTranslation("mentoring.week.caption"));
        table.getHead().add(head());
        var idle = week.rooms().stream().filter(this::isIdle).toList();
        week.rooms().stream()
                .filter(it -> !idle.contains(it))
                .forEach(room -> table.getBody().add(row(room)));
        if (!idle.isEmpty()) {
            table.getBody().add(idle(idle));
        }
        table.getBody().add(adults());
        add(table);
    }

    /** Free on every day with school. */
    private boolean isIdle(Room room) {
        return week.days().stream()
                .allMatch(day ->
                        week.at(kind).stream().noneMatch(it -> it.room().equals(room.name()))
                                && (!week.week().isOpen(day) || off(week, kind, room, day) == null));
    }

    private NativeTableRow idle(List<Room> rooms) {
        var row = new NativeTableRow();
        row.add(heading(getTranslation("mentoring.week.idle"), "row"));
        var cell = new NativeTableCell();
        cell.getElement().setAttribute("colspan", "5");
        var words = new Div(String.join(" · ", rooms.stream().map(Room::name).toList()));
        words.addClassName("free");
        cell.add(words);
        row.add(cell);
        return row;
    }

    private NativeTableRow head() {
        var row = new NativeTableRow();
        row.add(heading(getTranslation("mentoring.week.room"), "col"));
        for (var day : week.days()) {
            var isToday = day.equals(week.today());
            var cell =
                    heading(isToday ? getTranslation("mentoring.week.today", DAY.format(day)) : DAY.format(day), "col");
            cell.addClassName(isToday ? "is-today" : "is-day");
            row.add(cell);
        }
        return row;
    }

    private static NativeTableHeaderCell heading(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private NativeTableRow row(Room room) {
        var row = new NativeTableRow();
        var name = new Span(room.name());
        name.addClassName("md");
        var most = new Span(
                room.pairs() == 0
                        ? getTranslation("mentoring.week.not-used")
                        : getTranslation("mentoring.week.up-to", room.pairs()));
        most.addClassNames("xs", "m2");
        var words = new Div(name, most);
        words.addClassName("col");
        var head = heading("", "row");
        head.add(words);
        row.add(head);
        for (var day : week.days()) {
            row.add(cell(room, day));
        }
        return row;
    }

    private NativeTableCell cell(Room room, LocalDate day) {
        var cell = new NativeTableCell();
        var here = week.at(kind).stream()
                .filter(it -> it.day().equals(day) && it.room().equals(room.name()))
                .toList();
        here.forEach(
                it -> cell.add(new BoardCard(it, week, names, week.periods(kind).size() > 1)));
        if (here.isEmpty()) {
            var off = off(week, kind, room, day);
            var words = new Div(off == null ? getTranslation("mentoring.week.free") : said(off));
            words.addClassName(off == null ? "free" : "off");
            cell.add(words);
        }
        return cell;
    }

    private String said(String off) {
        return off.startsWith("mentoring.") ? getTranslation(off) : off;
    }

    /** Why nobody can meet in this room in this part of this day: words, or the key of words; null if somebody can. */
    static @Nullable String off(WeekBoard.BoardWeek week, Period.Kind kind, Room room, LocalDate day) {
        if (!week.week().isOpen(day)) {
            return "mentoring.week.no-school";
        }
        String why = null;
        for (var period : week.periods(kind)) {
            var in = week.facts().hindrances();
            var closed = in.closed(day, period.number());
            var lost = in.room(room.name(), day, period.number());
            var slot = new Slot(week.week().letter(), day.getDayOfWeek(), period.number());
            if (closed != null) {
                why = closed.title().isEmpty() ? "mentoring.week.no-school" : closed.title();
            } else if (lost != null) {
                why = lost.title().isEmpty() ? "mentoring.week.room-lost" : lost.title();
            } else if (week.facts()
                    .taughtIn()
                    .getOrDefault(room.name(), java.util.Set.of())
                    .contains(slot)) {
                why = "mentoring.week.taught";
            } else if (week.facts().adultsAt(slot, day).isEmpty()) {
                why = "mentoring.week.nobody";
            } else {
                return null;
            }
        }
        return why;
    }

    private NativeTableRow adults() {
        var row = new NativeTableRow();
        row.add(heading(getTranslation("mentoring.week.adult"), "row"));
        for (var day : week.days()) {
            var cell = new NativeTableCell();
            cell.setText(adults(day));
            cell.addClassName("s");
            row.add(cell);
        }
        return row;
    }

    private String adults(LocalDate day) {
        var named = week.at(kind).stream()
                .filter(it -> it.day().equals(day))
                .map(MeetingRow::adult)
                .distinct()
                .toList();
        var who = named.isEmpty() && week.week().isOpen(day) ? week.adultsOnDuty(day, kind) : named;
        return who.isEmpty()
                ? "–"
                : String.join(
                        ", ",
                        who.stream().map(it -> TodayView.formal(names, it)).toList());
    }

    static List<MeetingRow> on(WeekBoard.BoardWeek week, Period.Kind kind, LocalDate day) {
        return week.at(kind).stream().filter(it -> it.day().equals(day)).toList();
    }
}
