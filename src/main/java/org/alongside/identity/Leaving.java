package org.alongside.identity;

import java.util.Set;
import org.alongside.school.PersonLeft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Closes the account of whoever has left the school. Only the last DSL or the last deputy of a school that is live keeps
 * theirs, because a worry must always reach somebody: then the log asks an administrator, without a name, to name
 * somebody else and to close the account by hand.
 */
@Component
class Leaving {
    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

    private final Accounts accounts;
    private final LeadsOnDuty leads;
    private final Succession succession;

    Leaving(Accounts accounts, LeadsOnDuty leads, Succession succession) {
        this.accounts = accounts;
        this.leads = leads;
        this.succession = succession;
    }

    @ApplicationModuleListener
    void on(PersonLeft left) {
        leads.oneChangeAtATime();
        var account = accounts.findByPerson(left.person()).filter(Account::isActive);
        if (account.isEmpty()) {
            return;
        }
        account.get().close();
        var closed = accounts.save(account.get());
        var isLead = closed.roleNames().stream().anyMatch(LeadsOnDuty.ROLES::contains);
        if (isLead && leads.areMissing()) {
            closed.reopen();
            var ignored = accounts.save(closed);
            LOG.warn("The last safeguarding lead or deputy has left the school. Their account stays open until an"
                    + " administrator names somebody else under Accounts and closes it.");
            return;
        }
        // nobody can be asked here, and whoever has left must not keep the key: the lead who is longest here takes over
        succession.handOver(
                left.person(),
                closed.roleNames(),
                Set.of(),
                succession.candidates(left.person()).stream().findFirst().orElse(null));
    }
}
