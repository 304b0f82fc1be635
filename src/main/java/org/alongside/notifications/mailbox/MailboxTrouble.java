package org.alongside.notifications.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** The mailbox could not be read. It carries no message: a server may quote a name in its own. */
final class MailboxTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What an administrator has to look at. */
    enum Kind {
        HOST,
        CONNECT,
        TIMEOUT,
        TLS,
        PASSWORD,
        FOLDER,
        OTHER
    }

    private MailboxTrouble(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    static MailboxTrouble of(MessagingException failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            var kind = kindOf(cause);
            if (kind != null) {
                return new MailboxTrouble(kind);
            }
        }
        // the library says so without a cause of its own
        var said = String.valueOf(failure.getMessage());
        return new MailboxTrouble(said.contains("STARTTLS") ? Kind.TLS : Kind.OTHER);
    }

    private static @Nullable Kind kindOf(Throwable cause) {
        return switch (cause) {
            case AuthenticationFailedException it -> Kind.PASSWORD;
            case FolderNotFoundException it -> Kind.FOLDER;
            case UnknownHostException it -> Kind.HOST;
            case SocketTimeoutException it -> Kind.TIMEOUT;
            case ConnectException it -> Kind.CONNECT;
            case NoRouteToHostException it -> Kind.CONNECT;
            case SSLException it -> Kind.TLS;
            default -> null;
        };
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }
}
