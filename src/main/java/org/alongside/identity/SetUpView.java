package org.alongside.identity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonKind;
import org.alongside.school.School;
import org.alongside.school.SchoolFacts;
import org.alongside.school.SchoolYear;
import org.springframework.data.domain.PageRequest;

/** What an administrator does before the portal opens, in order; it cannot open without a DSL and a deputy. */
@Route("identity/set-up")
@Menu(title = "identity.steps.menu", order = 70, icon = "flag")
@RolesAllowed(Roles.ADMIN)
class SetUpView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient AccountAdministration administration;
    private final transient School school;
    private final transient SchoolYear schoolYear;
    private final transient People people;
    private final transient Clock clock;
    private final PageHead head = new PageHead("", "");
    private final OrderedList steps = new OrderedList();
    private final Div answer = new Div();
    private final TextField name = new TextField(getTranslation("identity.steps.name"));
    private final TextField room = new TextField(getTranslation("identity.steps.room"));
    private final TextField contact = new TextField(getTranslation("identity.steps.contact"));

    SetUpView(AccountAdministration administration, School school, SchoolYear schoolYear, People people, Clock clock) {
        this.administration = administration;
        this.school = school;
        this.schoolYear = schoolYear;
        this.people = people;
        this.clock = clock;
        steps.addClassName("steps");
        answer.getElement().setAttribute("role", "status");
        name.setId("school-name");
        room.setId("safe-room");
        contact.setId("office-contact");
        room.setHelperText(getTranslation("identity.steps.room.help"));
        contact.setHelperText(getTranslation("identity.steps.contact.help"));
        var keep = new Button(getTranslation("identity.steps.keep"), click -> keepFacts());
        keep.setId("keep-facts");
        keep.addClassName("btn");
        var facts = new Panel(new H2(getTranslation("identity.steps.facts")), name, room, contact, keep);
        facts.addClassNames("pad", "col", "g4");
        var list = new Panel(steps, answer);
        list.addClassNames("pad", "col", "g4");
        var two = new Div(list, facts);
        two.addClassName("two");
        add(head, two);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var facts = school.facts();
        name.setValue(facts.name());
        room.setValue(facts.safeRoom() == null ? "" : facts.safeRoom());
        contact.setValue(facts.officeContact() == null ? "" : facts.officeContact());
        showSteps();
    }

    private void showSteps() {
        var facts = school.facts();
        var hasYear = schoolYear.around(Said.dayOf(clock.instant())).isPresent();
        var hasPeople =
                !people.search(PersonKind.PUPIL, "", PageRequest.of(0, 1)).isEmpty();
        var hasLead = administration.hasLeadAndDeputy();
        var open = facts.live();
        head.say(
                getTranslation(open ? "identity.steps.open" : "identity.steps.title"),
                getTranslation(open ? "identity.steps.open-lead" : "identity.steps.lead"));
        steps.removeAll();
        steps.add(
                step("facts", facts.safeRoom() != null, null),
                step("year", hasYear, "school/calendar"),
                step("people", hasPeople, "school/import"),
                step("dsl", hasLead, "identity/accounts"),
                lastStep(open));
    }

    private ListItem step(String key, boolean done, @org.jspecify.annotations.Nullable String path) {
        var badge = done
                ? new StateBadge(Tone.OK, "check", getTranslation("identity.steps.done"))
                : new StateBadge(Tone.WARN, "clock", getTranslation("identity.steps.to-do"));
        var title = new Span(getTranslation("identity.steps." + key));
        title.addClassName("b");
        var line = new Div(title, badge);
        line.addClassNames("row", "sp", "wrap");
        var item = new ListItem(line, new Paragraph(getTranslation("identity.steps." + key + ".why")));
        if (path != null) {
            item.add(new Anchor(path, getTranslation("identity.steps." + key + ".go")));
        }
        return item;
    }

    private ListItem lastStep(boolean open) {
        var item = step("live", open, null);
        if (!open) {
            var button = new Button(getTranslation("identity.steps.live.go"), click -> goLive());
            button.setId("go-live");
            button.addClassNames("btn", "pri");
            item.add(button);
        }
        return item;
    }

    private void goLive() {
        answer.removeAll();
        try {
            administration.goLive();
            answer.add(new Note(Tone.OK, "check", new Span(getTranslation("identity.steps.opened"))));
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
        showSteps();
    }

    private void keepFacts() {
        answer.removeAll();
        if (name.getValue().isBlank() || name.getValue().length() > 120) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation("identity.set-up.school.empty"))));
            return;
        }
        if (room.getValue().strip().length() > 60 || contact.getValue().strip().length() > 120) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation("identity.steps.too-long"))));
            return;
        }
        var facts = school.facts();
        school.rename(new SchoolFacts(
                name.getValue().strip(),
                facts.demo(),
                facts.live(),
                orNull(room.getValue()),
                orNull(contact.getValue())));
        answer.add(new Note(Tone.OK, "check", new Span(getTranslation("identity.steps.kept"))));
        showSteps();
    }

    private static @org.jspecify.annotations.Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.steps");
    }
}
