package org.alongside.identity;

import java.io.Serial;
import org.alongside.school.PersonId;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** Who is signed in: the account's name and roles, and the person behind it. */
final class AccountUser extends User {
    @Serial
    private static final long serialVersionUID = 1L;

    private final PersonId person;
    private final boolean mustChangePassword;

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
    }

    PersonId person() {
        return person;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }
}
