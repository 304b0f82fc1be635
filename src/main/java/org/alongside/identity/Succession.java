package org.alongside.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.school.Duties;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sees to it that nothing is left behind by a lead who stops. What it is, only the modules know whose duties they are. */
@Component
class Succession {
    private final ObjectProvider<Duties> duties;
    private final Accounts accounts;

    Succession(ObjectProvider<Duties> duties, Accounts accounts) {
        this.duties = duties;
        this.accounts = accounts;
    }

    /** Other leads and deputies who could take over, longest in the role first. */
    List<PersonId> candidates(PersonId leaving) {
        return Stream.of(Roles.DSL, Roles.DEPUTY_DSL)
                .flatMap(it -> accounts.holding(it).stream())
                .filter(it -> !it.equals(leaving))
                .distinct()
                .toList();
    }

    /**
     * To be called last in a transaction that ends somebody's time as a lead.
     *
     * @param before the roles until now
     * @param after the roles from now on; none for an account that is closed
     * @throws NeedsSuccessor if something rests on them and nobody who can take it over is named
     */
    void handOver(PersonId leaving, Set<String> before, Set<String> after, @Nullable PersonId successor) {
        var stops = before.stream().anyMatch(LeadsOnDuty.ROLES::contains)
                && after.stream().noneMatch(LeadsOnDuty.ROLES::contains);
        if (!stops || duties.stream().noneMatch(it -> it.restOn(leaving))) {
            return;
        }
        if (successor == null || !candidates(leaving).contains(successor)) {
            throw new NeedsSuccessor();
        }
        duties.forEach(it -> it.handOver(leaving, successor));
    }
}
