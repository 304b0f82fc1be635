package org.alongside.school.rollover;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
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
import java.util.List;
import org.alongside.base.LostConnection;
import org.alongside.base.Roles;
import org.alongside.base.ui.Answer;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.Keeping;
import org.alongside.school.YearStep;
import org.alongside.school.YearStepRefused;
import org.alongside.school.erasure.KeepingTerms;

/** From one school year to the next: look, make, take back or confirm. */
@Route("school/year-end")
@Menu(title = "school.year-end.menu", order = 71.5, icon = "people")
@RolesAllowed(Roles.ADMIN)
class YearEndView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient YearEnd yearEnd;
    private final transient KeepingTerms terms;
    private final PageHead head = new PageHead("", "");
    private final Answer answer = new Answer();
    private final Div page = new Div();

    YearEndView(YearEnd yearEnd, KeepingTerms terms) {
        this.yearEnd = yearEnd;
        this.terms = terms;
        addClassName("year-end");
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
        var outlook = yearEnd.rehearse();
        if (outlook.isEmpty()) {
            head.say(say("no-year"), "");
            page.add(new EmptyState(
                    Lines.State.ALONE,
                    say("no-year-title"),
                    say("no-year-text"),
                    new Anchor("school/calendar", say("calendar"))));
            return;
        }
        var it = outlook.get();
        if (it.made().isEmpty()) {
            showRehearsal(it);
        } else {
            showMade(it, it.made().get());
        }
    }

    private void showRehearsal(YearOutlook it) {
        head.say(
                say(
                        "title",
                        Said.year(it.to().name()),
                        it.pupilsMoving(),
                        it.leavers().size()),
                say("lead", Said.year(it.from().name())));
        it.obstacles().forEach(line -> page.add(new Note(Tone.WARN, "warn", new Span(say(line)))));
        var make = new Button(
                say("make", Said.year(it.to().name())), click -> attempt(() -> yearEnd.make(it), "did-make"));
        make.setId("make");
        make.addClassNames("btn", "pri");
        make.setDisableOnClick(true);
        make.setEnabled(it.obstacles().isEmpty());
        var what = new Panel(new H2(say("what")), steps(it), row(make), small(say("until-confirmed")));
        what.addClassNames("pad", "col", "g4");
        page.add(what);
    }

    private OrderedList steps(YearOutlook it) {
        var steps = new OrderedList();
        steps.addClassName("year-steps");
        var moving = new UnorderedList();
        it.moving()
                .forEach(row ->
                        moving.add(new ListItem(say("moving", row.pupils(), row.yearGroup(), row.yearGroup() + 1))));
        steps.add(step("people", moving, leavers(it)));
        it.steps().forEach(step -> {
            var lines = new UnorderedList();
            step.lines().forEach(line -> lines.add(new ListItem(say(line))));
            steps.add(step(step.name(), lines));
        });
        var left = it.from().lastDay();
        steps.add(step(
                "keeping",
                new Paragraph(say("keeping", it.leavers().size())),
                new Paragraph(say(
                        "keeping.from",
                        after(left, Keeping.ACCOUNT),
                        after(left, Keeping.LESSONS),
                        after(left, Keeping.REGISTER)))));
        return steps;
    }

    private String after(LocalDate left, Keeping kind) {
        var day = left.plusMonths(terms.months(kind));
        return Said.day(day) + " " + day.getYear();
    }

    private ListItem step(String name, Component... content) {
        var item = new ListItem(new H3(getTranslation("school.year-end.step." + name)));
        item.add(content);
        return item;
    }

    private Component leavers(YearOutlook it) {
        if (it.leavers().isEmpty()) {
            return new Paragraph(say("no-leavers", it.lastYear()));
        }
        var names = new UnorderedList();
        names.addClassName("names");
        it.leavers().forEach(leaver -> names.add(new ListItem(leaver.name())));
        var fold = new NativeDetails(say("leavers", it.leavers().size(), it.lastYear()), names);
        fold.setId("leavers");
        return fold;
    }

    private void showMade(YearOutlook it, YearEnds.Made made) {
        if (made.isConfirmed()) {
            head.say(
                    say("title.confirmed", Said.year(it.to().name())),
                    say("lead.confirmed", made.moving(), made.leaving()));
            page.add(next());
            return;
        }
        head.say(say("title.made", Said.year(it.to().name())), say("lead.made", made.moving(), made.leaving()));
        var seen = new Checkbox(say("seen"));
        seen.setId("seen");
        var confirm = new Button(say("confirm"), click -> attempt(yearEnd::confirm, "did-confirm"));
        confirm.setId("confirm");
        confirm.addClassNames("btn", "pri");
        confirm.setDisableOnClick(true);
        confirm.setEnabled(false);
        seen.addValueChangeListener(change -> confirm.setEnabled(change.getValue()));
        var confirming = new Panel(new H2(say("confirm-head")), new Paragraph(say("confirm-text")), seen, row(confirm));
        confirming.addClassNames("pad", "col", "g4");
        var back = new Button(say("take-back"), click -> takeBack());
        back.setId("take-back");
        back.addClassName("btn");
        back.setDisableOnClick(true);
        var undoing = new Panel(new H2(say("take-back-head")), new Paragraph(say("take-back-text")), row(back));
        undoing.addClassNames("pad", "col", "g4");
        var two = new Div(confirming, undoing);
        two.addClassName("two");
        page.add(two);
    }

    private Panel next() {
        var list = new UnorderedList();
        for (var key : List.of("next.import", "next.accounts", "next.scheme")) {
            list.add(new ListItem(say(key)));
        }
        var panel = new Panel(new H2(say("next")), list);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private void takeBack() {
        answer.removeAll();
        try {
            var stay = yearEnd.takeBack();
            show();
            answer.done(stay == 0 ? say("did-take-back") : say("did-take-back-but", stay));
        } catch (YearStepRefused refused) {
            show();
            answer.failed(say(refused.why()));
        } catch (RuntimeException broken) {
            lost(broken);
        }
    }

    private void attempt(Runnable deed, String done) {
        answer.removeAll();
        try {
            deed.run();
            show();
            answer.done(say(done));
        } catch (YearStepRefused refused) {
            show();
            answer.failed(say(refused.why()));
        } catch (RuntimeException broken) {
            lost(broken);
        }
    }

    /** It is one transaction, so all of it was done or nothing; which, the page shows as soon as the database is back. */
    private void lost(RuntimeException broken) {
        if (!LostConnection.isCauseOf(broken)) {
            throw broken;
        }
        try {
            show();
        } catch (RuntimeException stillAway) {
            page.removeAll();
        }
        answer.failed(say("lost"));
    }

    private static Div row(Component content) {
        var row = new Div(content);
        row.addClassName("row");
        return row;
    }

    private static Paragraph small(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassNames("s", "m2");
        return paragraph;
    }

    private String say(YearStep.Line line) {
        return getTranslation(line.key(), line.details().toArray());
    }

    private String say(String name, Object... details) {
        return getTranslation("school.year-end." + name, details);
    }

    @Override
    public String getPageTitle() {
        return say("menu");
    }
}
