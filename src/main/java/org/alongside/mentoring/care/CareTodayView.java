package org.alongside.mentoring.care;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.alongside.school.People;
import org.jspecify.annotations.Nullable;

/** The coordinator's first page: who needs somebody now and why, the most pressing first. */
@Route("mentoring/care")
@Menu(title = "mentoring.care.menu", order = 19, icon = "today")
@RolesAllowed(Roles.COORDINATOR)
class CareTodayView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final String WHY = "why";
    private static final String NUMBER = "page";

    private final transient CareDesk desk;
    private final transient DebriefDesk debriefs;
    private final transient People people;
    private final Div answer = new Div();
    private final Div content = new Div();
    private final Set<UUID> chosen = new LinkedHashSet<>();
    private final Span howMany = new Span();
    private @Nullable String why;
    private int number = 1;

    CareTodayView(CareDesk desk, DebriefDesk debriefs, People people) {
        this.desk = desk;
        this.debriefs = debriefs;
        this.people = people;
        answer.getElement().setAttribute("role", "status");
        content.addClassNames("col", "g4");
        howMany.getElement().setAttribute("aria-live", "polite");
        addClassName("care");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        why = query.getSingleParameter(WHY).orElse(null);
        number = query.getSingleParameter(NUMBER)
                .filter(it -> it.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(1);
        answer.removeAll();
        show();
    }

    private void show() {
        removeAll();
        chosen.clear();
        var page = desk.page(why, number);
        var sum = page.sum();
        if (why != null && !sum.byReason().containsKey(why)) {
            why = null;
        }
        var week = desk.thisWeek();
        var before = sum.all() == 0 && week.pairs() == 0;
        var lead = before
                ? getTranslation("mentoring.care.lead-before")
                : getTranslation("mentoring.care.lead", week.held(), week.planned());
        var known = sum.all();
        add(
                new PageHead(
                        switch (known) {
                            case 0 ->
                                getTranslation(before ? "mentoring.care.title-before" : "mentoring.care.title-none");
                            case 1 -> getTranslation("mentoring.care.title-one");
                            default -> getTranslation("mentoring.care.title", known);
                        },
                        lead),
                answer,
                content);
        content.removeAll();
        var two = new Div(before ? beforeThePairs() : sum.all() == 0 ? nobody() : list(page), new CareAside(week));
        two.addClassName("two");
        content.add(two);
    }

    private Panel beforeThePairs() {
        var match = new Anchor("mentoring/match", getTranslation("mentoring.match.menu"));
        match.addClassNames("btn", "pri");
        var people = new Anchor("mentoring/people", getTranslation("mentoring.people.menu"));
        people.addClassName("btn");
        var panel = new Panel(new EmptyState(
                Lines.State.ALONE,
                getTranslation("mentoring.care.before"),
                getTranslation("mentoring.care.before-text"),
                people,
                match));
        panel.addClassName("pad");
        return panel;
    }

    private Panel nobody() {
        var panel = new Panel(new EmptyState(
                Lines.State.TOGETHER,
                getTranslation("mentoring.care.empty"),
                getTranslation("mentoring.care.empty-text")));
        panel.addClassName("pad");
        return panel;
    }

    private Panel list(CareList.Page page) {
        var sum = page.sum();
        var of = why == null ? sum.all() : sum.byReason().getOrDefault(why, 0);
        var pages = Math.max(1, (of + CareDesk.PAGE - 1) / CareDesk.PAGE);
        number = page.number();
        var rows = page.rows();
        var names = Names.of(
                people,
                rows.stream()
                        .flatMap(it ->
                                it.mentee() == null ? Stream.of(it.mentor()) : Stream.of(it.mentor(), it.mentee()))
                        .toList());
        var places = desk.places();
        var list = new UnorderedList();
        list.addClassName("care-rows");
        var boxes = new ArrayList<Checkbox>();
        rows.forEach(it -> list.add(row(it, names, places, boxes)));
        var panel = new Panel(bar(sum, boxes), list);
        if (pages > 1) {
            panel.add(pager(pages));
        }
        panel.add(together());
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private Div bar(CareList.Sum sum, List<Checkbox> boxes) {
        var filter = new Select<String>();
        filter.setId("why");
        filter.setLabel(getTranslation("mentoring.care.show"));
        var keys = new ArrayList<String>();
        keys.add("");
        keys.addAll(sum.byReason().keySet());
        filter.setItems(keys);
        filter.setItemLabelGenerator(it -> it.isEmpty()
                ? getTranslation("mentoring.care.show-all", sum.all())
                : getTranslation("mentoring.care.filter." + it) + " · "
                        + sum.byReason().getOrDefault(it, 0));
        filter.setValue(why == null ? "" : why);
        filter.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(change.getValue(), 1);
            }
        });
        var all = new Checkbox(getTranslation("mentoring.care.all"));
        all.addValueChangeListener(change -> boxes.forEach(it -> it.setValue(change.getValue())));
        var bar = new Div(filter, all);
        bar.addClassNames("row", "sp", "wrap", "care-bar");
        return bar;
    }

    private ListItem row(NeedsYou one, Names names, Map<String, Integer> places, List<Checkbox> boxes) {
        var who = one.mentee() == null
                ? names.full(one.mentor())
                : getTranslation("mentoring.care.pair", names.given(one.mentor()), names.given(one.mentee()));
        var box = new Checkbox();
        box.setAriaLabel(getTranslation("mentoring.care.choose", who));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(one.subject());
            } else {
                chosen.remove(one.subject());
            }
            count();
        });
        boxes.add(box);
        var first = one.reasons().getFirst();
        var link = new Anchor(
                one.isPair()
                        ? "mentoring/care/pair/" + one.subject()
                        : desk.page(one).orElse("mentoring/debriefs"),
                who);
        link.addClassName("b");
        var top = new Div(link, ReasonWords.badge(this, first, places.getOrDefault(first.key(), 0)));
        top.addClassNames("row", "wrap", "g2");
        var words = new Div(top, new Paragraph(ReasonWords.sentence(this, first, names)));
        words.addClassNames("col", "g1", "grow");
        one.reasons().stream().skip(1).forEach(it -> {
            var also = new Paragraph(ReasonWords.sentence(this, it, names));
            also.addClassNames("s", "m2");
            words.add(also);
        });
        var reminded = one.reminded();
        if (reminded != null) {
            var told = new Paragraph(getTranslation("mentoring.care.reminded-on", Said.weekday(reminded)));
            told.addClassNames("s", "m2");
            words.add(told);
        }
        var spoken = new Button(getTranslation("mentoring.care.spoken"), click -> spokenTo(Set.of(one.subject())));
        spoken.setAriaLabel(getTranslation("mentoring.care.spoken-to", who));
        spoken.addClassNames("btn", "small");
        return new ListItem(box, words, spoken);
    }

    private void count() {
        howMany.setText(
                switch (chosen.size()) {
                    case 0 -> getTranslation("mentoring.care.chosen-none");
                    case 1 -> getTranslation("mentoring.care.chosen-one");
                    default -> getTranslation("mentoring.care.chosen", chosen.size());
                });
    }

    private Div together() {
        count();
        var remind = new Button(getTranslation("mentoring.care.remind"), click -> remind());
        remind.addClassNames("btn", "pri");
        remind.setId("remind");
        var spoken = new Button(getTranslation("mentoring.care.mark-spoken"), click -> spokenTo(Set.copyOf(chosen)));
        spoken.addClassName("btn");
        spoken.setId("spoken");
        var debrief = new PlanDebrief(debriefs, people, this::mentors, this::planned, this::fail);
        var plan = new Button(getTranslation("mentoring.care.plan-debrief"), click -> debrief.open());
        plan.addClassName("btn");
        plan.setId("plan-debrief");
        var buttons = new Div(remind, spoken, plan);
        buttons.addClassNames("row", "wrap");
        var row = new Div(howMany, buttons);
        row.addClassNames("row", "sp", "wrap", "together");
        var both = new Div(row, debrief);
        both.addClassNames("col", "g3");
        return both;
    }

    private List<org.alongside.school.PersonId> mentors() {
        return desk.mentors(chosen);
    }

    private void planned(int debriefsPlanned) {
        done(getTranslation("mentoring.care.did-plan", debriefsPlanned));
    }

    private void remind() {
        if (isAnybodyChosen()) {
            var told = desk.remind(Set.copyOf(chosen));
            done(
                    told == 0
                            ? getTranslation("mentoring.care.did-remind-none")
                            : getTranslation("mentoring.care.did-remind", told));
        }
    }

    private void spokenTo(Set<UUID> subjects) {
        if (!subjects.isEmpty() || isAnybodyChosen()) {
            done(getTranslation("mentoring.care.did-speak", desk.spokenTo(subjects)));
        }
    }

    private boolean isAnybodyChosen() {
        if (chosen.isEmpty()) {
            fail("mentoring.care.choose-first");
        }
        return !chosen.isEmpty();
    }

    private void done(String sentence) {
        show();
        answer.removeAll();
        answer.add(new Note(Tone.OK, "check", new Span(sentence)));
    }

    private void fail(String key) {
        answer.removeAll();
        answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(key))));
    }

    private void go(String reason, int page) {
        var query = new HashMap<String, String>();
        if (!reason.isEmpty()) {
            query.put(WHY, reason);
        }
        if (page > 1) {
            query.put(NUMBER, String.valueOf(page));
        }
        getUI().ifPresent(ui -> ui.navigate(CareTodayView.class, QueryParameters.simple(query)));
    }

    private Nav pager(int pages) {
        var nav = new Nav();
        nav.setAriaLabel(getTranslation("mentoring.care.pages"));
        nav.addClassNames("row", "wrap", "g3");
        if (number > 1) {
            nav.add(turn(number - 1, "left", "mentoring.care.previous"));
        }
        nav.add(new Span(getTranslation("mentoring.care.page", number, pages)));
        if (number < pages) {
            nav.add(turn(number + 1, "right", "mentoring.care.following"));
        }
        return nav;
    }

    private Button turn(int to, String icon, String key) {
        var button = new Button(getTranslation(key), new Icon(icon), click -> go(why == null ? "" : why, to));
        button.addClassNames("btn", "small");
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.care.menu");
    }
}
