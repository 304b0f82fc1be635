package org.alongside.mentoring.ending;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.mentoring.Closing;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.Rematch;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;

/** One pair's ending: the plan, what both said when they looked back, and ending it now with care. */
@Route("mentoring/ending")
@RolesAllowed(Roles.COORDINATOR)
class EndingView extends Div implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient EndingDesk desk;
    private final transient Rematch rematch;
    private final transient People people;
    private final Div answer = new Div();
    private PairingId id = new PairingId(new UUID(0, 0));
    private String title = "";

    EndingView(EndingDesk desk, Rematch rematch, People people) {
        this.desk = desk;
        this.rematch = rematch;
        this.people = people;
        answer.getElement().setAttribute("role", "status");
        addClassName("care");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = new PairingId(UUID.fromString(parameter));
            show(desk.find(id));
        } catch (IllegalArgumentException notThere) {
            throw new NotFoundException();
        }
    }

    private void show(Farewells.Ending ending) {
        removeAll();
        var names = people.named(List.of(ending.mentor(), ending.mentee()));
        var mentor = EndingsView.given(names, ending.mentor());
        var mentee = EndingsView.given(names, ending.mentee());
        title = getTranslation("mentoring.ending.of", mentor, mentee);
        var over = ending.endedOn();
        var crumbs = new Nav(
                new RouterLink(getTranslation("mentoring.ending.menu"), EndingsView.class), new Span(" / " + title));
        crumbs.setAriaLabel(getTranslation("mentoring.year.where"));
        crumbs.addClassNames("s", "m2");
        add(
                crumbs,
                new PageHead(
                        title,
                        over == null
                                ? getTranslation("mentoring.ending.running", ending.held(), Said.day(ending.endsOn()))
                                : getTranslation("mentoring.ending.over", ending.held(), Said.day(over))),
                answer);
        var left = new Div();
        left.addClassNames("col", "g4");
        if (over == null) {
            left.add(plan(ending), early());
        } else {
            var begun = rematch.begin();
            left.add(afterwards(begun));
        }
        var looks = new Div(
                new LookBack(desk, id, Farewells.Whom.MENTEE, mentee),
                new LookBack(desk, id, Farewells.Whom.MENTOR, mentor));
        looks.addClassNames("col", "g4");
        var two = new Div(left, looks);
        two.addClassName("halves");
        add(two);
    }

    private Panel plan(Farewells.Ending ending) {
        var seen = ending.plan();
        var last = day("last-day", "mentoring.ending.last-day");
        last.setValue(seen == null ? ending.endsOn() : seen.lastDay());
        var how = new Select<Farewells.Celebration>();
        how.setId("celebration");
        how.setLabel(getTranslation("mentoring.ending.celebration"));
        how.setItems(Farewells.Celebration.values());
        how.setItemLabelGenerator(it -> getTranslation("mentoring.ending.celebration." + it));
        how.setValue(seen == null ? Farewells.Celebration.CERTIFICATE : seen.celebration());
        var when = day("celebrate-on", "mentoring.ending.celebrate-on");
        when.setValue(seen == null ? null : seen.celebrateOn());
        var told = new Checkbox(getTranslation("mentoring.ending.told"), seen != null && seen.toldOn() != null);
        var successor = new ComboBox<PersonRow>(getTranslation("mentoring.ending.successor"));
        successor.setId("successor");
        successor.setHelperText(getTranslation("mentoring.ending.successor-help"));
        successor.setItemLabelGenerator(it -> it.form() == null ? it.name() : it.name() + ", " + it.form());
        successor.setClearButtonVisible(true);
        var possible = desk.successors(ending);
        successor.setItems(possible);
        if (seen != null && seen.successor() != null) {
            possible.stream()
                    .filter(it -> it.id().equals(seen.successor()))
                    .findFirst()
                    .ifPresent(successor::setValue);
        }
        var save = new Button(getTranslation("mentoring.ending.save"), click -> {
            var lastDay = last.getValue();
            var next = successor.getValue();
            attempt(
                    () -> desk.plan(
                            id,
                            new Farewells.Plan(
                                    lastDay == null ? ending.endsOn() : lastDay,
                                    how.getValue(),
                                    when.getValue(),
                                    told.getValue() ? toldOn(seen) : null,
                                    next == null ? null : next.id(),
                                    seen == null ? 0 : seen.version())),
                    "mentoring.ending.kept");
        });
        save.setId("save-plan");
        save.addClassNames("btn", "pri");
        var fields = new Div(last, how, when);
        fields.addClassName("change-fields");
        var panel = new Panel(
                new H2(getTranslation("mentoring.ending.plan")),
                new Paragraph(getTranslation("mentoring.ending.plan-text")),
                fields,
                told,
                successor,
                save);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private java.time.LocalDate toldOn(Farewells.@Nullable Plan seen) {
        var before = seen == null ? null : seen.toldOn();
        return before == null ? desk.today() : before;
    }

    private DatePicker day(String fieldId, String key) {
        var day = new DatePicker(getTranslation(key));
        day.setId(fieldId);
        day.setLocale(Locale.UK);
        return day;
    }

    private Panel early() {
        var why = new RadioButtonGroup<Closing.Reason>(getTranslation("mentoring.ending.why"));
        why.setId("end-why");
        why.setItems(Closing.Reason.values());
        why.setItemLabelGenerator(it -> getTranslation("mentoring.ending.why." + it));
        var sure = new Checkbox(getTranslation("mentoring.ending.spoken"));
        sure.setId("end-spoken");
        var end = new Button(getTranslation("mentoring.ending.end"), click -> {
            if (why.getValue() == null || !sure.getValue()) {
                say(Tone.DANGER, "mentoring.ending.why-missing");
                return;
            }
            attempt(() -> desk.end(id, why.getValue()), "mentoring.ending.ended");
        });
        end.setId("end-now");
        end.addClassName("btn");
        var panel = new Panel(
                new H2(getTranslation("mentoring.ending.early")),
                new Paragraph(getTranslation("mentoring.ending.early-text")),
                why,
                sure,
                end);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    /** @param begun whether a proposal is being made just now */
    private Panel afterwards(boolean begun) {
        var ready = rematch.ready(id);
        var match = ready.isPresent()
                ? new Anchor("mentoring/match?run=" + ready.get(), getTranslation("mentoring.ending.rematch-look"))
                : new Anchor("mentoring/match", getTranslation("mentoring.ending.find"));
        match.setId("rematch");
        match.addClassNames("btn", "pri");
        var letters = new Anchor("mentoring/letters", getTranslation("mentoring.ending.letters"));
        letters.addClassName("btn");
        var row = new Div(match, letters);
        row.addClassNames("row", "wrap");
        var panel = new Panel(
                new H2(getTranslation("mentoring.ending.after")),
                new Paragraph(getTranslation("mentoring.ending.after-text")));
        if (ready.isPresent() || begun) {
            panel.add(new Note(
                    Tone.HARBOUR,
                    "match",
                    new Span(getTranslation(
                            ready.isPresent() ? "mentoring.ending.rematch-ready" : "mentoring.ending.rematch-soon"))));
        }
        panel.add(row);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private void attempt(Runnable deed, String success) {
        try {
            deed.run();
            show(desk.find(id));
            say(Tone.OK, success);
        } catch (IllegalArgumentException reason) {
            say(Tone.DANGER, String.valueOf(reason.getMessage()));
        }
    }

    private void say(Tone tone, String key) {
        answer.removeAll();
        answer.add(new Note(tone, tone == Tone.OK ? "check" : "warn", new Span(getTranslation(key))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
