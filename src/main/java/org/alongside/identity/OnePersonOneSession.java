package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * A session belongs to one person. Whoever signs in where somebody else still is, at a shared computer, gets a session of
 * their own: nothing that the other one typed or had open comes along. Otherwise only the session's id changes, so that one
 * which somebody planted is worth nothing.
 */
class OnePersonOneSession implements SessionAuthenticationStrategy {
    private final SessionAuthenticationStrategy changed = new ChangeSessionIdAuthenticationStrategy();

    @Override
    public void onAuthentication(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext before
                && before.getAuthentication() != null
                && !before.getAuthentication().getName().equals(who.getName())) {
            session.invalidate();
            var ignored = request.getSession(true);
            return;
        }
        changed.onAuthentication(who, request, response);
    }
}
