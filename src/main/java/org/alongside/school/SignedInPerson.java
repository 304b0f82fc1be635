package org.alongside.school;

import java.util.Optional;

/** Who is asking. Implemented by the module that knows about accounts. */
public interface SignedInPerson {
    /** The person behind the current session; empty for nobody and for an account without a person. */
    Optional<PersonId> id();

    /** The same, for code that only signed-in people can reach. */
    default PersonId required() {
        return id().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** Whether the current account has this role, one of {@link org.alongside.base.Roles}. */
    boolean is(String role);
}
