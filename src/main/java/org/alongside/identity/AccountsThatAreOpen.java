package org.alongside.identity;

import org.alongside.school.OpenAccounts;
import org.alongside.school.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers "may they still come in" from the accounts. */
@Component
class AccountsThatAreOpen implements OpenAccounts {
    private final Accounts accounts;

    AccountsThatAreOpen(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean has(PersonId person) {
        return accounts.findByPerson(person)
                .filter(it -> it.isActive() && !it.roleNames().isEmpty())
                .isPresent();
    }
}
