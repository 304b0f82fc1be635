package org.alongside.safeguarding.ui;

import java.time.Clock;
import org.alongside.base.Roles;
import org.alongside.safeguarding.Concerns;
import org.alongside.safeguarding.Drafts;
import org.alongside.safeguarding.Watch;
import org.alongside.safeguarding.WordHints;
import org.alongside.school.People;
import org.alongside.school.PersonKind;
import org.alongside.school.RoleHolders;
import org.alongside.school.School;
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Component;

/** Everything that the form for a worry asks. */
@Component
record TellDesk(
        Concerns concerns,
        Drafts drafts,
        WordHints hints,
        RoleHolders holders,
        People people,
        Watch watch,
        School school,
        SignedInPerson who,
        Clock clock) {

    /** Who is writing: the form is as short as it can be for each of them. */
    enum Writer {
        CHILD,
        MENTOR,
        STAFF
    }

    Writer writer() {
        if (who.id()
                .flatMap(people::find)
                .filter(it -> it.kind() == PersonKind.STAFF)
                .isPresent()) {
            return Writer.STAFF;
        }
        return who.is(Roles.MENTOR) ? Writer.MENTOR : Writer.CHILD;
    }

    SafeAdults adults() {
        return SafeAdults.of(holders, people, watch);
    }
}
