package org.alongside.mentoring;

import java.util.List;
import org.alongside.base.Roles;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Looks for new mentors after early endings without anybody asking. It acts with the coordinator’s rights and no others: a
 * proposal has to respect who is kept apart, and that is answered to coordinators only (decision 0071).
 */
@Component
class RematchRounds {
    private static final Authentication PORTAL = UsernamePasswordAuthenticationToken.authenticated(
            "portal", "", List.of(new SimpleGrantedAuthority("ROLE_" + Roles.COORDINATOR)));

    private final Rematch rematch;

    RematchRounds(Rematch rematch) {
        this.rematch = rematch;
    }

    /** Every five minutes, on every node; the first one does it. */
    @Scheduled(initialDelay = 120_000, fixedDelay = 300_000)
    void round() {
        asThePortal(() -> {
            var ignored = rematch.begin();
        });
    }

    /** With a coordinator’s rights, as nobody in particular. */
    static void asThePortal(Runnable deed) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PORTAL);
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(context);
        try {
            deed.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
