package org.alongside.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.InternalServerError;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.alongside.base.ui.Lines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something broke on our side: both lines cut, no fault of the reader, and a code to say when asking for help. */
@ParentLayout(Frame.class)
@AnonymousAllowed
class OurFault extends InternalServerError implements HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(OurFault.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var code = code();
        // only types and places: a message may quote what somebody typed
        LOG.error("Page broke, code {}: {}", code, trace(parameter.getException()));
        getElement().removeAllChildren();
        var back = new Anchor("", getTranslation("shell.back"));
        back.addClassName("btn");
        var help = new Paragraph(getTranslation("shell.broken.code", code));
        help.addClassNames("s", "m2");
        var page = new Div(
                new Lines(Lines.State.CUT),
                new H1(getTranslation("shell.broken.title")),
                new Paragraph(getTranslation("shell.broken.text")),
                back,
                help);
        page.addClassName("empty");
        getElement().appendChild(page.getElement());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static String code() {
        var bytes = new byte[3];
        new SecureRandom().nextBytes(bytes);
        var hex = HexFormat.of().withUpperCase().formatHex(bytes);
        return hex.substring(0, 2) + "-" + hex.substring(2);
    }

    static String trace(Throwable failure) {
        var text = new StringBuilder();
        for (var cause = failure; cause != null && text.length() < 4000; cause = cause.getCause()) {
            text.append(cause.getClass().getName());
            var frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, 12); i++) {
                text.append("\n\tat ").append(frames[i]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.broken.title");
    }
}
