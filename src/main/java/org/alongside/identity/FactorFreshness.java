package org.alongside.identity;

import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.alongside.school.FreshSignIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Reads from Spring Security's factors when somebody last proved who they are. An identity provider says so itself, in
 * {@code auth_time}: its redirect back alone proves only that a browser is still signed in there.
 */
@Component
class FactorFreshness implements FreshSignIn {
    private final PasswordSignIn passwords;
    private final Clock clock;
    private final Duration lasts;

    FactorFreshness(
            PasswordSignIn passwords,
            Clock clock,
            @Value("${alongside.safeguarding.fresh-sign-in:15m}") Duration lasts) {
        this.passwords = passwords;
        this.clock = clock;
        this.lasts = lasts;
    }

    @Override
    public boolean isFresh() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.isAuthenticated()
                && provedAt(authentication)
                        .filter(it -> clock.instant().isBefore(it.plus(lasts)))
                        .isPresent();
    }

    private static Optional<Instant> provedAt(Authentication authentication) {
        if (authentication.getPrincipal() instanceof OidcUser user) {
            return Optional.ofNullable(user.getAuthenticatedAt());
        }
        return authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(it -> ((FactorGrantedAuthority) it).getIssuedAt())
                .max(Comparator.naturalOrder());
    }

    @Override
    public Duration lasts() {
        return lasts;
    }

    /** The new proof takes the place of the old one in this session, on every thread and after this request. */
    @Override
    public Answer confirm(String password) {
        var user = CurrentAccount.user();
        if (user.isEmpty()) {
            return Answer.ELSEWHERE;
        }
        try {
            var context =
                    new SecurityContextImpl(passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(
                            user.get().getUsername(), password)));
            SecurityContextHolder.setContext(context);
            var session = VaadinSession.getCurrent();
            if (session != null && session.getSession() != null) {
                session.getSession()
                        .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
            }
            return Answer.CONFIRMED;
        } catch (LockedException tooOften) {
            return Answer.WAIT;
        } catch (AuthenticationException wrong) {
            return Answer.WRONG;
        }
    }
}
