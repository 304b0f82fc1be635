package org.alongside.mentoring.care;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
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
import org.alongside.mentoring.PairingId;
import org.alongside.school.People;

/** What adults do for one pair: why it needs somebody, how it goes, and meetings that did not happen. */
@Route("mentoring/care/pair")
@RolesAllowed(Roles.COORDINATOR)
class PairCareView extends Div implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient PairCare care;
    private final transient People people;
    private final transient CareDays days;
    private final Div answer = new Div();
    private String title = "";
    private PairingId id = new PairingId(new UUID(0, 0));

    PairCareView(PairCare care, People people, CareDays days) {
        this.care = care;
        this.people = people;
        this.days = days;
        answer.getElement().setAttribute("role", "status");
        addClassName("care");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = new PairingId(UUID.fromString(parameter));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
        answer.removeAll();
        show();
    }

    private void show() {
        removeAll();
        var pair = care.find(id).orElseThrow(NotFoundException::new);
        var checkIns = care.checkIns(id);
        var names = Names.of(
                people,
                Stream.concat(
                                Stream.of(pair.mentor(), pair.mentee()),
                                checkIns.stream().map(CheckIns.CheckIn::by))
                        .toList());
        title = getTranslation("mentoring.care.pair", names.given(pair.mentor()), names.given(pair.mentee()));
        var last = pair.lastMet();
        var lead = getTranslation("mentoring.care.met", pair.held(), pair.planned()) + " "
                + (last == null
                        ? getTranslation("mentoring.care.not-met-yet")
                        : getTranslation("mentoring.care.last-met", Said.weekday(last)));
        var year = new Anchor(
                "mentoring/pair/" + id.value(), new Icon("cal"), new Span(getTranslation("mentoring.care.year")));
        year.addClassName("btn");
        var ending = new Anchor(
                "mentoring/ending/" + id.value(), new Icon("star"), new Span(getTranslation("mentoring.care.ending")));
        ending.addClassName("btn");
        add(crumbs(), new PageHead(title, lead, year, ending), answer);
        var over = pair.endedOn();
        if (over != null) {
            add(new Note(Tone.INFO, "info", new Span(getTranslation("mentoring.care.ended", Said.day(over)))));
        }
        reasons(names);
        var two = new Div(checkIns(pair, checkIns, names), followUps(pair));
        two.addClassName("halves");
        add(two);
    }

    private Nav crumbs() {
        var nav = new Nav(
                new RouterLink(getTranslation("mentoring.care.menu"), CareTodayView.class), new Span(" / " + title));
        nav.setAriaLabel(getTranslation("mentoring.year.where"));
        nav.addClassNames("s", "m2");
        return nav;
    }

    private void reasons(Names names) {
        var reasons = care.reasons(id);
        if (reasons.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("col", "g1");
        reasons.forEach(it -> list.add(new ListItem(ReasonWords.sentence(this, it, names))));
        var panel = new Panel(new H2(getTranslation("mentoring.care.why")), list);
        if (reasons.stream().anyMatch(it -> it.key().equals("wish"))) {
            panel.add(new Anchor("mentoring/mentor-wishes", getTranslation("mentoring.care.answer-wish")));
        }
        panel.addClassNames("pad", "col", "g2");
        add(panel);
    }

    private Panel checkIns(PairFacts.Pair pair, List<CheckIns.CheckIn> done, Names names) {
        var panel = new Panel(
                new H2(getTranslation("mentoring.check-in.title")),
                new Paragraph(getTranslation("mentoring.check-in.text")));
        panel.addClassNames("pad", "col", "g3");
        if (pair.isRunning()) {
            panel.add(ask(CheckIns.Whom.MENTEE, names.given(pair.mentee())));
            panel.add(ask(CheckIns.Whom.MENTOR, names.given(pair.mentor())));
            var tell = new Anchor("tell", getTranslation("mentoring.debriefs.tell"));
            panel.add(new Note(
                    Tone.SAFE,
                    "safe",
                    new Paragraph(new Span(getTranslation("mentoring.check-in.worry") + " "), tell)));
        }
        var list = new UnorderedList();
        list.addClassNames("col", "g1");
        for (var one : done) {
            var who = one.whom() == CheckIns.Whom.MENTOR ? pair.mentor() : pair.mentee();
            list.add(new ListItem(getTranslation(
                    "mentoring.check-in.done",
                    Said.day(one.day()),
                    names.given(who),
                    getTranslation("mentoring.check-in.going." + one.going()),
                    names.formal(one.by()))));
        }
        panel.add(done.isEmpty() ? new Paragraph(getTranslation("mentoring.check-in.none")) : list);
        return panel;
    }

    /** One tick keeps it. */
    private RadioButtonGroup<CheckIns.Going> ask(CheckIns.Whom whom, String given) {
        var group = new RadioButtonGroup<CheckIns.Going>(getTranslation("mentoring.check-in.ask", given));
        group.setId("check-in-" + whom);
        group.addClassName("chips");
        group.setItems(CheckIns.Going.values());
        group.setItemLabelGenerator(it -> getTranslation("mentoring.check-in.tick." + it));
        var entry = UUID.randomUUID();
        group.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                attempt(
                        () -> care.checkedIn(entry, id, whom, today(), change.getValue()),
                        change.getValue() == CheckIns.Going.CHANGE
                                ? "mentoring.check-in.kept-change"
                                : "mentoring.check-in.kept");
            }
        });
        return group;
    }

    private Panel followUps(PairFacts.Pair pair) {
        var panel = new Panel(
                new H2(getTranslation("mentoring.follow-up.title")),
                new Paragraph(getTranslation("mentoring.follow-up.text")));
        panel.addClassNames("pad", "col", "g3");
        var all = care.followUps(pair.id());
        if (all.isEmpty()) {
            panel.add(new Paragraph(getTranslation("mentoring.follow-up.none")));
        }
        for (var one : all) {
            var outcome = one.outcome();
            var day = new Span(Said.weekday(one.day()));
            day.addClassName("b");
            if (outcome != null) {
                var row = new Div(
                        day, new StateBadge(Tone.OK, "check", getTranslation("mentoring.follow-up.done." + outcome)));
                row.addClassNames("row", "wrap", "g2");
                panel.add(row);
                continue;
            }
            var buttons = new Div();
            buttons.addClassNames("row", "wrap");
            for (var choice : List.of(FollowUps.Outcome.SPOKE, FollowUps.Outcome.NEW_TIME, FollowUps.Outcome.AWAY)) {
                var button = new Button(
                        getTranslation("mentoring.follow-up." + choice),
                        click -> attempt(
                                () -> care.followedUp(pair.id(), one.meeting(), choice), "mentoring.follow-up.kept"));
                button.setAriaLabel(getTranslation("mentoring.follow-up." + choice) + ", " + Said.weekday(one.day()));
                button.addClassNames("btn", "small");
                buttons.add(button);
            }
            var item = new Div(day, buttons);
            item.addClassNames("col", "g2");
            panel.add(item);
        }
        return panel;
    }

    private LocalDate today() {
        return days.today();
    }

    private void attempt(Runnable deed, String success) {
        try {
            deed.run();
            show();
            answer.removeAll();
            answer.add(new Note(Tone.OK, "check", new Span(getTranslation(success))));
        } catch (IllegalArgumentException reason) {
            answer.removeAll();
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
