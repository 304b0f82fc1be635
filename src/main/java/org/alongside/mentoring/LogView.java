package org.alongside.mentoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.DangerWords;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.springframework.security.access.AccessDeniedException;

/** The log of one own meeting. Another mentor's meeting looks like one that does not exist. */
@Route("mentoring/log/:meeting/:outcome?")
@RolesAllowed(Roles.MENTOR)
class LogView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final List<MeetingState> OUTCOMES =
            List.of(MeetingState.HELD, MeetingState.TRIED, MeetingState.MISSED);

    /** They met before the planned day. */
    private static final String EARLY = "early";

    private final transient MentorDesk desk;
    private final transient DangerWords words;
    private final transient People people;
    private final transient Clock clock;

    LogView(MentorDesk desk, DangerWords words, People people, Clock clock) {
        this.desk = desk;
        this.words = words;
        this.people = people;
        this.clock = clock;
        addClassNames("phone-page", "log");
    }

    /** The address of one meeting's log, with what was tapped on the way. */
    static RouteParameters of(MeetingId meeting, MeetingState tapped) {
        var id = new RouteParam("meeting", meeting.value().toString());
        return tapped == MeetingState.PLANNED
                ? new RouteParameters(id)
                : new RouteParameters(
                        id, new RouteParam("outcome", tapped.name().toLowerCase(Locale.ROOT)));
    }

    /** The address of the log of a meeting that is still to come, because they have met already. */
    static RouteParameters early(MeetingId meeting) {
        return new RouteParameters(
                new RouteParam("meeting", meeting.value().toString()), new RouteParam("outcome", EARLY));
    }

    /** The view may be the one of the meeting before; its form never is. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            var meeting = new MeetingId(
                    UUID.fromString(event.getRouteParameters().get("meeting").orElse("")));
            var row = desk.own(meeting);
            var mentee = people.find(row.mentee()).map(PersonRow::given).orElse("?");
            var rest = event.getRouteParameters().get("outcome");
            var early = rest.filter(EARLY::equals).isPresent();
            var tapped = early
                    ? MeetingState.HELD
                    : rest.flatMap(LogView::outcomeNamed).orElse(null);
            add(new PageHead(
                    getTranslation("mentoring.log.title", mentee),
                    Told.day(this, row.day(), Said.dayOf(clock.instant())) + ", " + Said.time(row.starts())));
            if (desk.toPromiseFirst().contains(row.pairing())) {
                add(new NotYetPromised(mentee));
            }
            add(new LogForm(desk, words, clock, row, mentee, tapped, early));
        } catch (IllegalArgumentException | AccessDeniedException notMine) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private static Optional<MeetingState> outcomeNamed(String name) {
        return OUTCOMES.stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.log.page");
    }
}
