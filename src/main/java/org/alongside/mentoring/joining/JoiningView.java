package org.alongside.mentoring.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.PagedTable;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** Getting mentors ready: who lacks what, the sessions with an adult, and the ways to applications and promises. */
@Route("mentoring/joining")
@Menu(title = "mentoring.joining.menu", order = 24, icon = "learn")
@RolesAllowed(Roles.COORDINATOR)
class JoiningView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient TrainingDesk desk;
    private final transient Certificates certificates;
    private final transient People people;
    private final PageHead head;
    private final Div body = new Div();
    private final SessionForm form;
    private final UnorderedList sessions = new UnorderedList();
    private final PagedTable<TrainingDesk.MentorLine> table;
    private transient List<TrainingDesk.MentorLine> lines = List.of();
    private transient Map<PersonId, PersonRow> names = Map.of();

    JoiningView(TrainingDesk desk, Certificates certificates, People people, Clock clock) {
        this.desk = desk;
        this.certificates = certificates;
        this.people = people;
        var applications = new Anchor("mentoring/applications", getTranslation("mentoring.joining.applications"));
        var promises = new Anchor("mentoring/promises", getTranslation("mentoring.joining.promises"));
        applications.addClassName("btn");
        promises.addClassName("btn");
        head = new PageHead("", "", applications, promises);
        form = new SessionForm(desk, Said.dayOf(clock.instant()), this::show);
        body.addClassNames("col", "g4");
        sessions.addClassName("rows");
        table = new PagedTable<>(
                getTranslation("mentoring.joining.menu"),
                getTranslation("mentoring.people.more"),
                List.of(
                        getTranslation("mentoring.people.name"),
                        getTranslation("mentoring.joining.state"),
                        getTranslation("mentoring.joining.modules"),
                        getTranslation("mentoring.joining.live"),
                        getTranslation("mentoring.joining.expires"),
                        getTranslation("mentoring.certificate.title")),
                (from, most) -> lines.stream().skip(from).limit(most).toList(),
                this::cells);
        add(head, body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        body.removeAll();
        show();
        if (desk.mentors().isEmpty()) {
            body.add(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("mentoring.people.empty"),
                    getTranslation("mentoring.joining.nobody")));
            return;
        }
        var past = new Panel(new H2(getTranslation("mentoring.sessions.title")), sessions);
        past.addClassNames("pad", "col", "g3");
        var entry = new Panel(form);
        entry.addClassName("pad");
        var two = new Div(entry, new Div(past, rule()));
        two.addClassNames("halves", "joining-halves");
        var mentors = new Panel(table);
        mentors.addClassName("pad");
        body.add(mentors, two);
    }

    private void show() {
        var mentors = desk.mentors();
        names = people.named(mentors.stream().map(TrainingDesk.MentorLine::mentor).toList());
        var ready = mentors.stream().filter(TrainingDesk.MentorLine::isReady).count();
        head.say(
                mentors.isEmpty()
                        ? getTranslation("mentoring.joining.menu")
                        : getTranslation("mentoring.joining.title", ready, mentors.size()),
                mentors.isEmpty() ? "" : getTranslation("mentoring.joining.lead"));
        lines = mentors.stream()
                .sorted(Comparator.comparing(TrainingDesk.MentorLine::isReady).thenComparing(it -> name(it.mentor())))
                .toList();
        table.refresh();
        form.mentors(mentorRows());
        sessions.removeAll();
        var held = desk.sessions();
        if (held.isEmpty()) {
            sessions.add(new ListItem(new Span(getTranslation("mentoring.sessions.none"))));
        }
        held.forEach(it -> sessions.add(new ListItem(row(it))));
    }

    private List<PersonRow> mentorRows() {
        return names.values().stream()
                .sorted(Comparator.comparing(PersonRow::name))
                .toList();
    }

    private Div row(LiveSession session) {
        var title = new Span(session.title());
        title.addClassName("md");
        var facts = new Span(getTranslation(
                "mentoring.sessions.facts",
                Said.day(session.heldOn()),
                session.minutes(),
                session.ledBy(),
                session.present().size()));
        facts.addClassNames("s", "m2");
        var words = new Div(title, facts);
        words.addClassNames("col", "grow");
        var change = new Button(getTranslation("mentoring.people.change"), click -> form.edit(session, mentorRows()));
        change.addClassNames("btn", "small");
        change.setAriaLabel(getTranslation("mentoring.people.change-of", session.title()));
        return new Div(words, change);
    }

    private List<Component> cells(TrainingDesk.MentorLine it) {
        return List.of(
                new Span(name(it.mentor())),
                state(it),
                new Span(getTranslation("mentoring.joining.modules-of", it.modules(), it.needed())),
                new Span(getTranslation("mentoring.joining.time", it.liveMinutes() / 60, it.liveMinutes() % 60)),
                new Span(
                        it.expires() == null
                                ? getTranslation("mentoring.joining.no-date")
                                : Said.day(it.expires()) + " " + it.expires().getYear()),
                certificate(it));
    }

    private Component state(TrainingDesk.MentorLine line) {
        if (line.isReady()) {
            return new StateBadge(Tone.OK, "check", getTranslation("mentoring.joining.ready"));
        }
        return new StateBadge(
                Tone.WARN,
                "half",
                line.lacks().stream()
                        .map(it -> getTranslation("mentoring.ready.lack." + it))
                        .collect(Collectors.joining(", ")));
    }

    /** Made only for whom it is wanted: the list stays as fast as it is. */
    private Component certificate(TrainingDesk.MentorLine line) {
        if (!line.complete()) {
            return new Span("–");
        }
        var place = new Div();
        var make = new Button(getTranslation("mentoring.certificate.make"), click -> {
            place.removeAll();
            desk.certified(line.mentor()).flatMap(certificates::of).ifPresent(it -> {
                var link = new CertificateLink(it);
                place.add(link);
                link.focus();
            });
        });
        make.addClassNames("btn", "small");
        make.setAriaLabel(getTranslation("mentoring.certificate.link-of", name(line.mentor())));
        place.add(make);
        return place;
    }

    private Panel rule() {
        var now = desk.rule();
        var version = new long[] {now.version()};
        var live = new IntegerField(getTranslation("mentoring.sessions.rule-live"));
        live.setId("rule-live");
        live.setValue(now.liveMinutes());
        var months = new IntegerField(getTranslation("mentoring.sessions.rule-months"));
        months.setId("rule-months");
        months.setValue(now.validMonths());
        var answer = new Div();
        answer.getElement().setAttribute("role", "status");
        var keep = new Button(getTranslation("mentoring.people.put"));
        keep.setId("keep-rule");
        keep.addClassName("btn");
        keep.addClickListener(click -> {
            answer.removeAll();
            try {
                desk.rule(new TrainingRule(
                        live.getValue() == null ? -1 : live.getValue(),
                        months.getValue() == null ? -1 : months.getValue(),
                        version[0]));
                version[0] = desk.rule().version();
                answer.add(new Note(Tone.OK, "check", new Span(getTranslation("mentoring.sessions.rule-kept"))));
                show();
            } catch (IllegalArgumentException reason) {
                answer.add(
                        new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
            }
        });
        var fields = new Div(live, months);
        fields.addClassName("pair-fields");
        var panel = new Panel(new H2(getTranslation("mentoring.sessions.rule")), fields, answer, keep);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private String name(PersonId id) {
        var row = names.get(id);
        return row == null ? "?" : row.form() == null ? row.name() : row.name() + ", " + row.form();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.joining.menu");
    }
}
