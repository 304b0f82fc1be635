package org.alongside.safeguarding.casework.keeping;

import org.jspecify.annotations.Nullable;

/**
 * A copy that was made just now; it is kept nowhere.
 *
 * @param name of its files, without the ending
 * @param json null if the copy is locked: then it is inside the PDF alone
 * @param passphrase null if it is not locked
 */
@SuppressWarnings("ArrayRecordComponent") // two files, compared by nobody
record Copy(
        String name,
        byte[] pdf,
        byte @Nullable [] json,
        @Nullable String passphrase) {
    @Override
    public String toString() {
        return "Copy[" + name + "]";
    }
}
