package org.alongside.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.Rounds;
import org.alongside.school.MailAddresses;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
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

    /** A notice that is older says nothing new: whoever opens the portal has long seen it there. */
    static final Duration OLD = Duration.ofDays(3);
    /** A worry is watched by a clock of its own, which goes on to the next person; its mails are tried longest. */
    static final Duration OLD_AND_URGENT = Duration.ofDays(7);

    /** How long mails wait for which there is no mailbox, until it is looked again whether somebody has said it is right. */
    private static final Duration UNTIL_CONFIRMED = Duration.ofHours(1);

    private static final Duration[] PAUSES = {
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        Duration.ofHours(4)
    };

    private final NoticeBook book;
    private final ReturnedBook returned;
    private final NoticeTexts texts;
    private final MailAddresses addresses;
    private final ObjectProvider<Enclosures> enclosures;
    private final ObjectProvider<JavaMailSender> server;
    private final String from;
    private final Rounds rounds = new Rounds("postbox", this::round);

    Postbox(
            NoticeBook book,
            ReturnedBook returned,
            NoticeTexts texts,
            MailAddresses addresses,
            ObjectProvider<Enclosures> enclosures,
            ObjectProvider<JavaMailSender> server,
            @Value("${alongside.mail.from:alongside@localhost}") String from) {
        this.book = book;
        this.returned = returned;
        this.texts = texts;
        this.addresses = addresses;
        this.enclosures = enclosures;
        this.server = server;
        this.from = from;
    }

    /** The address that mails come from. */
    String sender() {
        return from;
    }

    /** Sends everything that is due, soon; returns at once. */
    @Scheduled(initialDelay = 5_000, fixedDelay = 20_000)
    void empty() {
        rounds.soon();
    }

    /** One round over what is due now. Without a mail server everything waits until it is too old. */
    void round() {
        var old = book.giveUpOlderThan(OLD, false) + book.giveUpOlderThan(OLD_AND_URGENT, true);
        if (old > 0) {
            LOG.warn(
                    "{} mails could not be sent for days and were given up; School, Mail shows whom they were for",
                    old);
        }
        var sender = server.getIfAvailable();
        if (sender == null) {
            return;
        }
        for (var person : book.digestsDue()) {
            var digest = book.claimDigest(person, MINE);
            if (digest.notices() > 0) {
                deliver(digest, sender);
            }
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
            book.gaveUp(notice, "NO_ADDRESS", nothingSaid(MailAddresses.class));
            return;
        }
        var broken = brokenness(address.get());
        if (broken.isPresent()) {
            book.gaveUp(notice, "FAILED", broken.get());
            return;
        }
        // about danger it is tried all the same: a report may be wrong, and a mail too many harms nobody
        if (NoticeKind.of(notice.key()) != NoticeKind.URGENT && returned.isPaused(notice.person(), address.get())) {
            book.waits(notice, UNTIL_CONFIRMED);
            return;
        }
        try {
            if (notice.enclosure() == null) {
                sender.send(mail(notice, address.get(), null, sender.createMimeMessage()));
            } else {
                var file = enclosure(notice.person(), notice.enclosure());
                if (file.isEmpty()) {
                    book.withdraw(notice);
                    return;
                }
                sender.send(mail(notice, address.get(), file.get(), sender.createMimeMessage()));
            }
        } catch (MailException | MessagingException e) {
            var answer = ServerAnswer.of(e);
            LOG.warn("A mail was not sent: {}", answer.kind().getName());
            if (answer.isForGood()) {
                book.gaveUp(notice, "REFUSED", answer);
            } else {
                book.againAfter(notice, pause(notice.attempts()), answer);
            }
            return;
        }
        book.sent(notice, address.get());
    }

    private void deliver(NoticeBook.Digest digest, JavaMailSender sender) {
        var address = addresses.of(digest.person());
        if (address.isEmpty()) {
            book.ended(digest, "NO_ADDRESS", nothingSaid(MailAddresses.class));
            return;
        }
        var broken = brokenness(address.get());
        if (broken.isPresent()) {
            book.ended(digest, "FAILED", broken.get());
            return;
        }
        if (returned.isPaused(digest.person(), address.get())) {
            book.waits(digest, UNTIL_CONFIRMED);
            return;
        }
        try {
            var first = book.first(digest);
            if (first.isEmpty()) {
                return;
            }
            var all = new NoticeBook.Due(
                    first.get(), digest.person(), "notifications.daily", 0, null, List.of((long) digest.notices()));
            sender.send(mail(all, address.get(), null, sender.createMimeMessage()));
        } catch (MailException | MessagingException e) {
            var answer = ServerAnswer.of(e);
            LOG.warn("A mail was not sent: {}", answer.kind().getName());
            if (answer.isForGood()) {
                book.ended(digest, "REFUSED", answer);
            } else {
                book.digestAgainAfter(digest, PAUSES[PAUSES.length - 2], answer);
            }
            return;
        }
        book.sent(digest, address.get());
    }

    private static Duration pause(int attempts) {
        return PAUSES[Math.min(attempts, PAUSES.length - 1)];
    }

    private static Optional<ServerAnswer> brokenness(String address) {
        try {
            new InternetAddress(address, true).validate();
            return Optional.empty();
        } catch (AddressException e) {
            return Optional.of(nothingSaid(e.getClass()));
        }
    }

    private static ServerAnswer nothingSaid(Class<?> kind) {
        return new ServerAnswer(kind, 0, null);
    }

    /** Writes to whoever asks, at once, and says what came of it. */
    Optional<ServerAnswer> tryOut(String address) {
        var sender = server.getIfAvailable();
        if (sender == null) {
            return Optional.of(nothingSaid(NoSuchBeanDefinitionException.class));
        }
        var broken = brokenness(address);
        if (broken.isPresent()) {
            return broken;
        }
        try {
            sender.send(mail("notifications.test", List.of(), address));
            return Optional.empty();
        } catch (MailException e) {
            return Optional.of(ServerAnswer.of(e));
        }
    }

    /** Whether a mail server is known at all. */
    boolean hasServer() {
        return server.getIfAvailable() != null;
    }

    private SimpleMailMessage mail(String key, List<Long> numbers, String to) {
        var mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(to);
        mail.setSubject(texts.subject(key));
        mail.setText(texts.body(key, numbers));
        return mail;
    }

    private Optional<Enclosure> enclosure(PersonId person, UUID reference) {
        return enclosures.stream()
                .flatMap(it -> it.of(person, reference).stream())
                .findFirst();
    }

    /** The same number each time: whoever got it before this node died, and gets it again, has a mail server that knows. */
    private MimeMessage mail(NoticeBook.Due notice, String to, @Nullable Enclosure file, MimeMessage mail)
            throws MessagingException {
        var number = "<%s@alongside>".formatted(notice.id());
        mail.setHeader("Message-ID", number);
        mail.setHeader("X-Alongside", number); // some relays put a Message-ID of their own; a report has this one still
        var parts = new MimeMessageHelper(mail, file != null, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(to);
        parts.setSubject(texts.subject(notice.key()));
        parts.setText(texts.body(notice.key(), notice.numbers()));
        if (file != null) {
            parts.addAttachment(file.fileName(), new ByteArrayDataSource(file.content(), file.contentType()));
        }
        return mail;
    }
}
