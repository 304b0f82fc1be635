package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
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
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.mentoring.care.BesidesMeetings;
import org.alongside.mentoring.care.BesidesPanel;
import org.alongside.mentoring.joining.OwnPromise;
import org.alongside.mentoring.joining.OwnTraining;
import org.alongside.mentoring.meeting.Activity;
import org.alongside.mentoring.meeting.ActivityLibrary;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.SignedInPerson;

/** A mentor's first page: today's meeting, and one tap that starts its log. */
@Route("mentoring/today")
@Menu(title = "mentoring.today.menu", order = 10, icon = "today")
@RolesAllowed(Roles.MENTOR)
class TodayView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient MentorDesk desk;
    private final transient IntroductionAnswers introductions;
    private final transient LessonPrompts prompts;
    private final transient People people;
    private final transient MyChanges changes;
    private final transient BesidesMeetings besides;
    private final transient OwnPromise promise;
    private final transient OwnTraining training;
    private final transient SignedInPerson who;
    private final transient Clock clock;
    private final transient CannotCome cannot;
    private transient Map<PairingId, String> steps = Map.of();
    private transient Set<MeetingId> drafted = Set.of();
    private transient Set<PairingId> unpromised = Set.of();

    TodayView(
            MentorDesk desk,
            IntroductionAnswers introductions,
            LessonPrompts prompts,
            People people,
            MyChanges changes,
            BesidesMeetings besides,
            OwnPromise promise,
            OwnTraining training,
            CannotCome cannot,
            SignedInPerson who,
            Clock clock) {
        this.desk = desk;
        this.introductions = introductions;
        this.prompts = prompts;
        this.people = people;
        this.changes = changes;
        this.besides = besides;
        this.promise = promise;
        this.training = training;
        this.cannot = cannot;
        this.who = who;
        this.clock = clock;
        addClassNames("phone-page", "side-by-side");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        steps = desk.nextSteps();
        unpromised = desk.toPromiseFirst();
        drafted = desk.drafted();
        var today = Said.dayOf(clock.instant());
        var me = people.find(who.required());
        add(new PageHead(
                getTranslation("mentoring.today.hello", me.map(PersonRow::given).orElse("")), ""));
        var open = introductions.open();
        introductions(open);
        var pairings = desk.pairings();
        if (pairings.isEmpty()) {
            add(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("mentoring.today.nobody"),
                    getTranslation("mentoring.today.nobody-text"),
                    new Anchor("mentoring/apply", getTranslation("mentoring.apply.link"))));
            add(new NextForMe(promise.isDue(), training));
            return;
        }
        var first = promise.isFirst();
        add(new BeforeYouMeet(first, false));
        var meetings = desk.today(today);
        var next = desk.next(today).stream().toList();
        var shown = meetings.isEmpty() ? next : meetings;
        var unlogged = desk.unlogged(today);
        var names = people.named(Stream.concat(shown.stream(), unlogged.stream())
                .flatMap(it -> Stream.of(it.mentee(), it.adult()))
                .toList());
        var declined = open.stream()
                .filter(it -> it.mine() == PairingStages.Says.NO)
                .map(IntroductionAnswers.Open::pairing)
                .toList();
        for (var meeting : shown) {
            if (declined.contains(meeting.pairing())) {
                continue; // whoever has said no does not have to meet again
            }
            var pairing = pairings.stream()
                    .filter(it -> it.id().equals(meeting.pairing()))
                    .findFirst();
            add(card(meeting, names, today, pairing.orElse(pairings.getFirst())));
        }
        add(new ChangesForMe(changes, people));
        if (!unlogged.isEmpty()) {
            add(waiting(unlogged, names));
        }
        add(new NextForMe(!first && promise.isDue(), training));
        add(new BesidesPanel(besides, people));
        prompts.thisWeek()
                .forEach(it -> add(new Note(
                        Tone.INFO, "book", new Span(getTranslation("mentoring.today.sensitive", it.title())))));
    }

    /** Somebody new: first meet, then say; and whom one no longer meets. */
    private void introductions(List<IntroductionAnswers.Open> open) {
        var over = introductions.endedLately();
        var others = people.named(Stream.concat(open.stream().map(IntroductionAnswers.Open::other), over.stream())
                .toList());
        over.forEach(it -> add(IntroductionCard.ended(this, given(others, it))));
        open.forEach(it -> add(new IntroductionCard(introductions, it, given(others, it.other()), this::show)));
    }

    private Panel card(MeetingRow meeting, Map<PersonId, PersonRow> names, LocalDate today, PairingRow pairing) {
        var mentee = given(names, meeting.mentee());
        var when = new Span(Told.day(this, meeting.day(), today) + hint(meeting, today));
        when.addClassName("lab");
        var title = new H2(getTranslation("mentoring.today.meeting", Said.time(meeting.starts()), mentee));
        var place = new Span(new Icon("place"), new Span(meeting.room()));
        place.addClassNames("row", "g1");
        var adult = new Span(getTranslation("mentoring.today.adult", formal(names, meeting.adult())));
        adult.addClassNames("s", "m2");
        var facts = new Div(when, title, place, adult);
        facts.addClassNames("along", "col", "meeting-facts");
        var panel = new Panel(
                facts,
                plans(meeting, mentee),
                new CannotComeLine(cannot, meeting, mentee),
                yearLine(pairing),
                held(pairing));
        panel.addClassNames("lifted", "meeting");
        if (unpromised.contains(meeting.pairing())) {
            panel.addComponentAtIndex(1, new NotYetPromised(mentee));
        }
        if (!meeting.day().isAfter(today)) {
            panel.add(meeting.state() == MeetingState.PLANNED ? ask(meeting) : logged(meeting));
        } else if (!meeting.day().isAfter(today.plusDays(MentorDesk.OTHER_DAYS))) {
            var early = new RouterLink(LogView.class, LogView.early(meeting.id()));
            early.setText(getTranslation("mentoring.today.early"));
            early.setId("early");
            early.addClassNames("btn", "quiet");
            panel.add(early);
        }
        return panel;
    }

    /** What the mentee would like, and what the mentor planned last time. */
    private Div plans(MeetingRow meeting, String mentee) {
        var plans = new Div();
        plans.addClassNames("col", "plans");
        var agenda = desk.agenda(meeting.id()).stream()
                .flatMap(it -> ActivityLibrary.find(it).stream())
                .map(Activity::title)
                .toList();
        if (!agenda.isEmpty()) {
            plans.add(new Span(getTranslation("mentoring.today.agenda", mentee, String.join(", ", agenda))));
        }
        var step = steps.get(meeting.pairing());
        if (step != null && meeting.state() == MeetingState.PLANNED) {
            plans.add(new Span(getTranslation("mentoring.today.planned", step)));
        }
        plans.setVisible(plans.getChildren().findAny().isPresent());
        return plans;
    }

    private String hint(MeetingRow meeting, LocalDate today) {
        if (!meeting.day().equals(today)) {
            return "";
        }
        var now = LocalTime.ofInstant(clock.instant(), Said.LONDON);
        if (now.isBefore(meeting.starts())) {
            return " · " + getTranslation("mentoring.today.starts", Said.time(meeting.starts()));
        }
        return now.isBefore(meeting.ends())
                ? " · " + getTranslation("mentoring.today.now")
                : " · " + getTranslation("mentoring.today.ended", Said.time(meeting.ends()));
    }

    private Component yearLine(PairingRow pairing) {
        var states = desk.year(pairing.id()).stream().map(MeetingRow::state).toList();
        var tried = states.stream().filter(it -> it == MeetingState.TRIED).count();
        return new YearLine(states, getTranslation("mentoring.year-line", pairing.held(), tried, pairing.planned()));
    }

    private Paragraph held(PairingRow pairing) {
        var key = switch (pairing.held()) {
            case 0 -> "mentoring.today.held-never";
            case 1 -> "mentoring.today.held-once";
            default -> "mentoring.today.held";
        };
        var held = new Paragraph(getTranslation(key, pairing.held(), pairing.planned()));
        held.addClassNames("s", "m2");
        return held;
    }

    private Div ask(MeetingRow meeting) {
        var question = new Paragraph(getTranslation("mentoring.today.ask"));
        question.addClassName("b");
        var choices = new Div(
                choice(meeting, MeetingState.HELD, "check"),
                choice(meeting, MeetingState.TRIED, "half"),
                choice(meeting, MeetingState.MISSED, "cross"));
        choices.addClassName("three");
        var ask = new Div(question, choices);
        ask.addClassNames("col");
        return ask;
    }

    private RouterLink choice(MeetingRow meeting, MeetingState outcome, String icon) {
        var link = new RouterLink(LogView.class, LogView.of(meeting.id(), outcome));
        link.add(new Icon(icon), new Span(getTranslation("mentoring.outcome." + outcome)));
        link.addClassName("tile");
        link.setId("outcome-" + outcome.name().toLowerCase(java.util.Locale.ROOT));
        return link;
    }

    private Div logged(MeetingRow meeting) {
        var done = new Span(new Icon("check"), new Span(getTranslation("mentoring.today.logged." + meeting.state())));
        done.addClassNames("row", "md", "logged");
        var link = new RouterLink(LogView.class, LogView.of(meeting.id(), meeting.state()));
        link.setText(getTranslation("mentoring.today.correct"));
        var row = new Div(done, link);
        row.addClassNames("row", "sp", "wrap");
        return row;
    }

    private Div waiting(List<MeetingRow> unlogged, Map<PersonId, PersonRow> names) {
        var list = new UnorderedList();
        list.addClassName("rows");
        for (var meeting : unlogged) {
            var link = new RouterLink(LogView.class, LogView.of(meeting.id(), MeetingState.PLANNED));
            var words = new Div(
                    new Span(getTranslation("mentoring.today.waiting-one", given(names, meeting.mentee()))),
                    new Span(Said.weekday(meeting.day()) + ", " + Said.time(meeting.starts())));
            if (drafted.contains(meeting.id())) {
                var begun = new Span(getTranslation("mentoring.today.draft-here"));
                begun.addClassNames("s", "m2");
                words.add(begun);
            }
            words.addClassNames("col", "grow");
            link.add(words, new Icon("right"));
            list.add(new ListItem(link));
        }
        var panel = new Panel(list);
        panel.addClassName("flush");
        return new Div(new H2(getTranslation("mentoring.today.waiting")), panel);
    }

    static String given(Map<PersonId, PersonRow> names, PersonId id) {
        var row = names.get(id);
        return row == null ? "?" : row.given();
    }

    static String formal(Map<PersonId, PersonRow> names, PersonId id) {
        var row = names.get(id);
        return row == null ? "?" : row.formalName();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.today.title");
    }
}
