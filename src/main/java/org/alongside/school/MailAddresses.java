package org.alongside.school;

import java.util.Optional;

/** Where to write to people who are not there to be asked: for the post alone, which works without anybody signed in. */
public interface MailAddresses {
    /** The person's e-mail address; empty for unknown people, for leavers and for those without one. */
    Optional<String> of(PersonId id);
}
