package org.alongside.notifications;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.Answer;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;

/** Whether mails arrive: whom they do not reach, what the server said, and what each role gets by mail. */
@Route("school/mail")
@Menu(title = "notifications.mail.menu", order = 74, icon = "info")
@RolesAllowed(Roles.ADMIN)
class MailView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient MailDesk desk;
    private final transient People people;
    private final PageHead head = new PageHead("", "");
    private final Answer answer = new Answer();
    private final Div unreached = new Div();
    private final Div rules = new Div();

    MailView(MailDesk desk, People people) {
        this.desk = desk;
        this.people = people;
        addClassName("mail");
        unreached.addClassNames("col", "g4");
        rules.addClassNames("col", "g4");
        var two = new Div(unreached, rules());
        two.addClassName("two");
        add(head, answer, two);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        answer.removeAll();
        show();
    }

    private void show() {
        var counts = desk.counts();
        var lost = counts.failed() + counts.withoutAddress();
        var back = desk.returned().size();
        head.say(
                say(
                        !desk.hasServer()
                                ? "title.no-server"
                                : lost > 0 ? "title.lost" : back > 0 ? "title.returned" : "title.fine",
                        lost > 0 ? lost : back),
                say("lead", counts.waiting()));
        unreached.removeAll();
        if (!desk.hasServer()) {
            unreached.add(new Note(Tone.WARN, "warn", new Span(say("no-server"))));
        }
        unreached.add(
                tryOut(),
                list(),
                new ReturnedPanel(desk, people, name -> {
                    answer.done(say("confirmed", name));
                    show();
                }));
    }

    private Panel tryOut() {
        var button = new Button(say("try"), click -> {
            answer.removeAll();
            try {
                var wrong = desk.tryOut();
                wrong.ifPresentOrElse(it -> answer.failed(say("try.wrong", why(it))), () -> answer.done(say("try.ok")));
            } catch (IllegalArgumentException reason) {
                answer.notYet(getTranslation(String.valueOf(reason.getMessage())));
            }
        });
        button.setId("try");
        button.addClassName("btn");
        button.setEnabled(desk.hasServer());
        var panel = new Panel(new H2(say("try.head")), new Paragraph(say("try.text")), button);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private String why(ServerAnswer answer) {
        var text = answer.text();
        return text == null ? kind(answer.kind().getSimpleName()) : say("said", text);
    }

    private String kind(String kind) {
        return switch (kind) {
            case "ConnectException", "MailConnectException" -> say("kind.connect");
            case "UnknownHostException" -> say("kind.host");
            case "SocketTimeoutException" -> say("kind.timeout");
            case "AuthenticationFailedException", "MailAuthenticationException" -> say("kind.password");
            case "SSLHandshakeException", "SSLException" -> say("kind.tls");
            case "AddressException" -> say("kind.address");
            case "MailAddresses" -> say("kind.no-address");
            default -> say("kind.other", kind);
        };
    }

    private Panel list() {
        var rows = desk.unreached();
        var panel = new Panel(new H2(say("list")));
        panel.setId("unreached");
        panel.addClassNames("pad", "col", "g4");
        if (rows.isEmpty()) {
            panel.add(new Paragraph(say("list.none")));
            return panel;
        }
        var names =
                people.named(rows.stream().map(NoticeBook.Undelivered::person).toList());
        var list = new UnorderedList();
        list.addClassName("unreached");
        for (var row : rows) {
            var person = names.get(row.person());
            var name = person == null ? say("somebody") : person.formalName();
            list.add(item(row, name));
        }
        panel.add(list);
        return panel;
    }

    private ListItem item(NoticeBook.Undelivered row, String name) {
        var title = new H3(name);
        var address = new Paragraph(desk.address(row.person()).orElse(say("list.no-address")));
        address.addClassNames("s", "m2", "address");
        var said = row.said();
        var kind = row.kind();
        var reason = said != null ? say("said", said) : kind == null ? "" : kind(kind);
        var what = new Paragraph(say("state." + row.state(), row.notices()) + " "
                + say("since", Said.shortDay(Said.dayOf(row.latest())), Said.time(row.latest())) + " " + reason);
        var item = new ListItem(title, address, what);
        if (!"QUEUED".equals(row.state())) {
            var again = new Button(say("again"), click -> {
                desk.again(row.person());
                answer.done(say("again.done", name));
                show();
            });
            again.setAriaLabel(say("again.of", name));
            again.addClassName("btn");
            var forget = new Button(say("forget"), click -> {
                desk.forget(row.person());
                show();
            });
            forget.setAriaLabel(say("forget.of", name));
            forget.addClassName("btn");
            var buttons = new Div(again, forget);
            buttons.addClassNames("row", "wrap", "g3");
            item.add(buttons);
        }
        return item;
    }

    private Panel rules() {
        var role = new Select<String>();
        role.setId("role");
        role.setLabel(say("role"));
        role.setItems(Roles.ALL);
        role.setItemLabelGenerator(it -> getTranslation("role." + it));
        role.addValueChangeListener(change -> showRules(change.getValue()));
        role.setValue(Roles.MENTEE);
        var panel = new Panel(new H2(say("rules")), new Paragraph(say("rules.text")), role, rules);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private void showRules(String role) {
        rules.removeAll();
        var known = desk.rules(role);
        NoticeKind.CHOICES.forEach(kind ->
                rules.add(new PaceChoice(kind, known.getOrDefault(kind, NoticePace.AT_ONCE), chosen -> {
                    desk.rule(role, kind, chosen);
                    answer.done(say("rules.kept", getTranslation("role." + role)));
                })));
    }

    private String say(String name, Object... details) {
        return getTranslation("notifications.mail." + name, details);
    }

    @Override
    public String getPageTitle() {
        return say("menu");
    }
}
