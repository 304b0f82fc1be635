package org.alongside.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session with the next click when its account has been closed or has other roles by now: what an administrator
 * takes away is gone at once and not only after the session.
 */
class StillWelcome extends OncePerRequestFilter {
    private final Accounts accounts;

    StillWelcome(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && CurrentAccount.user().filter(this::isOutdated).isPresent()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isOutdated(AccountUser user) {
        var held = user.getAuthorities().stream()
                .map(it -> String.valueOf(it.getAuthority()))
                .filter(it -> it.startsWith("ROLE_"))
                .map(it -> it.substring("ROLE_".length()))
                .collect(Collectors.toSet());
        return accounts.findByUsername(user.getUsername())
                .filter(it -> it.isActive() && it.roleNames().equals(held))
                .isEmpty();
    }
}
