package org.alongside.curriculum.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Visitors;
import org.alongside.curriculum.withdrawal.WithdrawalSpan;
import org.alongside.school.People;
import org.alongside.school.Period;
import org.alongside.school.PersonId;
import org.alongside.school.SchoolYear;
import org.alongside.school.SignedInPerson;
import org.springframework.beans.factory.ObjectProvider;

/** A teacher's day: each lesson with when, where, who is not in the room, and one tap that starts its record. */
@Route("curriculum/today")
@Menu(title = "curriculum.today.menu", order = 70, icon = "today")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD})
class MyLessonsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    static final String DAY = "day";
    private static final String OF = "of";
    private static final String SCHOOL = "school";

    private final transient LessonDesk desk;
    private final transient CatchUpDesk catchUp;
    private final transient TaughtAgain again;
    private final transient SpiralCurriculum spiral;
    private final transient SchoolYear school;
    private final transient ObjectProvider<Visitors> visitors;
    private final transient People people;
    private final transient SignedInPerson who;
    private final transient Clock clock;

    MyLessonsView(
            LessonDesk desk,
            CatchUpDesk catchUp,
            TaughtAgain again,
            SpiralCurriculum spiral,
            SchoolYear school,
            ObjectProvider<Visitors> visitors,
            People people,
            SignedInPerson who,
            Clock clock) {
        this.desk = desk;
        this.catchUp = catchUp;
        this.again = again;
        this.spiral = spiral;
        this.school = school;
        this.visitors = visitors;
        this.people = people;
        this.who = who;
        this.clock = clock;
        addClassNames("phone-page", "my-lessons");
    }

    /** The address of a day. */
    static QueryParameters at(LocalDate day) {
        return QueryParameters.of(DAY, day.toString());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var today = Said.dayOf(clock.instant());
        var parameters = event.getLocation().getQueryParameters();
        var day = parameters.getSingleParameter(DAY).flatMap(MyLessonsView::day).orElse(today);
        var whole = who.is(Roles.PSHE_LEAD)
                && parameters.getSingleParameter(OF).filter(SCHOOL::equals).isPresent();
        var lessons = whole ? desk.onInTheSchool(day) : desk.on(day);
        var left = lessons.stream().filter(it -> it.outcome() == null).count();
        add(new PageHead(
                getTranslation(
                        day.equals(today) ? "curriculum.today.title" : "curriculum.today.title-day", lessons.size()),
                lessons.isEmpty() || day.isAfter(today) ? "" : getTranslation("curriculum.today.lead", left),
                days(day, today, whole)));
        if (whole) {
            add(list(lessons, false));
        } else if (lessons.isEmpty()) {
            add(new EmptyState(
                    Lines.State.TOGETHER,
                    getTranslation("curriculum.today.empty"),
                    desk.nextDay(day)
                            .map(it -> getTranslation("curriculum.today.next", Said.weekday(it)))
                            .orElse(getTranslation("curriculum.today.none-planned")),
                    desk.nextDay(day)
                            .map(it -> ways(way(
                                    "curriculum/today?day=" + it,
                                    getTranslation("curriculum.today.go-to", Said.day(it)))))
                            .orElseGet(() -> ways())));
        } else {
            cards(lessons, day.isAfter(today));
        }
        if (!whole) {
            waiting(desk.unrecorded(today).stream()
                    .filter(it -> !it.day().equals(day))
                    .toList());
        }
    }

    private Component[] ways(Component... first) {
        var plan = way("curriculum/plan", getTranslation("curriculum.today.plan"));
        return Stream.concat(Stream.of(first), Stream.of(plan)).toArray(Component[]::new);
    }

    private static Anchor way(String path, String words) {
        var way = new Anchor(path, words);
        way.addClassName("btn");
        return way;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private Component days(LocalDate day, LocalDate today, boolean whole) {
        var nav = new Nav(
                link(
                        "left",
                        "curriculum.today.before",
                        day.minusDays(day.getDayOfWeek().getValue() == 1 ? 3 : 1),
                        whole),
                new Span(day.equals(today) ? getTranslation("curriculum.today.today") : Said.shortDay(day)),
                link(
                        "right",
                        "curriculum.today.after",
                        day.plusDays(day.getDayOfWeek().getValue() == 5 ? 3 : 1),
                        whole));
        nav.addClassName("day-nav");
        nav.getElement().setAttribute("aria-label", getTranslation("curriculum.today.days"));
        if (!who.is(Roles.PSHE_LEAD)) {
            return nav;
        }
        var mine = new Anchor("curriculum/today?day=" + day, getTranslation("curriculum.today.mine"));
        var all = new Anchor("curriculum/today?day=" + day + "&of=school", getTranslation("curriculum.today.school"));
        (whole ? all : mine).getElement().setAttribute("aria-current", "true");
        var which = new Nav(mine, all);
        which.addClassName("seg");
        which.getElement().setAttribute("aria-label", getTranslation("curriculum.today.whose"));
        var both = new Div(nav, which);
        both.addClassNames("row", "wrap");
        return both;
    }

    private Anchor link(String icon, String key, LocalDate day, boolean whole) {
        var link = new Anchor(
                "curriculum/today?day=" + day + (whole ? "&of=school" : ""), new Component[] {new Icon(icon)});
        link.setAriaLabel(getTranslation(key, Said.weekday(day)));
        link.addClassNames("btn", "small");
        return link;
    }

    private void cards(List<LessonRow> lessons, boolean future) {
        var withdrawn = new HashMap<LessonRow, List<WithdrawalSpan>>();
        var due = catchUp
                .due(lessons.stream().map(LessonRow::classId).distinct().toList())
                .stream()
                .filter(it -> it.caughtUpOn() == null)
                .collect(groupingBy(CatchUps.Due::classId));
        var everybody = new HashSet<PersonId>();
        for (var lesson : lessons) {
            var spans = desk.withdrawals(lesson.id());
            withdrawn.put(lesson, spans);
            spans.forEach(it -> everybody.add(it.pupil()));
            due.getOrDefault(lesson.classId(), List.of()).forEach(it -> everybody.add(it.pupil()));
        }
        var names = people.named(everybody);
        var periods = periods();
        for (var lesson : lessons) {
            var card = new LessonOfTheDay(
                    lesson,
                    spiral.lesson(lesson.lesson()),
                    Optional.ofNullable(periods.get(lesson.period())),
                    future,
                    again.offer(lesson).map(it -> new TeachAgainOffer(it, again)),
                    new LessonOfTheDay.NotInTheRoom(
                            names,
                            withdrawn.getOrDefault(lesson, List.of()),
                            due.getOrDefault(lesson.classId(), List.of())),
                    this::visitor);
            if (lesson.day().equals(Said.dayOf(clock.instant()))) {
                var box =
                        new Anchor("curriculum/box-code/" + lesson.id().value(), getTranslation("curriculum.box.link"));
                box.addClassName("s");
                card.add(box);
            }
            if (lesson.outcome() == null) {
                card.add(new CoverFold(lesson.id(), desk, people));
            }
            add(card);
        }
    }

    private String visitor(String asked) {
        return visitors.stream().findFirst().map(it -> it.name(asked)).orElse(asked);
    }

    private Map<Integer, Period> periods() {
        return school.periods().stream().collect(toMap(Period::number, it -> it));
    }

    private void waiting(List<LessonRow> lessons) {
        if (!lessons.isEmpty()) {
            var still = new Div(new H2(getTranslation("curriculum.today.waiting")), list(lessons, true));
            still.addClassName("col");
            add(still);
        }
    }

    private Panel list(List<LessonRow> lessons, boolean withDay) {
        var periods = periods();
        var list = new UnorderedList();
        list.addClassName("rows");
        for (var lesson : lessons) {
            var link = new RouterLink(RecordView.class, RecordView.of(lesson.id()));
            var title =
                    new Span(getTranslation("curriculum.today.of-class", lesson.className(), title(lesson.lesson())));
            title.addClassName("md");
            var time = Optional.ofNullable(periods.get(lesson.period()))
                    .map(it -> Said.time(it.starts()))
                    .orElse("");
            var when = new Span(withDay ? Said.weekday(lesson.day()) + ", " + time : time);
            when.addClassNames("s", "m2");
            var words = new Div(title, when);
            words.addClassNames("col", "grow");
            link.add(words, OutcomeBadge.of(this, lesson.outcome()), new Icon("right"));
            list.add(new ListItem(link));
        }
        var panel = new Panel(list);
        panel.addClassName("flush");
        return panel;
    }

    private String title(LessonId id) {
        return spiral.lesson(id).map(Lesson::title).orElse(id.value());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.today.menu");
    }
}
