package org.alongside.curriculum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.Answer;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Sideways;
import org.alongside.curriculum.planning.ClassSetUp;
import org.alongside.curriculum.planning.PlanRefused;
import org.alongside.curriculum.planning.Rehearsal;
import org.alongside.curriculum.planning.YearRollover;

/** The classes of this year and the next: made from forms, kept with the register, rolled over, taken back or confirmed. */
@Route("curriculum/next-year")
@Menu(title = "curriculum.next.menu", order = 80.8, icon = "people")
@RolesAllowed(Roles.PSHE_LEAD)
class NextYearView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient YearRollover rollover;
    private final transient ClassSetUp setUp;
    private final PageHead head = new PageHead("", "");
    private final Answer answer = new Answer();
    private final Div page = new Div();

    NextYearView(YearRollover rollover, ClassSetUp setUp) {
        this.rollover = rollover;
        this.setUp = setUp;
        addClassName("copies");
        page.addClassNames("col", "g4");
        add(head, answer, page);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        answer.removeAll();
        show();
    }

    private void show() {
        page.removeAll();
        var rehearsal = rollover.rehearse();
        if (rehearsal.isEmpty()) {
            head.say(getTranslation("curriculum.next.no-year"), getTranslation("curriculum.next.no-year-lead"));
            page.add(
                    new EmptyState(
                            Lines.State.ALONE,
                            getTranslation("curriculum.next.no-year-title"),
                            getTranslation("curriculum.next.no-year-text")),
                    thisYear());
            return;
        }
        var it = rehearsal.get();
        var state = it.made().isEmpty() ? "rehearsed" : it.made().get().isConfirmed() ? "confirmed" : "made";
        head.say(
                getTranslation(
                        "curriculum.next.title." + state,
                        it.classes().size(),
                        Said.year(it.to().name())),
                getTranslation("curriculum.next.lead." + state));
        var two = new Div(classes(it), aside(it));
        two.addClassName("two");
        page.add(two);
    }

    private Panel classes(Rehearsal it) {
        var table = new NativeTable();
        table.addClassName("grid");
        table.setCaptionText(getTranslation("curriculum.next.table"));
        table.getCaption().addClassNames("s", "m2");
        var heads = table.getHead().addRow();
        for (var name : new String[] {"class", "pupils", "lessons", "state"}) {
            var cell = new NativeTableHeaderCell(getTranslation("curriculum.next." + name));
            cell.getElement().setAttribute("scope", "col");
            heads.add(cell);
        }
        for (var next : it.classes()) {
            var row = table.getBody().addRow();
            var name = new NativeTableHeaderCell(next.name());
            name.getElement().setAttribute("scope", "row");
            row.add(name);
            row.addDataCell()
                    .setText(next.pupilsFrom()
                            .map(from -> getTranslation("curriculum.next.pupils-from", next.pupils(), from))
                            .orElse(getTranslation("curriculum.next.pupils-later")));
            row.addDataCell()
                    .setText(
                            next.noHour().isEmpty()
                                    ? getTranslation("curriculum.next.lessons-all", next.lessons())
                                    : getTranslation(
                                            "curriculum.next.lessons-some",
                                            next.lessons(),
                                            next.noHour().size()));
            row.addDataCell()
                    .setText(getTranslation(next.isThere() ? "curriculum.next.there" : "curriculum.next.not-there"));
        }
        var panel = new Panel(new Sideways(getTranslation("curriculum.next.table"), table));
        panel.addClassNames("pad", "col");
        return panel;
    }

    private Div aside(Rehearsal it) {
        var made = it.made();
        var make = button("make", "curriculum.next.make", () -> say("curriculum.next.did-make", rollover.make()));
        make.setVisible(it.classes().stream().anyMatch(next -> !next.isThere()));
        if (made.isEmpty()) {
            make.addClassName("pri");
        }
        var confirm = button("confirm", "curriculum.next.confirm", () -> {
            rollover.confirm();
            say("curriculum.next.did-confirm");
        });
        confirm.addClassName("pri");
        var back = button("take-back", "curriculum.next.take-back", () -> {
            rollover.takeBack();
            say("curriculum.next.did-take-back");
        });
        var open = made.filter(now -> !now.isConfirmed()).isPresent();
        confirm.setVisible(open);
        back.setVisible(open);
        var panel = new Panel(
                new H2(getTranslation("curriculum.next.what")),
                new Paragraph(getTranslation("curriculum.next.what-text")),
                make,
                confirm,
                back);
        panel.addClassNames("pad", "col");
        var aside = new Div(panel, thisYear());
        aside.addClassNames("col", "g4");
        return aside;
    }

    private Panel thisYear() {
        var subject = new TextField(getTranslation("curriculum.next.subject"));
        subject.setId("subject");
        subject.setValue("PSHE");
        subject.setMaxLength(60);
        var make = button("from-forms", "curriculum.next.from-forms", () -> {
            if (!subject.getValue().isBlank()) {
                say("curriculum.next.did-forms", setUp.makeFromForms(subject.getValue()));
            }
        });
        var follow = button(
                "follow", "curriculum.next.follow", () -> say("curriculum.next.did-follow", setUp.followForms()));
        var panel = new Panel(
                new H2(getTranslation("curriculum.next.this-year")),
                new Paragraph(getTranslation("curriculum.next.this-year-text")),
                subject,
                make,
                follow,
                new Anchor("curriculum/classes", getTranslation("curriculum.classes.set-up")));
        panel.addClassNames("pad", "col");
        return panel;
    }

    private Button button(String id, String key, Runnable deed) {
        var button = new Button(getTranslation(key), click -> {
            try {
                deed.run();
            } catch (PlanRefused refused) {
                show();
                answer.notYet(getTranslation(refused.key()));
            }
        });
        button.setId(id);
        button.addClassName("btn");
        return button;
    }

    private void say(String key, Object... details) {
        show();
        answer.done(getTranslation(key, details));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.next.menu");
    }
}
