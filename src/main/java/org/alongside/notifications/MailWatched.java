package org.alongside.notifications;

import org.alongside.watch.spi.Sign;
import org.alongside.watch.spi.Watched;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Whether mails go out; it counts them and knows nobody who waits for one. */
@Component
class MailWatched implements Watched {
    private static final int MANY = 50;

    private final NoticeBook book;
    private final ObjectProvider<JavaMailSender> server;

    MailWatched(NoticeBook book, ObjectProvider<JavaMailSender> server) {
        this.book = book;
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
        return left.failed() + left.withoutAddress() > 0
                ? Sign.look("undelivered", left.failed(), left.withoutAddress())
                : Sign.fine("fine", left.waiting());
    }
}
