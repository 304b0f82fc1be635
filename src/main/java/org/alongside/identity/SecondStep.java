package org.alongside.identity;

import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.identity.SecondFactors.Answer;
import org.alongside.identity.passkey.PasskeyHome;
import org.alongside.identity.passkey.PasskeyRefused;
import org.alongside.identity.passkey.Passkeys;
import org.alongside.identity.passkey.Question;
import org.alongside.school.School;
import org.springframework.beans.factory.annotation.Value;
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
    /** From the right digits to the codes on paper. */
    private static final Duration SET_UP_COUNTS_FOR = Duration.ofMinutes(15);

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final PasskeyHome home;
    private final Accounts accounts;
    private final School school;
    private final Clock clock;
    private final Duration lasts;

    SecondStep(
            SecondFactors factors,
            Passkeys passkeys,
            PasskeyHome home,
            Accounts accounts,
            School school,
            Clock clock,
            @Value("${alongside.safeguarding.fresh-sign-in:15m}") Duration lasts) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.home = home;
        this.accounts = accounts;
        this.school = school;
        this.clock = clock;
        this.lasts = lasts;
    }

    @Transactional(readOnly = true)
    boolean isSetUp() {
        return known().filter(it -> factors.isSetUp(it.id())).isPresent();
    }

    @Transactional(readOnly = true)
    boolean hasApp() {
        return known().filter(it -> factors.hasApp(it.id())).isPresent();
    }

    @Transactional(readOnly = true)
    boolean hasPasskeys() {
        return known().filter(it -> factors.hasPasskeys(it.id())).isPresent();
    }

    /** Whether there is a passkey that the browser could offer on the page that is open. */
    @Transactional(readOnly = true)
    boolean hasPasskeyHere() {
        var here = home.here().home();
        return here.isPresent()
                && known().filter(me -> passkeys.of(me.id()).stream()
                                .anyMatch(it -> it.host().equals(here.get().host())))
                        .isPresent();
    }

    /** Whether passkeys work on the page that is open, and if not, why. */
    PasskeyHome.Answer home() {
        return home.here();
    }

    /** Where the portal is, as the school has said it. */
    String portalAddress() {
        return home.address();
    }

    /**
     * Whether a factor may be added or taken away in this session: the first one after the password alone, every other
     * only soon after the second step. Else an open page, or a stolen password, would be enough to make a new one.
     */
    @Transactional(readOnly = true)
    boolean mayChange() {
        var account = account();
        var setUp = factors.isSetUp(account.id());
        var session = SecurityContextHolder.getContext().getAuthentication();
        if (session == null) {
            return false;
        }
        if (CurrentAccount.user().filter(AccountUser::awaitsSecondStep).isPresent()) {
            return !setUp;
        }
        var proved = setUp ? Proofs.secondStep(session) : Proofs.latest(session);
        return proved.filter(it -> clock.instant().isBefore(it.plus(lasts))).isPresent();
    }

    private void refuseStale() {
        if (!mayChange()) {
            throw new IllegalArgumentException("identity.second.stale");
        }
    }

    /**
     * What the browser is asked so that it makes a passkey.
     *
     * @throws IllegalArgumentException with a message key if that may not be now, or not at this address
     */
    @Transactional(readOnly = true)
    Question newPasskey() {
        refuseStale();
        var here = home.here().home().orElseThrow(() -> new IllegalArgumentException("identity.passkey.address"));
        return passkeys.toMake(account().id(), account().username(), here);
    }

    /**
     * Keeps the passkey that the browser has made.
     *
     * @return the codes for paper if it is the first second step; else nothing
     * @throws IllegalArgumentException with a message key if it may not be, or is none
     */
    @Transactional
    List<String> keepPasskey(Question question, String answer, String name) {
        refuseStale();
        try {
            var codes = factors.addPasskey(account(), question, answer, name);
            if (CurrentAccount.user().filter(it -> !it.awaitsSecondStep()).isPresent()) {
                complete(FactorGrantedAuthority.WEBAUTHN_AUTHORITY);
            }
            return codes;
        } catch (PasskeyRefused refused) {
            throw new IllegalArgumentException("identity.passkey.refused", refused);
        }
    }

    /** What the browser is asked so that it uses one; empty if there is none for this address. */
    @Transactional(readOnly = true)
    Optional<Question> askPasskey() {
        return home.here()
                .home()
                .filter(it -> hasPasskeyHere())
                .map(it -> passkeys.toUse(account().id(), it));
    }

    /** What a passkey has signed. If it is right, this session has the account's roles from now on. */
    @Transactional
    Answer checkPasskey(Question question, String signed) {
        var answer = factors.checkPasskey(account().id(), question, signed);
        if (answer == Answer.RIGHT) {
            complete(FactorGrantedAuthority.WEBAUTHN_AUTHORITY);
        }
        return answer;
    }

    /** What the app's picture says. */
    String address(SharedSecret secret) {
        return secret.address(
                school.facts().name(), known().map(Account::username).orElse(""));
    }

    /**
     * Sets up an app.
     *
     * @return the codes for paper; empty if the digits are wrong
     * @throws IllegalArgumentException with a message key if there is one already, or it may not be now
     */
    @Transactional
    List<String> setUp(SharedSecret secret, String digits) {
        var account = account();
        if (factors.hasApp(account.id())) {
            throw new IllegalArgumentException("identity.second.there-is-one");
        }
        refuseStale();
        return factors.setUp(account.id(), secret, digits);
    }

    /** Digits or a code from paper. If it is right, this session has the account's roles from now on. */
    @Transactional
    Answer check(String typed) {
        var answer = factors.check(account().id(), typed);
        if (answer == Answer.RIGHT) {
            complete(Proofs.TOTP);
        }
        return answer;
    }

    /** After setting up: the digits were right, or the passkey was made, a moment ago. */
    @Transactional(readOnly = true)
    void completeAfterSetUp() {
        if (factors.isSetUp(account().id())
                && factors.sinceSetUp(account().id()).compareTo(SET_UP_COUNTS_FOR) < 0) {
            complete(factors.hasApp(account().id()) ? Proofs.TOTP : FactorGrantedAuthority.WEBAUTHN_AUTHORITY);
        }
    }

    private void complete(String factor) {
        var before = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow();
        var context = new SecurityContextImpl(completed(before, account(), factor));
        SecurityContextHolder.setContext(context);
        var session = VaadinSession.getCurrent();
        if (session != null && session.getSession() != null) {
            session.getSession()
                    .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        }
    }

    private Authentication completed(Authentication before, Account account, String factor) {
        var all = new ArrayList<GrantedAuthority>();
        before.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .filter(it -> !Proofs.isSecondStep(it))
                .forEach(all::add);
        all.add(FactorGrantedAuthority.withAuthority(factor)
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
