package org.alongside.identity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Picture;
import org.alongside.base.ui.Tone;

/** For the first time: the code from the administrator, and then on to the school's sign-in. */
@Route(value = "sign-in/first", autoLayout = false)
@AnonymousAllowed
class JoinView extends Div implements HasDynamicTitle {
    private final transient Links links;
    private final TextField code = new TextField(getTranslation("identity.join.code"));
    private final Div wrong = new Div();

    JoinView(Links links) {
        this.links = links;
        addClassName("set-up");
        code.setId("code");
        code.setHelperText(getTranslation("identity.join.code.help"));
        code.getElement().setAttribute("autocomplete", "off");
        wrong.getElement().setAttribute("role", "alert");
        var go = new Button(getTranslation("identity.join.go"), click -> go());
        go.setId("go");
        go.addClassNames("btn", "pri", "big", "full");
        var lead = new Paragraph(getTranslation("identity.join.lead"));
        lead.addClassName("lead");
        var panel = new Div(
                new Picture("mark"),
                new H1(getTranslation("identity.join.title")),
                lead,
                wrong,
                code,
                go,
                new Anchor("sign-in", getTranslation("identity.join.back")));
        panel.addClassNames("card", "pad", "col", "g4");
        add(new Main(panel));
    }

    private void go() {
        wrong.removeAll();
        if (!links.isInvitation(code.getValue())) {
            wrong.add(new Note(Tone.DANGER, "warn", new Span(getTranslation("identity.join.wrong"))));
            code.focus();
            return;
        }
        var request = VaadinServletRequest.getCurrent();
        if (request != null) {
            request.getHttpServletRequest().getSession().setAttribute(SchoolSignIn.INVITATION, code.getValue());
        }
        UI.getCurrent().getPage().setLocation("oauth2/authorization/school?" + SchoolRequests.JOIN);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.join.title");
    }
}
