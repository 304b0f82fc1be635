package org.alongside.notifications.mailbox;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.alongside.base.PortalSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one mailbox, as the configuration names it or else as an administrator typed it. */
@Component
class MailboxBook {
    private static final String PLACE = "mail_mailbox/password";

    private final JdbcClient database;
    private final PortalSeal seal;
    private final Clock clock;
    private final @Nullable MailboxSettings configured;

    MailboxBook(
            JdbcClient database,
            PortalSeal seal,
            Clock clock,
            @Value("${alongside.mail.returns.host:}") String host,
            @Value("${alongside.mail.returns.port:993}") int port,
            @Value("${alongside.mail.returns.security:tls}") String security,
            @Value("${alongside.mail.returns.username:}") String username,
            @Value("${alongside.mail.returns.password:}") String password,
            @Value("${alongside.mail.returns.folder:INBOX}") String folder) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
        this.configured = host.isBlank()
                ? null
                : new MailboxSettings(
                                host,
                                port,
                                MailboxSettings.Security.valueOf(
                                        security.strip().toUpperCase(Locale.ROOT)),
                                username,
                                password,
                                folder)
                        .checked();
    }

    /** Whether the configuration names it, so that the page only shows it. */
    boolean isConfigured() {
        return configured != null;
    }

    /** The mailbox, if there is one. Its password is empty if the portal's key is gone. */
    @Transactional(readOnly = true)
    Optional<MailboxSettings> current() {
        return configured != null
                ? Optional.of(configured)
                : database.sql("select host, port, security, username, password, folder from mail_mailbox")
                        .query((row, number) -> new MailboxSettings(
                                row.getString("host"),
                                row.getInt("port"),
                                MailboxSettings.Security.valueOf(row.getString("security")),
                                row.getString("username"),
                                seal.open(row.getBytes("password"), PLACE).orElse(""),
                                row.getString("folder")))
                        .optional();
    }

    /** How often it has been changed; zero before the first time. */
    @Transactional(readOnly = true)
    long version() {
        return database.sql("select version from mail_mailbox")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Keeps it, if it is still the version that was read; says whether it was. */
    @Transactional
    boolean keep(MailboxSettings mailbox, long version) {
        var values = database.sql(version == 0 ? """
                        insert ignore into mail_mailbox
                          (id, host, port, security, username, password, folder, version, changed_at)
                        values (1, :host, :port, :security, :username, :password, :folder, 1, :now)
                        """ : """
                        update mail_mailbox set host = :host, port = :port, security = :security, username = :username,
                          password = :password, folder = :folder, version = version + 1, changed_at = :now
                        where id = 1 and version = :version
                        """)
                .param("host", mailbox.host())
                .param("port", mailbox.port())
                .param("security", mailbox.security().name())
                .param("username", mailbox.username())
                .param("password", seal.seal(mailbox.password(), PLACE))
                .param("folder", mailbox.folder())
                .param("now", now());
        return (version == 0 ? values : values.param("version", version)).update() == 1;
    }

    @Transactional
    void remove() {
        database.sql("delete from mail_mailbox").update();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
