package org.alongside.notifications.mailbox;

import java.time.Duration;
import java.util.Properties;
import org.alongside.base.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads the mailbox every five minutes, on one node, on a thread of its own: a server that hangs makes nobody wait. */
@Component
class MailboxRound {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxRound.class);
    /** Longer than reading takes; a node that has died is not waited for longer than this. */
    private static final Duration MINE = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(15);

    private final MailboxBook book;
    private final ReadingBook reading;
    private final ReportSink sink;
    private final Properties library = new Properties();
    private final Rounds rounds = new Rounds("returned-mail", this::round);

    MailboxRound(MailboxBook book, ReadingBook reading, ReportSink sink) {
        this.book = book;
        this.reading = reading;
        this.sink = sink;
    }

    /** For the library that reads, in places where certificates are not what they are at schools. */
    MailboxRound with(Properties more) {
        library.putAll(more);
        return this;
    }

    @Scheduled(
            initialDelayString = "${alongside.mail.returns.every:60000}",
            fixedDelayString = "${alongside.mail.returns.every:60000}")
    void look() {
        rounds.soon();
    }

    /** One look, if it is time and no other node does it. */
    void round() {
        var settings = book.current().orElse(null);
        if (settings == null || !reading.claim(MINE)) {
            return;
        }
        try {
            var done = new Mailbox(settings, library).read(reading.position(settings.place()), sink::take);
            reading.read(settings.place(), done.position(), done.more() ? Duration.ZERO : PAUSE);
        } catch (MailboxTrouble trouble) {
            LOG.warn("The mailbox for returned mails was not read: {}", trouble.kind());
            reading.failed(trouble.kind(), AFTER_TROUBLE);
        }
    }
}
