package org.alongside.school;

/** Who may still come in. Implemented by the module that knows about accounts. */
public interface OpenAccounts {
    /** Whether this person has an account that is open and has a role; false for unknown people. */
    boolean has(PersonId person);
}
