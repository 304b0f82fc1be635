package org.alongside.mentoring;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Who takes part in the scheme, with what they like, and whether they have chosen for themselves yet. */
@Route("mentoring/people")
@Menu(title = "mentoring.people.menu", order = 22, icon = "people")
@RolesAllowed(Roles.COORDINATOR)
class PeopleView extends Div implements AfterNavigationObserver, HasDynamicTitle, PickingPanel.Page {
    private final transient SchemeWork work;
    private final transient PickingDesk picking;
    private final transient BarDesk bars;
    private final transient People people;
    private final PageHead head;
    private final Div content = new Div();
    private final Div answer = new Div();
    private final Div warning = new Div();
    private final Div aside = new Div();
    private final Div picks = new Div();
    private final ParticipantForm form;
    private final PeopleTable table = new PeopleTable(this::edit);
    private transient Map<PersonId, PersonRow> names = Map.of();

    PeopleView(SchemeWork work, PickingDesk picking, BarDesk bars, People people, InterestWords words) {
        this.work = work;
        this.picking = picking;
        this.bars = bars;
        this.people = people;
        var fromFile =
                new Anchor("mentoring/import", new Icon("save"), new Span(getTranslation("mentoring.import.menu")));
        fromFile.addClassName("btn");
        head = new PageHead("", "", fromFile);
        answer.getElement().setAttribute("role", "status");
        content.addClassNames("col", "g4");
        warning.addClassNames("col", "g2");
        form = new ParticipantForm(
                people,
                words,
                it -> attempt(() -> work.put(it), getTranslation("mentoring.people.kept", nameNow(it.person()))),
                this::remove,
                this::fail);
        aside.addClassNames("col", "g4");
        aside.add(form, picks);
        add(head, warning, answer, content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        content.removeAll();
        var scheme = work.current();
        if (scheme.isEmpty()) {
            head.say(getTranslation("mentoring.scheme.none-title"), getTranslation("mentoring.scheme.none-lead"));
            content.add(new NextSchemePanel(null, this::start));
            return;
        }
        var all = work.participants();
        names = people.named(all.stream().map(Participant::person).toList());
        var mentors = all.stream().filter(it -> it.side() == Side.MENTOR).count();
        head.say(
                getTranslation("mentoring.people.title", mentors, all.size() - mentors),
                getTranslation(
                        "mentoring.people.lead",
                        scheme.get().name(),
                        Said.day(scheme.get().startsOn()),
                        Said.day(scheme.get().endsOn())));
        picks.removeAll();
        picks.add(new PickingPanel(picking.overview(), this));
        var two = new Div(list(all), aside);
        two.addClassName("two");
        content.add(two);
        if (work.mayStart()) {
            content.add(new NextSchemePanel(scheme.get(), this::start));
        }
        warn();
    }

    private Panel list(List<Participant> all) {
        var list = new Panel();
        list.addClassNames("pad", "col", "g4");
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("mentoring.people.empty"),
                    getTranslation("mentoring.people.empty-text")));
        } else {
            list.add(table);
            table.show(all, names);
        }
        return list;
    }

    /** Pairs that somebody has barred since they were published: nobody must have to look for them. */
    private void warn() {
        warning.removeAll();
        try {
            for (var pairing : bars.runningThoughBarred()) {
                var both = people.named(List.of(pairing.mentor(), pairing.mentee()));
                warning.add(new Note(
                        Tone.DANGER,
                        "warn",
                        new Span(getTranslation(
                                "mentoring.bars.running",
                                TodayView.given(both, pairing.mentor()),
                                TodayView.given(both, pairing.mentee())))));
            }
        } catch (DataAccessException unreachable) {
            warning.add(new Note(Tone.DANGER, "warn", new Span(getTranslation("mentoring.bars.unreachable"))));
        }
    }

    private void start(String name, @Nullable LocalDate from) {
        attempt(() -> work.start(name, from), "");
    }

    private void remove(Participant participant) {
        if (attempt(
                () -> work.remove(participant.person()),
                getTranslation("mentoring.people.removed", nameNow(participant.person())))) {
            form.clear();
        }
    }

    @Override
    public void open() {
        attempt(picking::open, getTranslation("mentoring.picking.opened"));
    }

    @Override
    public void close() {
        attempt(picking::close, getTranslation("mentoring.picking.has-closed"));
    }

    @Override
    public void remind() {
        attempt(
                () -> {
                    var told = picking.remind();
                    answer.add(new Note(Tone.OK, "check", new Span(getTranslation("mentoring.picking.told", told))));
                },
                "");
    }

    private boolean attempt(Runnable deed, String success) {
        answer.removeAll();
        try {
            deed.run();
            if (!success.isEmpty()) {
                answer.add(new Note(Tone.OK, "check", new Span(success)));
            }
            show();
            return true;
        } catch (IllegalArgumentException reason) {
            fail(String.valueOf(reason.getMessage()));
            return false;
        }
    }

    private void fail(String key) {
        answer.removeAll();
        answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(key))));
    }

    private void edit(Participant participant) {
        var row = names.get(participant.person());
        if (row != null) {
            form.edit(participant, row);
        }
    }

    private String nameNow(PersonId id) {
        return people.find(id).map(PersonRow::name).orElse("?");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.people.menu");
    }
}
