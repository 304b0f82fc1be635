package org.alongside.notifications;

import java.time.Clock;
import java.time.Duration;
import org.alongside.notifications.mailbox.MailboxLook;
import org.alongside.watch.spi.Sign;
import org.alongside.watch.spi.Watched;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Whether mails go out; it counts them and knows nobody who waits for one. */
@Component
class MailWatched implements Watched {
    private static final int MANY = 50;
    /** A mail server that is away for an hour is nothing to get up for. */
    private static final Duration UNREAD = Duration.ofHours(6);

    private final NoticeBook book;
    private final ReturnedBook returned;
    private final MailboxLook mailbox;
    private final Clock clock;
    private final ObjectProvider<JavaMailSender> server;

    MailWatched(
            NoticeBook book,
            ReturnedBook returned,
            MailboxLook mailbox,
            ObjectProvider<JavaMailSender> server,
            Clock clock) {
        this.book = book;
        this.returned = returned;
        this.mailbox = mailbox;
        this.clock = clock;
        this.server = server;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Sign look() {
        var left = book.undelivered();
        if (server.getIfAvailable() == null) {
            return Sign.look("no-server", left.waiting());
        }
        if (left.waiting() > MANY) {
            return Sign.broken("stuck", left.waiting());
        }
        if (left.failed() + left.withoutAddress() > 0) {
            return Sign.look("undelivered", left.failed(), left.withoutAddress());
        }
        var back = returned.count();
        if (back > 0) {
            return Sign.look("returned", back);
        }
        return isUnread() ? Sign.look("unread") : Sign.fine("fine", left.waiting());
    }

    private boolean isUnread() {
        var since = mailbox.seen().map(MailboxLook.Seen::since).orElse(null);
        return since != null && since.isBefore(clock.instant().minus(UNREAD));
    }
}
