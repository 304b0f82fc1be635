package org.alongside.identity;

import java.io.Serial;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.school.PersonId;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** Who is signed in: the account's name and roles, and the person behind it. */
class AccountUser extends User {
    @Serial
    private static final long serialVersionUID = 1L;

    private final PersonId person;
    private final boolean mustChangePassword;
    private final TreeSet<String> roles;
    private final boolean awaitsSecondStep;

    /** Somebody who has done all that signing in takes. */
    AccountUser(Account account) {
        this(account, false);
    }

    /** @param awaitsSecondStep whether a second step is still to be done; until then there is no role */
    AccountUser(Account account, boolean awaitsSecondStep) {
        super(
                account.username(),
                account.passwordHash(),
                account.isActive(),
                true,
                true,
                true,
                awaitsSecondStep
                        ? List.of()
                        : AuthorityUtils.createAuthorityList(account.roleNames().stream()
                                .map(it -> "ROLE_" + it)
                                .toList()));
        this.awaitsSecondStep = awaitsSecondStep;
        this.person = account.person();
        this.mustChangePassword = account.mustChange();
        this.roles = new TreeSet<>(account.roleNames());
    }

    PersonId person() {
        return person;
    }

    boolean awaitsSecondStep() {
        return awaitsSecondStep;
    }

    /** The roles of the account when this person signed in. */
    Set<String> roles() {
        return roles;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }
}
