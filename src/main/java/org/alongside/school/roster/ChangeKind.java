package org.alongside.school.roster;

/** What an import would do with one row, one person or one room. */
public enum ChangeKind {
    REJECTED,
    LEAVING,
    NEW,
    RETURNING,
    CHANGED,
    UNCHANGED
}
