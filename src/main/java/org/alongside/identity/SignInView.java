package org.alongside.identity;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Picture;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.identity.provider.ProviderBook;
import org.alongside.identity.provider.SchoolProvider;
import org.alongside.identity.provider.SchoolRegistrations;
import org.alongside.school.School;
import org.alongside.school.SchoolFacts;
import org.springframework.security.web.csrf.CsrfToken;

/** The way in, and the way to help for somebody who cannot get in. A plain form, so that password keepers know it. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient School school;
    private final transient Clock clock;
    private final transient SetUp setUp;
    private final transient ProviderBook provider;
    private final Div wrong = new Div();

    SignInView(School school, Clock clock, SetUp setUp, ProviderBook provider) {
        this.school = school;
        this.clock = clock;
        this.setUp = setUp;
        this.provider = provider;
        addClassName("sign-in");
        var facts = school.facts();
        add(welcome(), new Main(form(facts)));
    }

    private Header welcome() {
        var brand = new Div(new Picture("mark"), new Span("Alongside"));
        brand.addClassName("brand");
        var sentence = new Paragraph(getTranslation("identity.sign-in.welcome"));
        var welcome = new Header(brand, new Picture("welcome"), sentence);
        welcome.addClassName("welcome");
        return welcome;
    }

    private Div form(SchoolFacts facts) {
        var greeting = new H1(getTranslation(greetingKey()));
        var name = new Paragraph(
                facts.demo() ? getTranslation("identity.sign-in.demo-school", facts.name()) : facts.name());
        name.addClassName("lead");
        wrong.setVisible(false);
        wrong.getElement().setAttribute("role", "alert");

        var username = field("username", "text", "username", getTranslation("identity.sign-in.username"));
        var password = field("password", "password", "current-password", getTranslation("identity.sign-in.password"));
        var token = new Input();
        token.setType("hidden");
        token.getElement().setAttribute("name", "_csrf");
        token.setValue(csrfToken());
        var submit = new NativeButton(getTranslation("identity.sign-in.submit"));
        submit.getElement().setAttribute("type", "submit");
        submit.addClassNames("btn", "big", "full");
        submit.setClassName("pri", provider.current().isEmpty());
        var form = new Form(username, password, token, submit);
        form.getElement().setAttribute("method", "post").setAttribute("action", "sign-in");

        var forgotten = new Paragraph(getTranslation(
                "identity.sign-in.forgotten",
                facts.officeContact() == null ? getTranslation("identity.sign-in.the-office") : facts.officeContact()));
        forgotten.addClassNames("s", "m2");
        var panel = new Div(greeting, name, wrong);
        provider.current().ifPresent(it -> panel.add(withTheSchool(it)));
        var parents = new Anchor("parents", getTranslation("identity.sign-in.parents"));
        parents.addClassName("s");
        panel.add(form, forgotten, help(facts), parents);
        panel.addClassName("panel");
        return panel;
    }

    /** The school's own sign-in first: most people have no other. */
    private Div withTheSchool(SchoolProvider it) {
        var go = new Anchor(
                "oauth2/authorization/" + SchoolRegistrations.ID,
                getTranslation("identity.sign-in.school." + it.kind()));
        go.setId("school-sign-in");
        go.setRouterIgnore(true);
        go.addClassNames("btn", "pri", "big", "full");
        var first = new Anchor("sign-in/first", getTranslation("identity.sign-in.school.first"));
        first.addClassName("s");
        var or = new Paragraph(getTranslation("identity.sign-in.school.or"));
        or.addClassNames("s", "m2", "or");
        var box = new Div(go, first, or);
        box.addClassNames("col", "g3");
        return box;
    }

    private Note help(SchoolFacts facts) {
        var bold = new Span(getTranslation("identity.sign-in.worried"));
        bold.addClassName("b");
        var where = facts.safeRoom() == null
                ? getTranslation("identity.sign-in.any-adult")
                : getTranslation("identity.sign-in.room", facts.safeRoom());
        return new Note(
                Tone.SAFE,
                "safe",
                new Paragraph(bold, new Span(" " + where + " " + getTranslation("identity.sign-in.lines"))));
    }

    private static Div field(String name, String type, String autocomplete, String label) {
        var input = new Input();
        input.setType(type);
        input.setId(name);
        input.addClassName("field");
        input.getElement().setAttribute("name", name).setAttribute("autocomplete", autocomplete);
        input.getElement().setAttribute("required", true).setAttribute("autocapitalize", "none");
        var caption = new NativeLabel(label);
        caption.setFor(name);
        caption.addClassName("lab");
        return new Div(caption, input);
    }

    private static String csrfToken() {
        var request = VaadinServletRequest.getCurrent();
        return request != null
                        && request.getHttpServletRequest().getAttribute(CsrfToken.class.getName())
                                instanceof CsrfToken token
                ? token.getToken()
                : "";
    }

    private String greetingKey() {
        var hour = clock.instant().atZone(Said.LONDON).getHour();
        return hour < 12
                ? "identity.sign-in.morning"
                : hour < 17 ? "identity.sign-in.afternoon" : "identity.sign-in.evening";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (setUp.isNeeded()) {
            event.forwardTo(FirstAdministratorView.class);
            return;
        }
        var why = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("why")
                .orElse("");
        var key = switch (why) {
            case "wrong",
                    "wait",
                    "closed",
                    "old",
                    "ended",
                    "school-elsewhere",
                    "school-unlinked",
                    "school-asked",
                    "school-shut",
                    "school-not-open",
                    "school-refused",
                    "school-again",
                    "school-denied",
                    "school-away" -> "identity.sign-in." + why;
            default -> "";
        };
        wrong.removeAll();
        wrong.setVisible(!key.isEmpty());
        if (!key.isEmpty()) {
            wrong.add(new Note(
                    isNews(why) ? Tone.INFO : Tone.DANGER,
                    isNews(why) ? "info" : "warn",
                    new Span(getTranslation(key))));
        }
    }

    /** Nothing went wrong; it only is so. */
    private static boolean isNews(String why) {
        return why.equals("ended") || why.equals("school-asked");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.sign-in");
    }

    @Tag("form")
    private static final class Form extends HtmlComponent implements HasComponents {
        Form(com.vaadin.flow.component.Component... content) {
            add(content);
        }
    }
}
