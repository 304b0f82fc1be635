package org.alongside.identity;

import java.util.Set;
import org.alongside.base.Roles;
import org.alongside.school.School;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether a worry reaches somebody: there is a DSL and, as another person, a deputy. Part of its caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LeadsOnDuty {
    static final Set<String> ROLES = Set.of(Roles.DSL, Roles.DEPUTY_DSL);

    private final Accounts accounts;
    private final School school;

    LeadsOnDuty(Accounts accounts, School school) {
        this.accounts = accounts;
        this.school = school;
    }

    /** Waits until nobody else is changing leads; to be called first in a transaction that may change one. */
    void oneChangeAtATime() {
        var ignored = accounts.lockLeads();
    }

    boolean areThere() {
        var leads = accounts.holding(Roles.DSL);
        var deputies = accounts.holding(Roles.DEPUTY_DSL);
        return leads.stream().anyMatch(lead -> deputies.stream().anyMatch(deputy -> !deputy.equals(lead)));
    }

    /** Whether a school that is open to everybody would be without one of them. */
    boolean areMissing() {
        return school.facts().live() && !areThere();
    }
}
