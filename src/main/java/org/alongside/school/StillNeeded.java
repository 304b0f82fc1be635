package org.alongside.school;

import java.util.Collection;
import java.util.Set;

/**
 * What must not be erased although its time is over. Implemented by modules with records of their own in law. Whoever asks
 * does not say why somebody stays, to nobody. An answer that cannot be had is thrown, so that nothing goes by mistake.
 */
public interface StillNeeded {
    /** Those of whom nothing may go for now. */
    Set<PersonId> asTheyAre(Collection<PersonId> people);

    /** Those whose name has to be found by that module alone, although everything else about them goes. */
    Set<PersonId> byName(Collection<PersonId> people);
}
