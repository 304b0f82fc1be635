package org.alongside.identity;

import java.io.Serial;
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

    AccountUser(Account account) {
        super(
                account.username(),
                account.passwordHash(),
                account.isActive(),
                true,
                true,
                true,
                AuthorityUtils.createAuthorityList(
                        account.roleNames().stream().map(it -> "ROLE_" + it).toList()));
        this.person = account.person();
        this.mustChangePassword = account.mustChange();
        this.roles = new TreeSet<>(account.roleNames());
    }

    PersonId person() {
        return person;
    }

    /** The roles of the account when this person signed in. */
    Set<String> roles() {
        return roles;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }
}
