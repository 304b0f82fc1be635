package org.alongside.safeguarding.casework.keeping;

import org.alongside.safeguarding.Track;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A record that is kept for a time, without any words.
 *
 * @param reference what people say aloud, such as C-114 or KT4-72
 * @param notTo who must never read it
 */
record Item(
        ItemId id, String reference, Track track, @Nullable PersonId notTo) {}
