package org.alongside.school.erasure;

import java.time.Instant;
import java.util.UUID;
import org.alongside.school.PersonId;

/** Nothing of this person goes while it stands. */
record Hold(UUID id, PersonId person, Reason reason, PersonId by, Instant at) {
    /** Why; a choice, so that nothing is told here that does not belong here. */
    enum Reason {
        CLAIM,
        COMPLAINT,
        INQUIRY,
        ASKED,
        OFFICER
    }
}
