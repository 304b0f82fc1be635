package org.alongside.safeguarding.casework.files;

/** How it stands with a case. */
public enum CaseStatus {
    OPEN,
    CLOSED,
    /** It was the second record of the same; everything new goes to the first. */
    MERGED
}
