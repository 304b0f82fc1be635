package org.alongside.notifications;

import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;

/** Makes files for mails in the moment in which they go out, so that nothing of them is kept with the notice. */
public interface Enclosures {
    /** The file of this name for this person; empty if there is nothing to send any more: then there is no mail. */
    Optional<Enclosure> of(PersonId person, UUID reference);
}
