package org.alongside.mentoring.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;

/** One application: what was written, what staff say, and the decision. */
@Route("mentoring/application/:id")
@RolesAllowed(Roles.COORDINATOR)
class ApplicationView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ApplicationDesk desk;
    private final transient People people;
    private final Div answer = new Div();
    private String title = "";

    ApplicationView(ApplicationDesk desk, People people) {
        this.desk = desk;
        this.people = people;
        addClassName("application");
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = id(event.getRouteParameters().get("id").orElse("")).flatMap(desk::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        answer.removeAll();
        show(found.get());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void show(MentorApplication it) {
        removeAll();
        var asked = desk.asked(it.id());
        var ids = asked.stream().map(Asked::adult).collect(Collectors.<PersonId>toSet());
        ids.add(it.person());
        var names = people.named(ids);
        title = names.get(it.person()) instanceof PersonRow row
                ? row.form() == null ? row.name() : row.name() + ", " + row.form()
                : "?";
        var written = new Panel(
                new H2(getTranslation("mentoring.application.written")),
                line("mentoring.apply.motives", words("mentoring.apply.motive.", it.motives())),
                line("mentoring.apply.strengths", words("mentoring.apply.strength.", it.strengths())),
                line("mentoring.apply.words", it.words().isEmpty() ? "–" : it.words()),
                line("mentoring.apply.referee", it.refereeNamed()));
        written.addClassNames("pad", "col", "g3");
        var left = new Div(written, said(Asked.Task.REFERENCE, asked, names), said(Asked.Task.INTERVIEW, asked, names));
        left.addClassNames("col", "g4");
        var right = new Div();
        right.addClassNames("col", "g4");
        if (it.stage().isOpen()) {
            right.add(ask(it), decide(it));
        }
        var two = new Div(left, right);
        two.addClassName("two");
        add(
                new Anchor("mentoring/applications", getTranslation("mentoring.application.back")),
                new PageHead(title, stageWords(it)),
                answer,
                two);
    }

    private String stageWords(MentorApplication it) {
        if (it.stage() != MentorApplication.Stage.DECIDED) {
            return getTranslation("mentoring.application.stage." + it.stage());
        }
        return it.decision() == MentorApplication.Decision.YES
                ? getTranslation("mentoring.applications.yes")
                : getTranslation("mentoring.application.no-because", getTranslation("mentoring.reason." + it.reason()));
    }

    private Div line(String key, String text) {
        var label = new H3(getTranslation(key));
        label.addClassNames("s", "m2");
        var line = new Div(label, new Paragraph(text));
        line.addClassNames("col", "g1");
        return line;
    }

    private String words(String key, Collection<String> keys) {
        return keys.stream().map(it -> getTranslation(key + it)).collect(Collectors.joining(", "));
    }

    private Panel said(Asked.Task task, List<Asked> asked, Map<PersonId, PersonRow> names) {
        var panel = new Panel(new H2(getTranslation("mentoring.application.said." + task)));
        panel.addClassNames("pad", "col", "g3");
        var mine = asked.stream().filter(it -> it.task() == task).toList();
        if (mine.isEmpty()) {
            panel.add(new Paragraph(getTranslation("mentoring.application.nobody." + task)));
            return panel;
        }
        var answered = mine.stream().filter(Asked::isAnswered).toList();
        mine.stream()
                .filter(it -> !it.isAnswered())
                .forEach(it -> panel.add(new StateBadge(
                        Tone.INFO,
                        "clock",
                        getTranslation("mentoring.application.waits", RatingTable.name(names, it)))));
        if (!answered.isEmpty()) {
            panel.add(new RatingTable(task, answered, names));
            answered.forEach(it -> panel.add(new Paragraph(getTranslation(
                    "mentoring.application.supports",
                    RatingTable.name(names, it),
                    getTranslation("mentoring.asked.support." + it.supports()),
                    it.remark()))));
        }
        return panel;
    }

    private Panel ask(MentorApplication it) {
        var adult = new ComboBox<PersonRow>(getTranslation("mentoring.application.adult"));
        adult.setId("adult");
        adult.setItemLabelGenerator(PersonRow::formalName);
        adult.setItemsPageable((page, text) -> people.search(PersonKind.STAFF, text, page));
        var row = new Div(askButton(it, adult, Asked.Task.REFERENCE), askButton(it, adult, Asked.Task.INTERVIEW));
        row.addClassNames("row", "wrap");
        var panel = new Panel(new H2(getTranslation("mentoring.application.ask")), adult, row);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private Button askButton(MentorApplication it, ComboBox<PersonRow> adult, Asked.Task task) {
        var button = new Button(getTranslation("mentoring.application.ask." + task), click -> {
            if (adult.getValue() != null) {
                attempt(() -> desk.ask(it, adult.getValue().id(), task), it, "mentoring.application.asked");
            }
        });
        button.setId("ask-" + task.name().toLowerCase(java.util.Locale.ROOT));
        button.addClassName("btn");
        return button;
    }

    private Panel decide(MentorApplication it) {
        var reason = new RadioButtonGroup<String>(getTranslation("mentoring.application.reason"));
        reason.setId("reason");
        reason.addClassName("chips");
        reason.setItems(MentorApplication.REASONS);
        reason.setItemLabelGenerator(key -> getTranslation("mentoring.reason." + key));
        var yes = new Button(
                getTranslation("mentoring.application.yes"),
                click -> attempt(
                        () -> desk.decide(it, MentorApplication.Decision.YES, null),
                        it,
                        "mentoring.application.decided"));
        yes.setId("yes");
        yes.addClassNames("btn", "pri");
        var no = new Button(
                getTranslation("mentoring.application.not-now"),
                click -> attempt(
                        () -> desk.decide(it, MentorApplication.Decision.NOT_NOW, reason.getValue()),
                        it,
                        "mentoring.application.decided"));
        no.setId("not-now");
        no.addClassName("btn");
        var row = new Div(yes, no);
        row.addClassNames("row", "wrap");
        var kind = new Paragraph(getTranslation("mentoring.application.kind"));
        kind.addClassNames("s", "m2");
        var panel = new Panel(new H2(getTranslation("mentoring.application.decide")), reason, kind, row);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private void attempt(Runnable deed, MentorApplication it, String success) {
        answer.removeAll();
        try {
            deed.run();
            answer.add(new Note(Tone.OK, "check", new Span(getTranslation(success))));
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
        desk.find(it.id()).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
