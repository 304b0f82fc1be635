package org.alongside.identity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Picture;
import org.alongside.base.ui.Tone;

/** The very first page of an empty portal: who is the administrator, and what is the school called. */
@Route(value = "set-up", autoLayout = false)
@AnonymousAllowed
class FirstAdministratorView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient SetUp setUp;
    private final TextField code = field("code");
    private final TextField school = field("school");
    private final TextField title = field("your-title");
    private final TextField given = field("given");
    private final TextField family = field("family");
    private final TextField username = field("username");
    private final PasswordField password = new PasswordField(getTranslation("identity.set-up.password"));
    private final Div wrong = new Div();

    FirstAdministratorView(SetUp setUp) {
        this.setUp = setUp;
        addClassName("set-up");
        password.setId("password");
        password.setHelperText(getTranslation("identity.password.rule", Passwords.SHORTEST));
        code.setHelperText(getTranslation("identity.set-up.code.help"));
        wrong.getElement().setAttribute("role", "alert");
        var begin = new Button(getTranslation("identity.set-up.begin"), click -> begin());
        begin.setId("begin");
        begin.addClassNames("btn", "pri", "big", "full");
        var lead = new Paragraph(getTranslation("identity.set-up.lead"));
        lead.addClassName("lead");
        var panel = new Div(
                new Picture("mark"),
                new H1(getTranslation("identity.set-up.title")),
                lead,
                wrong,
                code,
                school,
                title,
                given,
                family,
                username,
                password,
                begin);
        panel.addClassNames("card", "pad", "col", "g4");
        add(new Main(panel));
    }

    private TextField field(String name) {
        var field = new TextField(getTranslation("identity.set-up." + name));
        field.setId(name);
        return field;
    }

    private void begin() {
        wrong.removeAll();
        try {
            setUp.begin(
                    code.getValue(),
                    school.getValue(),
                    new SetUp.FirstAdministrator(
                            title.getValue(),
                            given.getValue(),
                            family.getValue(),
                            username.getValue(),
                            password.getValue()));
            getUI().ifPresent(ui -> ui.navigate(SignInView.class));
        } catch (IllegalArgumentException reason) {
            wrong.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setUp.isNeeded()) {
            event.forwardTo(SignInView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.set-up");
    }
}
