package org.alongside.mentoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.alongside.base.ui.Said;
import org.alongside.school.Period;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** The same week day by day, for a phone. */
final class BoardList extends Div {
    BoardList(WeekBoard.BoardWeek week, Period.Kind kind, Map<PersonId, PersonRow> names) {
        addClassNames("only-narrow", "col", "g4");
        for (var day : week.days()) {
            add(new H2(Said.weekday(day)));
            var meetings = BoardTable.on(week, kind, day);
            if (meetings.isEmpty()) {
                var none = new Paragraph(getTranslation(
                        week.week().isOpen(day) ? "mentoring.week.nobody-meets" : "mentoring.week.no-school"));
                none.addClassNames("s", "m2");
                add(none);
                continue;
            }
            var list = new UnorderedList();
            list.addClassName("rows");
            for (var it : meetings) {
                var where = new Span(
                        Said.time(it.starts()) + " · " + it.room() + " · " + TodayView.formal(names, it.adult()));
                where.addClassNames("xs", "m2");
                var words = new Div(new BoardCard(it, week, names, false), where);
                words.addClassName("board-item");
                list.add(new ListItem(words));
            }
            add(list);
        }
    }
}
