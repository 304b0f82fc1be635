package org.alongside.identity;

import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.alongside.school.FreshSignIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Reads from Spring Security's factors when somebody last proved who they are: by the second step where they have one,
 * else by the password. An identity provider says so itself, in {@code auth_time}: its redirect back alone proves only
 * that a browser is still signed in there.
 */
@Component
class FactorFreshness implements FreshSignIn {
    private final PasswordSignIn passwords;
    private final SecondStep second;
    private final Clock clock;
    private final Duration lasts;

    FactorFreshness(
            PasswordSignIn passwords,
            SecondStep second,
            Clock clock,
            @Value("${alongside.safeguarding.fresh-sign-in:15m}") Duration lasts) {
        this.passwords = passwords;
        this.second = second;
        this.clock = clock;
        this.lasts = lasts;
    }

    @Override
    public boolean isFresh() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.isAuthenticated()
                && Proofs.latest(authentication)
                        .filter(it -> clock.instant().isBefore(it.plus(lasts)))
                        .isPresent();
    }

    @Override
    public Duration lasts() {
        return lasts;
    }

    @Override
    public Proof proof() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && Proofs.secondStep(authentication).isPresent()) {
            return second.hasPasskeyHere() ? Proof.PASSKEY : Proof.CODE;
        }
        return authentication != null && authentication.getPrincipal() instanceof OidcUser
                ? Proof.ELSEWHERE
                : Proof.PASSWORD;
    }

    /** The new proof takes the place of the old one in this session, on every thread and after this request. */
    @Override
    public Answer confirm(String typed) {
        var user = CurrentAccount.user();
        var present = SecurityContextHolder.getContext().getAuthentication();
        if (user.isEmpty() || present == null) {
            return Answer.ELSEWHERE;
        }
        return switch (proof()) {
            case ELSEWHERE -> Answer.ELSEWHERE;
            case CODE, PASSKEY ->
                switch (second.check(typed)) {
                    case RIGHT -> Answer.CONFIRMED;
                    case WRONG -> Answer.WRONG;
                    case WAIT -> Answer.WAIT;
                };
            case PASSWORD -> confirmPassword(user.get(), present, typed);
        };
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> withoutTyping(Runnable then) {
        return proof() == Proof.PASSKEY ? Optional.of(new PasskeyButton(second, then)) : Optional.empty();
    }

    private Answer confirmPassword(AccountUser user, Authentication present, String password) {
        try {
            var ignored = passwords.authenticate(
                    UsernamePasswordAuthenticationToken.unauthenticated(user.getUsername(), password));
            var context = new SecurityContextImpl(passwords.provedNow(present));
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
