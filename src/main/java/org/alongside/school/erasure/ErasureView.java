package org.alongside.school.erasure;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Tone;
import org.alongside.school.FreshSignIn;
import org.alongside.school.People;
import org.alongside.school.SecondPersonRule;
import org.alongside.school.SignedInPerson;

/** What is over its time: the list, who is held, the terms, and what has gone. */
@Route("school/erasure")
@Menu(title = "school.erasure.menu", order = 77, icon = "clock")
@RolesAllowed({Roles.HEAD, Roles.ADMIN})
class ErasureView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient OverTime overTime;
    private final transient People people;
    private final transient FreshSignIn signIn;
    private final transient SecondPersonRule rule;
    private final transient SignedInPerson who;
    private final PageHead head = new PageHead("", "");
    private final Div answer = new Div();
    private final Div page = new Div();

    ErasureView(
            OverTime overTime, People people, FreshSignIn signIn, SecondPersonRule rule, SignedInPerson who) {
        this.overTime = overTime;
        this.signIn = signIn;
        this.rule = rule;
        this.who = who;
        this.people = people;
        addClassName("erasure");
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
        add(head, answer, page);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        answer.removeAll();
        show();
    }

    private void show() {
        page.removeAll();
        var queue = new QueuePanel(overTime, people, signIn, this::say);
        head.say(queue.sentence(), getTranslation("school.erasure.lead"));
        var left = new Div(queue, new CertificatesPanel(overTime, people));
        left.addClassNames("col", "g4");
        var right = new Div(
                new HoldsPanel(overTime, people, this::say),
                new TermsPanel(overTime, this::say),
                new SecondPersonPanel(rule, signIn, who.is(Roles.HEAD), this::say));
        right.addClassNames("col", "g4");
        var two = new Div(left, right);
        two.addClassName("two");
        page.add(two);
    }

    /** Shows everything as it is now, and says what became of what somebody did. */
    private void say(Tone tone, String key) {
        show();
        answer.removeAll();
        answer.add(new Note(tone, tone == Tone.OK ? "check" : "warn", new Span(getTranslation(key))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("school.erasure.menu");
    }
}
