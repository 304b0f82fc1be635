package org.alongside.safeguarding.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.base.ui.Icon;

/** What to do when somebody is in danger: before everything else, and never instead of sending. */
final class CallNow extends Anchor {
    CallNow() {
        setHref("tel:999");
        var ask = new Paragraph(getTranslation("safeguarding.tell.now"));
        ask.addClassName("b");
        var text = new Div(ask, new Paragraph(getTranslation("safeguarding.tell.now.do")));
        text.addClassName("grow");
        add(new Icon("phone"), text);
        addClassNames("note", "danger", "call");
        setRouterIgnore(true);
    }
}
