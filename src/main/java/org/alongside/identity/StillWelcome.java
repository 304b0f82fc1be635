package org.alongside.identity;

import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session with the next click when its account has been closed or has other roles by now, when it was ended on
 * any node, and when its time is over: what is taken away is gone at once and not only after the session.
 */
class StillWelcome extends OncePerRequestFilter {
    /** Where the sign-in page says that this happened. */
    static final String OVER = "sign-in?why=ended";

    private final Accounts accounts;
    private final SignInRegister register;

    StillWelcome(Accounts accounts, SignInRegister register) {
        this.accounts = accounts;
        this.register = register;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var user = CurrentAccount.user();
        if (session != null && user.isPresent() && !isWelcome(user.get(), session, request)) {
            end(session);
            SecurityContextHolder.clearContext();
            if (isFromAnOpenPage(request)) {
                sayThatItIsOver(response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isFromAnOpenPage(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.contains("v-r=uidl");
    }

    /** The page would load itself anew and stand at the sign-in without a word. */
    private static void sayThatItIsOver(HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(VaadinService.createCriticalNotificationJSON(null, null, null, OVER));
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException already) {
            return; // another window of the same browser was a moment earlier
        }
    }

    private boolean isWelcome(AccountUser user, HttpSession session, HttpServletRequest request) {
        var account = accounts.findByUsername(user.getUsername())
                .filter(it -> it.isActive() && it.roleNames().equals(user.roles()));
        if (account.isEmpty()) {
            return false;
        }
        var mark = SignInMark.in(session)
                .filter(it -> it.username().equals(user.getUsername()))
                .orElse(null);
        if (mark == null) {
            var token = user instanceof SchoolUser school ? school.getIdToken() : null;
            var id = register.begin(account.get(), Device.said(request.getHeader("User-Agent")), token);
            session.setAttribute(SignInMark.NAME, new SignInMark(id, user, register));
            return true;
        }
        return register.goesOn(mark.id(), isAMove(request, mark));
    }

    /** A page asked for, or something done on one. What an open page does by itself keeps nobody signed in. */
    private static boolean isAMove(HttpServletRequest request, SignInMark mark) {
        // the query alone: asking for a parameter would read the body of an upload
        var query = request.getQueryString();
        if (query == null || !query.contains("v-r=")) {
            return String.valueOf(request.getHeader("Accept")).contains("text/html");
        }
        return query.contains("v-r=uidl") && !mark.warned();
    }
}
