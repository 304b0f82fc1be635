package org.alongside.identity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;
import org.alongside.school.School;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** A year group gets its accounts in one go, and a slip of paper for each pupil. */
@Route("identity/accounts/many")
@RolesAllowed(Roles.ADMIN)
class ManyAccountsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient ManyAccounts many;
    private final transient School school;
    private final Select<ManyAccounts.Year> year = new Select<>();
    private final Button make = new Button(getTranslation("identity.many.make"), click -> begin(false));
    private final Button again = new Button(getTranslation("identity.many.again"), click -> begin(true));
    private final Div answer = new Div();
    private final Div slips = new Div();
    private transient @Nullable AccountRound round;

    ManyAccountsView(ManyAccounts many, School school) {
        this.many = many;
        this.school = school;
        addClassName("many-accounts");
        year.setId("year");
        year.setLabel(getTranslation("identity.many.year"));
        year.setItemLabelGenerator(it -> getTranslation("identity.many.of", it.year(), it.without(), it.pupils()));
        year.addValueChangeListener(change -> offer(change.getValue()));
        make.setId("make");
        make.addClassNames("btn", "pri");
        again.setId("again");
        again.addClassName("btn");
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
        var back = new Anchor("identity/accounts", getTranslation("identity.accounts"));
        back.addClassName("btn");
        var buttons = new Div(make, again);
        buttons.addClassNames("row", "wrap");
        var panel = new Panel(year, new Paragraph(getTranslation("identity.many.once")), buttons, answer);
        panel.addClassNames("pad", "col", "g4", "narrow");
        var head = new Div(
                new PageHead(getTranslation("identity.many.title"), getTranslation("identity.many.lead"), back), panel);
        head.addClassNames("col", "g4", "no-print");
        add(head, slips);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        fill();
    }

    private void fill() {
        var chosen = year.getValue();
        var years = many.years();
        year.setItems(years);
        years.stream()
                .filter(it -> chosen != null && it.year() == chosen.year())
                .findFirst()
                .ifPresent(year::setValue);
        offer(year.getValue());
    }

    private void offer(ManyAccounts.@Nullable Year chosen) {
        var free = round == null || round.isOver();
        make.setEnabled(free && chosen != null && chosen.without() > 0);
        again.setVisible(chosen != null && chosen.waiting() > 0);
        again.setEnabled(free);
    }

    private void begin(boolean anew) {
        var chosen = year.getValue();
        var page = getUI().orElse(null);
        if (chosen == null || page == null) {
            return;
        }
        var now = new AccountRound(many, many.of(chosen.year(), anew), anew, () -> page.access(this::progress));
        round = now;
        slips.removeAll();
        offer(chosen);
        progress();
        var ignored = Thread.ofVirtual().name("accounts").start(new DelegatingSecurityContextRunnable(now));
    }

    private void progress() {
        var now = round;
        if (now == null) {
            return;
        }
        answer.removeAll();
        if (now.isOver()) {
            round = null;
            var made = now.slips();
            answer.add(new Note(
                    made.size() == now.of() ? Tone.OK : Tone.WARN,
                    made.size() == now.of() ? "check" : "warn",
                    new Span(getTranslation("identity.many.done", made.size(), now.of()))));
            fill();
            show(now);
            return;
        }
        var words = new Span(getTranslation("identity.many.working", now.slips().size(), now.of()));
        words.setId("work");
        var bar = new ProgressBar(0, 1, now.part());
        bar.getElement().setAttribute("aria-labelledby", "work");
        var stop = new Button(getTranslation("identity.many.stop"), click -> now.stop());
        stop.setId("stop");
        stop.addClassName("btn");
        var work = new Div(words, bar, stop);
        work.addClassNames("col", "g3");
        answer.add(work);
    }

    private void show(AccountRound over) {
        slips.removeAll();
        if (over.slips().isEmpty()) {
            return;
        }
        var print = new Button(
                getTranslation("identity.many.print"), click -> getElement().executeJs("window.print()"));
        print.setId("print");
        print.addClassNames("btn", "pri", "no-print");
        var title = new H2(getTranslation("identity.many.slips"));
        title.addClassName("no-print");
        var sheet = new Div();
        sheet.addClassName("account-slips");
        var name = school.facts().name();
        over.slips().forEach(it -> sheet.add(slip(it, name)));
        slips.addClassNames("col", "g4");
        slips.add(title, print, sheet);
    }

    private Div slip(AccountRound.Slip one, String name) {
        var pupil = one.pupil();
        var who = new Span(pupil.form() == null ? pupil.name() : pupil.name() + ", " + pupil.form());
        who.addClassName("b");
        var at = new Span(name);
        at.addClassNames("s", "m2");
        var slip = new Div(
                who,
                at,
                line("identity.accounts.username", one.password().username()),
                line("identity.accounts.password", one.password().password()));
        var own = new Span(getTranslation("identity.many.slip"));
        own.addClassName("s");
        slip.add(own);
        slip.addClassName("account-slip");
        return slip;
    }

    private Div line(String key, String value) {
        var code = new Span(value);
        code.addClassName("code");
        return new Div(new Span(getTranslation(key) + " "), code);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.many.title");
    }
}
