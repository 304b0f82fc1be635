package org.alongside.identity;

import java.util.List;
import org.alongside.school.PersonId;
import org.alongside.school.RoleHolders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers "who is the DSL" from the accounts. */
@Component
class AccountRoleHolders implements RoleHolders {
    private final Accounts accounts;

    AccountRoleHolders(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonId> holding(String role) {
        return accounts.holding(role);
    }
}
