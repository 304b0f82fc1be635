package org.alongside.school.roster;

/** What a person has to say yes to before a dry run is applied. */
public enum Confirmation {
    /** Rows were rejected; the rest comes in without them. */
    REJECTED_SEEN,
    /** More than a fifth of the pupils or of the staff would leave: perhaps the file is not the whole list. */
    MANY_LEAVING,
    /** Somebody would leave whose work nobody may drop: a safeguarding lead, a deputy, an administrator. */
    ROLE_HOLDER_LEAVING
}
