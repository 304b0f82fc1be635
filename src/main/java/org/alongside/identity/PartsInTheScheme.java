package org.alongside.identity;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.base.Roles;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PupilRoles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only role changes that are not an administrator's: a coordinator makes a pupil a mentor or a mentee. */
@Service
@PreAuthorize("hasRole('COORDINATOR')")
class PartsInTheScheme implements PupilRoles {
    private static final Set<String> PARTS = Set.of(Roles.MENTOR, Roles.MENTEE);

    private final Accounts accounts;
    private final People people;
    private final RoleLedger ledger;
    private final Clock clock;

    PartsInTheScheme(Accounts accounts, People people, RoleLedger ledger, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean give(PersonId pupil, String role) {
        var here = people.find(pupil)
                .filter(it -> it.kind() == PersonKind.PUPIL && it.leftOn() == null)
                .isPresent();
        if (!PARTS.contains(role) || !here) {
            throw new IllegalArgumentException("identity.accounts.pupil-role");
        }
        var account = accounts.findByPerson(pupil).filter(Account::isActive);
        account.ifPresent(it -> {
            var before = it.roleNames();
            var after = new TreeSet<>(before);
            after.remove(Roles.PUPIL); // it says "no part yet"
            after.add(role);
            if (!after.equals(before)) {
                it.holdExactly(after, clock.instant());
                var ignored = accounts.save(it);
                ledger.note(pupil, before, after);
            }
        });
        return account.isPresent();
    }
}
