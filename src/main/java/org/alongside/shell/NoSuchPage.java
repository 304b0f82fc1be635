package org.alongside.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.base.ui.Icon;

/** A page that is not there, or not for you: the same words for both, so that nobody learns which pages exist. */
@ParentLayout(Frame.class)
@AnonymousAllowed
class NoSuchPage extends RouteNotFoundError implements HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        getElement().removeAllChildren();
        var back = new Anchor("", getTranslation("shell.back"));
        back.addClassName("btn");
        var text = new Paragraph(getTranslation("shell.no-page.text"));
        var page = new Div(new Icon("lock"), new H1(getTranslation("shell.no-page.title")), text, back);
        page.addClassNames("empty");
        getElement().appendChild(page.getElement());
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.no-page.title");
    }
}
