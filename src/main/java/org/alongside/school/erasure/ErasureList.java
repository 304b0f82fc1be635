package org.alongside.school.erasure;

import java.time.Instant;
import java.util.UUID;
import org.alongside.school.PersonId;

/**
 * What somebody proposed to erase, as long as nobody else has agreed.
 *
 * @param people how many different people are on it
 */
record ErasureList(UUID id, PersonId by, Instant at, int people) {}
