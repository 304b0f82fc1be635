package org.alongside.notifications.mailbox;

import java.util.Optional;
import java.util.Properties;
import org.alongside.school.AdministrativeActs;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrator's work on the mailbox for returned mails. The password goes in and never comes out. */
@Service
@PreAuthorize("hasRole('ADMIN')")
class MailboxAdministration {
    private final MailboxBook book;
    private final ReadingBook reading;
    private final AdministrativeActs acts;

    MailboxAdministration(MailboxBook book, ReadingBook reading, AdministrativeActs acts) {
        this.book = book;
        this.reading = reading;
        this.acts = acts;
    }

    /**
     * What the page shows.
     *
     * @param mailbox with a password that is empty when it cannot be opened, and otherwise not for showing
     * @param fixed whether the configuration says it, so that it cannot be changed here
     */
    record Shown(Optional<MailboxSettings> mailbox, boolean fixed, long version) {}

    Shown shown() {
        return new Shown(book.current(), book.isConfigured(), book.version());
    }

    /** @throws IllegalArgumentException with the message key of what is wrong */
    @Transactional
    void keep(MailboxSettings typed, long version) {
        refuseFixed();
        if (!book.keep(complete(typed).checked(), version)) {
            throw new IllegalArgumentException("notifications.mailbox.changed-meanwhile");
        }
        reading.soon();
        acts.add("mailbox-kept", null, null);
    }

    @Transactional
    void remove() {
        refuseFixed();
        book.remove();
        reading.soon();
        acts.add("mailbox-removed", null, null);
    }

    /**
     * Prepares to look; looking itself may take seconds.
     *
     * @throws IllegalArgumentException with the message key of what is wrong with what was typed
     */
    @Transactional
    Mailbox prepare(MailboxSettings typed) {
        var settings =
                book.isConfigured() ? book.current().orElseThrow() : complete(typed).checked();
        acts.add("mailbox-tried", null, null);
        return new Mailbox(settings, new Properties());
    }

    /** Nothing typed means the password that is known, but only towards the server and the name it was typed for. */
    private MailboxSettings complete(MailboxSettings typed) {
        if (!typed.password().isEmpty()) {
            return typed;
        }
        var known = book.current()
                .filter(it -> !it.password().isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("notifications.mailbox.password.wrong"));
        if (!known.host().equalsIgnoreCase(typed.host().strip())
                || known.port() != typed.port()
                || !known.username().equals(typed.username().strip())) {
            throw new IllegalArgumentException("notifications.mailbox.password.again");
        }
        return new MailboxSettings(
                typed.host(), typed.port(), typed.security(), typed.username(), known.password(), typed.folder());
    }

    private void refuseFixed() {
        if (book.isConfigured()) {
            throw new IllegalArgumentException("notifications.mailbox.fixed");
        }
    }
}
