package org.alongside.notifications.mailbox;

import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.alongside.base.Roles;
import org.alongside.base.ui.Answer;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;

/** Where an administrator says which mailbox returned mails go to, and sees whether it can be read. */
@Route("school/mail/returns")
@RolesAllowed(Roles.ADMIN)
class MailboxView extends Div implements HasDynamicTitle {
    private static final int TLS_PORT = 993;
    private static final int STARTTLS_PORT = 143;

    private final transient MailboxAdministration administration;
    private final TextField host = field("host");
    private final IntegerField port = new IntegerField(say("port"));
    private final RadioButtonGroup<MailboxSettings.Security> security = new RadioButtonGroup<>(say("security"));
    private final TextField username = field("username");
    private final PasswordField password = new PasswordField(say("password"));
    private final TextField folder = field("folder");
    private final Answer answer = new Answer();
    private final Button keep = button("keep", this::keep);
    private final Button test = button("test", this::test);
    private final Button remove = button("remove", this::remove);
    private transient MailboxAdministration.Shown shown;

    MailboxView(MailboxAdministration administration) {
        this.administration = administration;
        this.shown = administration.shown();
        addClassName("mail");
        port.setId("port");
        security.setId("security");
        security.setItems(MailboxSettings.Security.values());
        security.setItemLabelGenerator(it -> say("security." + it.name()));
        security.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                port.setValue(change.getValue() == MailboxSettings.Security.TLS ? TLS_PORT : STARTTLS_PORT);
            }
        });
        password.setId("password");
        password.getElement().setAttribute("autocomplete", "off");
        folder.setHelperText(say("folder.help"));
        keep.addClassName("pri");
        var two = new Div(form(), help());
        two.addClassName("two");
        var back = new Anchor("school/mail", say("back"));
        back.addClassName("btn");
        add(new PageHead(say("title"), say("lead"), back), two);
        fill();
    }

    private TextField field(String name) {
        var field = new TextField(say(name));
        field.setId(name);
        field.getElement().setAttribute("autocomplete", "off");
        return field;
    }

    private Button button(String name, Runnable then) {
        var button = new Button(say(name), click -> {
            answer.removeAll();
            try {
                then.run();
            } catch (IllegalArgumentException wrong) {
                answer.notYet(getTranslation(String.valueOf(wrong.getMessage())));
            }
        });
        button.setId(name);
        button.addClassName("btn");
        return button;
    }

    private Panel form() {
        var row = new Div(keep, test, remove);
        row.addClassNames("row", "wrap");
        var panel =
                new Panel(new H2(say("here")), host, security, port, username, password, folder, row, answer);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private Panel help() {
        var promises = new UnorderedList();
        for (var name : List.of("promise.read-only", "promise.reports", "promise.kept", "promise.pause")) {
            promises.add(new ListItem(say(name)));
        }
        var panel = new Panel(
                new H2(say("does")), promises, new Paragraph(say("which")), new Paragraph(say("microsoft")));
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private void fill() {
        shown.mailbox()
                .ifPresentOrElse(
                        it -> {
                            host.setValue(it.host());
                            port.setValue(it.port());
                            security.setValue(it.security());
                            username.setValue(it.username());
                            folder.setValue(it.folder());
                            password.setHelperText(say(it.password().isEmpty() ? "password.lost" : "password.kept"));
                        },
                        () -> {
                            host.clear();
                            username.clear();
                            port.setValue(TLS_PORT);
                            security.setValue(MailboxSettings.Security.TLS);
                            folder.setValue("INBOX");
                            password.setHelperText("");
                        });
        password.clear();
        keep.setVisible(!shown.fixed());
        remove.setVisible(shown.mailbox().isPresent() && !shown.fixed());
        if (shown.fixed()) {
            List.<HasValueAndElement<?, ?>>of(host, port, security, username, password, folder)
                    .forEach(it -> it.setReadOnly(true));
            answer.notYet(say("fixed"));
        }
    }

    private MailboxSettings typed() {
        var number = port.getValue();
        return new MailboxSettings(
                host.getValue(),
                number == null ? 0 : number,
                security.getValue(),
                username.getValue(),
                password.getValue(),
                folder.getValue());
    }

    private void keep() {
        administration.keep(typed(), shown.version());
        shown = administration.shown();
        fill();
        answer.done(say("kept"));
    }

    private void remove() {
        administration.remove();
        shown = administration.shown();
        fill();
        answer.done(say("removed"));
    }

    /** Off the click path: a server that falls silent takes its time. */
    private void test() {
        var mailbox = administration.prepare(typed());
        answer.notYet(say("looking"));
        test.setEnabled(false);
        var ui = UI.getCurrent();
        Thread.ofVirtual().name("look-at-mailbox").start(() -> {
            Runnable words;
            try {
                var mails = mailbox.look();
                words = () -> answer.done(say("right", mails));
            } catch (MailboxTrouble trouble) {
                words = () -> answer.failed(say("trouble." + trouble.kind().name()));
            }
            var said = words;
            var ignored = ui.access(() -> {
                test.setEnabled(true);
                said.run();
            });
        });
    }

    private String say(String name, Object... details) {
        return getTranslation("notifications.mailbox." + name, details);
    }

    @Override
    public String getPageTitle() {
        return say("menu");
    }
}
