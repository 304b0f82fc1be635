package org.alongside.notifications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.base.Roles;
import org.alongside.notifications.mailbox.MailboxLook;
import org.alongside.school.AdministrativeActs;
import org.alongside.school.MailAddresses;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrator's view of the post: whom mails do not reach and why, never what they say. */
@Service
@PreAuthorize("hasRole('ADMIN')")
class MailDesk {
    private static final int MOST = 100;

    private final NoticeBook book;
    private final ReturnedBook returned;
    private final MailboxLook mailbox;
    private final NoticeChoices choices;
    private final Postbox postbox;
    private final MailAddresses addresses;
    private final SignedInPerson who;
    private final AdministrativeActs acts;

    MailDesk(
            NoticeBook book,
            ReturnedBook returned,
            MailboxLook mailbox,
            NoticeChoices choices,
            Postbox postbox,
            MailAddresses addresses,
            SignedInPerson who,
            AdministrativeActs acts) {
        this.book = book;
        this.returned = returned;
        this.mailbox = mailbox;
        this.choices = choices;
        this.postbox = postbox;
        this.addresses = addresses;
        this.who = who;
        this.acts = acts;
    }

    /** Whether a mail server is known at all. */
    boolean hasServer() {
        return postbox.hasServer();
    }

    /** Whom mails come from, so that answers and mails that are sent back go there. */
    String sender() {
        return postbox.sender();
    }

    @Transactional(readOnly = true)
    Notices.Undelivered counts() {
        return book.undelivered();
    }

    /** People whom mails do not reach at present, at most a hundred. */
    @Transactional(readOnly = true)
    List<NoticeBook.Undelivered> unreached() {
        return book.unreached(MOST);
    }

    /** People whose mails were taken and came back, at most a hundred; those whose mails wait come first. */
    @Transactional(readOnly = true)
    List<ReturnedBook.Returned> returned() {
        return returned.latest(MOST);
    }

    /** The mailbox that returned mails go to; empty if there is none, so that nobody sees them. */
    Optional<MailboxLook.Seen> mailbox() {
        return mailbox.seen();
    }

    /** The address is right after all, or was mended: mails go there again. */
    @Transactional
    void confirm(PersonId person) {
        if (returned.confirm(person)) {
            acts.add("mail-confirmed", person, null);
            postbox.empty();
        }
    }

    /** The address in the register; empty if there is none. */
    Optional<String> address(PersonId person) {
        return addresses.of(person);
    }

    /** Sends everything that was given up for this person once more. */
    @Transactional
    void again(PersonId person) {
        if (book.again(person) > 0) {
            acts.add("mail-again", person, null);
            postbox.empty();
        }
    }

    /** Takes it off the list; nothing is sent. */
    @Transactional
    void forget(PersonId person) {
        if (book.forget(person) > 0) {
            acts.add("mail-forgotten", person, null);
        }
    }

    /**
     * Writes to the administrator's own address, at once.
     *
     * @return what went wrong; empty if the server took it
     * @throws IllegalArgumentException with a message key if the register has no address
     */
    Optional<ServerAnswer> tryOut() {
        var address = addresses
                .of(who.required())
                .orElseThrow(() -> new IllegalArgumentException("notifications.mail.no-own-address"));
        var wrong = postbox.tryOut(address);
        acts.add("mail-tried", null, wrong.isEmpty() ? "TAKEN" : "NOT_TAKEN");
        return wrong;
    }

    /** What the school says for this role. */
    @Transactional(readOnly = true)
    Map<NoticeKind, NoticePace> rules(String role) {
        return choices.ofRole(role);
    }

    /** @throws IllegalArgumentException if there is no such role, or the kind is urgent */
    @Transactional
    void rule(String role, NoticeKind kind, NoticePace pace) {
        if (!Roles.ALL.contains(role)) {
            throw new IllegalArgumentException("No such role");
        }
        choices.rule(role, kind, pace);
        acts.add("mail-rule", null, role + "," + kind.name() + "," + pace.name());
    }
}
