package org.alongside.safeguarding.casework.keeping;

/** Why words are blacked out in a copy. The names stand in copies: none ever changes or is taken out. */
enum Why {
    /** They are about somebody else, who has not agreed. */
    OTHER_PERSON,
    /** To give them would be likely to do serious harm to somebody's health. */
    SERIOUS_HARM,
    /** They are about a child who is or may be at risk, and giving them is not in the child's interest. */
    CHILD_AT_RISK,
    /** A lawyer's advice. */
    LEGAL_ADVICE,
    /** They would hinder finding out about a crime. */
    CRIME
}
