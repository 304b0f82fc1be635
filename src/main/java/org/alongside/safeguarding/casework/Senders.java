package org.alongside.safeguarding.casework;

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
            return new Sender(id, pupil(), null);
        }
    }

    private SenderKind pupil() {
        return who.is(Roles.MENTOR) ? SenderKind.MENTOR : SenderKind.PUPIL;
    }
}
