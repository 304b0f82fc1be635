package org.alongside.safeguarding.casework.files;

import java.util.Set;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a case.
 *
 * @param person null if they are not in the register; then there is a name
 */
record PersonInCase(
        UUID id,
        @Nullable PersonId person,
        @Nullable Narrative name,
        Set<CaseRole> roles,
        @Nullable Narrative note) {
    PersonInCase {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "PersonInCase[" + id + "]";
    }
}
