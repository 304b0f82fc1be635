package org.alongside.identity;

import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.identity.SecondFactors.Answer;
import org.alongside.school.School;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second step of one's own sign-in. Until it is done the session holds none of the account's roles, so that nothing
 * but telling a worry is open, whichever door is tried.
 */
@Service
@PreAuthorize("isAuthenticated()")
class SecondStep {
    /** The factor's name among Spring Security's own. */
    static final String TOTP = "FACTOR_TOTP";

    /** From the right digits to the codes on paper. */
    private static final Duration SET_UP_COUNTS_FOR = Duration.ofMinutes(15);

    private final SecondFactors factors;
    private final Accounts accounts;
    private final School school;
    private final Clock clock;

    SecondStep(SecondFactors factors, Accounts accounts, School school, Clock clock) {
        this.factors = factors;
        this.accounts = accounts;
        this.school = school;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    boolean isSetUp() {
        return known().filter(it -> factors.isSetUp(it.id())).isPresent();
    }

    /** What the app's picture says. */
    String address(SharedSecret secret) {
        return secret.address(
                school.facts().name(), known().map(Account::username).orElse(""));
    }

    /**
     * Sets it up.
     *
     * @return the codes for paper; empty if the digits are wrong
     */
    @Transactional
    List<String> setUp(SharedSecret secret, String digits) {
        var account = account();
        if (factors.isSetUp(account.id())) {
            throw new IllegalArgumentException("identity.second.there-is-one");
        }
        return factors.setUp(account.id(), secret, digits);
    }

    /** Digits or a code from paper. If it is right, this session has the account's roles from now on. */
    @Transactional
    Answer check(String typed) {
        var answer = factors.check(account().id(), typed);
        if (answer == Answer.RIGHT) {
            complete();
        }
        return answer;
    }

    /** After setting up: the digits were right a moment ago. */
    @Transactional(readOnly = true)
    void completeAfterSetUp() {
        if (factors.isSetUp(account().id())
                && factors.sinceSetUp(account().id()).compareTo(SET_UP_COUNTS_FOR) < 0) {
            complete();
        }
    }

    private void complete() {
        var before = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow();
        var context = new SecurityContextImpl(completed(before, account()));
        SecurityContextHolder.setContext(context);
        var session = VaadinSession.getCurrent();
        if (session != null && session.getSession() != null) {
            session.getSession()
                    .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        }
    }

    private Authentication completed(Authentication before, Account account) {
        var all = new ArrayList<GrantedAuthority>();
        before.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .filter(it -> !TOTP.equals(it.getAuthority()))
                .forEach(all::add);
        all.add(FactorGrantedAuthority.withAuthority(TOTP)
                .issuedAt(clock.instant())
                .build());
        if (before.getPrincipal() instanceof SchoolUser there && before instanceof OAuth2AuthenticationToken token) {
            var user = new SchoolUser(account, there.getIdToken(), false);
            all.addAll(user.getAuthorities());
            return new OAuth2AuthenticationToken(user, all, token.getAuthorizedClientRegistrationId());
        }
        var user = new AccountUser(account, false);
        all.addAll(user.getAuthorities());
        return UsernamePasswordAuthenticationToken.authenticated(user, null, all);
    }

    private Account account() {
        return known().orElseThrow();
    }

    private Optional<Account> known() {
        return CurrentAccount.user()
                .flatMap(it -> accounts.findByUsername(it.getUsername()))
                .filter(Account::isActive);
    }
}
