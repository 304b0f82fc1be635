package org.alongside.school;

import java.util.Collection;
import java.util.Map;

/** Which part pupils have in the scheme. Implemented by the module that keeps schemes. */
public interface PupilParts {
    /** The role that goes with their part, {@code MENTOR} or {@code MENTEE}; whoever has no part is missing. */
    Map<PersonId, String> of(Collection<PersonId> pupils);
}
