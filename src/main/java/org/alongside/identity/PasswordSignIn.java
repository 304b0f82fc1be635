package org.alongside.identity;

import java.time.Clock;
import org.alongside.base.Roles;
import org.alongside.school.School;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signing in with a password of this portal. Guessing is slowed down; until the school opens, only administrators enter. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final DaoAuthenticationProvider passwords;
    private final FailedSignIns failures;
    private final School school;
    private final Clock clock;

    PasswordSignIn(
            Accounts accounts,
            PasswordEncoder encoder,
            FailedSignIns failures,
            SecondFactors factors,
            School school,
            Clock clock) {
        this.passwords = new DaoAuthenticationProvider(name -> Usernames.typed(name)
                .flatMap(accounts::findByUsername)
                .map(it -> new AccountUser(it, factors.isNeeded(it)))
                .orElseThrow(() -> new UsernameNotFoundException("No such account")));
        this.passwords.setPasswordEncoder(encoder);
        this.failures = failures;
        this.school = school;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var name = attempt.getName();
        if (!failures.mayTry(name)) {
            throw new LockedException("Too many wrong passwords");
        }
        // a closed account counts like any other name, else the wait would tell
        var done = passwords.authenticate(attempt);
        if (done == null) {
            throw new BadCredentialsException("Not signed in");
        }
        failures.succeeded(name);
        var mayPrepare =
                done.getPrincipal() instanceof AccountUser user && user.roles().contains(Roles.ADMIN);
        if (!mayPrepare && !school.facts().live()) {
            throw new NotOpenYet();
        }
        return provedNow(done);
    }

    /** Spring Security notes a factor by the machine's time; what counts here is the portal's. */
    Authentication provedNow(Authentication done) {
        return done.toBuilder()
                .authorities(all -> {
                    all.removeIf(it -> it instanceof FactorGrantedAuthority && !Proofs.isSecondStep(it));
                    all.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                            .issuedAt(clock.instant())
                            .build());
                })
                .build();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** The password was right, but the school has not opened the portal. */
    static final class NotOpenYet extends DisabledException {
        private static final long serialVersionUID = 1L;

        NotOpenYet() {
            super("Not open yet");
        }
    }

    /** Where the sign-in page says why; never whether the name exists. */
    static String reason(AuthenticationException failure) {
        if (failure instanceof LockedException) {
            return "wait";
        }
        return failure instanceof NotOpenYet ? "closed" : "wrong";
    }
}
