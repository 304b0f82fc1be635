package org.alongside.mentoring.care;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonId;

/** Debriefs of mentors: those to record, and who is due. Adults who look after mentors see their own. */
@Route("mentoring/debriefs")
@Menu(title = "mentoring.debriefs.mine", order = 88.5, icon = "ear")
@RolesAllowed({Roles.COORDINATOR, Roles.TEACHER})
class DebriefsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient DebriefDesk desk;
    private final transient People people;
    private final transient CareDays days;
    private final Div answer = new Div();
    private final Set<PersonId> chosen = new LinkedHashSet<>();
    private int page;

    DebriefsView(DebriefDesk desk, People people, CareDays days) {
        this.desk = desk;
        this.people = people;
        this.days = days;
        answer.getElement().setAttribute("role", "status");
        addClassName("care");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        answer.removeAll();
        page = 0;
        show();
    }

    private void show() {
        removeAll();
        chosen.clear();
        var mentors = desk.mentors(page);
        var planned = desk.planned();
        if (mentors.isEmpty() && planned.isEmpty() && page == 0) {
            add(
                    new PageHead(getTranslation("mentoring.debriefs.none-title"), ""),
                    new EmptyState(
                            Lines.State.ALONE,
                            getTranslation("mentoring.debriefs.none"),
                            getTranslation("mentoring.debriefs.none-text")));
            return;
        }
        var names = Names.of(
                people,
                Stream.concat(
                                mentors.stream().flatMap(it -> Stream.of(it.mentor(), it.adult())),
                                planned.stream()
                                        .flatMap(it -> Stream.concat(Stream.of(it.adult()), it.mentors().stream())))
                        .toList());
        var due = desk.dueBefore();
        var late = mentors.stream().filter(it -> isDue(it, due)).count();
        var two = new Div(due(mentors, names, due), record(planned, names));
        two.addClassName("two");
        add(
                new PageHead(
                        late == 0
                                ? getTranslation("mentoring.debriefs.title-none")
                                : late == 1
                                        ? getTranslation("mentoring.debriefs.title-one")
                                        : getTranslation("mentoring.debriefs.title", late),
                        getTranslation("mentoring.debriefs.lead")),
                answer,
                two);
    }

    private static boolean isDue(Debriefs.Mentor mentor, LocalDate due) {
        var last = mentor.last();
        return mentor.next() == null && (last == null || last.isBefore(due));
    }

    private Panel due(List<Debriefs.Mentor> mentors, Names names, LocalDate due) {
        var list = new UnorderedList();
        list.addClassName("care-rows");
        for (var mentor : mentors) {
            list.add(row(mentor, names, due));
        }
        var plan = new PlanDebrief(desk, people, () -> List.copyOf(chosen), this::planned, this::fail);
        var open = new Button(getTranslation("mentoring.care.plan-debrief"), click -> plan.open());
        open.addClassNames("btn", "pri");
        open.setId("plan-debrief");
        var row = new Div(open);
        row.addClassNames("row", "wrap", "together");
        if (page > 0) {
            row.add(turn("mentoring.care.previous", page - 1));
        }
        if (mentors.size() == DebriefDesk.PAGE) {
            row.add(turn("mentoring.care.following", page + 1));
        }
        var panel = new Panel(new H2(getTranslation("mentoring.debriefs.mentors")), list, row, plan);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private Button turn(String key, int to) {
        var button = new Button(getTranslation(key), click -> {
            page = to;
            show();
        });
        button.addClassNames("btn", "small");
        return button;
    }

    private ListItem row(Debriefs.Mentor mentor, Names names, LocalDate due) {
        var box = new Checkbox();
        box.setAriaLabel(getTranslation("mentoring.care.choose", names.full(mentor.mentor())));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(mentor.mentor());
            } else {
                chosen.remove(mentor.mentor());
            }
        });
        var name = new Span(names.full(mentor.mentor()));
        name.addClassName("b");
        var top = new Div(name);
        top.addClassNames("row", "wrap", "g2");
        state(mentor, due).forEach(top::add);
        var last = mentor.last();
        var words = new Paragraph((last == null
                        ? getTranslation("mentoring.debriefs.never")
                        : getTranslation("mentoring.debriefs.last", Said.day(last)))
                + " "
                + getTranslation("mentoring.debriefs.with", names.formal(mentor.adult())));
        words.addClassNames("s", "m2");
        var both = new Div(top, words);
        both.addClassNames("col", "g1", "grow");
        return new ListItem(box, both);
    }

    private List<Component> state(Debriefs.Mentor mentor, LocalDate due) {
        var badges = new ArrayList<Component>();
        var asked = mentor.asked();
        if (asked != null) {
            badges.add(new StateBadge(Tone.WARN, "ear", getTranslation("mentoring.debriefs.asked." + asked)));
        }
        var next = mentor.next();
        if (next != null) {
            badges.add(new StateBadge(Tone.OK, "cal", getTranslation("mentoring.debriefs.next", Said.shortDay(next))));
        } else if (isDue(mentor, due)) {
            badges.add(new StateBadge(Tone.WARN, "clock", getTranslation("mentoring.debriefs.due")));
        }
        return badges;
    }

    private Panel record(List<Debriefs.Debrief> planned, Names names) {
        var panel = new Panel(new H2(getTranslation("mentoring.debriefs.planned")));
        panel.addClassNames("pad", "col", "g3");
        if (planned.isEmpty()) {
            panel.add(new Paragraph(getTranslation("mentoring.debriefs.planned-none")));
            return panel;
        }
        var today = days.today();
        for (var one : planned) {
            var who = one.mentors().stream().map(names::given).collect(Collectors.joining(", "));
            var when = Said.shortDay(one.day()) + (one.starts() == null ? "" : ", " + Said.time(one.starts()));
            var title = new Span(who);
            title.addClassName("b");
            var facts = new Paragraph(when + " · " + names.formal(one.adult()));
            facts.addClassNames("s", "m2");
            var form = new Div();
            var buttons = new Div();
            buttons.addClassNames("row", "wrap");
            if (!one.day().isAfter(today)) {
                var record = new Button(getTranslation("mentoring.debriefs.record"), click -> {
                    form.removeAll();
                    form.add(new RecordDebrief(desk, one, names, this::recorded, this::fail));
                });
                record.setAriaLabel(getTranslation("mentoring.debriefs.record-of", who));
                record.addClassNames("btn", "small");
                buttons.add(record);
            }
            var cancel = new Button(getTranslation("mentoring.debriefs.cancel"), click -> cancel(one));
            cancel.setAriaLabel(getTranslation("mentoring.debriefs.cancel-of", who));
            cancel.addClassNames("btn", "small", "quiet");
            buttons.add(cancel);
            var item = new Div(title, facts, buttons, form);
            item.addClassNames("col", "g1", "planned");
            panel.add(item);
        }
        return panel;
    }

    private void cancel(Debriefs.Debrief one) {
        try {
            desk.cancel(one.id());
            done(getTranslation("mentoring.debriefs.cancelled"));
        } catch (IllegalArgumentException reason) {
            fail(String.valueOf(reason.getMessage()));
        }
    }

    private void recorded() {
        done(getTranslation("mentoring.debriefs.recorded"));
    }

    private void planned(int many) {
        done(getTranslation("mentoring.care.did-plan", many));
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

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.debriefs.menu");
    }
}
