package org.alongside.notifications;

import java.util.Locale;
import org.alongside.notifications.mailbox.DeliveryReport;
import org.alongside.notifications.mailbox.ReportSink;
import org.alongside.school.MailAddresses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks an address that a mail came back from. A report counts only for a mail that went out, to the address that the
 * person has now, and once: its number cannot be guessed, so nobody can stop the mails of somebody else.
 */
@Component
class ReturnedMail implements ReportSink {
    private final ReturnedBook book;
    private final MailAddresses addresses;

    ReturnedMail(ReturnedBook book, MailAddresses addresses) {
        this.book = book;
        this.addresses = addresses;
    }

    @Override
    @Transactional
    public void take(DeliveryReport report) {
        var person = book.recipient(report.notice()).orElse(null);
        var address = person == null ? null : addresses.of(person).orElse(null);
        if (person == null || address == null) {
            return;
        }
        var wentThere = book.sentTo(report.notice(), ReturnedBook.fingerprint(address))
                .isPresent();
        var failure = report.failures().getFirst();
        if (!book.cameBack(report.notice(), failure.status()) || !wentThere) {
            return;
        }
        // when only a mailbox behind this one is gone, to which it forwards, this one may be right
        var itself = failure.recipients().isEmpty()
                || failure.recipients().contains(address.strip().toLowerCase(Locale.ROOT));
        book.mark(person, address, itself && failure.status().isHard(), failure.status());
    }
}
