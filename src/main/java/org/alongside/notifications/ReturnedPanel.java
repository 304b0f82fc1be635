package org.alongside.notifications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.notifications.mailbox.MailboxLook;
import org.alongside.school.People;

/** Whose mails were taken and came back later: who, since when, why, and what to do about it. */
final class ReturnedPanel extends Section {
    private final transient MailDesk desk;
    private final transient Consumer<String> confirmed;

    /** @param confirmed called with the name of whoever's mails go out again */
    ReturnedPanel(MailDesk desk, People people, Consumer<String> confirmed) {
        this.desk = desk;
        this.confirmed = confirmed;
        setId("returned");
        addClassNames("card", "pad", "col", "g4");
        add(new H2(say("title")));
        var mailbox = desk.mailbox().orElse(null);
        var rows = desk.returned();
        if (mailbox == null) {
            add(new Paragraph(say("no-mailbox", desk.sender())));
        } else {
            add(how(mailbox));
            if (rows.isEmpty()) {
                add(new Paragraph(say("none")));
            }
        }
        if (!rows.isEmpty()) {
            var names = people.named(
                    rows.stream().map(ReturnedBook.Returned::person).toList());
            var list = new UnorderedList();
            list.addClassName("unreached");
            for (var row : rows) {
                var person = names.get(row.person());
                list.add(item(row, person == null ? getTranslation("notifications.mail.somebody") : person.formalName()));
            }
            add(list);
        }
        var set = new Anchor("school/mail/returns", say(mailbox == null ? "set-up" : "change"));
        set.addClassName("btn");
        add(set);
    }

    private Component how(MailboxLook.Seen mailbox) {
        var trouble = mailbox.trouble();
        var since = mailbox.since();
        if (trouble != null && since != null) {
            return new Note(
                    Tone.WARN,
                    "warn",
                    new Span(say("unread", Said.shortDay(Said.dayOf(since)), Said.time(since)) + " "
                            + getTranslation(trouble)));
        }
        var read = mailbox.readAt();
        return new Paragraph(
                read == null
                        ? say("not-yet", mailbox.address())
                        : say("read", mailbox.address(), Said.shortDay(Said.dayOf(read)), Said.time(read)));
    }

    private ListItem item(ReturnedBook.Returned row, String name) {
        var address = new Paragraph(row.address());
        address.addClassNames("s", "m2", "address");
        var what = new Paragraph(say("mails", row.mails()) + " "
                + say("since", Said.shortDay(Said.dayOf(row.first())), Said.shortDay(Said.dayOf(row.last()))) + " "
                + say("why." + row.status().why(), row.status().toString()));
        var item = new ListItem(new H3(name), address, what, new Paragraph(todo(row)));
        if (row.hard()) {
            item.addComponentAtIndex(2, new Note(Tone.WARN, "warn", new Span(say("paused"))));
        }
        var confirm = new Button(say(row.hard() ? "confirm" : "seen"), click -> {
            desk.confirm(row.person());
            confirmed.accept(name);
        });
        confirm.setAriaLabel(say(row.hard() ? "confirm.of" : "seen.of", name));
        confirm.addClassName("btn");
        item.add(confirm);
        return item;
    }

    private String todo(ReturnedBook.Returned row) {
        var now = desk.address(row.person());
        return now.isPresent() && !now.get().equalsIgnoreCase(row.address())
                ? say("do.mended", now.get())
                : say("do." + row.status().why(), desk.sender());
    }

    private String say(String name, Object... details) {
        return getTranslation("notifications.returned." + name, details);
    }
}
