package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.mentoring.joining.SafeCircle;

/** Asking for another mentor: two taps, no reason, and the mentor is never told who asked. */
@Route("mentoring/change-mentor")
@RolesAllowed(Roles.MENTEE)
class ChangeMentorView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient MenteePage page;
    private final transient SafeCircle circle;

    ChangeMentorView(MenteePage page, SafeCircle circle) {
        this.page = page;
        this.circle = circle;
        addClassNames("phone-page", "promise-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new PageHead(getTranslation("mentoring.another.title"), ""));
        var wish = page.wish();
        if (wish.isPresent()) {
            asked(Said.day(Said.dayOf(wish.get())));
        } else if (page.pairing().isPresent()) {
            ask();
        } else {
            add(new Paragraph(getTranslation("mentoring.mentee.nobody")));
        }
        var back = new Anchor("mentoring/my-mentor", getTranslation("mentoring.know.back"));
        back.addClassName("centre");
        add(back);
    }

    private void ask() {
        var panel = new Panel(
                new Paragraph(getTranslation("mentoring.another.text", circle.supervisor())),
                new Paragraph(getTranslation("mentoring.another.mentor-not-told")),
                button("wish", "mentoring.another.ask", true, false),
                button("wish-talk", "mentoring.another.talk", false, true));
        panel.addClassNames("pad", "col", "g3");
        add(panel);
        var hurt = new Paragraph(getTranslation("mentoring.another.hurt"));
        hurt.add(new Span(" "));
        hurt.add(new Anchor("tell", getTranslation("mentoring.mentee.adult")));
        add(new Note(Tone.SAFE, "safe", hurt));
    }

    private Button button(String id, String key, boolean first, boolean talkFirst) {
        var button = new Button(getTranslation(key, circle.supervisor()), click -> {
            page.wishAnother(talkFirst);
            show();
        });
        button.setId(id);
        button.addClassNames("btn", "big", "full");
        if (first) {
            button.addClassName("pri");
        }
        button.setDisableOnClick(true);
        return button;
    }

    private void asked(String day) {
        var back = new Button(getTranslation("mentoring.another.stay"), click -> {
            page.takeBack();
            show();
        });
        back.setId("stay");
        back.addClassName("btn");
        var text = new Div(new Paragraph(getTranslation("mentoring.another.made", day, circle.supervisor())), back);
        text.addClassNames("col", "g3");
        add(new Note(Tone.OK, "check", text));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.another.title");
    }
}
