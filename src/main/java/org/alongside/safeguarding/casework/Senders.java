package org.alongside.safeguarding.casework;

import java.util.Set;
import org.alongside.base.Roles;
import org.alongside.school.People;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;
import org.alongside.school.SignedInPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Finds out who is telling. Nobody can tell in another's name: there is no way to say a name. */
@Component
class Senders {
    private static final Set<String> OF_PUPILS = Set.of(Roles.PUPIL, Roles.MENTEE, Roles.MENTOR);
    private static final Logger LOG = LoggerFactory.getLogger(Senders.class);

    private final SignedInPerson who;
    private final People people;

    Senders(SignedInPerson who, People people) {
        this.who = who;
        this.people = people;
    }

    Sender current() {
        var id = who.required();
        try {
            var row = people.find(id);
            var staff =
                    row.map(PersonRow::kind).filter(PersonKind.STAFF::equals).isPresent();
            return new Sender(
                    id,
                    staff ? SenderKind.STAFF : pupil(),
                    row.map(PersonRow::yearGroup).orElse(null));
        } catch (DataAccessException | TransactionException e) {
            // a worry is not refused because the other database cannot say which year somebody is in
            LOG.warn("The sender's year is not known: {}", e.getClass().getName());
            // nor does what a member of staff added to it get lost: by the roles it is known who works here
            return new Sender(id, worksHere() ? SenderKind.STAFF : pupil(), null);
        }
    }

    private boolean worksHere() {
        return Roles.ALL.stream().filter(it -> !OF_PUPILS.contains(it)).anyMatch(who::is);
    }

    private SenderKind pupil() {
        return who.is(Roles.MENTOR) ? SenderKind.MENTOR : SenderKind.PUPIL;
    }
}
