package org.alongside.mentoring.measures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Supplier;
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

/** Answers for a researcher: what would be in the file, who wants it, who agrees. */
@Route("mentoring/research")
@RolesAllowed({Roles.COORDINATOR, Roles.HEAD})
class ResearchView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient ResearchDesk desk;
    private final transient People people;
    private final transient EvaluationWords words = new EvaluationWords((key, values) -> getTranslation(key, values));
    private final Div answer = new Div();
    private final Div list = new Div();

    ResearchView(ResearchDesk desk, People people) {
        this.desk = desk;
        this.people = people;
        addClassNames("evaluation", "research", "col", "g4");
        answer.getElement().setAttribute("role", "status");
        list.addClassNames("col", "g3");
        var two = new Div(form(), rules());
        two.addClassName("two");
        var asked = new Panel(new H2(say("asked")), list);
        asked.addClassNames("pad", "col", "g3");
        add(
                new PageHead(say("title"), say("lead"), new RouterLink(words.say("menu"), EvaluationView.class)),
                answer,
                two,
                asked);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private Panel form() {
        var forWhom = new TextField(say("for-whom"));
        forWhom.setId("for-whom");
        forWhom.setMaxLength(ResearchDesk.LONGEST);
        forWhom.setHelperText(say("for-whom-help"));
        var why = new TextArea(say("why"));
        why.setId("why");
        why.setMaxLength(ResearchDesk.LONGEST);
        why.setHelperText(say("why-help"));
        var ask = new Button(
                say("ask"),
                click -> attempt(() -> {
                    desk.ask(forWhom.getValue(), why.getValue());
                    forWhom.clear();
                    why.clear();
                    return say("ask-done");
                }));
        ask.setId("ask");
        ask.addClassNames("btn", "pri");
        var panel = new Panel(new H2(say("form")), forWhom, why, ask);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private Panel rules() {
        var rules = new UnorderedList();
        for (var rule : new String[] {"pseudonyms", "groups", "left-out", "once"}) {
            rules.add(new ListItem(say("rule." + rule)));
        }
        var panel = new Panel(new H2(say("rules")), rules);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private void show() {
        list.removeAll();
        var requests = desk.latest();
        if (requests.isEmpty()) {
            list.add(new Paragraph(say("none")));
            return;
        }
        var ids = new ArrayList<PersonId>();
        requests.forEach(it -> {
            ids.add(it.askedBy());
            var by = it.confirmedBy();
            if (by != null) {
                ids.add(by);
            }
        });
        var names = people.named(ids);
        requests.forEach(it -> list.add(card(it, names)));
    }

    private Component card(ResearchRequests.Request request, Map<PersonId, PersonRow> names) {
        var facts = new ArrayList<Component>();
        facts.add(new H3(request.forWhom()));
        facts.add(new Paragraph(request.why()));
        var who = new Paragraph(say("asked-by", name(names, request.askedBy()), at(request.askedAt())));
        who.addClassNames("s", "m2");
        facts.add(who);
        var by = request.confirmedBy();
        var confirmedAt = request.confirmedAt();
        if (by != null && confirmedAt != null) {
            var agreed = new Paragraph(say("confirmed-by", name(names, by), at(confirmedAt)));
            agreed.addClassNames("s", "m2");
            facts.add(agreed);
        }
        facts.add(state(request));
        if (request.isOpen()) {
            facts.add(buttons(request));
        }
        var card = new Div(facts.toArray(Component[]::new));
        card.addClassNames("research-request", "col", "g2");
        return card;
    }

    private Component state(ResearchRequests.Request request) {
        var made = request.madeAt();
        if (made != null) {
            return new StateBadge(Tone.OK, "check", say("state.made", at(made), String.valueOf(request.lines())));
        }
        if (request.stoppedAt() != null) {
            return new StateBadge(Tone.PLAIN, "lock", say("state.stopped"));
        }
        return request.confirmedAt() == null
                ? new StateBadge(Tone.WARN, "people", say("state.waits"))
                : new StateBadge(Tone.INFO, "check", say("state.confirmed", ResearchDesk.DAYS_TO_TAKE));
    }

    private Div buttons(ResearchRequests.Request request) {
        var row = new Div();
        row.addClassNames("row", "wrap", "g2");
        var mine = desk.isMe(request);
        if (mine && request.confirmedAt() != null) {
            row.add(button("make", request, () -> {
                var bytes = desk.make(request.id(), words);
                answer.add(file(bytes));
                return say("made");
            }));
        }
        if (!mine && request.confirmedAt() == null) {
            row.add(button("confirm", request, () -> {
                desk.confirm(request.id());
                return say("confirm-done");
            }));
        }
        row.add(button(mine ? "take-back" : "refuse", request, () -> {
            desk.stop(request.id());
            return say("stop-done");
        }));
        return row;
    }

    private Button button(String what, ResearchRequests.Request request, Supplier<String> act) {
        var button = new Button(say(what), click -> attempt(act));
        button.setAriaLabel(say(what) + ": " + request.forWhom());
        button.addClassNames("btn", "small");
        button.setId(what + "-" + request.id());
        return button;
    }

    /** The bytes are in this page alone, until it is left. */
    private static Anchor file(byte[] bytes) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), "alongside-research.zip", "application/zip", bytes.length)),
                "");
        link.add(new Icon("save"), new Span("alongside-research.zip"));
        link.addClassName("btn");
        link.setId("file");
        return link;
    }

    private void attempt(Supplier<String> act) {
        answer.removeAll();
        try {
            answer.addComponentAsFirst(new Note(Tone.OK, "check", new Span(act.get())));
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
        show();
    }

    private String name(Map<PersonId, PersonRow> names, PersonId id) {
        var person = names.get(id);
        return person == null ? say("somebody") : person.formalName();
    }

    private static String at(LocalDateTime utc) {
        var instant = utc.toInstant(ZoneOffset.UTC);
        return Said.day(Said.dayOf(instant)) + ", " + Said.time(instant);
    }

    private String say(String key, Object... values) {
        return words.say("research." + key, values);
    }

    @Override
    public String getPageTitle() {
        return say("title");
    }
}
