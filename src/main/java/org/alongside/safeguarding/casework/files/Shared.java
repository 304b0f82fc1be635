package org.alongside.safeguarding.casework.files;

import java.util.List;
import org.alongside.safeguarding.Narrative;

/**
 * Something that stands in more than one case.
 *
 * @param what a place, a car, an account, a nickname or a person
 * @param words as they stand in the cases; each spelling once
 * @param cases two or more, by number
 */
record Shared(What what, Narrative words, List<CaseRow> cases) {
    /** What sort of thing it is. */
    enum What {
        PERSON,
        PLACES,
        ACCOUNTS,
        VEHICLES,
        NICKNAMES
    }

    @Override
    public String toString() {
        return "Shared[" + what + ", " + cases.size() + "]";
    }
}
