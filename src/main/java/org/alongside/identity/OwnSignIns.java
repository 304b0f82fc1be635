package org.alongside.identity;

import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private final Accounts accounts;

    OwnSignIns(SignInRegister register, SignInTrace trace, SecondFactors factors, Accounts accounts) {
        this.register = register;
        this.trace = trace;
        this.factors = factors;
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

    /** Ten new codes for paper; those before end. */
    @Transactional
    List<String> newCodes() {
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
