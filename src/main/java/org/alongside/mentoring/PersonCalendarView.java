package org.alongside.mentoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** Everything that one person of the scheme has to do with: meetings to come, called off and past, as mentor, mentee or adult. */
@Route("mentoring/person")
@RolesAllowed(Roles.COORDINATOR)
class PersonCalendarView extends Div implements HasUrlParameter<String>, HasDynamicTitle {
    private static final int MONTHS = 12;

    private final transient YearReview review;
    private final transient People people;
    private final transient Clock clock;
    private String title = "";

    PersonCalendarView(YearReview review, People people, Clock clock) {
        this.review = review;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        removeAll();
        var person = person(id);
        var today = Said.dayOf(clock.instant());
        var meetings = review.calendar(person.id(), today.minusMonths(MONTHS), today.plusMonths(MONTHS));
        var names = people.named(meetings.stream()
                .flatMap(it -> Stream.of(it.mentor(), it.mentee(), it.adult()))
                .distinct()
                .toList());
        var next = meetings.stream().filter(it -> !it.day().isBefore(today)).toList();
        var past = meetings.stream().filter(it -> it.day().isBefore(today)).toList();
        title = getTranslation("mentoring.person.title", person.formalName());
        add(new PageHead(title, lead(next, today)));
        var absences = review.absences(person.id(), today, Obstacle.FOR_GOOD);
        var words = new ChangeWords(this, people, absences);
        absences.forEach(it -> add(new Note(Tone.INFO, "cal", new Paragraph(words.obstacle(it)))));
        if (meetings.isEmpty()) {
            add(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("mentoring.person.none"),
                    getTranslation("mentoring.person.none-text")));
            return;
        }
        add(panel("mentoring.person.next", next, person.id(), names, today));
        if (!past.isEmpty()) {
            add(panel("mentoring.person.past", past.reversed(), person.id(), names, today));
        }
    }

    private PersonRow person(String id) {
        try {
            var person = new PersonId(UUID.fromString(id));
            return people.find(person).filter(it -> review.knows(person)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }

    private String lead(List<MeetingRow> next, LocalDate today) {
        var planned =
                next.stream().filter(it -> it.state() == MeetingState.PLANNED).toList();
        return planned.isEmpty()
                ? getTranslation("mentoring.person.nothing-next")
                : getTranslation(
                        "mentoring.person.lead",
                        planned.size(),
                        Told.day(this, planned.getFirst().day(), today),
                        Said.time(planned.getFirst().starts()));
    }

    private Panel panel(
            String title, List<MeetingRow> meetings, PersonId who, Map<PersonId, PersonRow> names, LocalDate today) {
        var table = new PlainTable(
                getTranslation(title),
                List.of(
                        getTranslation("mentoring.year.day"),
                        getTranslation("mentoring.year.time"),
                        getTranslation("mentoring.change.who"),
                        getTranslation("mentoring.year.room"),
                        getTranslation("mentoring.year.adult"),
                        getTranslation("mentoring.year.state")));
        for (var it : meetings) {
            var pair = new RouterLink(
                    getTranslation(
                            "mentoring.plan.both",
                            TodayView.given(names, it.mentor()),
                            TodayView.given(names, it.mentee())),
                    PairYearView.class,
                    it.pairing().value().toString());
            table.row(
                    new Span(Said.shortDay(it.day())),
                    new Span(Said.time(it.starts())),
                    pair,
                    new Span(it.room()),
                    new Span(it.adult().equals(who) ? "–" : TodayView.formal(names, it.adult())),
                    PairYearView.badge(this, it, today));
        }
        var panel = new Panel(new H2(getTranslation(title)), table);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
