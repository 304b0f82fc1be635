package org.alongside.identity;

import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.passkey.Passkey;
import org.alongside.identity.passkey.Passkeys;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where whoever asks is signed in, and what happened to their way in. Nobody else's. */
@Service
@PreAuthorize("isAuthenticated()")
class OwnSignIns {
    private final SignInRegister register;
    private final SignInTrace trace;
    private final SecondFactors factors;
    private final SecondStep step;
    private final Passkeys passkeys;
    private final Accounts accounts;

    OwnSignIns(
            SignInRegister register,
            SignInTrace trace,
            SecondFactors factors,
            SecondStep step,
            Passkeys passkeys,
            Accounts accounts) {
        this.register = register;
        this.trace = trace;
        this.factors = factors;
        this.step = step;
        this.passkeys = passkeys;
        this.accounts = accounts;
    }

    @Transactional(readOnly = true)
    List<SignInRegister.SignIn> open() {
        return account().map(it -> register.openOf(it.id())).orElse(List.of());
    }

    /** The one that asks; empty outside a browser. */
    static Optional<UUID> here() {
        var request = VaadinServletRequest.getCurrent();
        var session = request == null ? null : request.getHttpServletRequest().getSession(false);
        return session == null ? Optional.empty() : SignInMark.in(session).map(SignInMark::id);
    }

    /** Ends one of one's own; anybody else's is not found. */
    @Transactional
    void end(UUID id) {
        account()
                .filter(me -> register.find(id)
                        .filter(it -> it.account().equals(me.id()))
                        .isPresent())
                .ifPresent(me -> {
                    if (register.end(id, "owner")) {
                        trace.add(me.id(), null, "ended");
                    }
                });
    }

    @Transactional
    void endOthers() {
        account().ifPresent(me -> {
            if (register.endAllOf(me.id(), here().orElse(null), "owner") > 0) {
                trace.add(me.id(), null, "ended");
            }
        });
    }

    @Transactional(readOnly = true)
    boolean hasSecondStep() {
        return account().filter(it -> factors.isSetUp(it.id())).isPresent();
    }

    @Transactional(readOnly = true)
    List<Passkey> passkeys() {
        return account().map(it -> passkeys.of(it.id())).orElse(List.of());
    }

    @Transactional
    void renamePasskey(UUID passkey, String name) {
        if (!name.isBlank()) {
            account().ifPresent(it -> passkeys.rename(it.id(), passkey, name));
        }
    }

    /**
     * Forgets one of one's own; anybody else's is not found.
     *
     * @throws IllegalArgumentException with a message key if it may not be now, or is the last second step
     */
    @Transactional
    void removePasskey(UUID passkey) {
        refuseStale();
        account().ifPresent(it -> factors.removePasskey(it, passkey));
    }

    private void refuseStale() {
        if (!step.mayChange()) {
            throw new IllegalArgumentException("identity.second.stale");
        }
    }

    /**
     * Ten new codes for paper; those before end.
     *
     * @throws IllegalArgumentException with a message key if it may not be now
     */
    @Transactional
    List<String> newCodes() {
        refuseStale();
        return account()
                .filter(it -> factors.isSetUp(it.id()))
                .map(it -> factors.newCodesFor(it.id()))
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    int codesLeft() {
        return account().map(it -> factors.codesLeft(it.id())).orElse(0);
    }

    @Transactional(readOnly = true)
    List<SignInTrace.Entry> trace() {
        return account().map(it -> trace.of(it.id())).orElse(List.of());
    }

    private Optional<Account> account() {
        return CurrentAccount.user().flatMap(it -> accounts.findByUsername(it.getUsername()));
    }
}
