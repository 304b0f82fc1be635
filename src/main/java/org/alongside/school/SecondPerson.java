package org.alongside.school;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Whether somebody's yes counts as that of a second person. Implemented by the module that knows about accounts: one
 * administrator could make another, and agree with themselves.
 */
public interface SecondPerson {
    /**
     * From when on their yes counts; empty if it does now.
     *
     * @param roles any one of which is enough
     */
    Optional<Instant> waitsUntil(PersonId person, Collection<String> roles);
}
