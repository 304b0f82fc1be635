package org.alongside.identity;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own password. */
@Service
@PreAuthorize("isAuthenticated()")
class OwnPassword {
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInRegister register;
    private final FailedSignIns failures;

    OwnPassword(Accounts accounts, Passwords passwords, SignInRegister register, FailedSignIns failures) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.register = register;
        this.failures = failures;
    }

    /**
     * Changes the password of whoever is signed in, and ends every other sign-in of theirs. Wrong present passwords count
     * with those of the sign-in: an open window is no place to guess in.
     *
     * @throws IllegalArgumentException with the message key of what is wrong; the try stays counted
     */
    @Transactional(noRollbackFor = IllegalArgumentException.class)
    void change(String current, String next) {
        var user = CurrentAccount.user().orElseThrow();
        var account = accounts.findByUsername(user.getUsername()).orElseThrow();
        if (!failures.mayTry(account.username())) {
            throw new IllegalArgumentException("identity.password.wait");
        }
        if (!passwords.matches(current, account.passwordHash())) {
            throw new IllegalArgumentException("identity.password.current-wrong");
        }
        failures.succeeded(account.username());
        if (current.equals(next)) {
            throw new IllegalArgumentException("identity.password.same");
        }
        account.replacePassword(passwords.hashOf(next), false);
        var ignored = accounts.save(account);
        var ignoredCount = register.endAllOf(account.id(), OwnSignIns.here().orElse(null), "password");
    }

    /** Whether whoever is signed in still has a password that somebody else made up. */
    @Transactional(readOnly = true)
    boolean mustChange() {
        return CurrentAccount.user()
                .filter(AccountUser::mustChangePassword)
                .flatMap(it -> accounts.findByUsername(it.getUsername()))
                .map(Account::mustChange)
                .orElse(false);
    }
}
