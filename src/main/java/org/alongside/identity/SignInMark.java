package org.alongside.identity;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In the browser's session: which row of the register it is. When the session goes, so does the row. */
final class SignInMark implements HttpSessionBindingListener, Serializable {
    static final String NAME = SignInMark.class.getName();

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(SignInMark.class);

    private final UUID id;
    private final String username;
    private final String roles;
    private final transient @Nullable SignInRegister register;
    private volatile boolean warned;

    SignInMark(UUID id, AccountUser user, SignInRegister register) {
        this.id = id;
        this.username = user.getUsername();
        this.roles = String.join(",", user.roles());
        this.register = register;
    }

    static Optional<SignInMark> in(HttpSession session) {
        return session.getAttribute(NAME) instanceof SignInMark mark ? Optional.of(mark) : Optional.empty();
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    /** The roles of the account when this began, in the order of the alphabet. */
    String roles() {
        return roles;
    }

    /** Whether the end has been announced: from then on only an answer counts as a sign of life. */
    boolean warned() {
        return warned;
    }

    void warned(boolean now) {
        warned = now;
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        if (register != null) {
            try {
                var ignored = register.end(id, "left");
            } catch (RuntimeException e) {
                LOG.debug("The end of a session was not noted; it ends by itself", e);
            }
        }
    }
}
