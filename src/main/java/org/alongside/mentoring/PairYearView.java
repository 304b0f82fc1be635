package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** One pairing's year: the picture, every meeting in a table, and why there is none in a week without one. */
@Route("mentoring/pair")
@RolesAllowed(Roles.COORDINATOR)
class PairYearView extends Div implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient YearReview review;
    private final transient People people;
    private final transient MentorWishDesk wishes;
    private final transient Clock clock;
    private String title = "";

    PairYearView(YearReview review, People people, MentorWishDesk wishes, Clock clock) {
        this.review = review;
        this.people = people;
        this.wishes = wishes;
        this.clock = clock;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        removeAll();
        var year = review.year().orElseThrow(NotFoundException::new);
        var pair = pairing(id, year);
        var meetings = review.meetings(List.of(pair)).getOrDefault(pair.id(), List.of());
        var names = people.named(Stream.concat(
                        Stream.of(pair.mentor(), pair.mentee()),
                        meetings.stream().map(MeetingRow::adult))
                .distinct()
                .toList());
        show(year, pair, meetings, names);
    }

    private PairProspect pairing(String id, YearReview.Year year) {
        try {
            return review.find(year, new PairingId(UUID.fromString(id))).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }

    private void show(
            YearReview.Year year, PairProspect pair, List<MeetingRow> meetings, Map<PersonId, PersonRow> names) {
        var told = new Prospect(this, year, pair, names);
        title = told.both();
        var today = Said.dayOf(clock.instant());
        var weeks = review.schoolWeeks(
                SchemeSpan.mondayOf(pair.startsOn()), pair.endsOn().plusWeeks(2));
        var change = new RouterLink("", ChangesView.class);
        change.add(new Icon("swap"), new Span(getTranslation("mentoring.plan.change")));
        change.addClassName("btn");
        var picture = new YearPicture(pair, meetings, weeks, today, told.label(), true);
        picture.addClassName("only-wide");
        var small = new YearPicture(pair, meetings, weeks, today, told.label(), false);
        small.addClassName("only-narrow");
        var legend = new Paragraph(getTranslation("mentoring.plan.legend"));
        legend.addClassNames("s", "m2");
        var line = new Panel(picture, small, legend);
        line.addClassNames("pad", "lifted", "col", "g3");
        var all = new Panel(new H2(getTranslation("mentoring.plan.year")), table(meetings, names, today));
        all.addClassNames("pad", "col", "g3");
        var beside =
                new Div(people(pair, names), empty(pair, meetings, weeks, today), new FeltPanel(wishes, pair.id()));
        beside.addClassNames("col", "g4");
        var two = new Div(all, beside);
        two.addClassName("two");
        add(
                crumbs(told.both()),
                new PageHead(
                        getTranslation(
                                "mentoring.year.on-the-way",
                                told.both(),
                                pair.forecast(year.rate()).likely()),
                        lead(year, pair, weeks, today),
                        change),
                line,
                two);
    }

    private Nav crumbs(String both) {
        var nav = new Nav(
                new RouterLink(getTranslation("mentoring.plan.menu"), PairingsView.class), new Span(" / " + both));
        nav.setAriaLabel(getTranslation("mentoring.year.where"));
        nav.addClassNames("s", "m2");
        return nav;
    }

    private String lead(
            YearReview.Year year, PairProspect pair, java.util.Set<LocalDate> schoolWeeks, LocalDate today) {
        var minimum = year.scheme().minimumMeetings();
        var gone = schoolWeeks.stream()
                .filter(it -> !it.isBefore(SchemeSpan.mondayOf(pair.startsOn())) && it.isBefore(today))
                .count();
        var forecast = pair.forecast(year.rate());
        var so = getTranslation("mentoring.year.held-in", pair.held(), gone);
        var then = forecast.known()
                ? getTranslation("mentoring.year.then", forecast.least(), forecast.most(), Said.day(pair.endsOn()))
                : getTranslation("mentoring.year.too-early-lead");
        var asks = getTranslation(pair.isLongEnough() ? "mentoring.year.asks" : "mentoring.year.asks-short", minimum);
        return so + " " + then + " " + asks;
    }

    private PlainTable table(List<MeetingRow> meetings, Map<PersonId, PersonRow> names, LocalDate today) {
        var table = new PlainTable(
                getTranslation("mentoring.plan.year"),
                List.of(
                        getTranslation("mentoring.year.day"),
                        getTranslation("mentoring.year.time"),
                        getTranslation("mentoring.year.room"),
                        getTranslation("mentoring.year.adult"),
                        getTranslation("mentoring.year.state")));
        for (var it : meetings) {
            table.row(
                    new Span(Said.shortDay(it.day())),
                    new Span(Said.time(it.starts())),
                    new Span(it.room()),
                    new Span(TodayView.formal(names, it.adult())),
                    badge(this, it, today));
        }
        return table;
    }

    /** The state of a meeting as shape, word and colour; a change that people were told of is said too. */
    static Component badge(Component page, MeetingRow it, LocalDate today) {
        var badge = switch (it.state()) {
            case HELD -> new StateBadge(Tone.OK, "check", page.getTranslation("mentoring.state.HELD"));
            case TRIED -> new StateBadge(Tone.WARN, "half", page.getTranslation("mentoring.state.TRIED"));
            case MISSED -> new StateBadge(Tone.DANGER, "cross", page.getTranslation("mentoring.state.MISSED"));
            case CANCELLED -> new StateBadge(Tone.PLAIN, "cross", page.getTranslation("mentoring.state.CANCELLED"));
            case PLANNED ->
                it.day().isBefore(today)
                        ? new StateBadge(Tone.PLAIN, "clock", page.getTranslation("mentoring.year.not-logged"))
                        : it.sequence() > 0
                                ? new StateBadge(Tone.INFO, "swap", page.getTranslation("mentoring.year.moved"))
                                : new StateBadge(Tone.PLAIN, "cal", page.getTranslation("mentoring.state.PLANNED"));
        };
        return badge;
    }

    private Panel people(PairProspect pair, Map<PersonId, PersonRow> names) {
        var panel = new Panel(
                new H2(getTranslation("mentoring.year.people")),
                person(names, pair.mentor(), "role.MENTOR"),
                person(names, pair.mentee(), "role.MENTEE"));
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private Div person(Map<PersonId, PersonRow> names, PersonId id, String role) {
        var link = new RouterLink(
                PairingsView.name(names, id),
                PersonCalendarView.class,
                id.value().toString());
        var row = new Div(link, new Span(" · " + getTranslation(role)));
        row.addClassName("s");
        return row;
    }

    /** School weeks from now on in which they do not meet, each with a way to ask why. */
    private Panel empty(
            PairProspect pair, List<MeetingRow> meetings, java.util.Set<LocalDate> schoolWeeks, LocalDate today) {
        var met = meetings.stream().map(it -> SchemeSpan.mondayOf(it.day())).toList();
        var weeks = schoolWeeks.stream()
                .filter(it -> !it.isBefore(SchemeSpan.mondayOf(today)) && !it.isAfter(pair.endsOn()))
                .filter(it -> !met.contains(it))
                .sorted()
                .toList();
        var panel = new Panel(new H2(getTranslation("mentoring.year.without")));
        panel.addClassNames("pad", "col", "g3");
        if (weeks.isEmpty()) {
            panel.add(new Paragraph(getTranslation("mentoring.year.every-week")));
            return panel;
        }
        var answer = new Div();
        answer.getElement().setAttribute("role", "status");
        answer.addClassName("col");
        panel.add(new Paragraph(getTranslation("mentoring.year.without-lead", weeks.size())));
        var row = new Div();
        row.addClassNames("row", "wrap");
        for (var monday : weeks) {
            var button = new Button(
                    getTranslation("mentoring.year.week-of", Said.day(monday)),
                    click -> answer(answer, pair.id(), monday));
            button.addClassNames("btn", "small");
            row.add(button);
        }
        panel.add(row, answer);
        return panel;
    }

    private void answer(Div answer, PairingId pair, LocalDate monday) {
        answer.removeAll();
        review.whyNoMeeting(pair, monday).ifPresent(it -> {
            var words = new Paragraph(getTranslation("mentoring.year.why", Said.day(monday)));
            words.addClassName("b");
            answer.add(words);
            var counts = new HashMap<>(it.reasons());
            counts.entrySet().stream()
                    .sorted(Map.Entry.<Hitch, Integer>comparingByValue().reversed())
                    .forEach(one ->
                            answer.add(new Paragraph(getTranslation(one.getKey().key() + ".count", one.getValue()))));
            if (!it.couldMeet().isEmpty()) {
                var first = it.couldMeet().getFirst();
                answer.add(new Note(
                        Tone.INFO,
                        "info",
                        new Paragraph(getTranslation(
                                "mentoring.year.could",
                                Said.weekday(first.toLocalDate()),
                                Said.time(first.toLocalTime())))));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
