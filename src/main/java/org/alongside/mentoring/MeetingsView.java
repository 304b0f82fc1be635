package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonRow;

/** All of a mentor's meetings, past and planned, pairing by pairing. */
@Route("mentoring/meetings")
@Menu(title = "mentoring.meetings.menu", order = 11, icon = "meet")
@RolesAllowed(Roles.MENTOR)
class MeetingsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient MentorDesk desk;
    private final transient People people;
    private final transient Clock clock;

    MeetingsView(MentorDesk desk, People people, Clock clock) {
        this.desk = desk;
        this.people = people;
        this.clock = clock;
        addClassName("phone-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var calendar = new Anchor(
                "me/calendar", new Component[] {new Icon("cal"), new Span(getTranslation("mentoring.calendar.link"))});
        calendar.addClassName("btn");
        add(new PageHead(
                getTranslation("mentoring.meetings.title"), getTranslation("mentoring.meetings.lead"), calendar));
        var today = Said.dayOf(clock.instant());
        var pairings = desk.pairings();
        if (pairings.isEmpty()) {
            add(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("mentoring.today.nobody"),
                    getTranslation("mentoring.today.nobody-text")));
        }
        for (var pairing : pairings) {
            add(year(pairing, today));
        }
    }

    private Panel year(PairingRow pairing, LocalDate today) {
        var mentee = people.find(pairing.mentee()).map(PersonRow::name).orElse("?");
        var meetings = desk.year(pairing.id());
        var states = meetings.stream().map(MeetingRow::state).toList();
        var tried = states.stream().filter(it -> it == MeetingState.TRIED).count();
        var list = new UnorderedList();
        list.addClassName("rows");
        meetings.forEach(meeting -> list.add(item(meeting, today)));
        var panel = new Panel(
                new H2(getTranslation("mentoring.meetings.with", mentee)),
                new YearLine(states, getTranslation("mentoring.year-line", pairing.held(), tried, pairing.planned())),
                list);
        panel.addClassNames("col", "g3");
        return panel;
    }

    private ListItem item(MeetingRow meeting, LocalDate today) {
        var when = new Span(Said.weekday(meeting.day()) + ", " + Said.time(meeting.starts()));
        when.addClassName("md");
        var where = new Span(meeting.room());
        where.addClassNames("s", "m2");
        var words = new Div(when, where);
        words.addClassNames("col", "grow");
        if (meeting.day().isAfter(today)) {
            var row = new Div(words);
            row.addClassNames("row");
            return new ListItem(row);
        }
        var link = new RouterLink(LogView.class, LogView.of(meeting.id(), MeetingState.PLANNED));
        link.add(words, badge(meeting.state()));
        return new ListItem(link);
    }

    private StateBadge badge(MeetingState state) {
        var word = getTranslation("mentoring.state." + state);
        return switch (state) {
            case HELD -> new StateBadge(Tone.OK, "check", word);
            case TRIED -> new StateBadge(Tone.WARN, "half", word);
            case MISSED, CANCELLED -> new StateBadge(Tone.DANGER, "cross", word);
            case PLANNED -> new StateBadge(Tone.INFO, "draw", word);
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.meetings.title");
    }
}
