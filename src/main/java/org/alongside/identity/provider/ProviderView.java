package org.alongside.identity.provider;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;

/** Where an administrator connects the portal with the school's own sign-in, and sees whether it works. */
@Route("identity/provider")
@Menu(title = "identity.provider.menu", order = 74, icon = "lock")
@RolesAllowed(Roles.ADMIN)
class ProviderView extends Div implements HasDynamicTitle {
    private final transient ProviderAdministration administration;
    private final RadioButtonGroup<ProviderKind> kind = new RadioButtonGroup<>();
    private final TextField issuer = field("issuer");
    private final TextField allowed = field("allowed");
    private final TextField clientId = field("client-id");
    private final PasswordField secret = new PasswordField(getTranslation("identity.provider.client-secret"));
    private final TextField factor = field("factor");
    private final Div answer = new Div();
    private final Div addresses = new Div();
    private final Button remove = new Button(getTranslation("identity.provider.remove"), click -> remove());
    private transient ProviderAdministration.Shown shown;

    ProviderView(ProviderAdministration administration) {
        this.administration = administration;
        this.shown = administration.shown();
        kind.setId("kind");
        kind.setLabel(getTranslation("identity.provider.kind"));
        kind.setItems(ProviderKind.values());
        kind.setItemLabelGenerator(it -> getTranslation("identity.provider.kind." + it));
        kind.addValueChangeListener(change -> fitTo(change.getValue()));
        secret.setId("client-secret");
        secret.getElement().setAttribute("autocomplete", "off");
        factor.setHelperText(getTranslation("identity.provider.factor.help"));
        answer.setId("answer");
        answer.addClassNames("col", "g2");
        answer.getElement().setAttribute("role", "status");
        var two = new Div(form(), there());
        two.addClassName("two");
        var people = new Anchor("identity/links", getTranslation("identity.provider.people"));
        people.addClassName("btn");
        add(
                new PageHead(
                        getTranslation("identity.provider.title"), getTranslation("identity.provider.lead"), people),
                two);
        fill();
    }

    private TextField field(String name) {
        var field = new TextField(getTranslation("identity.provider." + name));
        field.setId(name);
        field.getElement().setAttribute("autocomplete", "off");
        return field;
    }

    private Panel form() {
        var test = new Button(getTranslation("identity.provider.test"), click -> test());
        test.setId("test");
        test.addClassName("btn");
        var keep = new Button(getTranslation("identity.provider.keep"), click -> keep());
        keep.setId("keep");
        keep.addClassNames("btn", "pri");
        keep.setVisible(!shown.fixed());
        remove.setId("remove");
        remove.addClassName("btn");
        var row = new Div(keep, test, remove);
        row.addClassNames("row", "wrap");
        var panel = new Panel(
                new H2(getTranslation("identity.provider.here")),
                kind,
                issuer,
                allowed,
                clientId,
                secret,
                factor,
                row,
                answer);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private Panel there() {
        addresses.addClassNames("col", "g3");
        var panel = new Panel(
                new H2(getTranslation("identity.provider.there")),
                new Paragraph(getTranslation("identity.provider.there.why")),
                addresses);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private void fill() {
        var known = shown.provider();
        kind.setValue(known.map(SchoolProvider::kind).orElse(ProviderKind.GOOGLE));
        known.ifPresent(it -> {
            issuer.setValue(it.issuer());
            clientId.setValue(it.clientId());
            allowed.setValue(it.pinned() == null ? "" : it.pinned());
            factor.setValue(String.join(" ", it.factorClasses()));
        });
        var lost = known.filter(it -> it.clientSecret().isEmpty()).isPresent();
        secret.setHelperText(getTranslation(
                known.isEmpty()
                        ? "identity.provider.client-secret.new"
                        : lost ? "identity.provider.client-secret.lost" : "identity.provider.client-secret.kept"));
        remove.setVisible(known.isPresent() && !shown.fixed());
        if (shown.fixed()) {
            List.of(issuer, allowed, clientId, factor).forEach(it -> it.setReadOnly(true));
            kind.setReadOnly(true);
            secret.setReadOnly(true);
            answer.add(note(Tone.INFO, "info", getTranslation("identity.provider.fixed")));
        }
    }

    private void fitTo(ProviderKind chosen) {
        issuer.setVisible(chosen == ProviderKind.OIDC);
        allowed.setVisible(chosen != ProviderKind.OIDC);
        if (chosen != ProviderKind.OIDC) {
            allowed.setLabel(getTranslation("identity.provider.allowed." + chosen));
            allowed.setHelperText(getTranslation("identity.provider.allowed." + chosen + ".help"));
        }
        addresses.removeAll();
        addresses.add(address("redirect", administration.redirectAddress(portal())));
        addresses.add(address("after-sign-out", portal() + "/sign-in"));
        if (chosen != ProviderKind.GOOGLE) {
            addresses.add(address("back-channel", administration.backChannelAddress(portal())));
        }
        addresses.add(new Paragraph(getTranslation("identity.provider.steps." + chosen)));
    }

    private Div address(String name, String text) {
        var caption = new Span(getTranslation("identity.provider.address." + name));
        caption.addClassName("b");
        var code = new Span(text);
        code.setId("address-" + name);
        code.addClassNames("code", "address");
        var copy = new Button(getTranslation("identity.provider.copy"), click -> {
            UI.getCurrent().getPage().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", text);
            answer.removeAll();
            answer.add(note(Tone.OK, "check", getTranslation("identity.provider.copied")));
        });
        copy.addClassNames("btn", "small");
        copy.setAriaLabel(
                getTranslation("identity.provider.copy-of", getTranslation("identity.provider.address." + name)));
        var line = new Div(code, copy);
        line.addClassNames("row", "wrap");
        var box = new Div(caption, line);
        box.addClassNames("col", "g1");
        return box;
    }

    private ProviderForm typed() {
        return new ProviderForm(
                kind.getValue(),
                issuer.getValue(),
                clientId.getValue(),
                secret.getValue(),
                allowed.getValue(),
                factor.getValue());
    }

    private void keep() {
        answer.removeAll();
        try {
            administration.keep(typed(), shown.version());
            shown = administration.shown();
            secret.clear();
            fill();
            answer.add(note(Tone.OK, "check", getTranslation("identity.provider.kept")));
        } catch (IllegalArgumentException wrong) {
            answer.add(note(Tone.DANGER, "warn", getTranslation(String.valueOf(wrong.getMessage()))));
        }
    }

    private void remove() {
        answer.removeAll();
        administration.remove();
        shown = administration.shown();
        secret.clear();
        fill();
        answer.add(note(Tone.OK, "check", getTranslation("identity.provider.removed")));
    }

    private void test() {
        answer.removeAll();
        ProviderProbe probe;
        try {
            probe = administration.probe(typed(), portal());
        } catch (IllegalArgumentException wrong) {
            answer.add(note(Tone.DANGER, "warn", getTranslation(String.valueOf(wrong.getMessage()))));
            return;
        }
        answer.add(note(Tone.INFO, "clock", getTranslation("identity.provider.looking")));
        var ui = UI.getCurrent();
        Thread.ofVirtual().name("look-at-provider").start(() -> {
            var found = probe.look();
            var ignored = ui.access(() -> say(found));
        });
    }

    private void say(List<Finding> found) {
        answer.removeAll();
        found.forEach(it -> answer.add(
                switch (it.kind()) {
                    case RIGHT -> note(Tone.OK, "check", getTranslation(it.key(), it.detail()));
                    case WRONG -> note(Tone.DANGER, "warn", getTranslation(it.key(), it.detail()));
                    case GOOD_TO_KNOW -> note(Tone.INFO, "info", getTranslation(it.key()));
                }));
        answer.add(new Paragraph(getTranslation("identity.provider.check.last")));
    }

    private static Component note(Tone tone, String icon, String words) {
        return new Note(tone, icon, new Span(words));
    }

    /** Where this page was asked for. */
    private static String portal() {
        var request = VaadinServletRequest.getCurrent();
        if (request == null) {
            return "https://alongside.example";
        }
        var url = request.getHttpServletRequest().getRequestURL();
        var end = url.indexOf("/", url.indexOf("//") + 2);
        return (end < 0 ? url.toString() : url.substring(0, end))
                + request.getHttpServletRequest().getContextPath();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.provider.menu");
    }
}
