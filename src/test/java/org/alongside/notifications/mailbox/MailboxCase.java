package org.alongside.notifications.mailbox;

import java.time.Clock;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.base.PortalSeal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The portal with a mailbox at a server on this machine, whose certificate nobody has signed. */
public final class MailboxCase {
    private final Parts parts;
    private final MailboxSettings settings;
    private final Properties library;
    private final AtomicInteger signIns;

    private record Parts(JdbcClient database, PortalSeal seal, ReportSink sink) {}

    /** The server is on this machine, with TLS. */
    public static MailboxCase at(
            int port, String username, String password, JdbcClient database, PortalSeal seal, ReportSink sink) {
        var library = new Properties();
        library.setProperty("mail.imaps.ssl.trust", "*");
        library.setProperty("mail.imaps.ssl.checkserveridentity", "false");
        return new MailboxCase(
                new Parts(database, seal, sink),
                new MailboxSettings("127.0.0.1", port, MailboxSettings.Security.TLS, username, password, "INBOX"),
                library,
                new AtomicInteger());
    }

    private MailboxCase(Parts parts, MailboxSettings settings, Properties library, AtomicInteger signIns) {
        this.parts = parts;
        this.settings = settings;
        this.library = library;
        this.signIns = signIns;
        forget();
        book().keep(settings, 0);
    }

    private MailboxBook book() {
        return new MailboxBook(parts.database(), parts.seal(), Clock.systemUTC(), "", 993, "tls", "", "", "INBOX");
    }

    public MailboxCase withPassword(String other) {
        return with(settings.host(), settings.port(), other, settings.folder(), library);
    }

    public MailboxCase atPort(int port) {
        return with(settings.host(), port, settings.password(), settings.folder(), library);
    }

    /** Waits less long than schools do; only for a server that never answers. */
    public MailboxCase impatient() {
        var hasty = new Properties();
        hasty.putAll(library);
        hasty.setProperty("mail.imaps.timeout", "700");
        return with(settings.host(), settings.port(), settings.password(), settings.folder(), hasty);
    }

    public MailboxCase inFolder(String folder) {
        return with(settings.host(), settings.port(), settings.password(), folder, library);
    }

    public MailboxCase withoutTrust() {
        return with(settings.host(), settings.port(), settings.password(), settings.folder(), new Properties());
    }

    private MailboxCase with(String host, int port, String password, String folder, Properties other) {
        return new MailboxCase(
                parts,
                new MailboxSettings(host, port, settings.security(), settings.username(), password, folder),
                other,
                signIns);
    }

    /** One round; it is time for it. */
    public void round() {
        parts.database().sql("delete from mail_mailbox").update();
        book().keep(settings, 0);
        parts.database()
                .sql("update mail_mailbox_reading set next_at = '2026-01-01'")
                .update();
        roundWithoutWaiting();
    }

    /** One round of a node that asks whether it is time. */
    public void roundWithoutWaiting() {
        var reading = new ReadingBook(parts.database(), Clock.systemUTC()) {
            @Override
            Mailbox.Position position(String mailbox) {
                signIns.incrementAndGet();
                return super.position(mailbox);
            }
        };
        new MailboxRound(book(), reading, parts.sink()).with(library).round();
    }

    public String roundAndTrouble() {
        round();
        return parts.database()
                .sql("select coalesce(trouble, 'NONE') from mail_mailbox_reading")
                .query(String.class)
                .single();
    }

    public int signIns() {
        return signIns.get();
    }

    public void fromTheBeginning() {
        parts.database().sql("update mail_mailbox_reading set last_uid = 0").update();
    }

    public void forget() {
        parts.database().sql("delete from mail_mailbox").update();
        parts.database().sql("delete from mail_mailbox_reading").update();
        parts.database().sql("insert into mail_mailbox_reading (id) values (1)").update();
    }
}
