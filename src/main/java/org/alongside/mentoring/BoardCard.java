package org.alongside.mentoring;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Said;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** One meeting on the week board: the two lines, both names, and what has become of it. */
final class BoardCard extends RouterLink {
    /** @param timed whether the time has to be said, because the part of the day has several */
    BoardCard(MeetingRow meeting, WeekBoard.BoardWeek week, Map<PersonId, PersonRow> names, boolean timed) {
        super("", PairYearView.class, meeting.pairing().value().toString());
        addClassNames("mt", kind(meeting, week));
        var who = new Span(getTranslation(
                "mentoring.plan.both",
                TodayView.given(names, meeting.mentor()),
                TodayView.given(names, meeting.mentee())));
        who.addClassNames("s", "md");
        var state = new Span();
        state.addClassNames("xs", "row", "g1", "state");
        var before = week.before().get(meeting.id());
        if (meeting.state() == MeetingState.PLANNED && before != null) {
            state.add(new Icon("swap"), new Span(moved(meeting, before)));
        } else if (meeting.state() == MeetingState.PLANNED) {
            state.add(new Span(getTranslation(
                    meeting.day().isBefore(week.today()) ? "mentoring.year.not-logged" : "mentoring.state.PLANNED")));
        } else {
            state.add(new Icon(icon(meeting.state())), new Span(getTranslation("mentoring.state." + meeting.state())));
        }
        if (timed) {
            state.add(new Span(" · " + Said.time(meeting.starts())));
        }
        add(who, state);
    }

    private String moved(MeetingRow meeting, Place before) {
        if (before.day().equals(meeting.day()) && before.period() == meeting.period()) {
            return before.room().equals(meeting.room())
                    ? getTranslation("mentoring.week.other-adult")
                    : getTranslation("mentoring.week.moved-room", before.room());
        }
        return getTranslation("mentoring.week.moved-time", Said.shortDay(before.day()), Said.time(before.starts()));
    }

    private static String icon(MeetingState state) {
        return switch (state) {
            case HELD -> "check";
            case TRIED -> "half";
            default -> "cross";
        };
    }

    private static String kind(MeetingRow meeting, WeekBoard.BoardWeek week) {
        return switch (meeting.state()) {
            case HELD -> "held";
            case TRIED -> "tried";
            case MISSED, CANCELLED -> "missed";
            case PLANNED -> week.before().containsKey(meeting.id()) ? "move" : "plan";
        };
    }
}
