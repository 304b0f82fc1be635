package org.alongside.mentoring;

import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/** Something that a coordinator wants to be otherwise in a proposal. */
sealed interface Change {
    /** Whom it is about. */
    PersonId mentee();

    /**
     * The mentee goes to this mentor and stays there; as few others as possible move.
     *
     * @param overridden why a rule that yields does not count; null if none is in the way
     */
    record Move(PersonId mentee, PersonId mentor, Proposal.@Nullable Overridden overridden) implements Change {}

    /** Two mentees change places. */
    record Swap(PersonId mentee, PersonId with) implements Change {}

    /** The pair stays when others change. */
    record Lock(PersonId mentee) implements Change {}

    /** The pair may change again. */
    record Unlock(PersonId mentee) implements Change {}

    /** The two are not to be a pair in this proposal and those that come from it. */
    record Forbid(PersonId mentee, PersonId mentor) implements Change {}

    /** The two may be a pair again. */
    record Allow(PersonId mentee, PersonId mentor) implements Change {}
}
