package org.alongside.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.Rounds;
import org.alongside.school.MailAddresses;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what waits, on a thread of its own, so that a slow mail server makes nobody wait. Two nodes never send the same
 * notice, because each takes it first; what one leaves behind when it dies, the other takes when the time is over.
 */
@Component
class Postbox {
    private static final Logger LOG = LoggerFactory.getLogger(Postbox.class);
    /** Longer than a mail server can take before every one of its time-outs has struck. */
    private static final Duration MINE = Duration.ofMinutes(2);

    private static final Duration[] PAUSES = {
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(1)
    };

    private final NoticeBook book;
    private final NoticeTexts texts;
    private final MailAddresses addresses;
    private final ObjectProvider<Enclosures> enclosures;
    private final ObjectProvider<JavaMailSender> server;
    private final String from;
    private final Rounds rounds = new Rounds("postbox", this::round);

    Postbox(
            NoticeBook book,
            NoticeTexts texts,
            MailAddresses addresses,
            ObjectProvider<Enclosures> enclosures,
            ObjectProvider<JavaMailSender> server,
            @Value("${alongside.mail.from:alongside@localhost}") String from) {
        this.book = book;
        this.texts = texts;
        this.addresses = addresses;
        this.enclosures = enclosures;
        this.server = server;
        this.from = from;
    }

    /** Sends everything that is due, soon; returns at once. */
    @Scheduled(initialDelay = 5_000, fixedDelay = 20_000)
    void empty() {
        rounds.soon();
    }

    /** One round over what is due now. Without a mail server everything waits. */
    void round() {
        var sender = server.getIfAvailable();
        if (sender == null) {
            return;
        }
        for (var notice : book.due()) {
            if (book.claim(notice, MINE)) {
                deliver(notice, sender);
            }
        }
    }

    private void deliver(NoticeBook.Due notice, JavaMailSender sender) {
        var address = addresses.of(notice.person());
        if (address.isEmpty()) {
            book.gaveUp(notice, "NO_ADDRESS", MailAddresses.class);
            return;
        }
        try {
            new InternetAddress(address.get(), true).validate();
        } catch (AddressException e) {
            book.gaveUp(notice, "FAILED", e.getClass());
            return;
        }
        try {
            if (notice.enclosure() == null) {
                sender.send(mail(notice, address.get()));
            } else {
                var file = enclosure(notice.person(), notice.enclosure());
                if (file.isEmpty()) {
                    book.withdraw(notice);
                    return;
                }
                sender.send(mail(notice, address.get(), file.get(), sender.createMimeMessage()));
            }
        } catch (MailException | MessagingException e) {
            var reason = innermost(e).getClass();
            LOG.warn("A mail was not sent: {}", reason.getName());
            book.againAfter(notice, PAUSES[Math.min(notice.attempts(), PAUSES.length - 1)], reason);
            return;
        }
        book.sent(notice);
    }

    private SimpleMailMessage mail(NoticeBook.Due notice, String to) {
        var mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(to);
        mail.setSubject(texts.subject(notice.key()));
        mail.setText(texts.body(notice.key(), notice.numbers()));
        return mail;
    }

    private Optional<Enclosure> enclosure(PersonId person, UUID reference) {
        return enclosures.stream()
                .flatMap(it -> it.of(person, reference).stream())
                .findFirst();
    }

    private MimeMessage mail(NoticeBook.Due notice, String to, Enclosure file, MimeMessage mail)
            throws MessagingException {
        var parts = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(to);
        parts.setSubject(texts.subject(notice.key()));
        parts.setText(texts.body(notice.key(), notice.numbers()));
        parts.addAttachment(file.fileName(), new ByteArrayDataSource(file.content(), file.contentType()));
        return mail;
    }

    private static Throwable innermost(Throwable failure) {
        var cause = failure;
        for (Throwable next = next(cause); next != null; next = next(cause)) {
            cause = next;
        }
        return cause;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }
}
