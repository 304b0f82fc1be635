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
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
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
import org.alongside.mentoring.joining.AskForMentor;
import org.alongside.mentoring.joining.MenteeTraining;
import org.alongside.mentoring.joining.OwnPromise;
import org.alongside.mentoring.joining.OwnRequest;
import org.alongside.mentoring.joining.SafeCircle;
import org.alongside.school.People;

/** A mentee's page: who, when, where, and what confidentiality means. */
@Route("mentoring/my-mentor")
@Menu(title = "mentoring.mentee.menu", order = 15, icon = "meet")
@RolesAllowed(Roles.MENTEE)
class MyMentorView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient MenteePage page;
    private final transient IntroductionAnswers introductions;
    private final transient People people;
    private final transient MyChanges changes;
    private final transient BesidesMeetings besides;
    private final transient OwnPromise promise;
    private final transient MenteeTraining training;
    private final transient SafeCircle circle;
    private final transient CannotCome cannot;
    private final transient OwnRequest request;
    private final transient Clock clock;

    MyMentorView(
            MenteePage page,
            IntroductionAnswers introductions,
            People people,
            MyChanges changes,
            BesidesMeetings besides,
            OwnPromise promise,
            MenteeTraining training,
            SafeCircle circle,
            CannotCome cannot,
            OwnRequest request,
            Clock clock) {
        this.page = page;
        this.introductions = introductions;
        this.people = people;
        this.changes = changes;
        this.besides = besides;
        this.promise = promise;
        this.training = training;
        this.circle = circle;
        this.cannot = cannot;
        this.request = request;
        this.clock = clock;
        addClassNames("phone-page", "side-by-side");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        mentor();
        add(new BesidesPanel(besides, people));
    }

    private String shared(List<String> interests) {
        return interests.isEmpty()
                ? Told.interests(this, interests)
                : getTranslation("mentoring.mentee.shared", Told.inASentence(this, interests));
    }

    private void mentor() {
        var pairing = page.pairing();
        if (pairing.isEmpty()) {
            add(
                    new PageHead(getTranslation("mentoring.mentee.title"), ""),
                    new EmptyState(
                            Lines.State.ALONE,
                            getTranslation("mentoring.mentee.nobody"),
                            getTranslation("mentoring.mentee.nobody-text")));
            over();
            add(new AskForMentor(request), toRead(true));
            return;
        }
        var meetings = page.next();
        var names = people.named(Stream.concat(
                        Stream.of(pairing.get().mentor()), meetings.stream().map(MeetingRow::adult))
                .toList());
        var mentor = TodayView.given(names, pairing.get().mentor());
        var first = promise.isFirst();
        var learnsFirst = !training.isDone() && (first || pairing.get().held() == 0);
        add(
                new PageHead(
                        getTranslation("mentoring.mentee.with", mentor),
                        shared(pairing.get().shared())),
                new BeforeYouMeet(first, learnsFirst),
                introduction(mentor),
                next(meetings, names, mentor),
                new ChangesForMe(changes, people));
        meetings.stream()
                .filter(it -> !isOver(it))
                .findFirst()
                .ifPresent(it -> add(new AgendaPanel(page, it.id(), mentor)));
        var promised = promise(mentor);
        var felt = page.last().map(it -> new HowWasIt(page, it, mentor, Said.dayOf(clock.instant())));
        felt.ifPresentOrElse(it -> it.addClassName("across"), () -> promised.addClassName("across"));
        felt.ifPresent(this::add);
        add(promised);
        if (!first) {
            add(toRead(!learnsFirst));
        }
        add(ways(mentor));
    }

    private boolean isOver(MeetingRow meeting) {
        return meeting.day()
                .atTime(meeting.ends())
                .atZone(Said.LONDON)
                .toInstant()
                .isBefore(clock.instant());
    }

    private Note promise(String mentor) {
        var first = new Span(getTranslation("mentoring.mentee.stays", mentor, circle.supervisor()));
        first.addClassName("b");
        var text = new Paragraph(
                first,
                new Span(" " + getTranslation("mentoring.mentee.stays-not", circle.lead()) + " "),
                new Anchor("mentoring/promise", getTranslation("mentoring.promise.title")));
        return new Note(Tone.HARBOUR, "lock", text);
    }

    /**
     * What is still to be read before or between meetings; nothing when all is done.
     *
     * @param withTraining false where the short training stands before everything else already
     */
    private Div toRead(boolean withTraining) {
        var list = new UnorderedList();
        list.addClassName("rows");
        if (promise.isDue()) {
            list.add(way(
                    "mentoring/promise",
                    "lock",
                    getTranslation("mentoring.today.to-promise"),
                    getTranslation("mentoring.today.to-promise-text")));
        }
        if (withTraining && !training.isDone()) {
            list.add(way(
                    "mentoring/good-to-know",
                    "book",
                    getTranslation("mentoring.know.title"),
                    getTranslation("mentoring.mentee.know-text")));
        }
        var panel = new Panel(list);
        panel.addClassName("flush");
        var part = new Div(panel);
        part.setVisible(list.getChildren().findAny().isPresent());
        return part;
    }

    private Panel ways(String mentor) {
        var asked = page.wish().isPresent();
        var list = new UnorderedList(
                way(
                        "mentoring/change-mentor",
                        "swap",
                        getTranslation(asked ? "mentoring.another.asked" : "mentoring.another.title"),
                        getTranslation(asked ? "mentoring.another.asked-text" : "mentoring.another.no-reason", mentor)),
                way(
                        "tell",
                        "talk",
                        getTranslation("mentoring.mentee.adult"),
                        getTranslation("mentoring.mentee.adult-text", mentor)),
                way(
                        "mentoring/good-to-know",
                        "info",
                        getTranslation("mentoring.mentee.know-more"),
                        getTranslation("mentoring.mentee.know-text")),
                way(
                        "mentoring/activities",
                        "star",
                        getTranslation("mentoring.today.ideas"),
                        getTranslation("mentoring.today.ideas-text")));
        list.addClassName("rows");
        var panel = new Panel(list);
        panel.addClassName("flush");
        return panel;
    }

    private static ListItem way(String place, String icon, String title, String text) {
        var name = new Span(title);
        name.addClassName("md");
        var more = new Span(text);
        more.addClassNames("s", "m2");
        var words = new Div(name, more);
        words.addClassNames("col", "grow");
        return new ListItem(new Anchor(place, new Icon(icon), words, new Icon("right")));
    }

    /** The first meeting comes first; then yes or no thank you. */
    private Div introduction(String mentor) {
        var cards = new Div();
        introductions.open().forEach(it -> cards.add(new IntroductionCard(introductions, it, mentor, this::show)));
        cards.setVisible(cards.getChildren().findAny().isPresent());
        return cards;
    }

    private void over() {
        var before = introductions.endedLately();
        var names = people.named(before);
        before.stream()
                .limit(1)
                .forEach(it -> addComponentAtIndex(1, IntroductionCard.ended(this, TodayView.given(names, it))));
    }

    private Panel next(
            List<MeetingRow> meetings,
            java.util.Map<org.alongside.school.PersonId, org.alongside.school.PersonRow> names,
            String mentor) {
        if (meetings.isEmpty()) {
            return new Panel(new Paragraph(getTranslation("mentoring.mentee.none")));
        }
        var first = meetings.getFirst();
        var today = Said.dayOf(clock.instant());
        var when = new Span(Told.day(this, first.day(), today));
        when.addClassName("lab");
        var place = new Span(new Icon("place"), new Span(first.room()));
        place.addClassNames("row", "g1");
        var adult = new Span(getTranslation("mentoring.today.adult", TodayView.formal(names, first.adult())));
        adult.addClassNames("s", "m2");
        var facts = new Div(when, new H2(Said.time(first.starts())), place, adult);
        facts.addClassNames("along", "col", "meeting-facts");
        var later = new UnorderedList();
        later.addClassName("rows");
        meetings.stream()
                .skip(1)
                .forEach(it -> later.add(new ListItem(
                        new Span(Said.weekday(it.day()) + ", " + Said.time(it.starts()) + ", " + it.room()))));
        var panel = new Panel(facts, new CannotComeLine(cannot, first, mentor), later);
        var calendar = new Anchor(
                "me/calendar", new Component[] {new Icon("cal"), new Span(getTranslation("mentoring.calendar.link"))});
        calendar.addClassName("btn");
        panel.add(calendar);
        panel.addClassNames("lifted", "meeting");
        return panel;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.mentee.title");
    }
}
