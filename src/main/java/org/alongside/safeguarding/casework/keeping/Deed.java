package org.alongside.safeguarding.casework.keeping;

/** What somebody did with the records. The names are in hashes: none ever changes or is taken out. */
public enum Deed {
    AUDIT_BEGAN,
    /** The chain before it is broken; this one goes on, and the broken one stays as it is. */
    AUDIT_BEGAN_ANEW,
    READ_WORRY,
    READ_CASE,
    EXPORTED,
    HANDED_OVER,
    RECEIPT_CAME,
    COPY_PREPARED,
    COPY_CHECKED,
    COPY_GIVEN,
    HELD,
    RELEASED,
    TERMS_CHANGED,
    ERASURE_ASKED,
    ERASURE_WITHDRAWN,
    ERASED,
    KEYS_CHANGED,
    CHECKED,
    /** What several cases have in common; each of those cases is in the list of who read it as well. */
    READ_PATTERNS;

    /** Whether it shows somebody what is in a record and changes nothing. */
    public boolean isReading() {
        return this == READ_WORRY || this == READ_CASE || this == READ_PATTERNS;
    }
}
